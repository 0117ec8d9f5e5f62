// What is to be printed -> a list to hold in the hand: how many of what, on which sides, for whom and when.
import { html, nothing } from "lit";
import type { Outcome, Thing } from "../messages";
import { words } from "../words";
import { called, filesOf } from "./things";

export function printed(outcome: Outcome) {
  const { made } = words;
  const print = outcome.things.filter((thing) => thing.use === "print");
  const [whole, list] = ["to-print", "print-list"].map((name) => print.find((thing) => thing.document === name));
  const inPlace = print.filter((thing) => thing.instead);
  const rows = outcome.things.filter((thing) => thing.copies > 0 && !thing.instead);
  const bare = print.filter((thing) => !thing.copies && thing !== whole && thing !== list && !thing.instead);
  if (!print.length) return nothing;
  return html`<section class="card group print" aria-labelledby="made-print">
    <h3 id="made-print">${made.uses.print}</h3>
    <div class="row">
      ${rows.length ? html`<button @click=${() => window.print()}>${made.printList}</button>` : nothing}
      ${list ? html`<span>${filesOf.all(list, made.listInExcel)}</span>` : nothing}
    </div>
    ${whole ? html`<p class="whole">${filesOf.all(whole, html`<strong>${made.inOne}</strong>`)} <span class="hint">${made.inOneHint}</span></p>` : nothing}
    ${outcome.printed ? html`<p class="in-all">${outcome.printed}.</p>` : nothing}
    ${rows.length ? table(rows) : nothing}
    ${bare.length ? html`<ul class="things">${bare.map((thing) => html`<li>${filesOf.all(thing, called(thing))}</li>`)}</ul><p class="hint">${made.countsWhenBuilt}</p>` : nothing}
    ${inPlace.map((thing) => html`<p class="hint">${made.instead} ${filesOf.all(thing, called(thing))} (${[thing.size, made.copies(thing.copies)].join(", ")})</p>`)}
  </section>`;
}

/** What has been ticked off, by the paths of files; it stays for as long as the page is open. */
const ticked = new Set<string>();

function box(thing: Thing) {
  const path = thing.files[0]!.path;
  return html`<label><input type="checkbox" aria-label=${words.made.tick(called(thing))} .checked=${ticked.has(path)}
    @change=${(event: Event) => ((event.target as HTMLInputElement).checked ? ticked.add(path) : ticked.delete(path))} /></label>`;
}

function table(rows: Thing[]) {
  const { columns, sides, afterwards } = words.made;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.made.list}><table>
    <thead><tr>
      <th class="tick" scope="col"><span class="unseen">${columns.tick}</span></th><th scope="col" class="number">${columns.copies}</th><th scope="col">${columns.what}</th>
      <th scope="col" class="number">${columns.pages}</th><th scope="col">${columns.sides}</th><th scope="col">${columns.reader}</th><th scope="col">${columns.when}</th>
    </tr></thead>
    <tbody>${rows.map((thing) => html`<tr>
      <td class="tick">${box(thing)}</td>
      <td class="number copies">${thing.copies}</td>
      <th scope="row">${filesOf.all(thing, called(thing))}</th>
      <td class="number">${thing.size.replace(/ pages?$/, "")}<span class="unit"> ${thing.size.replace(/^\S+ /, "")}</span></td>
      <td>${sides(thing.sides)}</td>
      <td>${thing.reader}</td>
      <td>${thing.when}${afterwards(thing.afterwards)}</td>
    </tr>`)}</tbody>
  </table></div>`;
}
