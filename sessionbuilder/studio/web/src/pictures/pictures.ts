// The slides of a session -> pictures of them, with the notes under them.
import { html, nothing } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { ask } from "../ask";
import type { Fault, Slide } from "../messages";
import { Part } from "../part";
import { studio } from "../studio";
import { words } from "../words";
import { cues } from "./notes";
import "./pictures.css";
import "./svg.css";

const SIZES = ["large", "two", "small"] as const;
type Size = (typeof SIZES)[number];
const KEPT = "sessionbuilder-slides";

/** What must be mended before a session can be built, the first first. */
function errors(): Fault[] {
  return (studio.state?.faults ?? []).filter((fault) => fault.severity === "error" && !fault.accepted);
}

/** A line in words, with its file where that is not the one in the editor. */
const lineOf = ({ line, file }: { line: number; file: string }) => words.pictures.line(line, file === studio.file ? "" : file.replace(/^.*\//, ""));

/** A sentence and a button that leads to where an error stands. */
export function since(told: (line: string) => string, otherwise: string) {
  const first = errors().find((fault) => fault.file && !fault.whole);
  if (!first) return html`${otherwise}`;
  const line = lineOf(first);
  return html`${told(line)} <button class="small" @click=${() => studio.goToText(first.file, first.start)}>${words.pictures.goTo(line)}</button>`;
}

class PicturesPart extends Part {
  private size: Size = SIZES.find((size) => size === localStorage.getItem(KEPT)) ?? "large";
  private folded = false;

  private turnTo(size: Size) {
    this.size = size;
    localStorage.setItem(KEPT, size);
    this.requestUpdate();
  }

  private fold() {
    this.folded = !this.folded;
    this.requestUpdate();
  }

  private async goToBlock() {
    const first = this.querySelector<HTMLElement>("li.here");
    if (!first) return;
    first.querySelector("button")?.focus({ preventScroll: true });
    for (let turn = 0; turn < 6; turn++) {
      first.scrollIntoView({ block: "start" }); // slides have their true heights only once they have been in sight
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    }
  }

  /** Go to the text that somebody points at; with a key, or far from any text, to the first on the slide. */
  private async goTo(number: number, event: MouseEvent) {
    const slide = studio.good?.slides?.[number - 1];
    if (!slide) return;
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const place = { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
    const { name, hours } = studio;
    const pointed = event.detail > 0 && studio.state?.slides ? await ask("pointed", { name, hours, slide: number, ...place, texts: studio.texts() }).catch(() => undefined) : undefined;
    await (pointed?.file ? studio.goTo(pointed.file, pointed.at) : studio.goTo(slide.file, slide.at));
  }

  override render() {
    const slides = studio.good?.slides ?? [];
    const stale = studio.state !== undefined && !studio.state.slides;
    const here = slides.some((slide) => slide.block === studio.block);
    return html`<header>
        <h2 class="unseen">${words.pictures.heading}</h2>
        <div class="row">
          <div class="sizes" role="group" aria-label=${words.pictures.size}>
            ${SIZES.map((size) => html`<button class="small" aria-pressed=${size === this.size} @click=${() => this.turnTo(size)}>${words.pictures[size]}</button>`)}
          </div>
          <button class="small" aria-pressed=${!this.folded} ?disabled=${this.size === "small"} @click=${this.fold}>${words.pictures.notes}</button>
          <span class="hint">${slides.length ? words.pictures.count(slides.length) : nothing}</span>
          <button class="small" ?disabled=${!here} @click=${this.goToBlock}>${words.pictures.goToBlock}</button>
        </div>
        ${stale ? html`<p class="since">${this.told(slides.length > 0)}</p>` : nothing}
        ${stale ? nothing : this.amiss()}
      </header>
      <ol class=${`pictures ${this.size} ${stale ? "outdated" : ""}`}>
        ${repeat(slides, (slide) => slide.number, (slide) => this.slide(slide, slides.length))}
      </ol>`;
  }

  private told(some: boolean) {
    if (!studio.state?.shows) return words.pictures.nowhere;
    return some ? since(words.pictures.before, words.pictures.beforeThis) : since(words.pictures.noneBefore, words.pictures.none);
  }

  /** What is wrong with a day that has slides all the same. */
  private amiss() {
    const found = errors();
    if (!found.length) return nothing;
    const item = (fault: Fault) => {
      const line = lineOf(fault);
      const link = fault.file && !fault.whole ? html`<button class="small" @click=${() => studio.goToText(fault.file, fault.start)}>${words.pictures.goTo(line)}</button>` : nothing;
      return html`<li>${fault.message} ${link}</li>`;
    };
    return html`<details class="amiss"><summary>${words.pictures.amiss(found.length)}</summary><ul>${found.map(item)}</ul></details>`;
  }

  private slide(slide: Slide, of: number) {
    const picture = studio.pictures.get(slide.digest);
    const here = slide.block === studio.block;
    if (!picture) return nothing;
    const { number } = slide;
    const line = lineOf(slide);
    return guard([slide.digest, line, here, of, this.size, this.folded], () => {
      const notes = this.size === "small" ? nothing : html`<details ?open=${!this.folded}>
          <summary>${words.pictures.notes}<span class="unseen"> ${words.pictures.notesOf(number)}</span></summary>
          <p class="hint">${picture.clock}</p>
          ${cues(picture)}
        </details>`;
      return html`<li class=${here ? "here" : ""} aria-current=${here ? "true" : nothing}>
        <div class="pictured">
          <div class="slide" role="img" aria-label=${picture.alt}>${unsafeHTML(picture.svg)}</div>
          <button class="over" aria-label=${words.pictures.slide(number, line)} title=${words.pictures.goTo(line)} @click=${(event: MouseEvent) => void this.goTo(number, event)}></button>
        </div>
        <p class="caption"><b>${number}</b> ${picture.title}</p>
        ${notes}
      </li>`;
    });
  }
}

customElements.define("studio-pictures", PicturesPart);
