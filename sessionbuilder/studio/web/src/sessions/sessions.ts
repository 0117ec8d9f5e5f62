// The sessions and deliveries there are -> a page to choose from, to search, and to begin new ones.
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { begin } from "../begin/begin";
import type { FindTold } from "../messages";
import { Part } from "../part";
import { sentence } from "../sentence";
import { studio } from "../studio";
import { words } from "../words";
import { keptList } from "./kept";
import { deliveryLine, sessionLine } from "./listed";
import { isFound, isKept } from "./search";
import "./sessions.css";
import { sign } from "../signs";
import { standings } from "./standings";

const say = words.sessions;

class SessionsPart extends Part {
  private sought = "";
  /** The list of which was asked. */
  private listing?: FindTold;

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener("keydown", this.pressed);
    void studio.find();
  }

  override disconnectedCallback() {
    document.removeEventListener("keydown", this.pressed);
    standings.rest();
    super.disconnectedCallback();
  }

  /** The list has come, or is another one: ask how each in it stands. */
  override updated() {
    if (!studio.listing || studio.listing === this.listing) return;
    this.listing = studio.listing;
    const { sessions, deliveries } = studio.listing;
    const names = [...deliveries.filter((each) => !each.over), ...sessions].map((each) => each.name);
    void standings.ask(names, (name) => this.isSeen(name));
  }

  private isSeen(name: string) {
    const box = this.querySelector(`[data-name="${CSS.escape(name)}"]`)?.getBoundingClientRect();
    return !!box && box.bottom > 0 && box.top < innerHeight;
  }

  /** `/` and Ctrl+K go to the search, from wherever nobody types. */
  private readonly pressed = (event: KeyboardEvent) => {
    const typing = (event.target as HTMLElement).closest?.("input, textarea, select, dialog");
    const slash = event.key === "/" && !typing && !event.ctrlKey && !event.altKey && !event.metaKey;
    const k = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !document.querySelector("dialog[open]");
    if (!slash && !k) return;
    event.preventDefault();
    this.querySelector<HTMLInputElement>("input[type=search]")?.select();
    this.querySelector<HTMLInputElement>("input[type=search]")?.focus();
  };

  private search(event: Event) {
    this.sought = (event.target as HTMLInputElement).value.trim();
    this.requestUpdate();
  }

  private clear() {
    this.sought = "";
    const field = this.querySelector<HTMLInputElement>("input[type=search]")!;
    field.value = "";
    field.focus();
    this.requestUpdate();
  }

  override render() {
    const listing = studio.listing;
    if (!listing) return html`<h1>${say.heading}</h1>`;
    const isEmpty = !listing.sessions.length;
    return html`<header>
        <div><h1>${listing.pool || say.heading}</h1></div>
        ${isEmpty ? nothing : html`${this.searchBox()}
        <div class="beginnings">
          <button class="main" @click=${() => begin("session")}>${say.newSession}</button>
          <button @click=${() => begin("case")}>${say.newCase}</button>
        </div>`}
      </header>
      ${isEmpty ? this.empty() : nothing} ${this.lists(listing)}`;
  }

  private searchBox() {
    return html`<label class="search">
      ${sign("search")}<span class="unseen">${say.search}</span>
      <input type="search" placeholder=${say.searchHint} aria-describedby="search-keys" autocomplete="off" spellcheck="false"
        @input=${this.search} @keydown=${(event: KeyboardEvent) => event.key === "Escape" && this.clear()} />
      <span id="search-keys" class="unseen">${say.searchKeys}</span>
    </label>`;
  }

  private empty() {
    return html`<section class="card empty">
      <h2>${say.emptyHeading}</h2>
      <p>${say.empty}</p>
      <button class="main" @click=${() => begin("session")}>${say.newSession}</button>
    </section>`;
  }

  private lists({ sessions, deliveries, kept, passedOver, today }: FindTold) {
    const { sought } = this;
    const found = sessions.filter((each) => isFound(each, sought));
    const days = deliveries.filter((each) => isFound(each, sought));
    const coming = days.filter((each) => !each.over);
    const over = days.filter((each) => each.over).reverse();
    const files = kept.filter((each) => isKept(each, sought));
    const titles = new Map(sessions.map((each) => [each.stem, each.title]));
    const count = sought ? say.found(found.length, days.length, files.length) : "";
    return html`<studio-heard .words=${count}></studio-heard>
      ${sought && !found.length && !days.length && !files.length
        ? html`<p class="none">${say.none(sought)} <button class="small" @click=${this.clear}>${say.clear}</button></p>`
        : nothing}
      ${passedOver.length ? html`<section class="passed" aria-label=${say.passedOver}>
        ${passedOver.map((each) => html`<p>${sign("warning")}<span>${sentence(each)}</span></p>`)}
      </section>` : nothing}
      ${days.length ? html`<section aria-labelledby="coming">
        <h2 id="coming">${say.coming_}</h2>
        ${coming.length ? html`<ul class="card list">${repeat(coming, (each) => each.name, (each) => deliveryLine(each, today))}</ul>` : html`<p class="hint">${say.noneComing}</p>`}
        ${over.length ? html`<details class="past" ?open=${!!sought}>
          <summary>${say.over(over.length)}</summary>
          <ul class="card list">${repeat(over, (each) => each.name, (each) => deliveryLine(each, today))}</ul>
        </details>` : nothing}
      </section>` : nothing}
      ${found.length ? html`<section aria-labelledby="all-sessions">
        <h2 id="all-sessions">${say.sessions} <span class="hint">${found.length}</span></h2>
        <ul class="card list">${repeat(found, (each) => each.name, (each) => sessionLine(each, sought, titles))}</ul>
      </section>` : nothing}
      ${files.length ? keptList(files, !!sought) : nothing}`;
  }
}

customElements.define("studio-sessions", SessionsPart);
