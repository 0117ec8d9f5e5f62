// A part that stands over the page until it is closed: the browser keeps the focus in it, and Escape closes it.
import { html, type TemplateResult } from "lit";
import { Part } from "./part";
import { studio } from "./studio";
import { words } from "./words";

export abstract class DialogPart extends Part {
  protected abstract heading(): string;
  protected abstract content(): TemplateResult;
  /** Whether it takes the whole window. */
  protected whole = false;

  override firstUpdated() {
    this.querySelector("dialog")!.showModal();
  }

  protected close() {
    this.querySelector("dialog")?.close();
  }

  override render() {
    return html`<dialog class=${this.whole ? "whole" : ""} aria-labelledby="dialog-heading" @close=${() => studio.turnTo()}>
      <header>
        <h2 id="dialog-heading">${this.heading()}</h2>
        <button class="plain" @click=${() => this.close()}>${words.page.close}</button>
      </header>
      ${this.content()}
    </dialog>`;
  }
}
