// The day on the clock -> a timeline, blocks as tall as their minutes.
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Day } from "../messages";
import { Part } from "../part";
import { studio } from "../studio";
import { words } from "../words";
import "./day.css";
import { betweenOf, rowOf } from "./row";
import { itemsOf, keysOf, scaleOf } from "./rows";

class DayPart extends Part {
  /** The last day that could be reckoned, and whose it is. */
  private last?: Day;
  private whose = "";
  /** The key of the block that is chosen in the timeline. */
  private chosen = "";

  private get day() {
    const now = studio.state?.day;
    if (now || this.whose !== studio.name) {
      this.last = now ?? undefined;
      this.whose = studio.name;
    }
    return this.last;
  }

  private choose(key: string) {
    this.chosen = key;
    const row = this.last?.rows[keysOf(this.last.rows).indexOf(key)];
    if (row) studio.block = row.number;
    studio.changed();
  }

  private keyAt(event: Event) {
    return (event.target as HTMLElement).closest<HTMLElement>("li[data-key]")?.dataset.key ?? "";
  }

  private pressed(event: Event) {
    const key = this.keyAt(event);
    if (key && (event.target as HTMLElement).closest(".name")) this.choose(key);
  }

  override render() {
    const day = this.day;
    if (!day) return html`<h2>${words.day.heading}</h2><p class="hint">${studio.state ? words.day.late : words.day.waiting}</p>`;
    return html`${this.head(day)} ${this.stale()} ${this.list(day)}`;
  }

  private head(day: Day) {
    return html`<header><h2>${words.day.heading}</h2><p>${day.hours}</p></header>`;
  }

  private stale() {
    if (!studio.state || studio.state.day) return nothing;
    const fault = studio.state.faults.find((each) => each.severity === "error" && each.line);
    return html`<div class="stale"><p>${words.day.late}</p>
      ${fault ? html`<button class="small" @click=${() => studio.goTo(fault.file, fault.start)}>${words.day.line(fault.line)}</button>` : nothing}</div>`;
  }

  private list(day: Day) {
    const keys = keysOf(day.rows);
    const here = keys.includes(this.chosen) ? this.chosen : (keys[studio.block] ?? keys[0]);
    return html`<ol class="timeline" aria-label=${words.day.blocks} style="--scale: ${scaleOf(day.rows)}rem" @click=${this.pressed}>
      ${repeat(itemsOf(day), (item) => item.key, (item) =>
        item.what === "row"
          ? rowOf(item, { here: item.key === here, open: item.key === this.chosen, viewed: item.row.number === studio.block, carried: false, tools: nothing })
          : betweenOf(item),
      )}
      ${this.end(day)}
    </ol>`;
  }

  private end({ rows, left }: Day) {
    const last = rows.at(-1);
    if (!last) return html`<li class="nothing">${words.day.empty}</li>`;
    const gap = left > 0 ? html`<li class="gap" style="--minutes: ${left}"><span>${words.day.nobodys(left)}</span></li>` : nothing;
    return html`${gap}<li class=${left < 0 ? "end over" : "end"}>${words.day.ends(last.finish, left)}</li>`;
  }
}

customElements.define("studio-day", DayPart);
