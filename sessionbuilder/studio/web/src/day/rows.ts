// A day -> what stands in its timeline from top to bottom, each with a key that stays when it moves.
import type { Day, Gone, Row } from "../messages";

/** What a block cannot keep: the end of the day, or the time that its author holds it to. */
export type Over = "" | "end" | "held";

export type Item =
  | { what: "row"; key: string; row: Row; over: Over; part: number }
  | { what: "gap"; key: string; minutes: number }
  | { what: "overlap"; key: string; minutes: number }
  | { what: "gone"; key: string; gone: Gone };

/** The keys of the rows, in their order: what a block is and is called, and which of several of that name. */
export function keysOf(rows: Row[]) {
  const seen = new Map<string, number>();
  return rows.map(({ kind, title }) => {
    const name = `${kind} ${title}`;
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    return `${name} ${nth}`;
  });
}

/** The rows in the order in which they would be with one of them moved to the place of another. */
export function moved(rows: Row[], from: number, to: number) {
  const rest = rows.filter((_, number) => number !== from);
  return [...rest.slice(0, to), rows[from]!, ...rest.slice(to)];
}

/** The number of the block that stands at an offset of a file: in its own words, or where the list of the session names it. */
export function blockAt({ file: list, rows }: Day, file: string, at: number) {
  const placeOf = (row: Row) => (row.file === file ? row.at : list === file ? row.item : -1);
  const last = Math.max(...rows.map(placeOf).filter((place) => place <= at));
  return last < 0 ? undefined : rows.find((row) => placeOf(row) === last)?.number;
}

/** What is drawn, in its order; a part of the day is told how long it is. */
export function itemsOf(day: Day): Item[] {
  const { rows, fitted, end, overruns } = day;
  const late = new Set(overruns.map(({ block }) => block));
  const keys = keysOf(rows);
  const gone = (before: number) =>
    (fitted?.gone ?? []).filter((each) => each.before === before).map((each, nth): Item => ({ what: "gone", key: `gone ${before} ${nth}`, gone: each }));
  const items = rows.flatMap((row, number): Item[] => {
    const key = keys[number]!;
    const gap: Item[] = row.buffer ? [{ what: row.buffer > 0 ? "gap" : "overlap", key: `before ${key}`, minutes: Math.abs(row.buffer) }] : [];
    return [...gone(number), ...gap, { what: "row", key, row, over: late.has(row.place) ? "held" : row.start + row.minutes > end ? "end" : "", part: row.section ? partFrom(rows, number) : 0 }];
  });
  return [...items, ...gone(rows.length)];
}

/** How many minutes a part of the day takes that opens with the row `number`. */
function partFrom(rows: Row[], number: number) {
  const after = rows.findIndex((row, at) => at > number && row.section);
  return rows.slice(number, after < 0 ? rows.length : after).reduce((sum, row) => sum + row.minutes, 0);
}

/** Where in the timeline a minute is one of so many rem: a short day has more room for each. */
export function scaleOf(rows: Row[]) {
  const minutes = rows.reduce((sum, row) => sum + row.minutes, 0);
  return Math.min(0.6, Math.max(0.2, 36 / Math.max(minutes, 1)));
}
