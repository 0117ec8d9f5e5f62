// The minutes that blocks took in a practice -> a table beside those that were planned, and a file to keep.
import { html, nothing } from "lit";
import type { Row } from "../messages";
import { studio } from "../studio";
import { words } from "../words";

const KEPT = 60_000; // milliseconds in which the browser has fetched it

/** Return the table of what was noted; with nothing noted, a sentence. */
export function table(rows: Row[], minutes: Map<number, number>) {
  const noted = rows.filter((row) => minutes.has(row.number));
  if (!noted.length) return html`<p>${words.rehearse.nothingNoted}</p>`;
  const line = (row: Row) => {
    const took = minutes.get(row.number)!;
    return html`<tr><th scope="row">${row.title}</th><td>${row.minutes}</td><td>${took}</td><td>${words.rehearse.over(took - row.minutes)}</td></tr>`;
  };
  const sum = (of: (row: Row) => number) => noted.reduce((sum, row) => sum + of(row), 0);
  const [planned, took] = [sum((row) => row.minutes), sum((row) => minutes.get(row.number)!)];
  return html`<table>
    <thead><tr><th scope="col">${words.rehearse.block}</th><th scope="col">${words.rehearse.planned}</th><th scope="col">${words.rehearse.took}</th><th scope="col">${words.rehearse.difference}</th></tr></thead>
    <tbody>${noted.map(line)}</tbody>
    ${noted.length > 1 ? html`<tfoot><tr><th scope="row">${words.rehearse.all}</th><td>${planned}</td><td>${took}</td><td>${words.rehearse.over(took - planned)}</td></tr></tfoot>` : nothing}
  </table>`;
}

/** Have the file with the minutes kept where the browser keeps what is downloaded. */
export async function download(minutes: Map<number, number>, delivery: string) {
  const { name, hours } = studio;
  const told = await studio.ask("rehearsed", { name, hours, minutes: Object.fromEntries(minutes), delivery, texts: studio.texts() });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([told.text], { type: "text/csv" }));
  link.download = told.file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
  return told.file;
}
