// A block of the day -> what is drawn of it: its time, a bar as tall as its minutes, its name, and its tools once it is chosen.
import { html, nothing, type TemplateResult } from "lit";
import type { Row } from "../messages";
import { words } from "../words";
import type { Item, Over } from "./rows";
import { sign } from "../signs";

type RowItem = Extract<Item, { what: "row" }>;

export interface Standing {
  /** Whether it is the one that the Tab key comes to. */
  here: boolean;
  /** Whether its keys are told with it: to somebody who comes to the list, and not again at every block. */
  told: boolean;
  /** Whether it is opened, with its tools. */
  open: boolean;
  /** Whether it is the block in view. */
  viewed: boolean;
  /** Whether it is being moved. */
  carried: boolean;
  tools: TemplateResult | typeof nothing;
}

const LENGTHS = ["short", "shorter", "longer"];

/** One row; what is pressed in it is heard by the list. */
export function rowOf(item: RowItem, { here, told, open, viewed, carried, tools }: Standing) {
  const { row, over, part, key } = item;
  const heading = row.section && !row.minutes;
  const is = [heading ? "heading" : "block", row.nature, open && "open", viewed && "viewed", over && "over", carried && "carried", row.held.length && "held"];
  return html`<li class=${is.filter(Boolean).join(" ")} data-key=${key} style="--minutes: ${row.minutes}">
    <span class="clock" aria-hidden="true">${row.clock}</span>
    <div class="body">
      <button class="name" tabindex=${here ? 0 : -1} aria-current=${viewed} aria-describedby=${told ? "day-keys" : nothing}>
        <span class="title">${row.title}</span>
        ${heading ? html`<span class="long">${words.day.part(part)}</span>` : lengthOf(row)}
        ${marksOf(row)}<span class="unseen">${toldOf(row, over)}</span>
      </button>
      ${open ? html`<p class="facts">${factsOf(row)}</p>` : nothing} ${tools}
      ${heading ? nothing : html`<span class="stretch" title=${words.day.drag}></span>`}
    </div>
  </li>`;
}

function lengthOf(row: Row) {
  const slip = Math.max(0, Math.min(row.float, 60));
  return html`<span class="long">${sign(row.nature)}${words.day.short(row.minutes)}
    <span class=${row.float < 0 ? "slip none" : "slip"} style="--slip: ${slip}"></span></span>`;
}

/** What its author holds it to, and what was done to it to fit other hours. */
function marksOf(row: Row) {
  const held = row.held.map(({ key, clock }) => html`<span class="mark">${sign("held")}${words.day.held(key, clock)}</span>`);
  const done = row.changes.map((change) => {
    const word = words.day.changes[change] ?? change;
    return html`<span class="mark done">${row.minutes === row.planned || !LENGTHS.includes(change) ? word : words.day.was(word, row.planned)}</span>`;
  });
  return [held, done];
}

/** What is to be seen of it but not read, for who hears it. */
function toldOf(row: Row, over: Over) {
  const nature = row.section ? "" : words.day.natures[row.nature];
  return [nature, row.clock, over && words.day.over[over]].filter(Boolean).join(", ");
}

function factsOf(row: Row) {
  const nature = words.day.natures[row.nature] ?? "";
  return [nature, words.day.between(row.least, row.most), row.section ? "" : words.day.slip(row.float)].filter(Boolean).join("; ");
}

/** What stands between the blocks. */
export function betweenOf(item: Exclude<Item, RowItem>) {
  if (item.what === "gone") {
    const { title, minutes, work } = item.gone;
    const why = work ? `${words.day.goneBefore}: ${work}` : words.day.goneOut;
    return html`<li class="gone"><s>${title}</s> <span>${minutes ? words.day.short(minutes) : ""} ${why}</span></li>`;
  }
  const told = item.what === "gap" ? words.day.nobodys(item.minutes) : words.day.overlap(item.minutes);
  return html`<li class=${item.what} style="--minutes: ${item.minutes}"><div><span>${told}</span></div></li>`;
}
