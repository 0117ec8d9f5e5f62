// A sentence of the studio -> the same, in which what stands between backticks is set apart.
import { html } from "lit";

export const said = (sentence: string) => sentence.split("`").map((part, at) => (at % 2 ? html`<code>${part}</code>` : part));
