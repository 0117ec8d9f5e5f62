// The text of a session -> its colours: keys, kinds of block, times, comments, and what is still to be written.
import { HighlightStyle, syntaxHighlighting, syntaxTree } from "@codemirror/language";
import { type Extension, type Range, RangeSet } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, MatchDecorator, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const style = HighlightStyle.define([
  { tag: tags.definition(tags.propertyName), class: "cm-key" },
  { tag: [tags.string, tags.special(tags.string)], class: "cm-quoted" },
  { tag: [tags.separator, tags.punctuation, tags.brace, tags.squareBracket, tags.meta], class: "cm-sign" },
  { tag: tags.comment, class: "cm-comment" },
]);

/** The keys under which blocks stand. */
const LISTS = ["programme", "with", "add"];

/** Where in what is seen the kinds of blocks stand. */
function kinds(view: EditorView): DecorationSet {
  const found: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges)
    syntaxTree(view.state).iterate({
      from,
      to,
      enter(node) {
        if (node.name !== "Key" || node.node.parent?.prevSibling) return;
        const item = node.node.parent?.parent?.parent;
        const above = item?.name === "Item" ? item.parent?.parent : undefined;
        const key = above?.name === "Pair" ? above.getChild("Key") : undefined;
        if (key ? LISTS.includes(view.state.sliceDoc(key.from, key.to)) : above?.name === "Document") found.push(KIND.range(node.from, node.to));
      },
    });
  return RangeSet.of(found, true);
}

const KIND = Decoration.mark({ class: "cm-kind" });

class Kinds {
  decorations: DecorationSet;

  constructor(view: EditorView) {
    this.decorations = kinds(view);
  }

  update(update: ViewUpdate) {
    const parsed = syntaxTree(update.startState) !== syntaxTree(update.state);
    if (update.docChanged || update.viewportChanged || parsed) this.decorations = kinds(update.view);
  }
}

const MINUTES = "minutes|together|brief|work|feedback|debrief|least|ideal|most";
const written = new MatchDecorator({
  regexp: new RegExp(`<<[^<>\\n]+>>|\\b\\d{1,2}:[0-5]\\d\\b|(?<=\\b(?:${MINUTES}): *)\\d+(?: to \\d+)?`, "g"),
  decoration: (match) => Decoration.mark({ class: match[0].startsWith("<") ? "cm-unwritten" : "cm-time" }),
});

class Written {
  decorations: DecorationSet;

  constructor(view: EditorView) {
    this.decorations = written.createDeco(view);
  }

  update(update: ViewUpdate) {
    if (update.docChanged || update.viewportChanged) this.decorations = written.createDeco(update.view);
  }
}

/** Lines that go on below themselves go on under their first letter. */
function hung(view: EditorView): DecorationSet {
  const found: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges)
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at);
      const margin = /^[ -]*/.exec(line.text)![0].length;
      const hang = Math.min(margin, 24);
      if (hang && line.length > 40) found.push(Decoration.line({ attributes: { style: `--hang: ${hang}ch` }, class: "cm-hung" }).range(line.from));
      at = line.to + 1;
    }
  return RangeSet.of(found, true);
}

class Hung {
  decorations: DecorationSet;

  constructor(view: EditorView) {
    this.decorations = hung(view);
  }

  update(update: ViewUpdate) {
    if (update.docChanged || update.viewportChanged) this.decorations = hung(update.view);
  }
}

const shown = { decorations: (plugin: { decorations: DecorationSet }) => plugin.decorations };

export const colours: Extension = [
  syntaxHighlighting(style),
  ViewPlugin.fromClass(Kinds, shown),
  ViewPlugin.fromClass(Written, shown),
  ViewPlugin.fromClass(Hung, shown),
  EditorView.lineWrapping,
];
