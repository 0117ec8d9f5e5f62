// Hours that somebody would like a day to have -> the same day fitted to them, and what that would take; nothing is changed.
import { html, nothing } from "lit";
import { ask, why } from "../ask";
import { clockOf } from "../clock";
import type { Day, Fitted } from "../messages";
import { Part } from "../part";
import { sentence } from "../sentence";
import { studio } from "../studio";
import { words } from "../words";

const SHORTEST = 30;
const STEP = 5;
const LATEST = 60;

class HoursPart extends Part {
  static override properties = { written: { attribute: false }, day: { attribute: false } };
  /** The day in its own hours. */
  declare written: Day;
  /** The day as it is shown. */
  declare day: Day;
  private length = 0;
  private late = 0;
  private wrong = "";

  override willUpdate() {
    const { start, end } = this.written;
    if (!studio.hours) [this.length, this.late] = [end - start, 0];
  }

  /** What the sliders ask for, as somebody would write it. */
  private get asked() {
    const { start, end } = this.written;
    const own = this.length === end - start;
    if (own) return this.late ? `${this.late} minutes late` : "";
    const to = start + this.length;
    return `${clockOf(start + this.late)} to ${clockOf(to)}`;
  }

  private slide(what: "length" | "late", event: Event) {
    this[what] = Number((event.target as HTMLInputElement).value);
    studio.hours = this.asked;
    this.wrong = "";
    void studio.look();
    studio.changed();
  }

  private async type(event: Event) {
    const field = event.target as HTMLInputElement;
    const hours = field.value.trim();
    try {
      const { day, faults } = await ask("state", { name: studio.name, hours, pictures: false, texts: studio.texts() });
      this.wrong = day ? "" : (faults.find((fault) => fault.severity === "error")?.message ?? "");
      if (day) {
        studio.hours = hours;
        [this.length, this.late] = [day.end - day.start, Math.max(0, day.start - this.written.start)];
        await this.tell();
      }
    } catch (error) {
      this.wrong = why(error);
    }
    this.requestUpdate();
  }

  /** Say what these hours would take. */
  private async tell() {
    await studio.looked();
    const day = studio.state?.day;
    if (day) studio.say(day.fitted ? `${day.fitted.how}.` : "", words.day.theDay(day), day.fitted?.lost.length ? `${words.day.other.lost(day.fitted.lost.length)}.` : "");
  }

  private back() {
    studio.hours = this.wrong = "";
    void this.tell();
    studio.changed();
    this.querySelector<HTMLInputElement>("input[type=range]")?.focus();
  }

  override render() {
    const { start, end } = this.written;
    const { other } = words.day;
    const longest = Math.ceil(((end - start) * 4) / 3 / STEP) * STEP;
    const length = other.length(this.length - this.late, clockOf(start + this.late), clockOf(start + this.length));
    return html`<section class="hours" aria-label=${other.heading}>
      <label for="hours-length">${other.long} <output aria-hidden="true">${length}</output></label>
      <input id="hours-length" type="range" min=${SHORTEST} max=${longest} step=${STEP} .value=${`${this.length}`} aria-valuetext=${length}
        @input=${(event: Event) => this.slide("length", event)} @change=${() => this.tell()} />
      <label for="hours-late">${other.late} <output aria-hidden="true">${other.minutes(this.late)}</output></label>
      <input id="hours-late" type="range" min="0" max=${LATEST} step=${STEP} .value=${`${this.late}`} aria-valuetext=${other.minutes(this.late)}
        @input=${(event: Event) => this.slide("late", event)} @change=${() => this.tell()} />
      <label for="hours-typed">${other.typed}</label>
      <input id="hours-typed" placeholder=${other.such} .value=${studio.hours} aria-invalid=${!!this.wrong} aria-describedby="hours-wrong" @change=${this.type} />
      <p id="hours-wrong" class="error" role="alert">${this.wrong ? sentence(this.wrong) : nothing}</p>
      ${studio.fitted && this.day.fitted ? reportOf(this.day.fitted) : nothing}
      <div class="both">
        <button ?disabled=${!studio.hours} @click=${this.back}>${other.back}</button>
        <button class="main" ?disabled=${!studio.hours} @click=${() => studio.turnTo("deliver")}>${other.deliver}</button>
      </div>
    </section>`;
  }
}

/** What it took to fit a day to its hours, group by group; outcomes that are lost come first. */
export function reportOf({ how, changes, lost }: Fitted) {
  const { other } = words.day;
  const gone = lost.length ? html`<div class="lost"><strong>${other.lost(lost.length)}:</strong><ul>${lost.map((each) => html`<li>${each}</li>`)}</ul></div>` : nothing;
  return html`<div class="report"><p>${how}.</p>${gone}
    ${changes.map(({ what, which }) => html`<details><summary>${what} <span class="count">${which.length}</span></summary><ul>${which.map((each) => html`<li>${each}</li>`)}</ul></details>`)}</div>`;
}

customElements.define("studio-hours", HoursPart);
