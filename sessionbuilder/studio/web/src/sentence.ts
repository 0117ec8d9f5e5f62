// A sentence of the program -> the same on the page, with what stands between backquotes as code.
import { html } from "lit";

export function coded(sentence: string) {
  return sentence.split("`").map((part, nth) => (nth % 2 ? html`<code>${part}</code>` : part));
}

/** Words as a sentence of its own. */
export function whole(words: string) {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.?!]$/.test(words) ? "" : "."}`;
}
