// What is open -> the bar over it: where one is, what is not saved, and what can be done with the whole.
import { redo, redoDepth, undo, undoDepth } from "@codemirror/commands";
import { html, nothing } from "lit";
import { Part } from "./part";
import { studio, titleOf } from "./studio";
import { words } from "./words";

class BarPart extends Part {
  override render() {
    const { view } = studio;
    const unsaved = studio.unsaved();
    const isOther = unsaved.some((name) => name !== studio.file);
    const isShown = !studio.state || !!studio.shown(); // no day is made of what the pool keeps beside its sessions
    return html`<header class="bar">
      <a class="home" href="#/">${words.page.home}</a>
      <h1>${titleOf(studio)}</h1>
      <span class="standing" role="status">${unsaved.length ? words.bar.unsaved : words.bar.saved}</span>
      <button @click=${() => view && undo(view)} aria-disabled=${!view || !undoDepth(view.state)}>${words.bar.undo}</button>
      <button @click=${() => view && redo(view)} aria-disabled=${!view || !redoDepth(view.state)}>${words.bar.redo}</button>
      <button class=${unsaved.length ? "main" : ""} aria-disabled=${!unsaved.length} title=${isOther ? unsaved.join(", ") : nothing} @click=${() => studio.save()}>${isOther ? words.bar.saveAll(unsaved.length) : words.bar.save}</button>
      ${isShown
        ? html`<button @click=${() => studio.turnTo("rehearse")}>${words.bar.rehearse}</button>
            <button @click=${() => studio.turnTo("deliver")}>${words.bar.deliver}</button>
            <button @click=${() => studio.turnTo("made")}>${words.bar.build}</button>`
        : nothing}
    </header>`;
  }
}

customElements.define("studio-bar", BarPart);
