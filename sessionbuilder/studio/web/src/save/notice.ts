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
      <button class="small" @click=${() => this.leaveAll([other])}>${words.save.leave}</button>
    </p>`;
  }

  /** What was never saved: a line, or one that folds several, the newest first. */
  private unsaved() {
    const found = disk.others.filter(({ draft }) => draft).sort((one, other) => other.draft!.at - one.draft!.at);
    const [newest, ...older] = found;
    if (!newest || !older.length) return found.map((other) => this.line(other));
    return html`<div class="several">
      <details><summary>${words.save.several(found.length, newest.draft!.at)}</summary>${found.map((other) => this.line(other))}</details>
      <button class="small" @click=${() => this.leaveAll(found)}>${words.save.leaveAll}</button>
    </div>`;
  }

  private leaveAll(found: Other[]) {
    if (confirm(words.save.sure(found.length))) for (const other of found) drafts.leave(other);
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
      ${disk.others.filter(({ draft }) => !draft).map((other) => this.line(other))}
      ${this.unsaved()}
      ${disk.news ? html`<p>${disk.news} ${done}</p>` : ""}
    </div>`;
  }
}

customElements.define("studio-notice", NoticePart);
