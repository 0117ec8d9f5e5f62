// The sessions and deliveries there are -> a list to choose from.
import { html } from "lit";
import { Part } from "../part";
import { studio } from "../studio";
import { words } from "../words";
import "./sessions.css";

class SessionsPart extends Part {
  override connectedCallback() {
    super.connectedCallback();
    void studio.find();
  }

  override render() {
    const { sessions = [], deliveries = [] } = studio.listing ?? {};
    return html`<h1>${words.sessions.heading}</h1>
      <ul>
        ${[...sessions, ...deliveries].map((each) => html`<li><a href="#/${each.name}">${each.title}</a> ${each.hours}${each.date}</li>`)}
      </ul>`;
  }
}

customElements.define("studio-sessions", SessionsPart);
