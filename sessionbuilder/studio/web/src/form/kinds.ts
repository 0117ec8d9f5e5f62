// The kinds of block there are -> a list that can be searched, from which a new block is begun.
import { html, nothing } from "lit";
import type { Kind } from "../messages";
import { Part } from "../part";
import { studio } from "../studio";
import { words } from "../words";

let asked: Promise<Kind[]> | undefined;

/** Every kind, by what it is listed under; asked for once. */
function kinds() {
  asked ??= studio.ask("kinds", {}).then((told) => told.kinds);
  asked.catch(() => (asked = undefined));
  return asked;
}

class KindsPart extends Part {
  static override properties = { place: { attribute: false } };
  /** The place of the block after which the new one comes. */
  declare place: number;
  private all: Kind[] = [];
  private sought = "";

  override async firstUpdated() {
    this.querySelector("input")!.focus();
    this.all = await kinds().catch(() => []); // the page says why
    this.requestUpdate();
  }

  private async choose(kind: string) {
    const done = await studio.intend([{ what: "add", block: this.place, kind }]).catch(() => undefined); // the page says why
    if (done) this.dispatchEvent(new Event("added"));
  }

  override render() {
    const parts = this.sought.toLowerCase().split(/\s+/);
    const found = this.all.filter(({ name, about, chapter }) => parts.every((part) => `${name} ${about} ${chapter}`.toLowerCase().includes(part)));
    const chapters = [...new Set(found.map((kind) => kind.chapter))];
    const sought = (event: Event) => {
      this.sought = (event.target as HTMLInputElement).value;
      this.requestUpdate();
    };
    return html`<div class="kinds card">
      <div class="field">
        <label for="kinds-sought">${words.form.search}</label>
        <span class="hint" id="kinds-hint">${words.form.searchHint}</span>
        <input id="kinds-sought" type="search" aria-describedby="kinds-hint" @input=${sought} />
      </div>
      <studio-heard .words=${this.sought ? words.form.kinds(found.length) : ""}></studio-heard>
      ${found.length || !this.all.length ? nothing : html`<p>${words.form.noKind}</p>`}
      ${chapters.map((chapter) => html`<h3>${chapter}</h3>
        <ul>${found.filter((kind) => kind.chapter === chapter).map(({ name, about }) => html`<li><button class="plain" @click=${() => this.choose(name)}><strong>${name}</strong> <span>${about}</span></button></li>`)}</ul>`)}
    </div>`;
  }
}

customElements.define("studio-kinds", KindsPart);
