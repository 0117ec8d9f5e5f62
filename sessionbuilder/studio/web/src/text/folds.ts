// The blocks of a text -> folded to their first lines, so that the whole of it can be seen.
import { ensureSyntaxTree, foldable, foldEffect } from "@codemirror/language";
import type { EditorView } from "@codemirror/view";

const PARSING = 500; // milliseconds at most

/** Fold every block of the programme; where there is none, every line that has others under it. */
export function foldBlocks(view: EditorView) {
  const { state } = view;
  const effects: ReturnType<typeof foldEffect.of>[] = [];
  const blocks = /^( {0,2})- /m.exec(state.sliceDoc(Math.max(0, state.doc.toString().search(/^programme:/m))));
  ensureSyntaxTree(state, state.doc.length, PARSING);
  const start = new RegExp(blocks ? `^${blocks[1]}- ` : "^[^ #-]");
  for (let at = 1; at <= state.doc.lines; at++) {
    const line = state.doc.line(at);
    const range = start.test(line.text) && foldable(state, line.from, line.to);
    if (range) effects.push(foldEffect.of(range));
  }
  view.dispatch({ effects });
}
