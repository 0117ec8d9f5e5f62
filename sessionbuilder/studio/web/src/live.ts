// What was done last -> the same for whoever hears the page.
import { html } from "lit";
import { Part } from "./part";
import { studio } from "./studio";

class LivePart extends Part {
  override render() {
    return html`<p class="unseen" role="status">${studio.said}</p>`;
  }
}

customElements.define("studio-live", LivePart);
document.body.append(document.createElement("studio-live"));
