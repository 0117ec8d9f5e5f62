// The kinds of block there are -> one to choose, to begin a new block with.
import { html, nothing } from "lit";
import { Part } from "../part";
import { studio } from "../studio";
import { words } from "../words";
import { type Kind, kinds } from "./kinds";

class AddingPart extends Part {
  static override properties = { place: { type: Number } };
  /** The place of the block after which it comes; -1 for the start. */
  declare place: number;
  private all: Kind[] = [];
  private kind = "points";

  override async connectedCallback() {
    super.connectedCallback();
    this.all = await kinds();
    await this.updateComplete;
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector("select")?.focus();
  }

  private choose(event: Event) {
    this.kind = (event.target as HTMLSelectElement).value;
    this.requestUpdate();
  }

  private async add(event: Event) {
    event.preventDefault();
    const detail = await studio.intend([{ what: "add", block: this.place, kind: this.kind }]).catch(() => undefined); // what is refused is told
    if (detail) this.dispatchEvent(new CustomEvent("added", { detail, bubbles: true }));
  }

  private escape(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.key === "Escape") this.dispatchEvent(new Event("given-up", { bubbles: true }));
  }

  override render() {
    const chapters = [...new Set(this.all.map((kind) => kind.chapter))];
    const about = this.all.find((kind) => kind.name === this.kind)?.about;
    return html`<form class="adding" @submit=${this.add} @keydown=${this.escape}>
      <label for="adding-kind">${words.day.adding.label}</label>
      <select id="adding-kind" @change=${this.choose} aria-describedby="adding-about">
        ${chapters.map(
          (chapter) => html`<optgroup label=${chapter}>
            ${this.all.filter((kind) => kind.chapter === chapter).map(({ name }) => html`<option value=${name} ?selected=${name === this.kind}>${words.day.adding.kind(name)}</option>`)}
          </optgroup>`,
        )}
      </select>
      <p class="hint" id="adding-about" role="status">${about ?? nothing}</p>
      <button class="main">${words.day.adding.add}</button>
      <button type="button" @click=${() => this.dispatchEvent(new Event("given-up", { bubbles: true }))}>${words.page.cancel}</button>
    </form>`;
  }
}

customElements.define("studio-adding", AddingPart);
