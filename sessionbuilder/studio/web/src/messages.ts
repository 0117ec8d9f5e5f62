// What may be asked and what is answered. `python -m sessionbuilder.studio.typescript` makes this file.


export interface BeginAsk {
  what: "session" | "case" | "copy" | "variant";
  called: string;
  title?: string;
  topic?: string;
  length?: string;
  start?: string;
  participants?: number;
  of?: string;
  write?: boolean;
  texts?: Record<string, string>;
}

export interface BeginTold {
  files: Begun[];
  title: string;
  wrong: Wrong[];
  day: Day | null;
}

export interface Begun {
  name: string;
  text: string;
  unwritten: number;
}

export interface Wrong {
  field: string;
  message: string;
  hint: string;
}

export interface Day {
  title: string;
  file: string;
  hours: string;
  start: number;
  end: number;
  left: number;
  rows: Row[];
  overruns: Overrun[];
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
  item: number;
}

export interface Held {
  key: string;
  clock: string;
}

export interface Overrun {
  message: string;
  block: number;
  cures: Cure[];
}

export interface Cure {
  words: string;
  intentions: Intention[];
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

export interface Write {
  what: "write";
  file: string;
  keys: (string | number)[];
  value: string | string[] | null;
  after: string;
}

export interface Order {
  what: "order";
  file: string;
  keys: (string | number)[];
  to: number;
}

export interface Fitted {
  how: string;
  changes: Change[];
  gone: Gone[];
  lost: string[];
  outcomes: Served[];
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

export interface Served {
  words: string;
  minutes: number;
  written: number;
  lost: boolean;
}

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
  also: string;
  group: string;
  gaps: Gap[];
  again: boolean;
}

export interface Gap {
  start: number;
  end: number;
}

export interface DeliverAsk {
  texts?: Record<string, string>;
  session: string;
  date?: string;
  time?: string;
  venue?: string;
  trainers?: string[];
  participants?: number | null;
  groups?: number | null;
  size?: number | null;
  theme?: string;
  paper?: string;
  clock?: string;
  file?: string;
  write?: boolean;
}

export interface DeliverTold {
  name: string;
  session: string;
  text: string;
  date: string;
  over: boolean;
  hours: string;
  groups: string;
  wrong: Record<string, string>;
  day: Day | null;
  lost: Lost[];
  blanks: number;
  faults: Fault[];
  usual: Usual | null;
  written: boolean;
}

export interface Lost {
  name: string;
  words: string;
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

export interface Usual {
  hours: string;
  start: number;
  end: number;
  participants: number;
  groups: number;
  theme: string;
  themes: string[];
}

export interface EditAsk {
  name: string;
  intentions: Intention[];
  texts?: Record<string, string>;
}

export interface EditTold {
  file: string;
  edits: Edit[];
  at: number;
  said: string;
}

export interface FaultsAsk {
  name: string;
  texts?: Record<string, string>;
}

export interface FaultsTold {
  faults: Fault[];
  reads: string[];
}

export interface FindAsk {
  texts?: Record<string, string>;
}

export interface FindTold {
  pool: string;
  today: string;
  sessions: Listed[];
  deliveries: Listed[];
  kept: Kept[];
  passedOver: string[];
}

export interface Listed {
  name: string;
  stem: string;
  title: string;
  hours: string;
  minutes: number;
  audience: string;
  aim: string;
  outcomes: string[];
  participants: number;
  version: string;
  dated: string;
  reviewBy: string;
  date: string;
  day: string;
  over: boolean;
  venue: string;
  trainers: string;
  session: string;
  wrong: string;
}

export interface Kept {
  name: string;
  sort: string;
  title: string;
}

export interface FormAsk {
  name: string;
  at: number;
  session?: string;
  texts?: Record<string, string>;
}

export interface FormTold {
  form: Form | null;
  broken: Broken | null;
}

export interface Form {
  keys: (string | number)[];
  block: boolean;
  kind: string;
  title: string;
  about: string;
  start: number;
  end: number;
  fields: FormField[];
}

export interface FormField {
  key: string;
  keys: (string | number)[];
  after: string;
  label: string;
  note: string;
  part: "own" | "private" | "more";
  shape: "line" | "lines" | "number" | "minutes" | "clock" | "choice" | "names" | "list" | "parts" | "text only";
  needed: boolean;
  private: boolean;
  written: boolean;
  text: string;
  texts: string[];
  parts: FormPart[];
  blank: FormPart | null;
  choices: Choice[];
  least: number;
  most: number;
  start: number;
  end: number;
}

export interface FormPart {
  fields: FormField[];
}

export interface Choice {
  value: string;
  about: string;
}

export interface Broken {
  at: number;
  line: number;
  message: string;
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

export interface PointedAsk {
  name: string;
  slide: number;
  x: number;
  y: number;
  hours?: string;
  texts?: Record<string, string>;
}

export interface PointedTold {
  file: string;
  line: number;
  at: number;
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

export interface StandingAsk {
  name: string;
  texts?: Record<string, string>;
}

export interface StandingTold {
  name: string;
  errors: number;
  warnings: number;
  worst: string;
  unwritten: number;
  overdue: string[];
  reviewPassed: boolean;
  law: string[];
  superseded: boolean;
  coming: boolean;
  built: "" | "now" | "before";
  example: string[];
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
  shows: string;
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

export interface Wanted {
  name: string;
  kinds: ("room" | "participants" | "large" | "large-participants")[];
  replace: boolean;
  loss: boolean;
}

export interface Building {
  id: string;
  name: string;
  state: "waiting" | "working" | "done" | "stopped";
  kind: "room" | "participants" | "large" | "large-participants";
  stage: string;
  part: number;
  of: number;
  share: number;
  outcomes: Outcome[];
}

export interface Outcome {
  kind: "room" | "participants" | "large" | "large-participants";
  folder: string;
  place: string;
  title: string;
  day: string;
  when: string;
  things: Thing[];
  printed: string;
  send: string;
  done: string[];
  refitted: string[];
  example: string;
  faults: Fault[];
  failed: boolean;
  stood: boolean;
  old: boolean;
}

export interface Thing {
  use: string;
  document: string;
  files: File[];
  title: string;
  code: string;
  size: string;
  what: string;
  remark: string;
  copies: number;
  sides: string;
  reader: string;
  when: string;
  afterwards: string;
  instead: boolean;
}

export interface File {
  path: string;
  name: string;
  program: string;
  beside: string;
}

export type Intention = Stretch | Move | Hold | Assign | Add | Remove | Shorten | ChangeHours | Write | Order;

export interface Messages {
  begin: { ask: BeginAsk; told: BeginTold };
  complete: { ask: CompleteAsk; told: CompleteTold };
  deliver: { ask: DeliverAsk; told: DeliverTold };
  edit: { ask: EditAsk; told: EditTold };
  faults: { ask: FaultsAsk; told: FaultsTold };
  find: { ask: FindAsk; told: FindTold };
  form: { ask: FormAsk; told: FormTold };
  hover: { ask: HoverAsk; told: HoverTold };
  kinds: { ask: KindsAsk; told: KindsTold };
  open: { ask: OpenAsk; told: OpenTold };
  paper: { ask: PaperAsk; told: PaperTold };
  pointed: { ask: PointedAsk; told: PointedTold };
  rehearsed: { ask: RehearsedAsk; told: RehearsedTold };
  save: { ask: SaveAsk; told: SaveTold };
  standing: { ask: StandingAsk; told: StandingTold };
  state: { ask: StateAsk; told: StateTold };
}
