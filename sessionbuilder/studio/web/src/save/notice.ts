// What somebody else has changed, and what was never saved -> a line over the page, with what can be done about it.
import { html } from "lit";
import { Part } from "../part";
import { sentence } from "../sentence";
import { studio } from "../studio";
import { words } from "../words";
import { disk, type Other } from "./disk";
import { drafts } from "./drafts";
import "./save.css";

class NoticePart extends Part {
  private line(other: Other) {
    const see = html`<button class="small" @click=${() => disk.show(other)}>${words.save.see}</button>`;
    if (!other.draft && !other.was) return html`<p>${words.save.goneNow(other.name)} <button class="small" @click=${() => disk.show(other)}>${words.save.what}</button></p>`;
    if (!other.draft) return html`<p>${words.save.elsewhere(other.name)} ${see}</p>`;
    return html`<p>
      ${words.save.unsaved(other.name, other.draft.at)} ${see}
      <button class="small" @click=${() => this.goOn(other)}>${words.save.goOn}</button>
      <button class="small" @click=${() => drafts.leave(other)}>${words.save.leave}</button>
    </p>`;
  }

  private goOn(other: Other) {
    disk.put(other.name, other.text);
    drafts.leave(other);
  }

  private read() {
    disk.news = disk.refused = "";
    studio.changed();
  }

  override render() {
    const done = html`<button class="small" @click=${() => this.read()}>${words.save.read_}</button>`;
    return html`<div class="notice" role="status">
      ${disk.refused ? html`<p class="wrong"><span>${sentence(disk.refused)}</span> ${done}</p>` : ""}
      ${disk.others.map((other) => this.line(other))}
      ${disk.news ? html`<p>${disk.news} ${done}</p>` : ""}
    </div>`;
  }
}

customElements.define("studio-notice", NoticePart);
