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

export interface SaveAsk {
  files: Edited[];
  texts?: Record<string, string>;
}

export interface Edited {
  name: string;
  text: string;
  was: string;
}

export interface SaveTold {
  saved: Saved[];
  conflicts: Conflict[];
}

export interface Saved {
  name: string;
  was: string;
}

export interface Conflict {
  name: string;
  theirs: string;
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

export interface Messages {
  find: { ask: FindAsk; told: FindTold };
  open: { ask: OpenAsk; told: OpenTold };
  save: { ask: SaveAsk; told: SaveTold };
  state: { ask: StateAsk; told: StateTold };
}
