// A session whose review date has passed, or that rests on law that holds no longer -> a slim line that says so.
import { html, nothing } from "lit";
import { Part } from "../part";
import { sentence } from "../sentence";
import { studio } from "../studio";
import { words } from "../words";
import { sign } from "../signs";
import { standings } from "./standings";

const say = words.sessions;

class ReviewPart extends Part {
  private whose = "";
  private isAway = false;

  override updated() {
    if (!studio.state?.shows || studio.name === this.whose) return;
    this.whose = studio.name;
    this.isAway = false;
    void standings.ask([studio.name], () => true);
  }

  private away() {
    this.isAway = true;
    this.requestUpdate();
    studio.view?.focus();
  }

  override render() {
    const told = standings.of(studio.name);
    if (!told || this.isAway || studio.name !== this.whose) return nothing;
    const law = told.superseded ? say.superseded : told.coming ? say.coming : "";
    const first = [told.reviewPassed ? told.overdue[0]! : "", law && `${law}.`].filter(Boolean);
    if (!first.length) return nothing;
    const more = [...told.overdue, ...told.law].filter((each) => !first.includes(each));
    const line = html`${sign(told.reviewPassed ? "review" : "law")}<span>${first.join(" ")}</span>`;
    return html`<section class="reviewed" aria-label=${say.standingHere}>
      ${more.length ? html`<details><summary>${line}</summary><ul>${more.map((each) => html`<li>${sentence(each)}</li>`)}</ul></details>` : html`<p>${line}</p>`}
      <button class="small plain" @click=${this.away}>${say.notNow}</button>
    </section>`;
  }
}

customElements.define("studio-review", ReviewPart);
