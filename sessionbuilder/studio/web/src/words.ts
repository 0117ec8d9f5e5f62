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
