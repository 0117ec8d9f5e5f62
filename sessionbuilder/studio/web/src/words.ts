// Every word of the page. Another language is another file like this.
const some = (n: number, one: string, more = `${one}s`) => `${n} ${n === 1 ? one : more}`;

export const words = {
  page: {
    studio: "sessionbuilder studio",
    home: "All sessions",
    panes: "What to look at",
    day: "The day",
    text: "Text",
    form: "Form",
    slides: "Slides",
    paper: "Handouts",
    close: "Close",
    cancel: "Cancel",
    gone: "The studio does not answer. Start it again with `sessionbuilder studio`. What you have typed is still in this page.",
    minutes: (n: number) => some(n, "minute"),
  },

  // --- the bar over a session ---
  bar: {
    undo: "Undo",
    redo: "Redo",
    save: "Save",
    saved: "Saved",
    unsaved: "Not saved yet",
    rehearse: "Rehearse",
    deliver: "Give it on a day",
    build: "Build",
    skip: "Go to the text",
  },

  // --- the list of sessions, and what begins a new one ---
  sessions: {
    heading: "Sessions",
    deliveries: "On a day",
  },

  // --- the day as a timeline, and other hours ---
  day: {
    heading: "The day",
  },

  // --- the text, its faults, completion and hover ---
  text: {
    label: "Text of the session",
  },

  // --- the form of the block at the cursor ---
  form: {
    heading: "This block",
  },

  // --- the slides and their notes ---
  pictures: {
    heading: "Slides",
  },

  // --- handouts, guide and pack ---
  paper: {
    heading: "Handouts",
  },

  // --- practice before the day ---
  rehearse: {
    heading: "Rehearse",
  },

  // --- a session on a day ---
  deliver: {
    heading: "Give it on a day",
  },

  // --- a build, and what came out of it ---
  made: {
    heading: "What was made",
  },

  // --- saving, drafts, and what somebody else has changed ---
  save: {
    heading: "Somebody else has changed this file",
    told: (name: string) => `${name} has changed on this computer since you opened it. Nothing has been saved, and nothing is lost: here are both.`,
    theirs: "As it is saved now",
    mine: "As you have it",
    merging: "You can change the text on the right before you save it. An arrow between the two takes over one change.",
    keep: "Save the text on the right",
    take: "Take the text on the left",
    copy: "Copy the text on the left",
    read: (name: string) => `${name} was changed elsewhere, and has been read again.`,
  },
};
