// Hours that somebody would like a day to have -> the same day fitted to them, and what that would take; nothing is changed.
import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { ask, why } from "../ask";
import { clockOf } from "../clock";
import type { Day, Fitted, Served } from "../messages";
import { Part } from "../part";
import { sentence } from "../sentence";
import { studio } from "../studio";
import { words } from "../words";

const SHORTEST = 30;
const STEP = 5;
const LATEST = 60;
const QUIET = 400; // milliseconds without a key before typed hours are tried

class HoursPart extends Part {
  static override properties = { written: { attribute: false }, day: { attribute: false } };
  /** The day in its own hours. */
  declare written: Day;
  /** The day as it is shown. */
  declare day: Day;
  /** When the hours that are tried start, before anybody is late. */
  private start = 0;
  private length = 0;
  private late = 0;
  private wrong = "";
  /** What is being typed, until it is taken over. */
  private draft?: string;
  private waiting = 0;
  private typing = 0;

  override disconnectedCallback() {
    clearTimeout(this.waiting);
    super.disconnectedCallback();
  }

  override willUpdate() {
    const { start, end } = this.written;
    if (!studio.hours) [this.start, this.length, this.late] = [start, end - start, 0];
    else if (!this.length && studio.fitted === studio.hours) this.takeOver(this.day);
  }

  /** What the sliders ask for, as somebody would write it. */
  private get asked() {
    const { start, end } = this.written;
    const own = this.start === start && this.length === end - start;
    if (own) return this.late ? `${this.late} minutes late` : "";
    return `${clockOf(this.start + this.late)} to ${clockOf(this.start + this.length)}`;
  }

  /** Set the sliders to the hours of a `day` that somebody asked for in words: they are hours of their own, unless they only say how late. */
  private takeOver({ start, end }: Day) {
    const { start: own } = this.written;
    this.late = studio.hours.endsWith(" late") ? Math.max(0, start - own) : 0;
    this.start = start - this.late;
    this.length = end - this.start;
  }

  private slide(what: "length" | "late", event: Event) {
    this[what] = Number((event.target as HTMLInputElement).value);
    studio.hours = this.asked;
    this.wrong = "";
    this.forget();
    void studio.look();
    studio.changed();
  }

  /** Let go of what is being typed. */
  private forget() {
    clearTimeout(this.waiting);
    this.typing += 1;
    this.draft = undefined;
  }

  private type(event: Event) {
    this.draft = (event.target as HTMLInputElement).value;
    clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => void this.tryTyped(false), QUIET);
    this.requestUpdate();
  }

  /** Try the hours that are typed; what is wrong with them is told once somebody is done with them. */
  private async tryTyped(done: boolean) {
    clearTimeout(this.waiting);
    const hours = this.draft?.trim();
    if (hours === undefined) return;
    const typing = ++this.typing;
    try {
      const { day, faults } = await ask("state", { name: studio.name, hours, pictures: false, texts: studio.texts() });
      if (typing !== this.typing) return;
      const wrong = day ? "" : (faults.find((fault) => fault.severity === "error")?.message ?? "");
      this.wrong = done ? wrong : "";
      if (day) {
        studio.hours = hours;
        this.takeOver(day);
        if (done) this.draft = undefined;
        await this.tell();
      }
    } catch (error) {
      if (typing !== this.typing) return;
      this.wrong = done ? why(error) : "";
    }
    this.requestUpdate();
  }

  /** Give it on a day in these hours, typed ones too. */
  private async give() {
    await this.tryTyped(true);
    if (studio.hours && !this.wrong) studio.turnTo("deliver");
  }

  /** Say what these hours would take. */
  private async tell() {
    await studio.looked();
    const day = studio.state?.day;
    if (day) studio.say(day.fitted ? `${day.fitted.how}.` : "", words.day.theDay(day), day.fitted?.lost.length ? `${words.day.other.lost(day.fitted.lost.length)}.` : "");
  }

  private back() {
    studio.hours = this.wrong = "";
    this.forget();
    void this.tell();
    studio.changed();
    this.querySelector<HTMLInputElement>("input[type=range]")?.focus();
  }

  override render() {
    const { start, end } = this.written;
    const { other } = words.day;
    const longest = Math.max(this.length, Math.ceil(((end - start) * 4) / 3 / STEP) * STEP);
    const length = other.length(this.length - this.late, clockOf(this.start + this.late), clockOf(this.start + this.length));
    return html`<section class="hours" aria-label=${other.heading}>
      <label for="hours-length">${other.long} <output aria-hidden="true">${length}</output></label>
      <input id="hours-length" type="range" min=${SHORTEST} max=${longest} step=${STEP} .value=${`${this.length}`} aria-valuetext=${length}
        @input=${(event: Event) => this.slide("length", event)} @change=${() => this.tell()} />
      <label for="hours-late">${other.late} <output aria-hidden="true">${other.minutes(this.late)}</output></label>
      <input id="hours-late" type="range" min="0" max=${LATEST} step=${STEP} .value=${`${this.late}`} aria-valuetext=${other.minutes(this.late)}
        @input=${(event: Event) => this.slide("late", event)} @change=${() => this.tell()} />
      <label for="hours-typed">${other.typed}</label>
      <input id="hours-typed" placeholder=${other.such} .value=${live(this.draft ?? studio.hours)} aria-invalid=${!!this.wrong} aria-describedby="hours-wrong"
        @input=${this.type} @change=${() => this.tryTyped(true)} />
      <p id="hours-wrong" class="error" role="alert">${this.wrong ? sentence(this.wrong) : nothing}</p>
      ${studio.fitted && this.day.fitted ? reportOf(this.day.fitted) : nothing}
      <div class="both">
        <button ?disabled=${!studio.hours} @click=${this.back}>${other.back}</button>
        <button class="main" ?disabled=${!studio.hours && !this.draft?.trim()} @click=${this.give}>${other.deliver}</button>
      </div>
    </section>`;
  }
}

/** What it took to fit a day to its hours, group by group; what becomes of the outcomes comes first. */
export function reportOf({ how, changes, outcomes }: Fitted) {
  return html`<div class="report"><p>${how}.</p>${outcomes.length ? servedOf(outcomes) : nothing}
    ${changes.map(({ what, which }) => html`<details><summary>${what} <span class="count">${which.length}</span></summary><ul>${which.map((each) => html`<li>${each}</li>`)}</ul></details>`)}</div>`;
}

/** Which outcomes nothing serves any more, and how long each is served. */
function servedOf(outcomes: Served[]) {
  const { other } = words.day;
  const lost = outcomes.filter((each) => each.lost);
  const less = outcomes.filter((each) => !each.lost && each.minutes * 2 < each.written);
  return html`${lost.length
      ? html`<div class="lost"><strong>${other.lost(lost.length)}:</strong><ul>${lost.map((each) => html`<li>${each.words}</li>`)}</ul></div>`
      : html`<p>${other.stillServed(outcomes.length)}</p>`}
    <details class="outcomes"><summary>${other.outcomes(outcomes.length - lost.length, less.length)}</summary>
      <ul>${outcomes.map((each) => html`<li>${each.words}: ${other.served(each.minutes, each.written)}</li>`)}</ul></details>`;
}

customElements.define("studio-hours", HoursPart);
