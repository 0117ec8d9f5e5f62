// A session, a day, a place and its people -> the delivery as it would be, seen before it is written.
import { html, nothing } from "lit";
import { address } from "../address";
import { begin } from "../begin/begin";
import { ask, why } from "../ask";
import { reportOf } from "../day/hours";
import { clockOf } from "../clock";
import { DialogPart } from "../dialog";
import type { DeliverAsk, DeliverTold } from "../messages";
import { sentence } from "../sentence";
import { studio } from "../studio";
import { words } from "../words";
import "./deliver.css";

type Field = "date" | "time" | "venue" | "trainers" | "participants" | "groups" | "theme" | "file";

const QUIET = 250; // milliseconds without a key before the day is reckoned

class DeliverPart extends DialogPart {
  private readonly said: Record<Field | "start" | "end", string> = {
    date: "", time: studio.hours, start: "", end: "", venue: "", trainers: "", participants: "", groups: "", theme: "", file: "",
  };
  /** What somebody has filled in, so that it may be told that something is wrong with it. */
  private readonly touched = new Set<Field>();
  private told?: DeliverTold;
  private refused = "";
  private waiting = 0;
  private asked = 0;
  private writing = false;

  override connectedCallback() {
    super.connectedCallback();
    void this.look();
  }

  override disconnectedCallback() {
    clearTimeout(this.waiting);
    super.disconnectedCallback();
  }

  protected heading() {
    return words.deliver.heading;
  }

  private get asks(): DeliverAsk {
    const { said } = this;
    const number = (text: string) => (text.trim() === "" ? null : Number(text));
    return {
      session: studio.name,
      date: said.date,
      time: said.time,
      venue: said.venue,
      trainers: said.trainers.split(",").map((name) => name.trim()).filter(Boolean),
      participants: number(said.participants),
      groups: number(said.groups),
      theme: said.theme,
      file: said.file,
    };
  }

  /** Ask what would come of it; an answer to what has changed meanwhile is dropped. */
  private async look(write = false) {
    clearTimeout(this.waiting);
    const asked = ++this.asked;
    try {
      const told = await ask("deliver", { ...this.asks, write, texts: studio.texts() });
      if (asked !== this.asked) return undefined;
      if (!this.said.start && told.day) [this.said.start, this.said.end] = [clockOf(told.day.start), clockOf(told.day.end)];
      [this.told, this.refused] = [told, ""];
      return told;
    } catch (error) {
      if (asked === this.asked) this.refused = why(error);
      return undefined;
    } finally {
      this.requestUpdate();
    }
  }

  private fill(field: Field | "start" | "end", text: string) {
    const { said } = this;
    said[field] = text;
    if (field === "start" || field === "end") {
      const usual = this.told?.usual;
      const own = usual && said.start === clockOf(usual.start) && said.end === clockOf(usual.end);
      said.time = own || !said.start || !said.end ? "" : `${said.start} to ${said.end}`;
      this.touched.add("time");
    } else this.touched.add(field);
    clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => void this.look(), QUIET);
  }

  /** Write it, and open it; where something is wrong, lead to that. */
  private async write() {
    if (this.writing) return;
    this.writing = true;
    for (const field of Object.keys(this.told?.wrong ?? {})) this.touched.add(field as Field);
    const told = await this.look(true);
    this.writing = false;
    if (!told) return;
    if (!told.written) {
      for (const field of Object.keys(told.wrong)) this.touched.add(field as Field);
      this.requestUpdate();
      await this.updateComplete;
      this.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
      return;
    }
    location.hash = address(told.name);
    studio.say(words.deliver.written(told.name));
    studio.turnTo("made");
  }

  private wrong(field: Field) {
    const wrong = this.told?.wrong[field];
    return wrong && this.touched.has(field) ? wrong : "";
  }

  /** What stands under a field: what is wrong with it, or else what it means. */
  private under(field: Field, hint: unknown) {
    const wrong = this.wrong(field);
    return html`<span id="deliver-${field}-said" class=${wrong ? "error" : "hint"} role=${wrong ? "alert" : nothing}>${wrong ? sentence(wrong) : hint}</span>`;
  }

  private input(field: Field, hint: unknown, more: { type?: string; placeholder?: string; focus?: boolean } = {}) {
    const { type = "text", placeholder = "", focus = false } = more;
    return html`<div class="field">
      <label for="deliver-${field}">${words.deliver[field as "venue"]}</label>
      <input id="deliver-${field}" type=${type} placeholder=${placeholder} ?autofocus=${focus} autocomplete="off" inputmode=${type === "number" ? "numeric" : nothing}
        min=${type === "number" ? 0 : nothing} .value=${this.said[field]} aria-invalid=${this.wrong(field) ? "true" : "false"} aria-describedby="deliver-${field}-said"
        @input=${(event: Event) => this.fill(field, (event.target as HTMLInputElement).value)} />
      ${this.under(field, hint)}
    </div>`;
  }

  private clock(which: "start" | "end") {
    return html`<label class="clock" for="deliver-${which}">${words.deliver[which]}
      <input id="deliver-${which}" type="time" .value=${this.said[which]} aria-invalid=${this.wrong("time") ? "true" : "false"} aria-describedby="deliver-time-said"
        @input=${(event: Event) => this.fill(which, (event.target as HTMLInputElement).value)} /></label>`;
  }

  protected content() {
    const { deliver } = words;
    const { told } = this;
    const usual = told?.usual;
    const theme = usual?.theme || "calm";
    return html`<form class="deliver" novalidate @submit=${(event: Event) => (event.preventDefault(), void this.write())}>
      <div class="asked">
        <div class="note"><p>${deliver.changes}</p>
          <button type="button" class="small" ?disabled=${!told} @click=${() => begin("copy", told?.session)}>${deliver.alone}</button></div>
        ${studio.name.includes("/deliveries/") ? html`<p class="note">${deliver.again}</p>` : nothing}
        ${this.input("date", told?.date ? html`<strong>${told.date}</strong>` : deliver.dateHint, { type: "date", focus: true })}
        <fieldset class="field"><legend>${deliver.time}</legend>
          <div class="clocks">${this.clock("start")}${this.clock("end")}</div>
          ${this.under("time", usual ? deliver.hoursHint(usual.hours) : "")}
        </fieldset>
        ${this.input("venue", deliver.venueHint)}
        ${this.input("trainers", deliver.trainersHint)}
        <div class="pair">
          ${this.input("participants", "", { type: "number", placeholder: `${usual?.participants ?? ""}` })}
          ${this.input("groups", told?.groups ? html`<strong>${told.groups}</strong>` : "", { type: "number", placeholder: `${usual?.groups ?? ""}` })}
        </div>
        <div class="field">
          <label for="deliver-theme">${deliver.theme}</label>
          <select id="deliver-theme" @change=${(event: Event) => this.fill("theme", (event.target as HTMLSelectElement).value)}>
            <option value="">${deliver.usualTheme(theme)}</option>
            ${(usual?.themes ?? []).filter((each) => each !== theme).map((each) => html`<option value=${each}>${deliver.themeCalled(each)}</option>`)}
          </select>
        </div>
        <details><summary>${deliver.more}</summary>${this.input("file", deliver.fileHint)}</details>
      </div>
      <div class="comes">${this.refused ? html`<p class="error" role="alert">${sentence(this.refused)}</p>` : told ? this.comes(told) : html`<p class="hint">${deliver.waiting}</p>`}</div>
      <footer>
        <button type="button" @click=${() => this.close()}>${words.page.cancel}</button>
        <button class="main" ?disabled=${!told}>${deliver.write}</button>
      </footer>
    </form>`;
  }

  /** What would come of it: what to know before, the day in these hours, and the file. */
  private comes({ over, lost, blanks, faults, day, text, name }: DeliverTold) {
    const { deliver } = words;
    const fitted = day?.fitted;
    const before = [over && deliver.over, blanks && deliver.blanks(blanks)].filter(Boolean);
    return html`<div role="status">
        ${name && text ? html`<p>${deliver.writes(name)}</p>` : nothing}
        ${before.map((each) => html`<p class="caution">${each}</p>`)}
        ${faults.length ? html`<div class="caution"><strong>${deliver.faults(faults.length)}</strong><ul>${faults.map((fault) => html`<li>${sentence(fault.message)}</li>`)}</ul></div>` : nothing}
      </div>
      <h3>${deliver.day}</h3>
      ${!day ? html`<p>${deliver.noDay}</p>` : fitted ? reportOf(fitted) : html`<p>${deliver.asWritten(day.hours)}</p>`}
      ${lost.length ? html`<p class="hint">${deliver.lost}</p>` : nothing}
      ${name || !text ? nothing : html`<p class="hint">${deliver.notYet}</p>`}
      ${text
        ? html`<details class="file"><summary>${deliver.text}</summary><pre tabindex="0" role="region" aria-label=${deliver.text}>${text}</pre></details>`
        : html`<p class="hint">${deliver.noFile}</p>`}`;
  }
}

customElements.define("studio-deliver", DeliverPart);
