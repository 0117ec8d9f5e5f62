// The slides of a session -> pictures of them, with the notes under them.
import { html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { Part } from "../part";
import { studio } from "../studio";
import { words } from "../words";
import "./pictures.css";

class PicturesPart extends Part {
  override render() {
    const slides = studio.good?.slides ?? [];
    return html`<h2>${words.pictures.heading}</h2>
      <ol>
        ${repeat(slides, (slide) => slide.number, (slide) => {
          const picture = studio.pictures.get(slide.digest);
          return html`<li><div class="slide" role="img" aria-label=${picture?.title ?? ""}>${unsafeHTML(picture?.svg ?? "")}</div></li>`;
        })}
      </ol>`;
  }
}

customElements.define("studio-pictures", PicturesPart);
