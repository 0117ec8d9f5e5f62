// What may be asked and what is answered. `python -m sessionbuilder.studio.typescript` makes this file.


export type AnyIntention = { what: "stretch"; block: number; minutes: number } | { what: "move"; block: number; to: number } | { what: "hold"; block: number; key: "at" | "not-before" | "not-after"; clock: string } | { what: "add"; block: number; kind: string } | { what: "remove"; block: number } | { what: "hours"; hours: string };
export interface EditAsk { name: string; intentions: AnyIntention[]; texts?: Record<string, string>; }
export interface EditTold { file: string; edits: Edit[]; at: number; said: string; }
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

export interface KindsAsk {
  texts?: Record<string, string>;
}

export interface KindsTold {
  kinds: Kind[];
}

export interface Kind {
  name: string;
  chapter: string;
  about: string;
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

export interface Edit {
  start: number;
  end: number;
  insert: string;
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
  held: Held[];
  changes: string[];
  priority: string;
  buffer: number;
  float: number;
  section: boolean;
  file: string;
  line: number;
  at: number;
}

export interface Held {
  key: string;
  clock: string;
}

export interface Fitted {
  how: string;
  changes: Change[];
  gone: Gone[];
  lost: string[];
}

export interface Change {
  what: string;
  which: string[];
}

export interface Gone {
  before: number;
  title: string;
  minutes: number;
  work: string;
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

export interface Messages {
  edit: { ask: EditAsk; told: EditTold };
  find: { ask: FindAsk; told: FindTold };
  kinds: { ask: KindsAsk; told: KindsTold };
  open: { ask: OpenAsk; told: OpenTold };
  state: { ask: StateAsk; told: StateTold };
}
