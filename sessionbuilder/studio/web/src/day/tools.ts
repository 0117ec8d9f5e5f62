// A block that is chosen -> buttons for all that a pointer or a key can do to it.
import { html, nothing } from "lit";
import { clockOf } from "../clock";
import type { Day, Row } from "../messages";
import type { Intention } from "../studio";
import { words } from "../words";
import { placeAt } from "./drag";
import { sign } from "../signs";

export type Deed = "up" | "down" | "less" | "more" | "shorter" | "longer" | "hold" | "free" | "remove";

/** What is meant by the deed; nothing where it cannot be done. */
export function meant(deed: Deed, { rows }: Day, row: Row): Intention[] {
  const minutes = { less: -5, more: 5, shorter: -1, longer: 1 }[deed as "less"];
  const block = row.place;
  if (minutes) return row.minutes + minutes < 1 ? [] : [{ what: "stretch", block, minutes: row.minutes + minutes }];
  if (deed === "remove") return [{ what: "remove", block }];
  if (deed === "hold") return [{ what: "hold", block, key: "at", clock: clockOf(row.start) }];
  if (deed === "free") return row.held.map(({ key }) => ({ what: "hold", block, key: key as "at", clock: "" }));
  const to = row.number + (deed === "up" ? -1 : 1);
  return to < 0 || to >= rows.length ? [] : [{ what: "move", block, to: placeAt(rows, row.number, to) }];
}

/** The buttons of a block; which of them was pressed stands in them. */
export function toolsOf(day: Day, row: Row, adding: boolean) {
  const { tools } = words.day;
  const button = (deed: Deed, label: string, shown: unknown) =>
    html`<button class="small" data-do=${deed} aria-label=${label} title=${label} ?disabled=${!meant(deed, day, row).length}>${shown}</button>`;
  const timed = !!row.minutes || !row.section;
  const held = row.held.length > 0;
  return html`<div class="tools" role="group" aria-label=${row.title}>
    <span class="grip" title=${tools.grip}>${sign("grip")}</span>
    ${button("up", tools.up, sign("up"))} ${button("down", tools.down, sign("down"))}
    ${timed ? html`${button("less", tools.less, "−5")} ${button("more", tools.more, "+5")}` : nothing}
    ${held
      ? html`<button class="small" data-do="free">${sign("free")}${tools.free}</button>`
      : html`<button class="small" data-do="hold">${sign("held")}${tools.hold(row.clock)}</button>`}
    <button class="small" data-do="remove">${tools.remove}</button>
    <button class="small" data-add=${row.place} aria-expanded=${adding}>${tools.add}</button>
  </div>`;
}
