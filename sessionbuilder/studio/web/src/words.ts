// Every word of the page. Another language is another file like this.
import type { Day } from "./messages";

const some = (n: number, one: string, more = `${one}s`) => `${n} ${n === 1 ? one : more}`;
const ends = (clock: string, left: number) => `ends at ${clock}, ${left < 0 ? `${some(-left, "minute")} too late` : left ? `${some(left, "minute")} left over` : "on time"}`;

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
      frame: "frame of the day", input: "told and shown", activity: "activity", debrief: "looking back", break: "break", meal: "meal",
      buffer: "minutes in hand", close: "close", divider: "a part of the day",
    } as Record<string, string>,
    short: (n: number) => `${n} min`,
    part: (n: number) => (n ? `${n} min` : "nothing in it"),
    ends,
    theDay: ({ rows, left }: Day) => (rows.length ? `The day ${ends(rows.at(-1)!.finish, left)}.` : ""),
    nobodys: (n: number) => `${some(n, "minute")} that ${n === 1 ? "is" : "are"} nobody’s`,
    overlap: (n: number) => `${some(n, "minute")} too few: the block before runs into this one`,
    endOfDay: (clock: string) => `${clock} end of the day`,
    over: "after the end of the day",
    held: (key: string, clock: string) => ({ at: `held at ${clock}`, "not-before": `not before ${clock}`, "not-after": `not after ${clock}` })[key] ?? clock,
    slip: (n: number) => (n > 0 ? `may start up to ${some(n, "minute")} late` : n < 0 ? `${some(-n, "minute")} too late for the rest` : "has to start on time"),
    between: (least: number, most: number) => (least < most ? `takes ${least} to ${some(most, "minute")}` : ""),
    changes: { short: "in its short form", shorter: "shorter", longer: "longer", moved: "moved", unfixed: "no longer held to a time" } as Record<string, string>,
    was: (word: string, minutes: number) => `${word}, ${minutes} min as written`,
    goneOut: "left out",
    goneBefore: "before the day",
    late: "The text cannot be reckoned now. This is the day as it last was.",
    never: "This cannot be reckoned yet.",
    line: (n: number) => `Go to line ${n}`,
    drag: "Drag to make it longer or shorter; with Shift by single minutes",
    undone: "Undone.",
    redone: "Done again.",
    undo: "Undo",
    keys:
      "Arrow keys go from block to block. Enter goes to its text. Alt and an arrow key moves it. Alt, Shift and an arrow key makes it 5 minutes longer or shorter, + and − by one minute. Delete leaves it out. Ctrl and Z undoes.",
    tools: {
      grip: "Drag to move",
      up: "Earlier",
      down: "Later",
      less: "5 minutes shorter",
      more: "5 minutes longer",
      hold: (clock: string) => `Hold at ${clock}`,
      free: "Let it move",
      remove: "Leave out",
      add: "Add…",
    },
    adding: {
      first: "Add the first block",
      label: "Add a block here",
      kind: (name: string) => name.replaceAll("-", " "),
      add: "Add it",
    },
    cures: (n: number) => (n === 1 ? "This would mend it:" : "Any of these would mend it:"),
    overrun: (left: number) => `The day ends ${some(-left, "minute")} too late.`,
    other: {
      open: "Other hours…",
      heading: "How would it be in other hours?",
      long: "How long",
      late: "Starting late",
      typed: "Or type the hours",
      such: "3h, or 13:00 to 15:00",
      minutes: (n: number) => (n ? some(n, "minute") : "on time"),
      length: (minutes: number, from: string, to: string) =>
        `${[Math.floor(minutes / 60) && `${Math.floor(minutes / 60)} h`, minutes % 60 && `${minutes % 60} min`].filter(Boolean).join(" ")}, ${from} to ${to}`,
      lost: (n: number) => (n ? `${some(n, "outcome")} no longer met:` : ""),
      back: "Back to the day as written",
      deliver: "Give it so on a day",
      trial: "This is a trial: nothing is changed.",
      locked: "To change a block, go back to the day as written.",
      fitted: "How it was fitted to its hours",
    },
    legend: "What the signs mean",
    legendBar: "The bar is as tall as the minutes.",
    legendSlip: "The line at the right: how late the block may start.",
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
  },
};
