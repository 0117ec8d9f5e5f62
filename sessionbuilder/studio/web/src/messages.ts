// What may be asked and what is answered. `python -m sessionbuilder.studio.typescript` makes this file.


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

export interface PaperAsk {
  name: string;
  hours?: string;
  block?: number;
  document?: string;
  known?: string[];
  texts?: Record<string, string>;
}

export interface PaperTold {
  ready: boolean;
  sheets: Shown[];
  leaves: Record<string, Leaves>;
  collected: string[];
  day: GivenOut[];
}

export interface Shown {
  digest: string;
  file: string;
  code: string;
  title: string;
  reader: "facilitators" | "participants";
  copies: number;
  receiver: string;
  when: string;
  where: string;
  afterwards: string;
  sides: string;
}

export interface Leaves {
  pages: string[];
  pdf: string;
}

export interface GivenOut {
  code: string;
  title: string;
  clock: string;
  block: number;
}

export interface RehearsedAsk {
  name: string;
  minutes: Record<number, number>;
  hours?: string;
  delivery?: string;
  texts?: Record<string, string>;
}

export interface RehearsedTold {
  file: string;
  text: string;
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
  alt: string;
  svg: string;
  clock: string;
  notes: Note[];
}

export interface Note {
  verb: string;
  label: string;
  lines: NoteLine[];
}

export interface NoteLine {
  text: string;
  mark: string;
  level: number;
}

export interface Messages {
  find: { ask: FindAsk; told: FindTold };
  open: { ask: OpenAsk; told: OpenTold };
  paper: { ask: PaperAsk; told: PaperTold };
  rehearsed: { ask: RehearsedAsk; told: RehearsedTold };
  state: { ask: StateAsk; told: StateTold };
}
