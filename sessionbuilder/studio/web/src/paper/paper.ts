// The block in view -> what it hands out, page by page; and on demand what the whole day has on paper.
import { html, nothing } from "lit";
import type { GivenOut, PaperTold, Shown } from "../messages";
import { Part } from "../part";
import { since } from "../pictures/pictures";
import { studio } from "../studio";
import { words } from "../words";
import { leaves, paper } from "./leaves";
import "./paper.css";

const BLOCK = "";
const VIEWS = [BLOCK, "running-order", "agenda", "guide", "pack"] as const;
type View = (typeof VIEWS)[number];
const DEAR: readonly View[] = ["guide", "pack"]; // these are made when somebody asks, and not at every key
const QUIET = 700; // milliseconds without a change before paper is made anew

class PaperPart extends Part {
  private view: View = BLOCK;
  /** The block whose paper is shown; it follows the text only when somebody says so. */
  private block = studio.block;
  private name = studio.name;
  private told?: PaperTold;
  /** The texts and the hours that it was made of. */
  private of = "";
  private asking = false;
  /** Whether somebody asked for what is shown, who is told when it is there; what is made anew by itself is not told. */
  private isAsked = false;
  private seen = studio.state;
  private waiting = 0;
  private asked = 0;

  override connectedCallback() {
    super.connectedCallback();
    void this.make(true);
  }

  override disconnectedCallback() {
    clearTimeout(this.waiting);
    super.disconnectedCallback();
  }

  override willUpdate() {
    if (studio.name !== this.name) {
      this.name = studio.name;
      this.turnTo(BLOCK);
    } else if (studio.state !== this.seen) {
      this.seen = studio.state;
      clearTimeout(this.waiting);
      if (studio.state?.slides && !DEAR.includes(this.view)) this.waiting = window.setTimeout(() => void this.make(), QUIET);
    }
  }

  private turnTo(view: View, block = studio.block) {
    this.view = view;
    this.block = block;
    this.told = undefined;
    this.asking = false;
    this.asked++; // what was asked for another view is not shown in this one
    if (!DEAR.includes(view)) void this.make(true);
    this.requestUpdate();
  }

  /** All that paper is made of in this page. */
  private now() {
    return [studio.hours, ...[...studio.docs.keys()].map((name) => studio.text(name))].join("\0");
  }

  /** Whether what is shown was dear to make, and something has changed since. */
  private get old() {
    return !!this.told && DEAR.includes(this.view) && this.of !== this.now();
  }

  private async make(isAsked = false) {
    if (!studio.name) return; // somebody has gone back to the list
    this.isAsked = isAsked;
    const mine = ++this.asked;
    const of = this.now();
    this.asking = true;
    this.requestUpdate();
    const told = await paper(this.view === BLOCK ? { block: this.block } : { document: this.view });
    if (mine !== this.asked) return; // somebody has asked for something else meanwhile
    this.asking = false;
    if (told?.ready) {
      this.told = told;
      this.of = of;
    }
    this.requestUpdate();
  }

  override render() {
    const tab = (view: View) => html`<button class="small" aria-pressed=${view === this.view} @click=${() => this.turnTo(view)}>${words.paper.views[view]}</button>`;
    const stale = !studio.state?.slides && studio.state !== undefined;
    return html`<header>
        <div class="row" role="group" aria-label=${words.paper.heading}>${VIEWS.map(tab)}</div>
        ${stale ? html`<p class="since">${since(words.paper.before, words.paper.beforeThis)}</p>` : this.asking && !this.told && !DEAR.includes(this.view) ? html`<p class="hint" aria-hidden="true">${words.paper.making}</p>` : nothing}
        <p class="unseen" role="status">${!this.isAsked ? nothing : this.asking ? words.paper.making : this.told ? words.paper.made(this.told.sheets.length) : nothing}</p>
      </header>
      <div class=${`leaves ${stale || this.old ? "outdated" : ""}`} aria-busy=${this.asking ? "true" : "false"}>
        ${this.view === BLOCK ? this.ofBlock() : DEAR.includes(this.view) ? this.dear() : nothing}
        ${this.told?.sheets.map((sheet) => this.sheet(sheet))}
        ${this.told?.day.length ? this.ofDay(this.told.day) : nothing}
      </div>`;
  }

  private rowOf(block: number) {
    return (studio.state?.day ?? studio.good?.day)?.rows[block];
  }

  private ofBlock() {
    const row = this.rowOf(this.block);
    const other = studio.block !== this.block ? this.rowOf(studio.block) : undefined;
    const follow = () => this.turnTo(BLOCK);
    return html`<div class="of">
      <h2>${row ? html`<span class="hint">${row.clock}</span> ${row.title}` : words.paper.heading}</h2>
      ${other ? html`<button class="small" @click=${follow}>${words.paper.turnTo(other.title)}</button>` : nothing}
      ${this.told && !this.told.sheets.length ? html`<p>${words.paper.nothing}</p>` : nothing}
      ${this.told?.collected.length ? html`<p>${words.paper.collected(this.told.collected)}</p>` : nothing}
    </div>`;
  }

  /** All that is given out on the day, each by a button that shows it. */
  private ofDay(day: GivenOut[]) {
    const item = ({ code, title, clock, block }: GivenOut) =>
      html`<li><button class="plain" aria-current=${block === this.block ? "true" : nothing} @click=${() => this.turnTo(BLOCK, block)}>
        <span class="hint">${clock}</span> <span><b class="code">${code}</b> ${title}</span></button></li>`;
    return html`<nav class="of-day" aria-label=${words.paper.ofDay}><h2>${words.paper.ofDay}</h2><ul>${day.map(item)}</ul></nav>`;
  }

  /** What takes a while: a button, how long, and that it is under way. */
  private dear() {
    const slides = studio.good?.slides?.length ?? 0;
    const seconds = Math.max(2, Math.round(slides / (this.view === "guide" ? 15 : 40)));
    const label = this.told ? words.paper.again(seconds) : words.paper.make(seconds);
    return html`<div class="of">
      ${this.told ? nothing : html`<h2>${words.paper.documents[this.view as "guide" | "pack"]}</h2>`}
      <p>${words.paper.what[this.view as "guide" | "pack"]}</p>
      ${this.asking
        ? html`<label>${words.paper.making} <progress></progress></label>`
        : !this.told || this.old
          ? html`<button class="main" ?disabled=${!studio.state?.slides} @click=${() => void this.make(true)}>${label}</button>`
          : nothing}
    </div>`;
  }

  private sheet(sheet: Shown) {
    const kept = leaves(sheet.digest);
    if (!kept) return nothing;
    const called = this.view === BLOCK ? [sheet.code, sheet.title].filter(Boolean).join(" ") : words.paper.documents[this.view];
    const facilitators = sheet.reader === "facilitators";
    return html`<article aria-label=${called}>
      ${this.view === BLOCK ? html`<h3><span class="code">${sheet.code}</span> ${sheet.title}</h3>` : html`<h2>${called}</h2>`}
      <p class=${facilitators ? "reader private" : "reader"}>${facilitators ? words.paper.private : words.paper.theirs}</p>
      <p class="hint">${words.paper.print(sheet)}</p>
      <p><a href=${kept.pdf} target="_blank" rel="noopener">${words.paper.open(kept.pages.length)}</a>
        <a href=${kept.pdf} download=${sheet.file.replace(/^.*\//, "")}>${words.paper.download}</a></p>
      <ol>
        ${kept.pages.map((page, at) => html`<li><img src=${page} loading="lazy" decoding="async" alt=${words.paper.page(called, at + 1, kept.pages.length)}></li>`)}
      </ol>
    </article>`;
  }
}

customElements.define("studio-paper", PaperPart);
