// A session -> practice before the day: its slides in full, the next one, the cues, and the clock beside the plan.
import { html, nothing } from "lit";
import { guard } from "lit/directives/guard.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { clockOf } from "../clock";
import { Part } from "../part";
import { cues } from "../pictures/notes";
import { studio } from "../studio";
import { words } from "../words";
import { Practice } from "./practice";
import "./rehearse.css";
import { download, table } from "./took";

const SECOND = 1000;

class RehearsePart extends Part {
  /** What was there when it was opened; nothing changes under somebody who speaks. */
  private readonly rows = (studio.state?.day ?? studio.good?.day)?.rows ?? [];
  private readonly slides = studio.good?.slides ?? [];
  private readonly first = Math.max(0, this.slides.findIndex((slide) => slide.block === studio.block));
  private from = this.first;
  private clock = "";
  private practice?: Practice;
  private blank = false;
  private keys = false;
  private ended = false;
  private kept = "";
  private delivery = `${words.rehearse.heading} ${new Date().toLocaleDateString("en-CA")}`;
  private ticking = 0;

  private readonly press = (event: KeyboardEvent) => this.pressed(event);

  override firstUpdated() {
    document.addEventListener("keydown", this.press); // a button that is switched off takes the focus with it
    this.dialog.showModal();
    this.ticking = window.setInterval(() => this.practice && !this.ended && this.requestUpdate(), SECOND);
  }

  override disconnectedCallback() {
    document.removeEventListener("keydown", this.press);
    clearInterval(this.ticking);
    if (document.fullscreenElement) void document.exitFullscreen();
    super.disconnectedCallback();
  }

  private get dialog() {
    return this.querySelector("dialog")!;
  }

  private plannedAt(slide: number) {
    return this.rows[this.slides[slide]?.block ?? 0]?.start ?? 0;
  }

  private begin() {
    const [hours, minutes] = (this.clock || clockOf(this.plannedAt(this.from))).split(":").map(Number);
    this.practice = new Practice(this.rows, this.slides, this.from, hours! * 60 + minutes!, Date.now());
    void this.focusOn(".next-slide");
  }

  private async fill() {
    if (document.fullscreenElement) return void document.exitFullscreen();
    await this.querySelector(".stage")?.requestFullscreen?.().catch(() => undefined); // the page itself would lie over the dialog
  }

  private turn(to: number) {
    this.blank = false;
    this.practice?.turn(to, Date.now());
    this.requestUpdate();
    this.querySelector(".cues")?.scrollTo(0, 0);
  }

  private pause() {
    this.practice?.pause(!this.practice.paused, Date.now());
    this.requestUpdate();
  }

  /** End; where minutes were noted, show them before they are lost. */
  private end() {
    const { practice } = this;
    if (!practice || this.ended || !practice.minutes(Date.now()).size) return this.dialog.close();
    practice.pause(true, Date.now());
    this.ended = true;
    if (document.fullscreenElement) void document.exitFullscreen();
    void this.focusOn(".main");
  }

  private goOn() {
    this.ended = false;
    this.practice?.pause(false, Date.now());
    void this.focusOn(".next-slide");
  }

  private async focusOn(selector: string) {
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>(selector)?.focus();
  }

  private async keep() {
    const { practice } = this;
    if (!practice) return;
    this.kept = await download(practice.minutes(Date.now()), this.delivery).catch(() => "");
    this.requestUpdate();
  }

  private pressed(event: KeyboardEvent) {
    const { practice } = this;
    const target = event.target as HTMLElement;
    if (event.key === "Escape") {
      event.preventDefault();
      if (this.keys) this.keys = false;
      else this.end();
      return this.requestUpdate();
    }
    if (!practice || this.ended || event.ctrlKey || event.metaKey || event.altKey) return;
    const scrolls = !!target.closest(".cues");
    const turns: Record<string, () => void> = {
      ArrowRight: () => this.turn(practice.at + 1),
      PageDown: () => this.turn(practice.at + 1),
      ArrowLeft: () => this.turn(practice.at - 1),
      PageUp: () => this.turn(practice.at - 1),
      Home: () => this.turn(0),
      End: () => this.turn(this.slides.length - 1),
      b: () => (this.blank = !this.blank),
      p: () => this.pause(),
      f: () => void this.fill(),
      "?": () => (this.keys = !this.keys),
      ...(scrolls ? {} : { ArrowDown: () => this.turn(practice.at + 1), ArrowUp: () => this.turn(practice.at - 1) }),
      ...(target.closest("button") ? {} : { " ": () => this.turn(practice.at + 1) }),
    };
    const does = turns[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!does) return;
    event.preventDefault();
    does();
    this.requestUpdate();
  }

  override render() {
    const content = this.ended ? this.ending() : this.practice ? this.onStage(this.practice) : this.opening();
    const whole = this.practice && !this.ended ? "whole" : "";
    return html`<dialog class=${`rehearse ${whole}`} aria-labelledby="rehearse-heading" @close=${() => studio.turnTo()}>${content}</dialog>`;
  }

  private opening() {
    const title = this.rows[studio.block]?.title ?? "";
    const choice = (from: number, label: string) => html`<label class="choice"><input type="radio" name="from" .checked=${this.from === from} @change=${() => { this.from = from; this.requestUpdate(); }}> ${label}</label>`;
    return html`<div class="sheet">
      <h2 id="rehearse-heading">${words.rehearse.heading}</h2>
      <p>${words.rehearse.what}</p>
      ${this.slides.length ? nothing : html`<p class="error">${words.rehearse.noSlides}</p>`}
      ${this.first ? html`<fieldset><legend>${words.rehearse.from}</legend>${choice(0, words.rehearse.beginning)}${choice(this.first, words.rehearse.here(title))}</fieldset>` : nothing}
      <div class="field">
        <label for="rehearse-clock">${words.rehearse.asIf}</label>
        <input id="rehearse-clock" type="time" .value=${this.clock || clockOf(this.plannedAt(this.from))} @change=${(event: Event) => { this.clock = (event.target as HTMLInputElement).value; }}>
        <span class="hint">${words.rehearse.asIfHint}</span>
      </div>
      <p class="buttons"><button @click=${() => this.dialog.close()}>${words.page.cancel}</button>
        <button class="main" ?disabled=${!this.slides.length} @click=${() => this.begin()}>${words.rehearse.begin}</button></p>
    </div>`;
  }

  private picture(at: number) {
    const slide = this.slides[at];
    return slide && studio.pictures.get(slide.digest);
  }

  private onStage(practice: Practice) {
    const { at, row } = practice;
    const { clock, left, late } = practice.standing(Date.now());
    const [picture, next] = [this.picture(at), this.picture(at + 1)];
    const shown = (svg = "") => guard([svg], () => unsafeHTML(svg));
    const button = (label: string, key: string, does: () => void, off = false, pressed?: boolean) =>
      html`<button ?disabled=${off} aria-pressed=${pressed === undefined ? nothing : String(pressed)} @click=${does}>${label} <kbd aria-hidden="true">${key}</kbd></button>`;
    return html`<div class="stage">
      <header>
        <div><h2 id="rehearse-heading">${row.title}</h2><p>${words.rehearse.planned} ${row.minutes ? `${row.clock}–${row.finish}` : row.clock} · ${words.rehearse.place(at + 1, this.slides.length)}</p></div>
        <p class="big"><span class="label">${words.rehearse.now}</span> ${clockOf(clock)}</p>
        ${row.minutes ? html`<p class=${left < 0 ? "big over" : "big"}><span class="label">${left < 0 ? words.rehearse.longer : words.rehearse.left}</span> ${words.rehearse.stretch(Math.abs(left))}</p>` : nothing}
        <p class=${late >= 1 ? "big over" : "big"} role="status"><span class="label">${words.rehearse.standing}</span> ${practice.paused ? words.rehearse.paused : words.rehearse.late(late)}</p>
      </header>
      ${this.progress(practice, clock)}
      <div class="slide now" role="img" aria-label=${picture?.alt ?? ""}>${this.blank ? html`<p class="blank">${words.rehearse.isBlank}</p>` : shown(picture?.svg)}</div>
      <div class="next"><span class="label">${words.rehearse.next}</span>
        ${next ? html`<div class="slide" role="img" aria-label=${next.alt}>${shown(next.svg)}</div>${this.follows(practice, next.title)}` : html`<p>${words.rehearse.last}</p>`}</div>
      <div class="cues" tabindex="0" role="region" aria-label=${words.rehearse.cues}>${picture ? cues(picture) : nothing}</div>
      <p class="unseen" role="status">${picture?.title}</p>
      <footer>
        ${button(words.rehearse.back, "←", () => this.turn(at - 1), at === 0)}
        <button class="main next-slide" ?disabled=${at + 1 >= this.slides.length} @click=${() => this.turn(at + 1)}>${words.rehearse.forward} <kbd aria-hidden="true">→</kbd></button>
        ${button(words.rehearse.pause, "P", () => this.pause(), false, practice.paused)}
        ${button(words.rehearse.blank, "B", () => { this.blank = !this.blank; this.requestUpdate(); }, false, this.blank)}
        ${button(words.rehearse.full, "F", () => void this.fill())}
        ${button(words.rehearse.keys, "?", () => { this.keys = !this.keys; this.requestUpdate(); }, false, this.keys)}
        ${button(words.rehearse.end, "Esc", () => this.end())}
      </footer>
      ${this.keys ? html`<dl class="keys" aria-label=${words.rehearse.keys}>${words.rehearse.allKeys.map(([key, does]) => html`<div><dt>${key}</dt><dd>${does}</dd></div>`)}</dl>` : nothing}
    </div>`;
  }

  /** What comes next in words: the slide, and the block where another begins with it. */
  private follows(practice: Practice, title: string) {
    const row = this.rows[this.slides[practice.at + 1]?.block ?? -1];
    const other = row && row !== practice.row ? html`<p>${words.rehearse.then(row.clock, row.title, row.minutes)}</p>` : nothing;
    return html`<div><p class="following">${title}</p>${other}</div>`;
  }

  /** The day as a bar: blocks as long as their minutes, those that are over filled, and the clock over it. */
  private progress(practice: Practice, clock: number) {
    const start = this.rows[0]?.start ?? 0;
    const last = this.rows.at(-1);
    const whole = Math.max(1, (last ? last.start + last.minutes : 0) - start);
    const { row } = practice;
    const at = Math.max(0, Math.min(100, ((clock - start) / whole) * 100));
    const part = (each: (typeof this.rows)[number]) => {
      const kind = each.number < row.number ? "done" : each.number === row.number ? "here" : "";
      return each.minutes ? html`<span class=${kind} style=${`left:${((each.start - start) / whole) * 100}%;width:${(each.minutes / whole) * 100}%`}></span>` : nothing;
    };
    return html`<div class="progress" role="img" aria-label=${words.rehearse.ofDay(row.number + 1, this.rows.length)}>${this.rows.map(part)}<i style=${`left:${at}%`}></i></div>`;
  }

  private ending() {
    const minutes = this.practice?.minutes(Date.now()) ?? new Map<number, number>();
    return html`<div class="sheet">
      <h2 id="rehearse-heading">${words.rehearse.whatItTook}</h2>
      ${table(this.rows, minutes)}
      <div class="field">
        <label for="rehearse-called">${words.rehearse.called}</label>
        <input id="rehearse-called" .value=${this.delivery} @change=${(event: Event) => { this.delivery = (event.target as HTMLInputElement).value; }}>
        <span class="hint">${words.rehearse.calledHint}</span>
      </div>
      <p role="status">${this.kept ? words.rehearse.kept(this.kept) : nothing}</p>
      <p class="buttons"><button class="main" @click=${() => void this.keep()}>${words.rehearse.keep}</button>
        <button @click=${() => this.goOn()}>${words.rehearse.goOn}</button>
        <button @click=${() => this.dialog.close()}>${this.kept ? words.page.close : words.rehearse.discard}</button></p>
    </div>`;
  }
}

customElements.define("studio-rehearse", RehearsePart);
