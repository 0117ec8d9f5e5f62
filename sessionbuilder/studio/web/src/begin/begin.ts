// A name and a few wishes -> a new session or case: shown as it would be, then written and opened.
import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { address } from "../address";
import { ask, why } from "../ask";
import { DialogPart } from "../dialog";
import type { BeginAsk, BeginTold, Wrong } from "../messages";
import { sentence } from "../sentence";
import { studio } from "../studio";
import { words } from "../words";
import "./begin.css";

type What = BeginAsk["what"];

const say = words.begin;
const QUIET = 200; // milliseconds without a key before it is shown anew
const LENGTHS = ["45 min", "1h", "1h30", "2h", "3h", "6h"];
const fresh = (): BeginAsk => ({ what: "session", called: "", topic: "", length: "3h", start: "09:30", participants: 16, of: "" });
let wishes = fresh();

/** Ask what is to be begun; of a copy or a variant, `of` says of which session. */
export function begin(what: What, of = "") {
  wishes = { ...fresh(), what, of };
  studio.turnTo("begin");
}

class BeginPart extends DialogPart {
  private told?: BeginTold;
  private waiting = 0;
  private isNamed = false;
  private isTried = false;
  private isWriting = false;
  private refused = "";

  override connectedCallback() {
    super.connectedCallback();
    if (!studio.listing) void studio.find();
    void this.show();
  }

  override disconnectedCallback() {
    clearTimeout(this.waiting);
    super.disconnectedCallback();
  }

  protected override heading() {
    return wishes.what === "case" ? say.case : say.session;
  }

  private set<K extends keyof BeginAsk>(key: K, value: BeginAsk[K]) {
    wishes = { ...wishes, [key]: value };
    if (key === "called") this.isNamed ||= !!value;
    clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => void this.show(), QUIET);
    this.requestUpdate();
  }

  private async show() {
    const asked = wishes;
    // until it has a name, its day is shown as that of one with any name
    const told = await this.ask({ ...asked, called: asked.called.trim() || say.anyName });
    if (asked === wishes && told) this.told = told;
    this.requestUpdate();
  }

  /** Ask what it would be; what is refused is told in the dialog, which lies over the page. */
  private async ask(wanted: BeginAsk) {
    try {
      const told = await ask("begin", { ...wanted, texts: studio.texts() });
      this.refused = "";
      return told;
    } catch (error) {
      this.refused = why(error);
      return undefined;
    }
  }

  private async write(event: Event) {
    event.preventDefault();
    clearTimeout(this.waiting);
    this.isNamed = this.isTried = true;
    if (this.isWriting) return;
    this.isWriting = true;
    const told = await this.ask({ ...wishes, write: true });
    this.isWriting = false;
    if (told) this.told = told;
    const first = told?.files[0];
    if (!first || told?.wrong.length) {
      this.requestUpdate();
      await this.updateComplete;
      this.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
      return;
    }
    this.close();
    location.hash = address(first.name);
  }

  private wrong(field: keyof BeginAsk | ""): Wrong | undefined {
    if (field === "called" && !wishes.called.trim()) return this.isNamed ? { field, message: say.noName, hint: "" } : undefined;
    return this.told?.wrong.find((each) => each.field === field);
  }

  /** A field with its words, its hint and what is wrong with it. */
  private field(key: "called" | "topic" | "length" | "start" | "participants", label: string, hint: string, more: { type?: string; after?: unknown } = {}) {
    const wrong = this.wrong(key) ?? (key === "called" ? this.told?.wrong.find((each) => each.field === "title") : undefined);
    const parts = [wrong ? `begin-${key}-wrong` : "", hint ? `begin-${key}-hint` : ""].filter(Boolean).join(" ");
    const typed = (event: Event) => {
      const { value } = event.target as HTMLInputElement;
      if (key === "participants") this.set(key, Math.trunc(+value) || 0);
      else this.set(key, value);
    };
    return html`<div class="field ${key}">
      <label for=${`begin-${key}`}>${label}</label>
      <input id=${`begin-${key}`} type=${more.type ?? "text"} .value=${live(String(wishes[key] || ""))} autocomplete="off" ?autofocus=${key === "called"}
        min=${more.type ? 1 : nothing} max=${more.type ? 300 : nothing}
        aria-invalid=${wrong ? "true" : "false"} aria-describedby=${parts || nothing} @input=${typed} />
      ${more.after ?? nothing}
      ${wrong ? html`<p class="error" id=${`begin-${key}-wrong`}>${sentence(`${wrong.message} ${say.hint(wrong.hint)}`)}</p>` : nothing}
      ${hint ? html`<p class="hint" id=${`begin-${key}-hint`}>${hint}</p>` : nothing}
    </div>`;
  }

  private ways() {
    const sessions = studio.listing?.sessions ?? [];
    if (wishes.what === "case" || !sessions.length) return nothing;
    const way = (what: What) => html`<label class="way">
      <input type="radio" name="begin-what" .checked=${live(wishes.what === what)} @change=${() => this.set("what", what)} />
      <span>${say.ways[what]}<small class="hint">${say.waysHint[what]}</small></span>
    </label>`;
    return html`<fieldset><legend>${say.how}</legend>${way("session")}${way("copy")}${way("variant")}</fieldset>
      ${wishes.what === "session" ? nothing : this.original()}`;
  }

  private original() {
    const wrong = this.wrong("of");
    const isShown = wrong && (this.isTried || wishes.of);
    return html`<div class="field">
      <label for="begin-of">${say.of}</label>
      <select id="begin-of" aria-invalid=${isShown ? "true" : "false"} aria-describedby=${isShown ? "begin-of-wrong" : nothing} @change=${(event: Event) => this.set("of", (event.target as HTMLSelectElement).value)}>
        <option value="" ?selected=${!wishes.of}>${say.choose}</option>
        ${studio.listing?.sessions.map((each) => html`<option value=${each.stem} ?selected=${each.stem === wishes.of}>${each.title}</option>`)}
      </select>
      ${isShown ? html`<p class="error" id="begin-of-wrong">${sentence(wrong.message)}</p>` : nothing}
    </div>`;
  }

  private lengths() {
    return html`<div class="lengths" role="group" aria-label=${say.lengths}>
      ${LENGTHS.map((each) => html`<button type="button" class="small" aria-pressed=${wishes.length === each} @click=${() => this.set("length", each)}>${say.lengthOf(each)}</button>`)}
    </div>`;
  }

  protected override content() {
    const isCase = wishes.what === "case";
    const whole = this.wrong("");
    return html`<form class="begin-form" novalidate @submit=${this.write}>
      <div class="wishes">
        ${this.ways()}
        ${this.field("called", isCase ? say.calledCase : say.called, isCase ? say.calledCaseHint : say.calledHint)}
        ${wishes.what === "session" ? html`
          ${this.field("topic", say.topic, say.topicHint)}
          ${this.field("length", say.length, say.lengthHint, { after: this.lengths() })}
          <div class="two">${this.field("start", say.start, "")}${this.field("participants", say.people, "", { type: "number" })}</div>` : nothing}
        ${this.refused ? html`<p class="error" role="alert">${sentence(this.refused)}</p>` : nothing}
        ${whole ? html`<p class="error">${sentence(`${whole.message} ${say.hint(whole.hint)}`)}</p>` : nothing}
      </div>
      <div class="preview">${this.preview()}</div>
      <footer>
        <button type="button" @click=${() => this.close()}>${words.page.cancel}</button>
        <button class="main">${say.write}</button>
      </footer>
    </form>`;
  }

  /** What it would be: its files, how much is left to write, and its day. */
  private preview() {
    const { files = [], day } = this.told ?? {};
    const named = !!wishes.called.trim();
    const left = files.reduce((sum, each) => sum + each.unwritten, 0);
    const blocks = day ? say.blocks(day.rows.filter((row) => !row.section).length, day.hours) : "";
    const said = files.length ? [blocks, left ? say.left(left) : ""].filter(Boolean).join(" ") : say.notYet;
    return html`<h3>${say.preview}</h3>
      <p class="hint">${said}</p><studio-heard .words=${said}></studio-heard>
      ${day ? html`<ol class="rows" tabindex="0" aria-label=${say.preview}>${day.rows.map((row) => html`<li class=${row.section && !row.minutes ? "part" : ""}>
        <span class="clock">${row.clock}</span><span class="title">${title(row.title)}</span>
        <span class="minutes">${row.minutes ? say.minutes(row.minutes) : ""}</span>
      </li>`)}</ol>` : nothing}
      ${named && files.length ? html`<h3>${say.files(files.length)}</h3>
        ${files.map((each) => html`<details><summary><code>${each.name}</code></summary><pre tabindex="0">${each.text}</pre></details>`)}` : nothing}`;
  }
}

/** A title, in which what is still to be written stands apart. */
function title(text: string) {
  return text.split(/<<|>>/).map((part, at) => (at % 2 ? html`<em>${part}</em>` : part));
}

customElements.define("studio-begin", BeginPart);
