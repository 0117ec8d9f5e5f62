// A sentence of the program -> the same on the page, with what stands between backquotes as code.
import { html } from "lit";

export function coded(sentence: string) {
  return sentence.split("`").map((part, nth) => (nth % 2 ? html`<code>${part}</code>` : part));
}
