// A day -> what stands over and under its timeline: hours, what overruns and its cures, what is stale, and what the signs mean.
import { html, nothing } from "lit";
import { clockOf } from "../clock";
import type { Cure, Day } from "../messages";
import { sentence } from "../sentence";
import { type Intention, studio } from "../studio";
import { words } from "../words";
import type { Drag } from "./drag";
import { reportOf } from "./hours";
import { sign } from "../signs";

const MANY = 4; // ways to mend it that stand open

/** Hours, when it ends, and that it is a trial where it is one. */
export function headOf(day: Day, open: boolean, turn: () => void) {
  const trial = studio.fitted ? html`<p class="trial">${words.day.other.trial}</p>` : nothing;
  const ends = day.rows.length ? html`<span class=${day.left < 0 ? "error" : ""}>${words.day.ends(day.rows.at(-1)!.finish, day.left)}</span>` : nothing;
  const fitted = day.fitted && !studio.fitted ? html`<details class="fitted"><summary>${words.day.other.fitted}</summary>${reportOf(day.fitted)}</details>` : nothing;
  return html`<header>
      <h2>${words.day.heading}</h2>
      <button class="small" aria-expanded=${open} @click=${turn}>${words.day.other.open}</button>
      <p>${day.hours}; ${ends}</p>
      ${trial}
    </header>
    ${fitted}`;
}

/** That the day is not the one that the text says, and where the text is wrong. */
export function staleOf() {
  if (!studio.state || studio.state.day) return nothing;
  const fault = studio.state.faults.find((each) => each.severity === "error");
  return html`<div class="stale">
    <p>${words.day.late} ${sentence(fault?.message ?? "")}</p>
    ${fault?.line ? html`<button class="small" @click=${() => studio.goToText(fault.file, fault.start)}>${words.day.line(fault.line)}</button>` : nothing}
  </div>`;
}

/** What overruns, and a button for each thing that would mend it; the cheapest comes first. */
export function alertOf({ overruns }: Day, mend: (intentions: Intention[]) => void) {
  if (!overruns.length || studio.fitted || !studio.state?.day) return nothing;
  const cureOf = ({ words: told, intentions }: Cure) =>
    html`<li>${intentions.length ? html`<button @click=${() => mend(intentions)}>${sentence(told)}</button>` : sentence(told)}</li>`;
  const most = overruns.reduce((sum, { cures }) => sum + cures.length, 0);
  return html`<section class="overruns" aria-label=${words.day.overruns}>
    ${overruns.map(({ message, cures }) => html`<div>
      <p>${sentence(message)}</p>
      ${cures.length ? html`<details ?open=${most <= MANY}><summary>${words.day.cures(cures.length)}</summary><ul>${cures.map(cureOf)}</ul></details>` : nothing}
    </div>`)}
  </section>`;
}

/** The end of the day, and what is left of it or over it. */
export function endOf({ rows, left, end }: Day) {
  if (!rows.length) return html`<li class="nothing">${words.day.empty}</li>`;
  const gap = left > 0 ? html`<li class="gap" style="--minutes: ${left}"><div><span>${words.day.nobodys(left)}</span></div></li>` : nothing;
  return html`${gap}<li class=${left < 0 ? "end over" : "end"}><span class="clock">${clockOf(end)}</span> ${words.day.endOfDay(left)}</li>`;
}

/** A block that is under the pointer, and when it would be. */
export function ghostOf(drag: Drag) {
  const { reckoned, row, to, x, y } = drag;
  const then = reckoned?.rows[to];
  return html`<div class="ghost" aria-hidden="true" style="transform: translate(${x + 20}px, ${y - 12}px)">
    <strong>${row?.title}</strong>
    <span>${then ? `${then.clock}; ${words.day.theDay(reckoned)}` : "…"}</span>
    ${reckoned?.overruns.filter(({ block }) => block >= 0).map(({ message }) => html`<span>${sentence(message)}</span>`)}
  </div>`;
}

/** What the signs mean, and what the keys do. */
export function legendOf() {
  const { natures } = words.day;
  return html`<details class="legend">
    <summary>${words.day.legend}</summary>
    <ul>
      ${["activity", "debrief", "break", "meal", "buffer", "close"].map((nature) => html`<li>${sign(nature)} ${natures[nature]}</li>`)}
      <li>${sign("held")} ${words.day.legendHeld}</li>
      <li>${words.day.legendBar}</li>
      <li>${words.day.legendSlip}</li>
    </ul>
    <p id="day-keys">${words.day.keys}</p>
  </details>`;
}
