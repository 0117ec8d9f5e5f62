// What a build made -> links to it: a PDF opens in the browser, everything else is handed to its own program.
import { html, nothing } from "lit";
import { address, encoded } from "../address";
import type { File, Outcome, Thing } from "../messages";
import { sentence, whole } from "../sentence";
import { studio } from "../studio";
import { words } from "../words";
import { builder } from "./builder";

const isPdf = (file: File) => file.name.endsWith(".pdf");

const link = (file: File, label: unknown, more = "") =>
  isPdf(file)
    ? html`<a href="files/${encoded(file.path)}" target="_blank" rel="noopener">${label}<span class="unseen"> ${more}, ${words.made.newTab}</span></a>`
    : html`<a href="files/${encoded(file.path)}?save" download>${label}<span class="unseen"> ${more}</span></a>`;

const zip = (outcome: Outcome) => html`<a class="button" href="zip/${encoded(outcome.folder)}" download>${words.made.zip}</a>`;

/** The links to the files of one thing: the one that is meant by its title, others by what they are for. */
function all(thing: Thing, label: unknown) {
  const [first, ...others] = thing.files;
  if (!first) return nothing;
  return html`${link(first, label)}${others.map((file) => html`<span class="beside"> · ${link(file, file.beside, thing.title || file.name)}</span>`)}`;
}

export const filesOf = { all, zip };

/** What a thing is called. */
export const called = (thing: Thing) => (thing.title ? [thing.code, thing.title].filter(Boolean).join(" ") : (words.made.documents[thing.document] ?? thing.files[0]?.name ?? ""));

async function show(file: File, event: Event) {
  const said = (event.target as HTMLElement).parentElement!.querySelector<HTMLElement>(".place")!;
  const place = await builder.open({ file: file.path });
  said.textContent = place ? words.made.liesIn(place) : "";
}

/** What was made, one below the other; what is shown has a button that opens it. */
export function thingsOf(things: Thing[]) {
  return html`<ul class="things">
    ${things.map((thing) => {
      const first = thing.files[0]!;
      const said = [thing.size, thing.copies ? words.made.copies(thing.copies) : "", thing.document === "running-order" ? "" : thing.what].filter(Boolean).join(", ");
      return html`<li>
        <p>${all(thing, html`<strong>${called(thing)}</strong>`)} <span class="hint">${said}</span></p>
        ${thing.remark ? html`<p class="caution">${whole(thing.remark)}</p>` : nothing}
        ${thing.use === "open" ? html`<div class="row"><button class="main" @click=${(event: Event) => show(first, event)}>${words.made.openIn(first.program)}</button><span class="place hint" role="status"></span></div>` : nothing}
      </li>`;
    })}
  </ul>`;
}

/** Open what the partnership has its own of, with its numbers. */
function ownNumbers() {
  studio.turnTo();
  location.hash = address("sessions/local.yaml");
}

/** The folder that may be sent: all that is in it, and what never goes there; what was told of the `room` is not told again. */
export function sent(outcome: Outcome, folder: unknown, room?: Outcome) {
  const { made } = words;
  const told = new Set(room?.faults.map((fault) => fault.message));
  const faults = outcome.faults.filter((fault) => !told.has(fault.message));
  const sheets = outcome.things.filter((thing) => thing.document === "handouts");
  const others = outcome.things.filter((thing) => thing.document !== "handouts");
  return html`<section class="card group send" aria-labelledby="made-send">
    <h3 id="made-send">${made.uses.send}</h3>
    ${outcome.old ? html`<p class="caution">${made.old}</p>` : html`<p class=${outcome.example ? "caution" : ""}><strong>${sentence(outcome.send)}</strong></p>`}
    ${outcome.example ? html`<p><button @click=${() => ownNumbers()}>${made.ownNumbers}</button></p>` : nothing}
    <p>${made.never}</p>
    ${outcome.old ? nothing : folder}
    ${faults.length ? html`<ul class="faults">${faults.map((fault) => html`<li class=${fault.severity}><p>${sentence(fault.message)}</p></li>`)}</ul>` : nothing}
    <details><summary>${made.inIt(outcome.things.length)}</summary>${thingsOf([...others, ...sheets])}</details>
  </section>`;
}
