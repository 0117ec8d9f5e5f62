// Words that change while somebody types -> heard once they have stood for a moment, and not at every key.
import { html, LitElement, type PropertyValues } from "lit";

const QUIET = 900; // milliseconds

class HeardPart extends LitElement {
  static override properties = { words: { attribute: false }, stood: { state: true } };
  declare words: string;
  declare stood: string;
  private waiting = 0;

  override createRenderRoot() {
    return this; // one style sheet for the whole page
  }

  override updated(changed: PropertyValues) {
    if (!changed.has("words")) return;
    clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => (this.stood = this.words), QUIET);
  }

  override disconnectedCallback() {
    clearTimeout(this.waiting);
    super.disconnectedCallback();
  }

  override render() {
    return html`<span class="unseen" role="status">${this.stood}</span>`;
  }
}

customElements.define("studio-heard", HeardPart);
