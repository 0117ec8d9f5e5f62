// A key that is pressed on a block -> what it does.
import { redo, undo } from "@codemirror/commands";
import { studio } from "../studio";
import { words } from "../words";
import type { Deed } from "./tools";

/** What the key does to the block. */
export function deedOf({ key, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent): Deed | undefined {
  if (ctrlKey || metaKey) return undefined;
  if (altKey && key === "ArrowUp") return shiftKey ? "less" : "up";
  if (altKey && key === "ArrowDown") return shiftKey ? "more" : "down";
  if (altKey) return undefined;
  return { "+": "longer", "=": "longer", "-": "shorter", Delete: "remove" }[key] as Deed | undefined;
}

/** By how many blocks the key goes on. */
export function stepOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent) {
  if (altKey || ctrlKey || metaKey) return 0;
  return { ArrowUp: -1, ArrowDown: 1, PageUp: -8, PageDown: 8, Home: -10000, End: 10000 }[key] ?? 0;
}

/** Undo or redo where the key asks for it, and return what to say; empty for any other key. */
export function undoneBy({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent) {
  const { view } = studio;
  if (!view || altKey || !(ctrlKey || metaKey)) return "";
  const letter = key.toLowerCase();
  if (letter === "y" || (letter === "z" && shiftKey)) return redo(view) ? words.day.redone : "";
  return letter === "z" && undo(view) ? words.day.undone : "";
}
