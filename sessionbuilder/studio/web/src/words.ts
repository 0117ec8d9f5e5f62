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
    label: (file: string) => `Text of ${file}. Tab leaves it; Control and ] sets a line in, Control and [ sets it out. F8 goes to the next fault.`,
    files: "Files of this session",
    session: "The session",
    delivery: "This delivery",
    original: "The session it is based on",
    called: { "cases/": "Case", "shared/": "Shared block", "deliveries/": "Delivery", pool: "The pool", sources: "Sources", law: "The law", local: "Our partnership", glossary: "Glossary" } as Record<string, string>,
    unsaved: "not saved",
    count: (n: number) => some(n, "fault"),
    back: "Back to the session",
    fold: "Fold blocks",
    unfold: "Unfold all",
    keys: "Keys",
    keyList: [
      ["F8, Shift+F8", "next fault, the one before"],
      ["Ctrl+.", "mend the fault at the cursor"],
      ["Ctrl+Space", "what may stand here"],
      ["Ctrl+I", "what this means"],
      ["Ctrl+F", "find and replace"],
      ["Ctrl+Z, Ctrl+Y", "undo, redo"],
      ["Ctrl+], Ctrl+[", "set lines in, set them out"],
      ["Ctrl+Shift+[, Ctrl+Shift+]", "fold the lines at the cursor, unfold them"],
      ["Tab", "leave the text"],
    ] as [string, string][],
    tab: "Tab sets lines in (Escape, then Tab, leaves the text)",
    none: "Nothing is wrong.",
    faults: (errors: number, warnings: number, notes: number) =>
      [errors && some(errors, "error"), warnings && some(warnings, "warning"), notes && some(notes, "note")].filter(Boolean).join(", "),
    accepted: (n: number) => `${some(n, "warning")} let stand`,
    severity: { error: "Error", warning: "Warning", note: "Note" } as Record<string, string>,
    line: (n: number) => `Line ${n}`,
    elsewhere: (file: string, n: number) => `${file}: ${some(n, "fault")}`,
    see: "Go to it",
    fault: (of: number, all: number, message: string, hint: string) => `Fault ${of} of ${all}. ${message} ${hint}`,
    read: "All about it",
    menu: "What may stand here",
    // what the editor itself says; its own words on the left
    phrases: {
      Find: "Find",
      Replace: "Put in its place",
      next: "Next",
      previous: "Before",
      all: "Mark all",
      "match case": "Capitals count",
      "by word": "Whole words",
      regexp: "Pattern",
      replace: "Replace",
      "replace all": "Replace all",
      close: "Close",
      "current match": "This one",
      "on line": "in line",
      "replaced match on line $": "Replaced in line $",
      "replaced $ matches": "$ replaced",
      "Go to line": "Go to line",
      go: "Go",
      Completions: "What may stand here",
      "Control character": "A sign that cannot be seen",
      "Selection deleted": "What was marked is deleted",
      "folded code": "folded lines",
      unfold: "Unfold",
      "Fold line": "Fold",
      "Unfold line": "Unfold",
      "Folded lines": "Folded lines",
      "Unfolded lines": "Unfolded lines",
      to: "to",
    } as Record<string, string>,
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
    what: {
      guide: "Everything that you need to lead the day: every slide with its notes, the case, the answers.",
      pack: "What each participant takes home: the agenda, and every sheet that people keep.",
    },
    nothing: "This block hands out nothing.",
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
        `${some(sheet.copies, "copy", "copies")} for ${sheet.receiver}`,
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
