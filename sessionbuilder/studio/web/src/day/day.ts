// The day on the clock -> a timeline, blocks as tall as their minutes.
import { html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Part } from "../part";
import { studio } from "../studio";
import { words } from "../words";
import "./day.css";

class DayPart extends Part {
  override render() {
    const day = (studio.state?.day ?? studio.good?.day) || undefined;
    return html`<h2>${words.day.heading}</h2>
      <ol>
        ${repeat(day?.rows ?? [], (row) => row.number, (row) => html`<li>${row.clock} ${row.title} ${row.minutes}</li>`)}
      </ol>`;
  }
}

customElements.define("studio-day", DayPart);
