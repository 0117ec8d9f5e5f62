// What may be asked and what is answered. `python -m sessionbuilder.studio.typescript` makes this file.


export interface EditAsk {
  name: string;
  intentions: Intention[];
  texts?: Record<string, string>;
}

export interface Stretch {
  what: "stretch";
  block: number;
  minutes: number;
}

export interface Move {
  what: "move";
  block: number;
  to: number;
}

export interface Hold {
  what: "hold";
  block: number;
  key: "at" | "not-before" | "not-after";
  clock: string;
}

export interface Assign {
  what: "set";
  block: number;
  keys: (string | number)[];
  value: string | string[] | null;
}

export interface Add {
  what: "add";
  block: number;
  kind: string;
}

export interface Remove {
  what: "remove";
  block: number;
}

export interface Shorten {
  what: "shorten";
  block: number;
}

export interface ChangeHours {
  what: "hours";
  hours: string;
}

export interface EditTold {
  file: string;
  edits: Edit[];
  at: number;
  said: string;
}

export interface Edit {
  start: number;
  end: number;
  insert: string;
}

export interface FindAsk {
  texts?: Record<string, string>;
}

export interface FindTold {
  sessions: Listed[];
  deliveries: Listed[];
}

export interface Listed {
  name: string;
  stem: string;
  title: string;
  hours: string;
  date: string;
  venue: string;
  session: string;
}

export interface OpenAsk {
  name: string;
  texts?: Record<string, string>;
}

export interface OpenTold {
  name: string;
  text: string;
  was: string;
  refused: string;
}

export interface StateAsk {
  name: string;
  hours?: string;
  known?: string[];
  pictures?: boolean;
  texts?: Record<string, string>;
}

export interface StateTold {
  faults: Fault[];
  day: Day | null;
  slides: Slide[] | null;
  pictures: Record<string, Picture>;
  reads: string[];
}

export interface Fault {
  code: string;
  name: string;
  severity: string;
  message: string;
  hint: string;
  file: string;
  whole: boolean;
  start: number;
  end: number;
  line: number;
  accepted: string;
  fix: Fix | null;
}

export interface Fix {
  label: string;
  edits: Edit[];
}

export interface Day {
  title: string;
  hours: string;
  start: number;
  end: number;
  left: number;
  rows: Row[];
  fitted: Fitted | null;
}

export interface Row {
  number: number;
  place: number;
  kind: string;
  title: string;
  nature: string;
  start: number;
  minutes: number;
  least: number;
  ideal: number;
  most: number;
  planned: number;
  clock: string;
  finish: string;
  fixed: string;
  priority: string;
  buffer: number;
  float: number;
  section: boolean;
  file: string;
  line: number;
  at: number;
}

export interface Fitted {
  how: string;
  changes: Change[];
}

export interface Change {
  what: string;
  which: string[];
}

export interface Slide {
  number: number;
  block: number;
  digest: string;
  file: string;
  line: number;
  at: number;
}

export interface Picture {
  title: string;
  svg: string;
  notes: string[];
}

export type Intention = Stretch | Move | Hold | Assign | Add | Remove | Shorten | ChangeHours;

export interface Messages {
  edit: { ask: EditAsk; told: EditTold };
  find: { ask: FindAsk; told: FindTold };
  open: { ask: OpenAsk; told: OpenTold };
  state: { ask: StateAsk; told: StateTold };
}
