// Two texts of one file -> both side by side, and what is to become of them.
import { MergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { html, nothing } from "lit";
import { DialogPart } from "../dialog";
import { sentence } from "../sentence";
import { studio } from "../studio";
import { words } from "../words";
import { disk, type Other } from "./disk";
import { drafts } from "./drafts";
import "./notice";

const FOLDED = { margin: 3, minSize: 6 }; // lines about a difference, and how many alike are folded
const isGone = (other?: Other) => !!other && !other.was && !other.draft;

class SavePart extends DialogPart {
  private merge?: MergeView;
  private shown?: Other;
  private begun = "";
  /** Whether lines are shown that both have alike. */
  private all = false;

  protected heading() {
    const [other] = disk.others;
    return other?.draft ? words.save.headingDraft : isGone(other) ? words.save.headingGone : words.save.heading;
  }

  override firstUpdated() {
    super.firstUpdated();
    this.querySelector("dialog")!.addEventListener("cancel", (event) => {
      if (!this.mayClose()) event.preventDefault();
    });
  }

  override disconnectedCallback() {
    this.merge?.destroy();
    super.disconnectedCallback();
  }

  /** What was merged by hand is not lost by a key. */
  private mayClose() {
    return !this.shown || this.right() === this.begun || confirm(words.save.lose);
  }

  protected override close() {
    if (this.mayClose()) super.close();
  }

  private right() {
    return this.merge?.b.state.doc.toString() ?? (this.shown ? studio.text(this.shown.name) : "");
  }

  override updated() {
    const [other] = disk.others;
    if (other === this.shown) return;
    const kept = other && !other.draft && other.name === this.shown?.name ? this.right() : undefined; // it changed again meanwhile
    this.shown = other;
    this.merge?.destroy();
    this.merge = undefined;
    if (!other) return super.close();
    this.begun = this.right();
    if (isGone(other)) return; // there is nothing to compare
    const mine = studio.text(other.name);
    const [left, right] = other.draft ? [mine, other.text] : [other.text, kept ?? mine];
    const common = [EditorView.lineWrapping, keymap.of([...historyKeymap, ...defaultKeymap])];
    const named = (label: string) => EditorView.contentAttributes.of({ "aria-label": label });
    const fixed = [EditorState.readOnly.of(true), EditorView.contentAttributes.of({ tabindex: "0" })];
    this.merge = new MergeView({
      parent: this.querySelector(".both")!,
      a: { doc: left, extensions: [...common, ...fixed, named(this.heads(other)[0])] },
      b: { doc: right, extensions: [...common, history(), named(this.heads(other)[1])] },
      revertControls: "a-to-b",
      renderRevertControl: () => {
        const arrow = document.createElement("button");
        arrow.textContent = "→";
        arrow.ariaLabel = arrow.title = words.save.arrow;
        return arrow;
      },
      collapseUnchanged: FOLDED,
    });
    this.begun = this.right();
    this.all = false;
  }

  private heads(other: Other): [string, string] {
    return other.draft ? [words.save.standing, words.save.typed(other.draft.at)] : [words.save.theirs, words.save.mine];
  }

  /** Save the text on the right, or go on with it where it was never saved. */
  private async keep(other: Other) {
    disk.put(other.name, this.right());
    if (other.draft) return drafts.leave(other);
    disk.stands(studio.docs.get(other.name)!, other.text, other.was);
    await studio.save();
  }

  private take(other: Other) {
    if (other.draft) return drafts.leave(other);
    disk.take(studio.docs.get(other.name)!, other.text, other.was, true);
    studio.changed();
  }

  private showAll() {
    this.all = !this.all;
    this.merge?.reconfigure({ collapseUnchanged: this.all ? undefined : FOLDED });
    this.requestUpdate();
  }

  private copy(text: string) {
    void navigator.clipboard.writeText(text).then(() => studio.say(words.save.copied));
  }

  protected content() {
    const [other] = disk.others;
    if (!other) return html``;
    const [left, right] = this.heads(other);
    if (isGone(other)) {
      return html`<div class="compare">
        <p>${words.save.gone(other.name)}</p>
        <p class="choices"><button class="main" @click=${() => this.keep(other)}>${words.save.again}</button></p>
      </div>`;
    }
    const told = other.draft ? words.save.toldDraft(other.name) : words.save.told(other.name);
    const since = other.draft && other.was !== studio.docs.get(other.name)?.was ? words.save.changedSince : "";
    return html`<div class="compare">
      <p>${told} ${since} ${sentence(other.refused)}</p>
      <div class="heads"><h3>${left}</h3><h3>${right}</h3></div>
      <div class="both"></div>
      <p class="hint">${words.save.merging} <button class="small plain" aria-pressed=${this.all} @click=${() => this.showAll()}>${words.save.all}</button></p>
      <p class="choices">
        <button class="main" @click=${() => this.keep(other)}>${other.draft ? words.save.goOnRight : words.save.keep}</button>
        ${other.refused ? nothing : html`<button @click=${() => this.take(other)}>${other.draft ? words.save.leave : words.save.take}</button>`}
        ${other.text ? html`<button class="plain" @click=${() => this.copy(other.text)}>${other.draft ? words.save.copyRight : words.save.copy}</button>` : nothing}
      </p>
    </div>`;
  }
}

customElements.define("studio-save", SavePart);
disk.start();
drafts.start();
