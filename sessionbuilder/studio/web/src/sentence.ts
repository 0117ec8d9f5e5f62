// A sentence of the studio -> the same on the page: a capital first, and what is typed set apart.
import { html, render } from "lit";

/** Words in which what stands between backticks is as it is typed. */
export function sentence(text: string) {
  const begun = text.replace(/^[a-z]/, (letter) => letter.toUpperCase());
  return begun.split("`").map((part, place) => (place % 2 ? html`<code>${part}</code>` : part));
}

/** The same as an element, for what is drawn by the editor. */
export function saying(tag: string, text: string, name = "") {
  const element = document.createElement(tag);
  element.className = name;
  render(sentence(text), element);
  return element;
}

/** Words as a sentence of its own, with its end. */
export const whole = (text: string) => sentence(/[.?!]$/.test(text) ? text : `${text}.`);
