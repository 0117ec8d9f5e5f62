// What is open -> the bar over it: where one is, what is not saved, and what can be done with the whole.
import { redo, redoDepth, undo, undoDepth } from "@codemirror/commands";
import { html, nothing } from "lit";
import { Part } from "./part";
import { studio, titleOf } from "./studio";
import { words } from "./words";

/** The day of the delivery in view, as its text has it: one session may be given on several. */
export function dayOf({ name }: typeof studio) {
  const date = name.includes("/deliveries/") ? /^date:\s*["']?(\d{4}-\d{2}-\d{2})/m.exec(studio.text(name))?.[1] : "";
  return date && Date.parse(date) ? date : "";
}

class BarPart extends Part {
  override render() {
    const { view } = studio;
    const date = dayOf(studio);
    const unsaved = studio.unsaved();
    const isOther = unsaved.some((name) => name !== studio.file);
    const isShown = !studio.state || !!studio.shown(); // no day is made of what the pool keeps beside its sessions
    return html`<header class="bar">
      <a class="home" href="#/">${words.page.home}</a>
      <h1>${titleOf(studio)}${date ? html` <span class="when">${words.bar.on(date)}</span>` : nothing}</h1>
      <div class="deeds">
        <span class="standing" role="status">${unsaved.length ? words.bar.unsaved : words.bar.saved}</span>
        <button @click=${() => view && undo(view)} aria-disabled=${!view || !undoDepth(view.state)}>${words.bar.undo}</button>
        <button @click=${() => view && redo(view)} aria-disabled=${!view || !redoDepth(view.state)}>${words.bar.redo}</button>
        <button class=${unsaved.length ? "main" : ""} aria-disabled=${!unsaved.length} title=${isOther ? unsaved.join(", ") : nothing} @click=${() => studio.save()}>${isOther ? words.bar.saveAll(unsaved.length) : words.bar.save}</button>
        ${isShown
          ? html`<button @click=${() => studio.turnTo("rehearse")}>${words.bar.rehearse}</button>
              <button @click=${() => studio.turnTo("deliver")}>${words.bar.deliver}</button>
              <button @click=${() => studio.turnTo("made")}>${words.bar.build}</button>`
          : nothing}
      </div>
    </header>`;
  }
}

customElements.define("studio-bar", BarPart);
