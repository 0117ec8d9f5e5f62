// The day on the clock -> a timeline, blocks as tall as their minutes, each to be moved, stretched, held or left out.
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import "../form/kinds";
import type { Day, Row } from "../messages";
import { Part } from "../part";
import { sentence } from "../sentence";
import { type Intention, studio } from "../studio";
import { words } from "../words";
import "./day.css";
import { Drag } from "./drag";
import { alertOf, endOf, ghostOf, headOf, legendOf, staleOf } from "./head";
import "./hours";
import { deedOf, stepOf, undoneBy } from "./keys";
import { betweenOf, rowOf } from "./row";
import { itemsOf, keysOf, scaleOf } from "./rows";
import { type Deed, meant, toolsOf } from "./tools";

const HAS_BLOCKS = /^programme:[^]*?^ *- /m;

class DayPart extends Part {
  /** The last day that could be reckoned, whose it is, and the last in its own hours. */
  private last?: Day;
  private written?: Day;
  private whose = "";
  /** The key of the block that is chosen in the timeline. */
  private chosen = "";
  /** Whether a block is to be added below the one that is chosen. */
  private adding = false;
  private hoursOpen = false;
  /** Whether somebody goes from block to block, and knows its keys. */
  private isIn = false;
  private drag?: Drag;
  /** The day as it was when a block was let go, until it is reckoned. */
  private dropped?: Day;
  /** What is being done, one after the other. */
  private deeds: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  /** The button that has the focus back once the day is drawn. */
  private focused?: { key: string; deed: string; at?: "once" };

  override connectedCallback() {
    super.connectedCallback();
    this.addEventListener("keydown", this.undo);
  }

  /** Undo and redo as in the text, but for what is typed in a field. */
  private undo = (event: KeyboardEvent) => {
    const undone = (event.target as HTMLElement).matches("input:not([type=range])") ? "" : undoneBy(event);
    if (!undone) return;
    event.preventDefault();
    event.stopPropagation();
    studio.say(undone);
  };

  /** Take over what is known of the day by now. */
  private take() {
    const now = studio.state?.day;
    if (this.whose !== studio.name) {
      this.last = this.written = undefined;
      this.whose = studio.name;
      this.chosen = "";
      this.hoursOpen = false;
    }
    if (now) this.last = now;
    if (now && !studio.fitted) this.written = now;
    // one block is looked at, not two: that which was opened here is closed once another is in view
    const settled = now && !this.drag && !this.dropped && !this.waiting && studio.hours === studio.fitted;
    if (settled && this.chosen && this.keys()[studio.block] !== this.chosen) this.chosen = "";
  }

  /** Why nothing can be changed here now; empty where it can. */
  private get locked() {
    if (studio.hours || studio.fitted) return words.day.other.locked;
    return studio.state && !studio.state.day ? words.day.late : "";
  }

  private keys() {
    return keysOf(this.last?.rows ?? []);
  }

  private rowOf(key: string): Row | undefined {
    return this.last?.rows[this.keys().indexOf(key)];
  }

  private choose(key: string) {
    const row = this.rowOf(key);
    if (!row) return;
    if (key !== this.chosen) this.adding = false;
    this.chosen = key;
    studio.block = row.number;
    studio.changed();
  }

  // --- what is pressed ---

  private keyAt(event: Event) {
    return (event.target as HTMLElement).closest<HTMLElement>("li[data-key]")?.dataset.key ?? "";
  }

  private clicked(event: Event) {
    const target = event.target as HTMLElement;
    const key = this.keyAt(event);
    const deed = target.closest<HTMLElement>("[data-do]")?.dataset.do as Deed | undefined;
    if (deed) this.act(key, deed);
    else if (target.closest("[data-add]")) this.adding = !this.adding;
    else if (target.closest(".name")) {
      this.choose(key);
      const row = this.rowOf(key);
      const typed = (event as MouseEvent).detail === 0; // Enter or Space
      if (row) void studio.goTo(row.file, row.at, typed);
    }
    this.requestUpdate();
  }

  private typed(event: KeyboardEvent) {
    const target = event.target as HTMLElement;
    if (target.closest("studio-kinds")) {
      if (event.key === "Escape") this.givenUp();
      return;
    }
    const key = this.keyAt(event);
    const deed = deedOf(event);
    const step = stepOf(event);
    if (deed && key) {
      if (!event.repeat || !this.waiting) this.act(key, deed);
    } else if (step && target.closest(".name")) this.goBy(key, step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private left = ({ relatedTarget }: FocusEvent) => {
    if (!this.isIn || (relatedTarget as HTMLElement | null)?.closest?.(".timeline .name")) return;
    this.isIn = false;
    this.requestUpdate();
  };

  private goBy(key: string, step: number) {
    this.isIn = true;
    const keys = this.keys();
    const to = keys[Math.max(0, Math.min(keys.length - 1, keys.indexOf(key) + step))]!;
    this.choose(to);
    this.focused = { key: to, deed: "", at: "once" };
  }

  private grasped(event: PointerEvent) {
    const target = event.target as HTMLElement;
    const what = target.closest(".stretch") ? "stretch" : "move";
    const by = target.closest(event.pointerType === "touch" ? ".grip, .open .stretch" : ".grip, .stretch, .name");
    if (!by || event.button || this.locked || this.drag || this.waiting || !this.last) return;
    const list = event.currentTarget as HTMLElement;
    const pixels = scaleOf(this.last.rows) * parseFloat(getComputedStyle(document.documentElement).fontSize);
    const host = { scroller: this as HTMLElement, list, day: () => this.last!, settled: () => studio.isSettled(), draw: () => this.requestUpdate(), done: this.letGo };
    this.drag = new Drag(host, what, this.keyAt(event), event, pixels);
  }

  private letGo = (isMeant: boolean, drag: Drag) => {
    if (isMeant && drag.intentions().length) {
      this.dropped = drag.day;
      this.chosen = drag.key;
      this.focused = { key: drag.key, deed: "", at: "once" };
      void this.does(() => drag.intentions(), drag.key).finally(() => {
        this.dropped = undefined;
        this.requestUpdate();
      });
    }
    this.drag = undefined;
    this.requestUpdate();
  };

  // --- what is done ---

  private act(key: string, deed: Deed) {
    if (this.locked) return studio.say(this.locked);
    const from = (document.activeElement as HTMLElement | null)?.dataset.do ?? "";
    this.chosen = key;
    this.focused = { key, deed: { hold: "free", free: "hold" }[from] ?? from }; // the one takes the place of the other
    void this.does(() => {
      const row = this.rowOf(key);
      if (deed === "remove") {
        const keys = this.keys();
        const near = keys[keys.indexOf(key) + 1] ?? keys[keys.indexOf(key) - 1] ?? "";
        this.focused = { key: near, deed: "", at: "once" };
        this.chosen = near;
      }
      return row && this.last ? meant(deed, this.last, row) : [];
    }, key);
  }

  /** Do what mends the day; the button that was pressed is gone then, and the block that gives has the focus. */
  private mend(intentions: Intention[]) {
    const first = intentions[0];
    const place = first && "block" in first ? first.block : -1;
    void this.does(() => intentions).then(() => {
      const number = this.last?.rows.find((row) => row.place === place)?.number ?? studio.block;
      const key = this.keys()[number] ?? "";
      this.focused = { key, deed: "", at: "once" };
      this.choose(key);
    });
  }

  /** Do what is meant once what is under way is done, and keep the block of that key in view, where it is one that is chosen here. */
  private does(intentions: () => Intention[], key = "") {
    this.waiting += 1;
    const done = this.deeds.then(async () => {
      if (!studio.isSettled()) await studio.looked(); // places are those of the text as it was looked at
      this.take();
      const now = intentions();
      if (now.length) await studio.intend(now);
      this.take();
      if (key) studio.block = this.rowOf(this.chosen || key)?.number ?? studio.block;
      studio.changed();
    });
    this.deeds = done.catch(() => undefined).finally(() => {
      this.waiting -= 1;
      this.requestUpdate();
    });
    return this.deeds;
  }

  private kinds(place: number) {
    return html`<studio-kinds .place=${place} @added=${this.added}></studio-kinds>`;
  }

  /** A block was begun: it is the one in view, and chosen. */
  private added() {
    this.adding = false;
    this.take();
    const key = this.keys()[studio.block] ?? "";
    this.choose(key);
    this.focused = { key, deed: "", at: "once" };
  }

  private givenUp() {
    this.adding = false;
    this.focused = { key: this.chosen, deed: "add", at: "once" };
    this.requestUpdate();
  }

  override updated() {
    this.drag?.again();
    const { focused } = this;
    if (!focused || this.drag) return;
    const item = this.querySelector(`li[data-key="${CSS.escape(focused.key)}"]`);
    const named = focused.deed === "add" ? item?.querySelector<HTMLElement>("[data-add]") : item?.querySelector<HTMLElement>(`[data-do="${focused.deed}"]:enabled`);
    const to = named ?? item?.querySelector<HTMLElement>(".name");
    const now = document.activeElement;
    const lost = !now || now === document.body; // what had it was drawn anew
    if (to && (lost || focused.at)) to.focus();
    if (to) focused.at = undefined;
    if (!this.waiting) this.focused = undefined;
  }

  // --- what is drawn ---

  override render() {
    this.take();
    const day = this.last;
    if (!day) {
      const { state } = studio;
      const fault = state?.faults.find(({ severity }) => severity === "error");
      const why = state ? (state.shows ? words.day.never : words.day.nowhere) : words.day.waiting;
      const first = state?.shows && !HAS_BLOCKS.test(studio.text(state.shows)) ? html`<ol class="timeline" @click=${this.clicked}>${this.first()}</ol>` : nothing;
      return html`<header><h2>${words.day.heading}</h2></header><p class="hint">${why} ${sentence(fault?.message ?? "")}</p>${first}`;
    }
    const shown = this.drag?.day ?? this.dropped ?? day;
    const open = this.hoursOpen || !!studio.hours;
    const hours = open && this.written ? html`<studio-hours .written=${this.written} .day=${day}></studio-hours>` : nothing;
    return html`${headOf(shown, open, () => this.turnHours())} ${hours} ${staleOf()}
      ${alertOf(day, (intentions) => this.mend(intentions))} ${this.list(shown)}
      ${studio.said ? html`<p class="deed" aria-hidden="true">${studio.said}</p>` : nothing}
      ${legendOf()} ${this.drag?.on && this.drag.what === "move" ? ghostOf(this.drag) : nothing}`;
  }

  private turnHours() {
    this.hoursOpen = !(this.hoursOpen || studio.hours);
    if (this.hoursOpen) this.scrollTop = 0; // they stand over the first block
    if (!this.hoursOpen && studio.hours) {
      studio.hours = "";
      void studio.look();
    }
    this.requestUpdate();
  }

  private list(day: Day) {
    const keys = keysOf(day.rows);
    const here = keys.includes(this.chosen) ? this.chosen : (keys[studio.block] ?? keys[0]);
    const viewed = keysOf(this.last?.rows ?? [])[studio.block];
    const is = ["timeline", this.drag?.on && `dragging ${this.drag.what}`, this.locked && "locked"].filter(Boolean).join(" ");
    return html`<ol class=${is} aria-label=${words.day.blocks} style="--scale: ${scaleOf(this.last?.rows ?? [])}rem"
      @click=${this.clicked} @keydown=${this.typed} @pointerdown=${this.grasped} @focusout=${this.left}>
      ${repeat(itemsOf(day), (item) => item.key, (item) => {
        if (item.what !== "row") return betweenOf(item);
        const { key, row } = item;
        const open = key === this.chosen;
        const tools = open ? this.tools(day, row) : nothing;
        return rowOf(item, { here: key === here, told: key === here && !this.isIn, open, viewed: key === viewed, carried: !!this.drag?.on && this.drag.key === key, tools });
      })}
      ${endOf(day)} ${day.rows.length ? nothing : this.first()}
    </ol>`;
  }

  private tools(day: Day, row: Row) {
    if (this.locked) return html`<p class="facts">${this.locked}</p>`;
    return html`${toolsOf(day, row, this.adding)} ${this.adding ? this.kinds(row.place) : nothing}`;
  }

  private first() {
    if (this.adding) return html`<li class="first">${this.kinds(-1)}</li>`;
    return html`<li class="first"><button data-add="-1">${words.day.first}</button></li>`;
  }
}

customElements.define("studio-day", DayPart);
