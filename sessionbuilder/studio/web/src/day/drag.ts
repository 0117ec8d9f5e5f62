// A pointer on a block -> the block moved or stretched: what is meant, while it moves and once it is let go.
import type { Day, Row } from "../messages";
import type { Intention } from "../studio";
import { keysOf, moved } from "./rows";
import { Trial } from "./trial";

const FAR = 5; // pixels before a press becomes a drag
const STEP = 5; // minutes; one minute with Shift
const EDGE = 48; // pixels from the edge at which the list scrolls by itself
const LONGEST = 720;

export interface Host {
  /** What scrolls. */
  scroller: HTMLElement;
  list: HTMLElement;
  /** The day as it is written now. */
  day: () => Day;
  /** Whether that is the day of the text as it stands, so that more can be reckoned from it. */
  settled: () => boolean;
  /** Draw the day anew. */
  draw: () => void;
  /** It was let go, or given up. */
  done: (meant: boolean, drag: Drag) => void;
}

export class Drag {
  /** Whether it has moved far enough to be meant. */
  on = false;
  /** Where the block would stand among the rows, from 0. */
  to: number;
  minutes: number;
  x: number;
  y: number;
  private readonly from: number;
  private readonly long: number;
  private asked = "[]";
  private readonly trial: Trial;
  private readonly listening = new AbortController();

  constructor(
    private readonly host: Host,
    readonly what: "move" | "stretch",
    readonly key: string,
    event: PointerEvent,
    private readonly pixels: number,
  ) {
    this.to = this.number;
    this.long = this.minutes = this.row?.minutes ?? 0;
    this.x = event.clientX;
    this.from = this.y = event.clientY;
    this.trial = new Trial(host.draw);
    const { signal } = this.listening;
    const pointer = event.pointerId;
    const own = (then: (event: PointerEvent) => void) => (each: PointerEvent) => each.pointerId === pointer && then(each);
    addEventListener("pointermove", own((each) => this.go(each)), { signal });
    addEventListener("pointerup", own(() => this.end(true)), { signal });
    addEventListener("pointercancel", own(() => this.end(false)), { signal });
    addEventListener("blur", () => this.end(false), { signal });
    addEventListener("keydown", (each) => this.pressed(each), { signal, capture: true });
  }

  private get number() {
    return keysOf(this.host.day().rows).indexOf(this.key);
  }

  /** The block as it is written now; undefined where it is there no longer. */
  get row(): Row | undefined {
    return this.host.day().rows[this.number];
  }

  /** The day as it would be if it were let go now: reckoned, or the rows in their new order until it is. */
  get day(): Day {
    const day = this.host.day();
    const { row } = this;
    if (!this.on || !row) return day;
    const known = this.trial.day?.rows;
    if (known && keysOf(known).indexOf(this.key) === this.to && (this.what === "move" || known[this.to]?.minutes === this.minutes)) return this.trial.day!;
    const rows = this.what === "move" ? moved(day.rows, this.number, this.to) : day.rows.map((each) => (each === row ? { ...each, minutes: this.minutes } : each));
    return { ...day, rows };
  }

  /** What the reckoned day says of the block; undefined until it is known. */
  get reckoned() {
    return this.day === this.trial.day ? this.trial.day : undefined;
  }

  private pressed(event: KeyboardEvent) {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    this.end(false);
  }

  private go(event: PointerEvent) {
    this.x = event.clientX;
    this.y = event.clientY;
    if (!this.on) {
      if (Math.abs(this.y - this.from) < FAR) return;
      this.on = true;
      this.host.list.setPointerCapture(event.pointerId);
      if (this.what === "move") requestAnimationFrame(() => this.scroll());
    }
    if (this.what === "move") this.aim();
    else this.stretch(event.shiftKey ? 1 : STEP);
    this.host.draw();
  }

  /** Which rows the pointer has passed says where the block would stand. */
  private aim() {
    const others = [...this.host.list.querySelectorAll<HTMLElement>("li[data-key]")].filter((each) => each.dataset.key !== this.key);
    const to = others.filter((each) => {
      const { top, height } = each.getBoundingClientRect();
      return top + height / 2 < this.y;
    }).length;
    if (to === this.to) return;
    this.to = to;
    this.reckon();
  }

  private reckon() {
    const intentions = this.intentions();
    const asked = JSON.stringify(intentions);
    if (asked === this.asked || !this.host.settled()) return;
    this.asked = asked;
    void this.trial.want(intentions);
  }

  /** The day was drawn: reckon now what could not be while its text was looked at. */
  again() {
    if (this.on) this.reckon();
  }

  private stretch(step: number) {
    const exact = this.long + (this.y - this.from) / this.pixels;
    const minutes = Math.min(LONGEST, Math.max(step, Math.round(exact / step) * step));
    if (minutes === this.minutes) return;
    this.minutes = minutes;
    this.reckon();
  }

  /** Let the list run while the pointer is held at its edge. */
  private scroll() {
    if (this.listening.signal.aborted) return;
    const { scroller } = this.host;
    const { top, bottom } = scroller.getBoundingClientRect();
    const by = this.y < top + EDGE ? -8 : this.y > Math.min(bottom, innerHeight) - EDGE ? 8 : 0;
    if (by) {
      scroller.scrollTop += by;
      this.aim();
      this.host.draw();
    }
    requestAnimationFrame(() => this.scroll());
  }

  /** What is meant; nothing, where it stands where it stood. */
  intentions(): Intention[] {
    const { row } = this;
    if (!row) return [];
    if (this.what === "stretch") return this.minutes === row.minutes ? [] : [{ what: "stretch", block: row.place, minutes: this.minutes }];
    return this.to === this.number ? [] : [{ what: "move", block: row.place, to: placeAt(this.host.day().rows, this.number, this.to) }];
  }

  private end(meant: boolean) {
    this.listening.abort();
    this.host.done(meant && this.on, this);
    this.trial.stop();
  }
}

/** The place in the text that the row `number` has once it stands at `to`; a fitted day leaves out places. */
export function placeAt(rows: Row[], number: number, to: number) {
  const row = rows[number]!;
  const rest = rows.filter((each) => each !== row);
  const next = rest[to];
  if (next) return next.place - (row.place < next.place ? 1 : 0);
  const before = rest.at(-1);
  return before ? before.place + (row.place > before.place ? 1 : 0) : row.place;
}
