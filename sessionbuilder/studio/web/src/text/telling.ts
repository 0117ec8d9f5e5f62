// What was asked for by a key -> told over the text, until the text or the cursor changes.
import { type Extension, StateEffect, StateField } from "@codemirror/state";
import { type EditorView, keymap, showTooltip, type Tooltip } from "@codemirror/view";

export const tell = StateEffect.define<Tooltip | null>();

const told = StateField.define<Tooltip | null>({
  create: () => null,
  update(open, { docChanged, selection, effects }) {
    for (const effect of effects) if (effect.is(tell)) return effect.value;
    return docChanged || selection ? null : open;
  },
  provide: (field) => showTooltip.from(field),
});

function hide(view: EditorView) {
  if (!view.state.field(told)) return false;
  view.dispatch({ effects: tell.of(null) });
  return true;
}

export const telling: Extension = [told, keymap.of([{ key: "Escape", run: hide }])];
