// A part of the page that is drawn anew whenever something has changed.
import { LitElement } from "lit";
import { studio } from "./studio";

export class Part extends LitElement {
  private readonly draw = () => this.requestUpdate();

  override createRenderRoot() {
    return this; // one style sheet for the whole page
  }

  override connectedCallback() {
    super.connectedCallback();
    studio.addEventListener("changed", this.draw);
  }

  override disconnectedCallback() {
    studio.removeEventListener("changed", this.draw);
    super.disconnectedCallback();
  }
}
