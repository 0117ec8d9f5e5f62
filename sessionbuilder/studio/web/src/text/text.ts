// The text of a file -> an editor with its faults: marked in it, told over it, and listed under it.
import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, historyKeymap } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, codeFolding, foldGutter, foldKeymap, unfoldAll } from "@codemirror/language";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState } from "@codemirror/state";
import { EditorView, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, keymap } from "@codemirror/view";
import { html, nothing } from "lit";
import { Part } from "../part";
import { studio } from "../studio";
import { words } from "../words";
import { colours } from "./colours";
import { help } from "./complete";
import "./faults";
import "./files";
import { called } from "./files";
import { foldBlocks } from "./folds";
import { keys, setTab, tabIndents } from "./keys";
import { faultMarks, setFaults } from "./marks";
import "./shared";
import { telling } from "./telling";
import "./text.css";

studio.extensions.push(
  EditorState.phrases.of(words.text.phrases),
  highlightSpecialChars(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  faultMarks,
  help,
  telling,
  codeFolding(),
  foldGutter({ openText: "▾", closedText: "▸" }),
  yaml(),
  colours,
  bracketMatching(),
  EditorState.languageData.of(() => [{ closeBrackets: { brackets: ["[", "{"] } }]), // an apostrophe is no quote
  closeBrackets(),
  search({ top: true }),
  highlightSelectionMatches({ minSelectionLength: 3 }),
  keys,
  keymap.of([...closeBracketsKeymap, ...searchKeymap, ...foldKeymap, ...historyKeymap, ...defaultKeymap]),
  EditorView.contentAttributes.of(() => ({ "aria-label": words.text.label(called(studio.file)), "aria-describedby": "text-keys", spellcheck: "true", lang: "en-GB" })),
  EditorView.updateListener.of((update) => {
    if (update.docChanged) studio.typed();
    if (update.docChanged || update.selectionSet) studio.moved();
  }),
);

class TextPart extends Part {
  private shown?: object;
  private file = "";

  private readonly sized = new ResizeObserver(() => this.shownAgain());
  private height = 0;

  override firstUpdated() {
    const parent = this.querySelector(".editor")!;
    studio.view = new EditorView({ parent, state: studio.docs.get(studio.file)?.state });
    this.sized.observe(parent);
  }

  /** A text that was hidden has lost its place: show where the cursor is. */
  private shownAgain() {
    const { view } = studio;
    const height = view?.dom.clientHeight ?? 0;
    if (view && height && !this.height) view.dispatch({ effects: EditorView.scrollIntoView(view.state.selection.main.head, { y: "center" }) });
    this.height = height;
  }

  override disconnectedCallback() {
    studio.keep();
    this.sized.disconnect();
    studio.view?.destroy();
    studio.view = undefined;
    super.disconnectedCallback();
  }

  /** Mark the faults that were found in the text as it is now; older ones wait for those that are on their way. */
  override updated() {
    const { state, view, file } = studio;
    if (!state || !view || (state === this.shown && file === this.file) || !studio.isCurrent(file)) return;
    [this.shown, this.file] = [state, file];
    const here = state.faults.filter((fault) => fault.file === file && !fault.whole && !fault.accepted);
    view.dispatch({ effects: setFaults.of(here) });
    studio.moved();
  }

  private setTab(event: Event) {
    setTab((event.target as HTMLInputElement).checked);
    this.requestUpdate();
  }

  override render() {
    const { view } = studio;
    return html`<div class="strip">
        <studio-files></studio-files>
        <button class="plain small" @click=${() => view && foldBlocks(view)}>${words.text.fold}</button>
        <button class="plain small" @click=${() => view && unfoldAll(view)}>${words.text.unfold}</button>
        <details class="over keys">
          <summary class="button small plain">${words.text.keys}</summary>
          <div class="card">
            <dl>${words.text.keyList.map(([key, what]) => html`<dt>${key}</dt><dd>${what}</dd>`)}</dl>
            <label><input type="checkbox" .checked=${tabIndents()} @change=${(event: Event) => this.setTab(event)} /> ${words.text.tab}</label>
          </div>
        </details>
      </div>
      <studio-shared></studio-shared>
      <studio-review></studio-review>
      <studio-elsewhere></studio-elsewhere>
      <p id="text-keys" hidden>${words.text.hint(tabIndents())}</p>
      <div class="editor"></div>
      ${studio.name ? html`<studio-faults></studio-faults>` : nothing}`;
  }
}

customElements.define("studio-text", TextPart);
