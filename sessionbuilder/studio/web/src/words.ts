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
    blocks: "Blocks of the day",
    empty: "There is nothing in this day yet.",
    waiting: "The day is being reckoned…",
    natures: {
      frame: "frames the day", input: "told and shown", activity: "activity", debrief: "looking back", break: "break", meal: "meal",
      buffer: "minutes in hand", close: "close", divider: "a part of the day",
    } as Record<string, string>,
    short: (n: number) => `${n} min`,
    part: (n: number) => (n ? `${n} min` : "nothing in it"),
    ends: (clock: string, left: number) =>
      `ends at ${clock}, ${left < 0 ? `${some(-left, "minute")} too late` : left ? `${some(left, "minute")} left over` : "on time"}`,
    theDay: (ends: string) => `The day ${ends}.`,
    nobodys: (n: number) => `${some(n, "minute")} that ${n === 1 ? "is" : "are"} nobody’s`,
    overlap: (n: number) => `${some(n, "minute")} too few: the block before runs into this one`,
    endOfDay: (clock: string) => `${clock} end of the day`,
    over: "after the end of the day",
    held: (key: string, clock: string) => ({ at: `held at ${clock}`, "not-before": `not before ${clock}`, "not-after": `not after ${clock}` })[key] ?? clock,
    slip: (n: number) => (n > 0 ? `may start up to ${some(n, "minute")} late` : n < 0 ? `${some(-n, "minute")} too late for the rest` : "has to start on time"),
    between: (least: number, most: number) => (least < most ? `takes ${least} to ${some(most, "minute")}` : ""),
    changes: { short: "in its short form", shorter: "shorter", longer: "longer", moved: "moved", unfixed: "no longer held to a time" } as Record<string, string>,
    was: (word: string, minutes: number) => `${word}: ${minutes} min as written`,
    goneOut: "left out",
    goneBefore: "before the day",
    late: "The text cannot be reckoned now. This is the day as it last was.",
    line: (n: number) => `Go to line ${n}`,
    drag: "Drag to make it longer or shorter",
    legend: "What the signs mean",
    legendBar: "The bar is as tall as the minutes.",
    legendSlip: "The line at the right: how late the block may start.",
    legendGap: "Minutes that are nobody’s.",
    legendHeld: "Held to a time.",
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
    count: (n: number) => some(n, "slide"),
    goToBlock: "Go to this block’s slides",
    size: "How large slides are",
    large: "Large",
    two: "Two",
    small: "Small",
    notes: "Notes",
    notesOf: (n: number) => `of slide ${n}`,
    noNotes: "Nothing to say or do is noted for this slide.",
    slide: (n: number, alt: string) => `${n}. ${alt}`,
    line: (line: number, file: string) => (file ? `line ${line} of ${file}` : `line ${line}`),
    goTo: (line: string) => `Go to ${line}`,
    before: (line: string) => `These are the slides as they were before ${line}.`,
    beforeThis: "These are the slides as they were before something went wrong.",
    noneBefore: (line: string) => `There are no slides yet. First mend ${line}.`,
    none: "There are no slides yet.",
    amiss: (n: number) => `${some(n, "thing")} to mend before it can be built`,
  },

  // --- handouts, guide and pack ---
  paper: {
    heading: "Handouts",
    views: { "": "This block", "running-order": "Running order", agenda: "Agenda", guide: "Guide", pack: "Pack" },
    documents: { "running-order": "Running order", agenda: "Participants’ agenda", guide: "Facilitator guide", pack: "Participants’ pack" },
    what: {
      guide: "Everything that you need to lead the day: every slide with its notes, the case, the answers.",
      pack: "What each participant takes home: the agenda, and every sheet that people keep.",
    },
    nothing: "This block hands out nothing.",
    ofDay: "All that is handed out on the day",
    turnTo: (title: string) => `Show what “${title}” hands out`,
    collected: (what: string[]) => `You collect here: ${what.join("; ")}.`,
    make: (seconds: number) => `Make it now (about ${some(seconds, "second")})`,
    again: (seconds: number) => `Something has changed: make it again (about ${some(seconds, "second")})`,
    making: "Pages are being made …",
    before: (line: string) => `This is the paper as it was before ${line}.`,
    beforeThis: "This is the paper as it was before something went wrong.",
    private: "For facilitators only: do not hand it out",
    theirs: "Participants get this",
    print: (sheet: { copies: number; receiver: string; when: string; where: string; afterwards: string }) =>
      [
        `${some(sheet.copies, "copy", "copies")}${sheet.receiver.startsWith("each") ? ", one" : ""} for ${sheet.receiver}`,
        /^\d/.test(sheet.when) ? `given out at ${sheet.when}${sheet.where ? ` in “${sheet.where}”` : ""}` : sheet.when,
        { keep: "people keep it", collect: "you collect it", "collect and destroy": "you collect and destroy it" }[sheet.afterwards] ?? "",
      ]
        .filter(Boolean)
        .join(" · "),
    open: (pages: number) => `Open as PDF (${some(pages, "page")})`,
    download: "Download",
    page: (called: string, page: number, of: number) => `${called}, page ${page} of ${of}`,
  },

  // --- practice before the day ---
  rehearse: {
    heading: "Rehearse",
    what: "Practise the day, or a part of it: the slides, what you say with them, and the clock. The minutes that you take are noted, and you can keep them.",
    noSlides: "There are no slides yet: something must be mended in the text first.",
    from: "Where to start",
    beginning: "At the beginning",
    here: (title: string) => `At “${title}”, which is in view`,
    asIf: "What the clock says as you start",
    asIfHint: "As planned, unless you write another time: to practise a late start, for instance.",
    begin: "Start",
    now: "Now",
    left: "Left for this block",
    longer: "Over its minutes by",
    standing: "The day",
    stretch: (minutes: number) => (minutes < 1 ? `${Math.floor(minutes * 60)} s` : `${Math.floor(minutes)} min`),
    late: (minutes: number) =>
      minutes >= 1 ? `${Math.floor(minutes)} min behind` : minutes <= -1 ? `${Math.floor(-minutes)} min ahead` : "On time",
    paused: "Paused",
    place: (n: number, of: number) => `slide ${n} of ${of}`,
    ofDay: (n: number, of: number) => `Block ${n} of ${of} of the day`,
    next: "Next",
    then: (clock: string, title: string, minutes: number) => `${clock} ${title}${minutes ? `, ${minutes} min` : ""}`,
    last: "That was the last slide.",
    cues: "What to say and do with this slide",
    isBlank: "Blank. Press B to see the slide again.",
    back: "Back",
    forward: "Next slide",
    pause: "Pause",
    blank: "Blank",
    full: "Full screen",
    keys: "Keys",
    end: "End",
    allKeys: [
      ["→ ↓ Space Page Down", "the next slide"],
      ["← ↑ Page Up", "the slide before"],
      ["Home, End", "the first slide, the last slide"],
      ["P", "stop the clock, and go on"],
      ["B", "blank the slide, and show it again"],
      ["F", "full screen, and back"],
      ["Esc", "end"],
    ] as const,
    whatItTook: "What it took",
    nothingNoted: "No block has taken a minute yet.",
    block: "Block",
    planned: "Planned",
    took: "Took",
    difference: "Difference",
    all: "Together",
    over: (n: number) => (n > 0 ? `${n} longer` : n < 0 ? `${-n} shorter` : "as planned"),
    called: "What to call this run",
    calledHint: "It stands beside the minutes, so that several runs can be told apart.",
    keep: "Keep the minutes",
    kept: (file: string) => `${file} is among your downloads. Whoever looks after the sessions can compare it with the plan.`,
    goOn: "Go on rehearsing",
    discard: "Close without keeping them",
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
  },
};
