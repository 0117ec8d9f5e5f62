// The page: what its address says -> the list of sessions, or one of them in three panes.
import { html, nothing } from "lit";
import { html as staticHtml, unsafeStatic } from "lit/static-html.js";
import "./bar";
import "./begin/begin";
import "./day/day";
import "./deliver/deliver";
import "./focus";
import "./form/form";
import "./heard";
import "./made/made";
import "./main.css";
import { turn } from "./panes";
import "./paper/paper";
import { Part } from "./part";
import "./pictures/pictures";
import "./rehearse/rehearse";
import "./said";
import "./save/save";
import "./sessions/review";
import "./sessions/sessions";
import { sentence } from "./sentence";
import { studio, titleOf } from "./studio";
import "./text/text";
import { words } from "./words";

const PANES = ["day", "text", "form", "slides", "paper"] as const;
type Pane = (typeof PANES)[number];

class StudioPage extends Part {
  /** What is open; tests and the console of the browser find it here. */
  readonly studio = studio;
  /** Which pane is looked at where the window has room for one; of the pairs, which of the two. */
  private pane: Pane = "text";
  private middle: Pane = "text";
  private right: Pane = "slides";

  override connectedCallback() {
    super.connectedCallback();
    addEventListener("hashchange", () => void this.go());
    addEventListener("keydown", (event) => {
      if (event.key === "F6" && studio.name && !studio.dialog) {
        event.preventDefault(); // the browser would go to its own bars
        turn(this, event.shiftKey);
      }
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "s") return;
      event.preventDefault(); // the browser would save the page itself
      if (!studio.dialog) void studio.save(); // what stands over the page is about something else
    });
    studio.addEventListener("text", () => this.look("text"));
    studio.addEventListener("middle", () => this.look(this.middle));
    void this.go();
  }

  private async go() {
    const asked = location.hash.replace(/^#\/?/, "");
    try {
      await studio.show(decodeURIComponent(asked));
    } catch {
      studio.changed(); // what is refused is told in the page
    }
  }

  override updated() {
    const title = studio.name && titleOf(studio);
    document.title = [studio.unsaved().length ? "•" : "", title, words.page.studio].filter(Boolean).join(" ");
  }

  private look(pane: Pane) {
    this.pane = pane;
    if (pane === "text" || pane === "form") this.middle = pane;
    if (pane === "slides" || pane === "paper") this.right = pane;
    this.requestUpdate();
  }

  private async toText() {
    this.look("text");
    await this.updateComplete;
    studio.view?.focus();
  }

  private tab(pane: Pane, chosen: boolean) {
    return html`<button class="tab" aria-pressed=${chosen} @click=${() => this.look(pane)}>${words.page[pane]}</button>`;
  }

  override render() {
    const told = studio.told ? html`<p class="told" role="alert">${sentence(studio.told)}</p>` : nothing;
    const name = unsafeStatic(`studio-${studio.dialog}`);
    const dialog = studio.dialog ? staticHtml`<${name}></${name}>` : nothing;
    if (!studio.name) return html`${told}<studio-notice></studio-notice><main class="sessions"><studio-sessions></studio-sessions></main>${dialog}`;
    if (studio.missing)
      return html`${told}<studio-notice></studio-notice><main class="sessions missing"><h1>${words.page.missing}</h1><p>${words.page.missingFile(studio.name)}</p><p><a href="#/">${words.page.home}</a></p></main>${dialog}`;
    const side = this.pane === "day" ? "left" : this.pane === this.middle ? "middle" : "right";
    return html`<button class="skip" @click=${this.toText}>${words.bar.skip}</button>
      <studio-bar></studio-bar>
      ${told}<studio-notice></studio-notice>
      <nav class="panes" aria-label=${words.page.panes}>${PANES.map((pane) => this.tab(pane, pane === this.pane))}</nav>
      <main class="session" data-side=${side}>
        <section class="left" aria-label=${words.page.day}><studio-day></studio-day></section>
        <section class="middle" aria-label=${words.page[this.middle]}>
          <div class="tabs">${this.tab("text", this.middle === "text")}${this.tab("form", this.middle === "form")}</div>
          <studio-text ?hidden=${this.middle !== "text"}></studio-text>
          ${this.middle === "form" ? html`<studio-form></studio-form>` : nothing}
        </section>
        <section class="right" aria-label=${words.page[this.right]}>
          <div class="tabs">${this.tab("slides", this.right === "slides")}${this.tab("paper", this.right === "paper")}</div>
          <studio-pictures ?hidden=${this.right !== "slides"}></studio-pictures>
          ${this.right === "paper" ? html`<studio-paper></studio-paper>` : nothing}
        </section>
      </main>
      ${dialog}`;
  }
}

customElements.define("studio-page", StudioPage);
