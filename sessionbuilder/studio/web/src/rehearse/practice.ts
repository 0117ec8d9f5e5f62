// Slides that are turned, and the time that passes meanwhile -> where the day stands, and the minutes that each block took.
import type { Row, Slide } from "../messages";

const MINUTE = 60_000;

/** How a practice stands beside the day as it is planned; all in minutes. */
export interface Standing {
  /** The time of day, in minutes since midnight. */
  clock: number;
  /** How long the block in view has taken. */
  spent: number;
  /** How much of its minutes is left; less than 0 where it takes longer. */
  left: number;
  /** How late it is; less than 0 where there is time in hand. */
  late: number;
}

/** One practice. Time is told by stamps and never counted, so a window that sleeps loses none. */
export class Practice {
  private readonly spent = new Map<number, number>();
  private since: number;
  private passed = 0;
  paused = false;

  /** Begin at `at`, the place of a slide, as if it were `clock` minutes since midnight; `now` is the time in milliseconds. */
  constructor(readonly rows: Row[], readonly slides: Slide[], public at: number, readonly clock: number, now: number) {
    this.since = now;
  }

  get slide() {
    return this.slides[this.at]!;
  }

  get row() {
    return this.rows[this.slide.block]!;
  }

  /** Note the time that has passed until `now` for the block in view. */
  private note(now: number) {
    const passed = this.paused ? 0 : Math.max(0, now - this.since);
    this.since = now;
    this.passed += passed;
    this.spent.set(this.slide.block, (this.spent.get(this.slide.block) ?? 0) + passed);
  }

  turn(at: number, now: number) {
    this.note(now);
    this.at = Math.max(0, Math.min(at, this.slides.length - 1));
  }

  pause(paused: boolean, now: number) {
    this.note(now);
    this.paused = paused;
  }

  standing(now: number): Standing {
    this.note(now);
    const { row } = this;
    const spent = (this.spent.get(this.slide.block) ?? 0) / MINUTE;
    const clock = this.clock + this.passed / MINUTE;
    return { clock, spent, left: row.minutes - spent, late: clock - (row.start + Math.min(spent, row.minutes)) };
  }

  /** The whole minutes that each block took, by its place; what was only passed by has none. */
  minutes(now: number): Map<number, number> {
    this.note(now);
    const whole = [...this.spent].map(([block, spent]) => [block, Math.round(spent / MINUTE)] as const);
    return new Map(whole.filter(([, minutes]) => minutes > 0).sort(([one], [other]) => one - other));
  }
}
