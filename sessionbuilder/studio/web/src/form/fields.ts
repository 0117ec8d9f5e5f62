// A field of a form -> what it is filled in with: a line, a choice, a list, or lines that hang on it.
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import type { Fault, FormField, FormPart } from "../messages";
import { sentence } from "../sentence";
import { studio } from "../studio";
import { words } from "../words";

/** What a field can ask of the form in which it stands. */
export interface Holder {
  /** What somebody has typed and not yet left, by the id of the field. */
  drafts: Map<string, string>;
  /** Why something could not be written, by the id of the field. */
  refused: Map<string, string>;
  /** The parts that were begun, by the id of the field. */
  begun: Set<string>;
  /** What the facilitator does in a cue that is begun. */
  verb: string;
  faults(field: FormField): Fault[];
  write(field: FormField, value: string | null, id?: string): void;
  change(field: FormField, how: (texts: string[]) => string[], id: string, focus?: string): void;
  order(field: FormField, keys: FormField["keys"], to: number, focus: string): void;
  goTo(at: number): void;
  /** The line of the short form that stands in the place of this field; undefined where it has none. */
  short(field: FormField): FormField | undefined;
  /** Put the focus into another field of the form. */
  focusOn(field: FormField): void;
  requestUpdate(): void;
}

export const idOf = (field: FormField) => `form-${field.keys.join("-")}`;

const called = (field: FormField) => words.form.labels[field.key] ?? field.label;

/** What stands in a field, or is being typed into it. */
function typing(holder: Holder, id: string, kept: string, done: (value: string) => void) {
  const value = holder.drafts.get(id) ?? kept;
  return {
    value,
    input: (event: Event) => {
      holder.drafts.set(id, (event.target as HTMLInputElement).value);
      holder.refused.delete(id);
    },
    change: (event: Event) => {
      const typed = (event.target as HTMLInputElement).value;
      if (typed.trim() === kept.trim()) {
        holder.drafts.delete(id);
        holder.requestUpdate();
      } else done(typed);
    },
  };
}

/** A box for words; Enter is done with it where it holds one line. */
function box(holder: Holder, id: string, kept: string, lines: boolean, described: string, wrong: boolean, done: (value: string) => void, label = "") {
  const { value, input, change } = typing(holder, id, kept, done);
  const pressed = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      holder.drafts.delete(id);
      holder.requestUpdate();
    } else if (event.key === "b" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      const field = event.target as HTMLTextAreaElement;
      field.setRangeText(`**${field.value.slice(field.selectionStart, field.selectionEnd)}**`, field.selectionStart, field.selectionEnd, "select");
      input(event);
    } else if (event.key === "Enter" && (!lines || event.ctrlKey) && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      change(event);
    }
  };
  return html`<textarea id=${id} rows=${lines ? 3 : 1} .value=${live(value)} aria-label=${label || nothing} aria-describedby=${described} aria-invalid=${wrong} spellcheck="true" @input=${input} @blur=${change} @keydown=${pressed}></textarea>`;
}

function control(field: FormField, holder: Holder, described: string, wrong: boolean): TemplateResult {
  const id = idOf(field);
  const done = (value: string) => holder.write(field, value.trim() ? value : null, id);
  if (field.shape === "choice" || (field.shape === "line" && field.choices.length)) {
    const known = field.choices.some(({ value }) => value === field.text);
    return html`<select id=${id} aria-describedby=${described} aria-invalid=${wrong} @change=${(event: Event) => done((event.target as HTMLSelectElement).value)}>
      <option value="" ?selected=${!field.text}>${field.needed ? words.form.choose : words.form.usual}</option>
      ${known || !field.text ? nothing : html`<option value=${field.text} selected>${field.text}</option>`}
      ${field.choices.map(({ value, about }) => html`<option value=${value} ?selected=${value === field.text}>${about ? `${value}: ${about}` : value}</option>`)}
    </select>`;
  }
  if (field.shape === "number") {
    const { value, input, change } = typing(holder, id, field.text, done);
    return html`<input id=${id} type="number" class="few" min=${field.least} max=${field.most || nothing} .value=${live(value)} aria-describedby=${described} aria-invalid=${wrong} @input=${input} @change=${change} />`;
  }
  if (field.shape === "minutes" || field.shape === "clock") {
    const { value, input, change } = typing(holder, id, field.text, done);
    return html`<input id=${id} class="few" .value=${live(value)} aria-describedby=${described} aria-invalid=${wrong} title=${words.form[field.shape]} @input=${input} @change=${change} />`;
  }
  return box(holder, id, field.text, field.shape === "lines", described, wrong, done);
}

/** A list of texts: a row each. */
function list(field: FormField, holder: Holder, described: string, wrong: boolean): TemplateResult {
  const id = idOf(field);
  const { texts, choices } = field;
  const label = called(field);
  const row_ = (n: number) => `${id}-${n}`;
  const moved = (from: number, to: number) =>
    holder.change(
      field,
      (items) => {
        items.splice(to, 0, ...items.splice(from, 1));
        return items;
      },
      row_(from),
      `${row_(to)}-${to < from ? "up" : "down"}`,
    );
  const removed = (n: number) => holder.change(field, (items) => items.filter((_, at) => at !== n), row_(n), `${row_(Math.min(n, texts.length - 2))}-away`);
  const added = (value: string) => holder.change(field, (items) => [...items, value], row_(texts.length));
  const row = (text: string, n: number) => {
    const about = choices.find(({ value }) => value === text)?.about;
    const shown = field.shape === "names" && choices.length
      ? html`<span class="named">${text}${about ? html` <span class="hint">${about}</span>` : nothing}</span>`
      : box(holder, row_(n), text, false, described, wrong, (value) => holder.change(field, (items) => items.map((each, at) => (at === n ? value : each)), row_(n)), words.form.item(label, n + 1));
    return html`<li>
      ${shown}
      <button class="small plain" id=${`${row_(n)}-up`} aria-label=${words.form.up(label, n + 1)} ?disabled=${n === 0} @click=${() => moved(n, n - 1)}>↑</button>
      <button class="small plain" id=${`${row_(n)}-down`} aria-label=${words.form.down(label, n + 1)} ?disabled=${n === texts.length - 1} @click=${() => moved(n, n + 1)}>↓</button>
      <button class="small plain" id=${`${row_(n)}-away`} aria-label=${words.form.remove(label, n + 1)} @click=${() => removed(n)}>✕</button>
    </li>`;
  };
  const more = choices.filter(({ value }) => !texts.includes(value));
  const full = field.most > 0 && texts.length >= field.most;
  const chosen = (event: Event) => {
    const select = event.target as HTMLSelectElement;
    if (select.value) added(select.value);
    select.value = "";
  };
  const next = `${id}-${texts.length}`;
  return html`<ul>${repeat(texts, (_, n) => n, row)}</ul>
    ${more.length && !full
      ? html`<select aria-label=${words.form.addTo(label)} @change=${chosen}>
          <option value="">${words.form.addKnown}</option>
          ${more.map(({ value, about }) => html`<option value=${value}>${about ? `${value}: ${about}` : value}</option>`)}
        </select>`
      : nothing}
    ${full || (field.shape === "names" && choices.length)
      ? nothing
      : holder.begun.has(id) || (!texts.length && !choices.length)
          ? box(holder, next, "", false, described, wrong, added, words.form.item(label, texts.length + 1))
          : html`<button class="small" aria-label=${more.length ? nothing : words.form.addTo(label)} @click=${() => begin(holder, id, next)}>${more.length ? words.form.addOther : words.form.add}</button>`}`;
}

/** Show an empty row, and put the focus there. */
function begin(holder: Holder, id: string, first: string) {
  holder.begun.add(id);
  holder.requestUpdate();
  setTimeout(() => document.getElementById(first)?.focus());
}

/** One more cue: what the facilitator does, and the words. */
function cue(part: FormPart, id: string, holder: Holder): TemplateResult {
  const chosen = part.fields.find(({ key }) => key === holder.verb) ?? part.fields[0]!;
  const choose = (event: Event) => {
    holder.verb = (event.target as HTMLSelectElement).value;
    holder.requestUpdate();
  };
  return html`<div class="field">
      <label for=${`${id}-verb`}>${words.form.verb}</label>
      <select id=${`${id}-verb`} @change=${choose}>
        ${part.fields.map((field) => html`<option value=${field.key} ?selected=${field === chosen}>${called(field)}: ${field.note}</option>`)}
      </select>
    </div>
    ${drawn(chosen, holder)}`;
}

/** Lines that hang on a field, by its items; and one more of them. */
function parts(field: FormField, holder: Holder): TemplateResult {
  const id = idOf(field);
  const cues = field.key === "cues";
  const blank = field.blank && holder.begun.has(id) ? [field.blank] : [];
  const placeOf = (part?: FormPart) => part?.fields[0]!.keys.at(-2);
  const tools = (part: FormPart, n: number) => {
    const keys = part.fields[0]!.keys.slice(0, -1);
    const label = called(field);
    if (typeof placeOf(part) !== "number") return nothing;
    const move = (to: number, way: "up" | "down", sign: string) => {
      const there = placeOf(field.parts[to]); // what stands above or below may be no item of the list
      const focus = `${id}-${to}-${way === "up" ? (to ? "up" : "down") : to < field.parts.length - 1 ? "down" : "up"}`;
      return html`<button class="small plain" id=${`${id}-${n}-${way}`} aria-label=${words.form[way](label, n + 1)} ?disabled=${typeof there !== "number"}
        @click=${() => typeof there === "number" && holder.order(field, keys, there, focus)}>${sign}</button>`;
    };
    return html`<div class="away">${move(n - 1, "up", "↑")} ${move(n + 1, "down", "↓")}
      <button class="small plain" aria-label=${words.form.remove(label, n + 1)} @click=${() => holder.write({ ...field, keys }, null, id)}>✕</button></div>`;
  };
  return html`<ul class="parts">
      ${field.parts.map((part, n) => html`<li>${tools(part, n)}${part.fields.map((each) => drawn(each, holder, cues))}</li>`)}
      ${blank.map((part) => html`<li>${cues ? cue(part, id, holder) : part.fields.map((each) => drawn(each, holder))}</li>`)}
    </ul>
    ${field.blank && !blank.length ? html`<button class="small" aria-label=${words.form.addTo(called(field))} @click=${() => begin(holder, id, cues ? `${id}-verb` : idOf(field.blank!.fields[0]!))}>${words.form.add}</button>` : nothing}`;
}

/** What is wrong, with a button where that can be mended. */
export const said = (fault: Fault) => html`<span class=${fault.severity}>
  ${sentence(fault.message)} ${fault.hint ? html`<span class="hint">${sentence(fault.hint)}</span>` : nothing}
  ${fault.fix ? html`<button class="small" @click=${() => studio.mend(fault)}>${sentence(fault.fix.label)}</button>` : nothing}
</span>`;

/** A field with its label, its note and what is wrong with it. */
export function drawn(field: FormField, holder: Holder, small = false): TemplateResult {
  const id = idOf(field);
  const faults = holder.faults(field);
  const refused = holder.refused.get(id);
  const described = `${id}-note${faults.length || refused ? ` ${id}-fault` : ""}`;
  const range = field.shape === "number" && field.most ? ` ${words.form.range(field.least, field.most)}` : "";
  const note = field.note || range ? html`<span class="hint" id=${`${id}-note`}>${sentence(field.note + range)}</span>` : html`<span id=${`${id}-note`} hidden></span>`;
  const wrong =
    faults.length || refused
      ? html`<span class="wrong" id=${`${id}-fault`}>${refused ? html`<span class="error">${sentence(refused)}</span>` : nothing}${faults.map(said)}</span>`
      : nothing;
  const other = holder.short(field);
  const short = other
    ? html`<p class="hint short">${words.form.alsoShort} <button type="button" class="small" aria-label=${words.form.toShortOf(called(field))} @click=${() => holder.focusOn(other)}>${words.form.toShort}</button></p>`
    : nothing;
  const needed = field.needed && !small ? html` <span class="hint">(${words.form.needed})</span>` : nothing;
  const bad = faults.length > 0 || !!refused;
  if (field.shape === "list" || field.shape === "names" || field.shape === "parts")
    return html`<fieldset class="field" aria-describedby=${described}>
      <legend>${called(field)}${needed}</legend>
      ${note}${field.shape === "parts" ? parts(field, holder) : list(field, holder, described, bad)}${wrong}${short}
    </fieldset>`;
  if (field.shape === "text only")
    return html`<div class="field">
      <span class="label">${called(field)}${needed}</span>
      ${note}${field.text ? html`<pre>${field.text}</pre>` : nothing}
      <button class="small" @click=${() => holder.goTo(field.start)} aria-label=${`${words.form.inText}: ${called(field)}`}>${words.form.inText}</button>
      ${wrong}${short}
    </div>`;
  return html`<div class="field"><label for=${id}>${called(field)}${needed}</label>${note}${control(field, holder, described, bad)}${wrong}${short}</div>`;
}
