// A file that is not the one in view alone -> whom else a change of it reaches, before anybody makes it.
import { html, nothing } from "lit";
import { Part } from "../part";
import { studio } from "../studio";
import { words } from "../words";

class SharedPart extends Part {
  override render() {
    const { file, name } = studio;
    if (!file || file === name) return nothing;
    const stem = /^sessions\/([^/]+)\.ya?ml$/.exec(file)?.[1];
    const told = words.text.shared;
    if (!stem || words.text.called[stem]) return html`<p class="shared">${told.used}</p>`;
    return html`<p class="shared">${name.includes("/deliveries/") ? told.delivery : told.original}</p>`;
  }
}

customElements.define("studio-shared", SharedPart);
