// A place in a text -> what may stand there, and what stands there means, as the studio knows it.
import { autocompletion, type Completion, type CompletionContext, type CompletionResult, pickedCompletion, startCompletion } from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";
import { type EditorView, hoverTooltip, keymap, type Tooltip } from "@codemirror/view";
import { ask } from "../ask";
import type { HoverTold, Option } from "../messages";
import { saying } from "../sentence";
import { studio } from "../studio";
import { tell } from "./telling";

const place = (at: number) => ({ name: studio.file, at, session: studio.name, texts: studio.texts() });

function paragraphs(...texts: string[]) {
  const box = document.createElement("div");
  box.className = "cm-help";
  box.append(...texts.filter(Boolean).map((text) => saying("p", text)));
  return box;
}

/** Write what was chosen, and mark what is to be filled in first. */
function written({ insert, gaps, again }: Option) {
  return (view: EditorView, completion: Completion, from: number, to: number) => {
    const gap = gaps[0] ?? { start: insert.length, end: insert.length };
    view.dispatch({
      changes: { from, to, insert },
      selection: { anchor: from + gap.start, head: from + gap.end },
      scrollIntoView: true,
      userEvent: "input.complete",
      annotations: pickedCompletion.of(completion),
    });
    if (again) startCompletion(view);
  };
}

async function offered(context: CompletionContext): Promise<CompletionResult | null> {
  if (!context.explicit && !context.matchBefore(/[\w-]|[:[,{-] /)) return null;
  const told = await ask("complete", place(context.pos)).catch(() => null);
  if (!told?.options.length || context.aborted) return null;
  const options = told.options.map(
    (option, order): Completion => ({
      label: option.label,
      detail: option.detail === option.group ? undefined : option.detail,
      type: option.kind,
      section: option.group || undefined,
      info: option.about ? () => paragraphs(option.about) : undefined,
      apply: written(option),
      sortText: String(order).padStart(4, "0"),
    }),
  );
  return { from: told.start, to: told.end, options, validFor: /^[\w-]*$/ };
}

function tooltip(told: HoverTold): Tooltip {
  const create = () => {
    const dom = paragraphs(told.about, ...told.more);
    dom.prepend(saying("h3", told.title));
    return { dom };
  };
  return { pos: told.start, end: told.end, above: true, create };
}

/** What stands at a place; a fault there is told by its mark. */
async function meant(at: number): Promise<Tooltip | null> {
  const told = await ask("hover", place(at)).catch(() => null);
  const fault = studio.state?.faults.some((each) => each.file === studio.file && each.start === told?.start && each.end === told.end);
  return told?.title && !fault ? tooltip(told) : null;
}

function explain(view: EditorView) {
  const { doc } = view.state;
  void meant(view.state.selection.main.head).then((found) => {
    if (view.state.doc === doc) view.dispatch({ effects: tell.of(found) });
  });
  return true;
}

export const help: Extension = [
  autocompletion({ override: [offered], activateOnTypingDelay: 60, icons: false, defaultKeymap: true, maxRenderedOptions: 120, compareCompletions: (one, other) => (one.sortText! < other.sortText! ? -1 : 1) }),
  hoverTooltip((_, at) => meant(at), { hoverTime: 450 }),
  keymap.of([{ key: "Mod-i", run: explain }]),
];
