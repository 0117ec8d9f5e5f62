// Words that somebody looks for -> whether a session, a delivery or a file has them, and where.
import type { Kept, Listed } from "../messages";

const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[’‘]/g, "'").toLowerCase();

/** Whether all words of `sought` stand in `texts`. */
export function has(texts: string[], sought: string) {
  const all = plain(texts.join("\n"));
  return plain(sought).split(/\s+/).every((word) => all.includes(word));
}

const seen = (listed: Listed) => [listed.title, listed.audience, listed.hours, listed.day, listed.venue, listed.trainers, listed.stem];
const unseen = (listed: Listed) => [listed.aim, ...listed.outcomes];

export const isFound = (listed: Listed, sought: string) => has([...seen(listed), ...unseen(listed)], sought);

export const isKept = (kept: Kept, sought: string) => has([kept.title, kept.name], sought);

/** The aim or the outcome that has one of the words, where nothing that the list shows has it. */
export function foundIn(listed: Listed, sought: string) {
  const word = plain(sought).split(/\s+/).find((each) => each && !has(seen(listed), each));
  return word ? (unseen(listed).find((text) => has([text], word)) ?? "") : "";
}
