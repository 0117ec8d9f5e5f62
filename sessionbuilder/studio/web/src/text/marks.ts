// The faults of a file -> marks in its text, at its line numbers, and what is told of them where one points.
import { type Extension, type Range, RangeSet, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, GutterMarker, hoverTooltip, keymap, lineNumberMarkers, lineNumbers, type Tooltip } from "@codemirror/view";
import type { Fault } from "../messages";
import { saying } from "../sentence";
import { studio } from "../studio";
import { words } from "../words";
import { tell } from "./telling";

export const setFaults = StateEffect.define<Fault[]>();
const RANK = ["error", "warning", "note"];

/** The faults with the stretches that they mark, which go along with what is typed. */
const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(found, { changes, effects, state }) {
    found = found.map(changes);
    for (const effect of effects)
      if (effect.is(setFaults)) {
        const length = state.doc.length;
        const ranges = effect.value.map((fault): Range<Decoration> | null => {
          const line = state.doc.lineAt(Math.min(fault.start, length));
          const from = Math.min(fault.start, line.to);
          const to = Math.min(Math.max(fault.end, from + 1), line.to);
          const mark = Decoration.mark({ class: `cm-fault cm-${fault.severity}`, fault });
          return from < to ? mark.range(from, to) : line.length ? mark.range(line.to - 1, line.to) : Decoration.line({ class: `cm-fault cm-${fault.severity}`, fault }).range(line.from);
        });
        found = RangeSet.of(ranges.filter((range) => range !== null), true);
      }
    return found;
  },
  provide: (field) => EditorView.decorations.from(field),
});

class Mark extends GutterMarker {
  constructor(override elementClass: string) {
    super();
  }
}
const NUMBERS = Object.fromEntries(RANK.map((severity) => [severity, new Mark(`cm-numbered cm-${severity}`)]));

const numbers = lineNumberMarkers.compute([marks], (state) => {
  const worst = new Map<number, number>();
  for (let at = state.field(marks).iter(); at.value; at.next()) {
    const line = state.doc.lineAt(at.from).from;
    worst.set(line, Math.min(worst.get(line) ?? 9, RANK.indexOf(at.value.spec.fault.severity)));
  }
  return RangeSet.of([...worst].map(([line, rank]) => NUMBERS[RANK[rank]!]!.range(line)), true);
});

export interface Marked {
  from: number;
  to: number;
  fault: Fault;
}

/** The faults that are marked in the text, in its order; of a stretch, those that touch it. */
export function marked(view: EditorView, from = 0, to = view.state.doc.length): Marked[] {
  const found: Marked[] = [];
  view.state.field(marks, false)?.between(from, to, (start, end, { spec }) => void found.push({ from: start, to: end, fault: spec.fault }));
  return found;
}

/** What is said of a fault, with a button where it can be mended. */
function told(fault: Fault) {
  const box = document.createElement("section");
  box.className = `cm-told cm-${fault.severity}`;
  const say = (tag: string, text: string, name = "") => box.appendChild(saying(tag, text, name));
  say("p", fault.message);
  if (fault.hint) say("p", fault.hint, "hint");
  if (fault.fix) say("button", fault.fix.label, "small main").addEventListener("click", () => void studio.mend(fault));
  say("span", `${words.text.severity[fault.severity]} ${fault.code}`, "code");
  return box;
}

function tooltip(found: Marked[]): Tooltip | null {
  const [first] = found;
  if (!first) return null;
  const create = () => {
    const dom = document.createElement("div");
    dom.append(...found.map(({ fault }) => told(fault)));
    return { dom };
  };
  return { pos: first.from, end: first.to, above: false, create };
}

/** Go to a fault in the text, and tell it. */
export function show(view: EditorView, fault: Marked) {
  const all = marked(view);
  const place = all.findIndex((each) => each.fault === fault.fault) + 1;
  const here = all.filter((each) => each.from === fault.from);
  const { message, hint, fix } = fault.fault;
  const said = words.text.fault(place, all.length, message.replaceAll("`", ""), hint.replaceAll("`", ""), !!fix);
  const seen = EditorView.scrollIntoView(fault.from, { y: "nearest", yMargin: 120 });
  view.dispatch({ selection: { anchor: fault.from }, effects: [seen, tell.of(tooltip(here)), EditorView.announce.of(said)] });
  view.focus();
}

/** Go to the next fault after the cursor, or the one before it; after the last comes the first. */
function go(view: EditorView, back: boolean) {
  const all = marked(view);
  const at = view.state.selection.main.head;
  const next = back ? (all.filter(({ from }) => from < at).at(-1) ?? all.at(-1)) : (all.find(({ from }) => from > at) ?? all[0]);
  if (next) show(view, next);
  return true;
}

/** Mend the fault at the cursor, or in its line. */
function mend(view: EditorView) {
  const { head } = view.state.selection.main;
  const line = view.state.doc.lineAt(head);
  const fault = [...marked(view, head, head), ...marked(view, line.from, line.to)].find((each) => each.fault.fix)?.fault;
  if (fault) void studio.mend(fault);
  return true;
}

/** A click on the number of a line with faults tells them. */
function clicked(view: EditorView, block: { from: number; to: number }) {
  const [first] = marked(view, block.from, block.to);
  if (first) show(view, first);
  return !!first;
}

export const faultMarks: Extension = [
  marks,
  numbers,
  lineNumbers({ domEventHandlers: { mousedown: clicked } }),
  hoverTooltip((view, at, side) => tooltip(marked(view, at, at).filter(({ from, to }) => !(from === at && side < 0) && !(to === at && side > 0)))),
  keymap.of([
    { key: "F8", run: (view) => go(view, false), shift: (view) => go(view, true) },
    { key: "Mod-.", run: mend },
  ]),
];
