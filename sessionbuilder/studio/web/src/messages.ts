// What may be asked and what is answered. `python -m sessionbuilder.studio.typescript` makes this file.


export interface CompleteAsk {
  name: string;
  at: number;
  session?: string;
  texts?: Record<string, string>;
}

export interface CompleteTold {
  start: number;
  end: number;
  options: Option[];
}

export interface Option {
  label: string;
  insert: string;
  kind: "kind" | "field" | "value" | "name";
  detail: string;
  about: string;
  group: string;
  gaps: Gap[];
  again: boolean;
}

export interface Gap {
  start: number;
  end: number;
}

export interface FaultsAsk {
  name: string;
  texts?: Record<string, string>;
}

export interface FaultsTold {
  faults: Fault[];
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
  page: string;
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

export interface HoverAsk {
  name: string;
  at: number;
  session?: string;
  texts?: Record<string, string>;
}

export interface HoverTold {
  start: number;
  end: number;
  title: string;
  about: string;
  more: string[];
  page: string;
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
  complete: { ask: CompleteAsk; told: CompleteTold };
  faults: { ask: FaultsAsk; told: FaultsTold };
  find: { ask: FindAsk; told: FindTold };
  hover: { ask: HoverAsk; told: HoverTold };
  open: { ask: OpenAsk; told: OpenTold };
  state: { ask: StateAsk; told: StateTold };
}
