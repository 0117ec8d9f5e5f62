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
    nothing: "There is nothing to fill in here. Put the cursor into a block, or choose one in the day.",
    elsewhere: "This is changed in the text.",
    broken: (line: number) => `The form cannot be shown until line ${line} is mended.`,
    goTo: (line: number) => `Go to line ${line}`,
    inText: "Change it in the text",
    private: "For the facilitator only",
    privateHint: "Participants never see these: they stand in the notes and in the guide.",
    more: (filled: number) => (filled ? `More that any block can have (${filled} filled in)` : "More that any block can have"),
    cues: (filled: number) => (filled ? `More for the facilitator (${filled} filled in)` : "More for the facilitator"),
    needed: "needed",
    usual: "As usual",
    add: "Add one",
    addTo: (label: string) => `Add one to “${label}”`,
    item: (label: string, n: number) => `${label}, ${n}`,
    up: (label: string, n: number) => `Move ${label} ${n} up`,
    down: (label: string, n: number) => `Move ${label} ${n} down`,
    remove: (label: string, n: number) => `Take ${label} ${n} away`,
    choose: "Choose",
    minutes: "Minutes, such as 20, or 6 to 10",
    clock: "A time of day, such as 12:30",
    range: (least: number, most: number) => `From ${least} to ${most}.`,
    verb: "What the facilitator does",
    addBlock: "Add a block after this one",
    search: "Search the kinds of block",
    searchHint: "Choose what the new block is. It comes with the lines that it needs, to be filled in.",
    noKind: "No kind of block is called so, or does that.",
    kinds: (n: number) => some(n, "kind"),
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
  },
};
