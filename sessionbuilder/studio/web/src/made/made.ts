// A session or a delivery -> a build of it, how far that is, and what came out in the words of whoever gives the day.
import { html, nothing } from "lit";
import { dayOf } from "../bar";
import { blockAt } from "../day/rows";
import { DialogPart } from "../dialog";
import type { Fault, Outcome } from "../messages";
import { sentence, whole } from "../sentence";
import { studio } from "../studio";
import { words } from "../words";
import { builder, type Kind } from "./builder";
import "./made.css";
import { printed } from "./printed";
import { filesOf, sent, thingsOf } from "./things";

const CHANGED = "changed-by-hand";
const LOST = "outcome-lost";

class MadePart extends DialogPart {
  protected override whole = true;
  private ran = false;
  private readonly also = new Set<Kind>(["participants"]);

  override connectedCallback() {
    super.connectedCallback();
    void builder.look(true);
  }

  override willUpdate() {
    void builder.look();
  }

  override updated() {
    if (this.ran && !builder.runs && !this.contains(document.activeElement)) this.querySelector<HTMLElement>(".begin button")?.focus();
    this.ran = builder.runs;
  }

  protected heading() {
    return words.made.heading;
  }

  private begin(more: { replace?: boolean; loss?: boolean } = {}) {
    const large: Kind[] = this.also.has("large") ? ["large", ...(this.also.has("participants") ? ["large-participants" as const] : [])] : [];
    const kinds: Kind[] = ["room", ...(this.also.has("participants") ? ["participants" as const] : []), ...large];
    void builder.begin({ kinds, replace: false, loss: false, ...more });
  }

  private choice(kind: Kind, label: string) {
    return html`<label class="choice"><input type="checkbox" .checked=${this.also.has(kind)} ?disabled=${builder.runs}
      @change=${(event: Event) => ((event.target as HTMLInputElement).checked ? this.also.add(kind) : this.also.delete(kind))} /> ${label}</label>`;
  }

  /** What is to be built, the button, and how far it is. */
  private top(room?: Outcome) {
    const { made } = words;
    const unsaved = studio.unsaved().length > 0;
    const { building, runs } = builder;
    const again = room && !room.old;
    const state = building?.name === studio.name ? building.state : "";
    return html`<section class="begin card" aria-label=${made.build}>
      <div class="row">
        <button class=${again && !unsaved ? "" : "main"} autofocus aria-disabled=${runs ? "true" : "false"} @click=${() => this.begin()}>${unsaved ? made.saveAndBuild : again ? made.buildAgain : made.build}</button>
        ${this.choice("participants", made.alsoParticipants)} ${this.choice("large", made.alsoLarge)}
      </div>
      ${unsaved ? html`<p class="hint">${made.unsaved}</p>` : nothing}
      ${runs
        ? html`<div class="progress">
            <label for="made-progress">${state === "waiting" ? made.waits : made.stage(building?.kind ?? "room", building?.stage ?? "")}</label>
            <progress id="made-progress" max="100" .value=${building?.share ?? 0}></progress>
            <span class="hint" aria-hidden="true">${building && building.of > 1 ? made.parts(building.part, building.of) : ""}</span>
            <button @click=${() => builder.stop()}>${made.stop}</button>
          </div>`
        : nothing}
      <p class="unseen" role="status">${runs ? made.stage(building?.kind ?? "room", building?.stage ?? "") : state === "done" ? made.ended(builder.failed.length > 0) : state === "stopped" ? made.stopped : ""}</p>
      ${!runs && state === "stopped" ? html`<p>${made.stopped}</p>` : nothing}
      ${builder.told ? html`<p class="error" role="alert">${sentence(builder.told)}</p>` : nothing}
    </section>`;
  }

  /** The title of the block in which a fault stands; empty where it stands in none. */
  private blockOf({ whole, file, start }: Fault) {
    const day = studio.state?.day;
    const number = day && !whole && studio.isCurrent(file) ? blockAt(day, file, start) : undefined;
    return day?.rows.find((row) => row.number === number)?.title ?? "";
  }

  private fault(fault: Fault) {
    const go = () => {
      this.close();
      void studio.goToText(fault.file, fault.start);
    };
    const known = fault.file.endsWith(".yaml") || fault.file.endsWith(".yml");
    return html`<li class=${fault.severity}>
      <p>${sentence(fault.message)}${fault.hint ? html` <span class="hint">${whole(fault.hint)}</span>` : nothing}</p>
      ${known ? html`<button class="small" @click=${go}>${words.made.line(this.blockOf(fault), fault.file, fault.whole ? 0 : fault.line)}</button>` : nothing}
    </li>`;
  }

  /** Why nothing of it was written, and what can be done about it here. */
  private failure(outcome: Outcome, old: boolean) {
    const { made } = words;
    const of = (name: string) => outcome.faults.filter((fault) => fault.name === name);
    const [changed, lost] = [of(CHANGED), of(LOST)];
    const errors = outcome.faults.filter((fault) => fault.severity === "error" && ![CHANGED, LOST].includes(fault.name));
    return html`<section class="failed" aria-labelledby="made-failed">
      <h3 id="made-failed">${made.failed(outcome.kind)}</h3>
      ${errors.length ? html`<p>${made.mend(errors.length)}</p><ul class="faults">${errors.map((fault) => this.fault(fault))}</ul>` : nothing}
      ${lost.length
        ? html`<div class="caution"><strong>${made.lost}</strong><ul>${lost.map((fault) => html`<li>${sentence(fault.message)}</li>`)}</ul>
            <button @click=${() => this.begin({ loss: true })}>${made.buildAnyway}</button></div>`
        : nothing}
      ${changed.length
        ? html`<div class="caution"><strong>${made.changed}</strong><ul>${changed.map((fault) => html`<li>${sentence(fault.message)}</li>`)}</ul>
            <p>${made.changedHow}</p><button @click=${() => this.begin({ replace: true })}>${made.moveAside}</button></div>`
        : nothing}
      <p class="hint">${old ? made.earlierStays : made.nothingYet}</p>
    </section>`;
  }

  private folder(outcome: Outcome) {
    const { made } = words;
    const open = async (event: Event) => {
      const said = (event.target as HTMLElement).parentElement!.querySelector<HTMLElement>(".place")!;
      const place = await builder.open({ folder: outcome.folder });
      said.textContent = place ? made.liesIn(place) : "";
    };
    return html`<div class="row">
      <button @click=${open}>${made.openFolder}</button>
      ${filesOf.zip(outcome)}
      <span class="place hint" role="status"></span>
    </div>`;
  }

  /** What came out for the room, and with it for participants. */
  private room(outcome: Outcome, participants?: Outcome) {
    const { made } = words;
    const of = (use: string) => outcome.things.filter((thing) => thing.use === use);
    const warnings = outcome.faults.filter((fault) => fault.severity !== "note" || fault.name === LOST);
    const group = (use: "open" | "lead" | "pass-on") =>
      of(use).length ? html`<section class="card group" aria-labelledby="made-${use}"><h3 id="made-${use}">${made.uses[use]}</h3>${thingsOf(of(use))}</section>` : nothing;
    return html`${outcome.old ? html`<p class="caution">${made.old}</p>` : outcome.stood ? html`<p class="stood">${made.stood}</p>` : nothing}
      ${outcome.example ? html`<p class="caution">${sentence(outcome.example)}</p>` : nothing}
      ${warnings.length ? html`<details class="card group looks"><summary><h3>${made.look(warnings.length)}</h3></summary><ul class="faults">${warnings.map((fault) => this.fault(fault))}</ul></details>` : nothing}
      ${group("open")} ${printed(outcome)} ${group("lead")} ${participants ? sent(participants, this.folder(participants), outcome) : nothing} ${group("pass-on")}
      <section class="card group" aria-labelledby="made-all"><h3 id="made-all">${made.all}</h3>${this.folder(outcome)}</section>
      ${outcome.done.length ? html`<section class="card group"><h3>${made.done}</h3>${outcome.done.map((each) => html`<p>${sentence(each)}</p>`)}</section>` : nothing}
      ${outcome.refitted.length ? html`<details class="card group"><summary>${made.refitted}</summary><pre>${outcome.refitted.join("\n").trim()}</pre></details>` : nothing}`;
  }

  protected content() {
    const { made } = words;
    const room = builder.of("room");
    const [participants, large, both] = [builder.of("participants"), builder.of("large"), builder.of("large-participants")];
    const { title = "", day = "", when = "" } = room ?? {};
    const shown = studio.state?.day ?? studio.good?.day;
    const date = dayOf(studio);
    const planned = [date && words.bar.on(date), studio.hours ? "" : shown?.hours].filter(Boolean).join(", ");
    return html`<div class="made">
      <div class="head">
        ${title ? html`<p class="title">${title}</p><p class="when">${[day, when].filter(Boolean).join(", ")}</p>` : html`<p class="title">${shown?.title ?? ""}</p><p class="when">${planned}</p>`}
      </div>
      ${this.top(room)}
      ${builder.failed.map((each) => this.failure(each, !!room))}
      ${room ? this.room(room, participants) : builder.standing && !builder.runs && !builder.failed.length ? html`<p class="nothing">${made.nothing}</p>` : nothing}
      ${participants && !room ? sent(participants, this.folder(participants)) : nothing}
      ${[large, both].map((each) =>
        each ? html`<section class="card group" aria-label=${made.kinds[each.kind]}><h3>${made.kinds[each.kind]}</h3>${each.old ? html`<p class="caution">${made.old}</p>` : nothing}<p>${made.largeHint}</p>${this.folder(each)}</section>` : nothing)}
    </div>`;
  }
}

customElements.define("studio-made", MadePart);
