// A text that somebody else has changed, and one's own -> both side by side, and what is to be saved.
import { MergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { html, nothing } from "lit";
import { DialogPart } from "../dialog";
import { studio } from "../studio";
import { words } from "../words";
import { between } from "./between";
import { disk } from "./disk";
import "./save.css";

class SavePart extends DialogPart {
  private merge?: MergeView;
  private shown = "";

  protected heading() {
    return words.save.heading;
  }

  override disconnectedCallback() {
    this.merge?.destroy();
    super.disconnectedCallback();
  }

  override updated() {
    const theirs = disk.theirs[0];
    const key = theirs ? `${theirs.name} ${theirs.was}` : "";
    if (key === this.shown) return;
    this.shown = key;
    this.merge?.destroy();
    if (!theirs) return this.close();
    const look = [EditorView.lineWrapping];
    const named = (label: string) => EditorView.contentAttributes.of({ "aria-label": label });
    this.merge = new MergeView({
      parent: this.querySelector(".both")!,
      a: { doc: theirs.text, extensions: [...look, named(words.save.theirs), EditorState.readOnly.of(true)] },
      b: { doc: studio.text(theirs.name), extensions: [...look, named(words.save.mine)] },
      revertControls: "a-to-b",
      gutter: true,
      collapseUnchanged: { margin: 3, minSize: 6 },
    });
  }

  /** Save the text on the right over the one that has been seen. */
  private async keep() {
    const theirs = disk.theirs[0]!;
    const doc = studio.docs.get(theirs.name)!;
    const mine = this.merge!.b.state.doc.toString();
    studio.put(theirs.name, between(studio.text(theirs.name), mine));
    disk.stands(doc, theirs.text, theirs.was);
    await studio.save();
  }

  private take() {
    const { name, text, was } = disk.theirs[0]!;
    disk.take(studio.docs.get(name)!, text, was, true);
    studio.changed();
  }

  protected content() {
    const theirs = disk.theirs[0];
    if (!theirs) return html``;
    return html`<div class="compare">
      <p>${words.save.told(theirs.name)}</p>
      <div class="heads"><h3>${words.save.theirs}</h3><h3>${words.save.mine}</h3></div>
      <div class="both"></div>
      <p class="hint">${words.save.merging}</p>
      <p class="choices">
        <button class="main" @click=${() => this.keep()}>${words.save.keep}</button>
        <button @click=${() => this.take()}>${words.save.take}</button>
        ${navigator.clipboard ? html`<button class="plain" @click=${() => navigator.clipboard.writeText(theirs.text)}>${words.save.copy}</button>` : nothing}
      </p>
    </div>`;
  }
}

customElements.define("studio-save", SavePart);
disk.listen();
