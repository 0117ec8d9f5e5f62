// Keys pressed in a text -> what they do to lines that are set in under one another.
import { indentLess, indentMore } from "@codemirror/commands";
import { EditorSelection } from "@codemirror/state";
import { type Command, keymap } from "@codemirror/view";

/** The dash and the margin before a line, its key, and what follows that. */
const LINE = /^(?<margin> *)(?<dash>(?:- +)*)(?<key>[a-z][\w-]*:(?= |$))? ?(?<rest>.*)$/;

/** What follows a key whose lines stand further in. */
const OPENS = /^(?:[|>][-+]?)?\s*(?:#.*)?$/;

/** A new line that starts where the next one of its kind belongs: under the key, a new item, or further in. */
export const newLine: Command = ({ state, dispatch }) => {
  dispatch(
    state.update(
      state.changeByRange((range) => {
        const line = state.doc.lineAt(range.from);
        const { margin = "", dash = "", key, rest = "" } = LINE.exec(line.text)!.groups!;
        const before = line.text.slice(0, range.from - line.from);
        const bare = line.text.trim();
        if (bare === "-" && range.from === range.to) {
          const less = margin.slice(2); // an item in which nothing stands ends its list
          return { changes: { from: line.from, to: line.to, insert: less }, range: EditorSelection.cursor(line.from + less.length) };
        }
        let start = margin;
        if (before.trim()) {
          if (key) start += " ".repeat(dash.length) + (OPENS.test(rest) && (rest || !dash) ? "  " : "");
          else if (dash) start += before.length > margin.length + 1 && !/^[{[]/.test(rest) ? dash : "";
        }
        const insert = `\n${before.trim() ? start : before}`;
        return { changes: { from: range.from, to: range.to, insert }, range: EditorSelection.cursor(range.from + insert.length) };
      }),
      { scrollIntoView: true, userEvent: "input" },
    ),
  );
  return true;
};

let on = localStorage.getItem("tab") === "indents";

/** Whether Tab sets lines in; else it leaves the text, as it leaves any field. */
export const tabIndents = () => on;

export function setTab(indenting: boolean) {
  on = indenting;
  localStorage.setItem("tab", on ? "indents" : "leaves");
}

/** Two stars round what is marked: it is bold then. */
const bold: Command = ({ state, dispatch }) => {
  const change = state.changeByRange(({ from, to }) => ({
    changes: [
      { from, insert: "**" },
      { from: to, insert: "**" },
    ],
    range: EditorSelection.range(from + 2, to + 2),
  }));
  dispatch(state.update(change, { userEvent: "input" }));
  return true;
};

export const keys = keymap.of([
  { key: "Mod-b", run: bold },
  { key: "Enter", run: newLine },
  { key: "Tab", run: (view) => on && indentMore(view), shift: (view) => on && indentLess(view) },
]);
