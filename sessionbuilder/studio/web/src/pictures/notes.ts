// The notes of a slide -> its cues, each beside its verb.
import { html, nothing } from "lit";
import type { Note, Picture } from "../messages";
import { words } from "../words";

const SPOKEN = ["say", "read", "ask"];

function cue(note: Note) {
  const kind = SPOKEN.includes(note.verb) ? "cue spoken" : "cue";
  const lines = note.lines.map((line) => {
    const mark = line.mark ? html`<span class="mark">${line.mark}</span>` : nothing;
    return html`<p dir="auto" class=${line.mark ? `item level-${line.level}` : ""}>${mark}${line.text}</p>`;
  });
  return html`<div class=${kind} data-verb=${note.verb}>${note.label ? html`<b>${note.label}</b>` : nothing}<div>${lines}</div></div>`;
}

/** The cues under a slide; where there are none, a word that says so. */
export function cues(picture: Picture) {
  return picture.notes.length ? picture.notes.map(cue) : html`<p class="hint">${words.pictures.noNotes}</p>`;
}
