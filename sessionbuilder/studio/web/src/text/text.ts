// The text of a file -> an editor with its faults.
import { defaultKeymap, historyKeymap } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { defaultHighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, lintGutter, setDiagnostics } from "@codemirror/lint";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { html } from "lit";
import { Part } from "../part";
import { studio } from "../studio";
import { words } from "../words";
import "./text.css";

studio.extensions.push(
  lineNumbers(),
  lintGutter(),
  yaml(),
  syntaxHighlighting(defaultHighlightStyle),
  keymap.of([...defaultKeymap, ...historyKeymap]),
  EditorView.lineWrapping,
  EditorView.contentAttributes.of({ "aria-label": words.text.label }),
  EditorView.updateListener.of((update) => {
    if (update.docChanged) studio.typed();
  }),
);

class TextPart extends Part {
  private shown?: object;

  override firstUpdated() {
    studio.view = new EditorView({ parent: this.querySelector(".editor")!, state: studio.docs.get(studio.file)?.state });
  }

  override disconnectedCallback() {
    studio.keep();
    studio.view?.destroy();
    studio.view = undefined;
    super.disconnectedCallback();
  }

  override updated() {
    const { state, view } = studio;
    if (!state || !view || state === this.shown) return;
    this.shown = state;
    const here = state.faults.filter((fault) => fault.file === studio.file && !fault.whole && !fault.accepted);
    const most = view.state.doc.length;
    const marks: Diagnostic[] = here.map((fault) => ({
      from: Math.min(fault.start, most),
      to: Math.min(fault.end, most),
      severity: fault.severity === "note" ? "info" : (fault.severity as "error" | "warning"),
      message: [fault.message, fault.hint].filter(Boolean).join(" "),
      source: fault.code,
    }));
    view.dispatch(setDiagnostics(view.state, marks));
  }

  override render() {
    return html`<div class="editor"></div>`;
  }
}

customElements.define("studio-text", TextPart);
