// The block at the cursor -> a form of it, whose fields are written into its text.
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { ask, why } from "../ask";
import type { Fault, Form, FormField, FormTold } from "../messages";
import { Part } from "../part";
import { sentence } from "../sentence";
import { type Intention, studio } from "../studio";
import { words } from "../words";
import { drawn, type Holder, idOf, said } from "./fields";
import "./form.css";
import "./kinds";

class FormPart extends Part implements Holder {
  drafts = new Map<string, string>();
  refused = new Map<string, string>();
  begun = new Set<string>();
  verb = "";
  private told?: FormTold;
  /** The text, and the file, of which the form was made. */
  private seen?: { file: string; text: unknown };
  private asking?: Promise<void>;
  private doing: Promise<void> = Promise.resolve();
  private adding = false;
  /** Whether the day in view takes the block in its short form. */
  private isShort = false;
  private readonly look = () => void this.ask();

  override connectedCallback() {
    super.connectedCallback();
    studio.addEventListener("moved", this.look);
    studio.addEventListener("changed", this.look);
    void this.ask();
  }

  override disconnectedCallback() {
    studio.removeEventListener("moved", this.look);
    studio.removeEventListener("changed", this.look);
    super.disconnectedCallback();
  }

  /** Whether the form is that of the text as it is, and of where the cursor is. */
  private get stands() {
    const { file, view } = studio;
    const form = this.told?.form;
    const at = view?.state.selection.main.head ?? 0;
    const same = this.seen?.file === file && this.seen.text === view?.state.doc;
    return same && (!form || (form.start <= at && at <= form.end));
  }

  /** Ask for the form again, where the text or the place is another, until it is that of what stands there. */
  private ask(): Promise<void> {
    this.requestUpdate();
    if (this.stands && !this.asking) return Promise.resolve(); // or the move that follows at once would be missed
    this.asking ??= this.asked().finally(() => {
      this.asking = undefined;
      this.requestUpdate();
    });
    return this.asking;
  }

  private async asked() {
    while (studio.view && studio.file && !this.stands) {
      const { file, view } = studio;
      const text = view.state.doc;
      const told = await ask("form", { name: file, at: view.state.selection.main.head, session: studio.name, texts: studio.texts() }).catch(() => ({ form: null, broken: null }));
      this.take(told);
      this.seen = { file, text };
    }
  }

  /** Show another form; that of another block begins with nothing half typed. */
  private take(told: FormTold) {
    const [old, now] = [this.told?.form, told.form];
    if (old?.keys.join() !== now?.keys.join() || old?.kind !== now?.kind || this.seen?.file !== studio.file) {
      this.drafts.clear();
      this.refused.clear();
      this.begun.clear();
      this.adding = false;
    }
    this.told = told;
  }

  private get open(): Fault[] {
    if (!studio.state || !studio.isCurrent(studio.file)) return [];
    return studio.state.faults.filter((fault) => fault.file === studio.file && !fault.whole && !fault.accepted);
  }

  private fields(of: FormField[]): FormField[] {
    return of.flatMap((field) => [...this.fields([...field.parts, ...(field.blank ? [field.blank] : [])].flatMap((part) => part.fields)), field]);
  }

  /** The faults that stand in a field, and in none that hangs on it. */
  faults(field: FormField) {
    if (!field.written) return [];
    const inner = this.fields(field.parts.flatMap((part) => part.fields));
    const within = (fault: Fault, one: FormField) => one.start <= fault.start && fault.start <= one.end;
    return this.open.filter((fault) => within(fault, field) && !inner.some((one) => within(fault, one)));
  }

  async write(field: FormField, value: string | string[] | null, id = idOf(field)) {
    const done = await this.intend({ what: "write", file: studio.file, keys: field.keys, value, after: field.after }, id);
    if (done) this.drafts.delete(id);
    if (done && !Array.isArray(value)) this.begun.clear();
    this.requestUpdate();
  }

  /** Have it written, and return whether it could be; where not, the field says why. */
  private async intend(intention: Intention, id: string) {
    this.refused.delete(id);
    try {
      await studio.intend([intention], false);
      return true;
    } catch (error) {
      this.refused.set(id, why(error));
      return false;
    }
  }

  /** Write a list anew, one change after the other: each starts from what stands there by then. */
  change(field: FormField, how: (texts: string[]) => string[], id: string, focus = "") {
    this.doing = this.doing.then(async () => {
      const now = this.fields(this.told?.form?.fields ?? []).find((each) => idOf(each) === idOf(field)) ?? field;
      const texts = how([...now.texts]).filter((text) => text.trim());
      await this.write(field, texts.length ? texts : null, id);
      await this.ask();
      await this.updateComplete;
      const [button, row] = [focus, focus.replace(/-[a-z]+$/, "")].map((each) => document.getElementById(each));
      if (focus) (button && !(button as HTMLButtonElement).disabled ? button : row)?.focus();
    });
  }

  /** Put an item of a list at another place, and the focus on the button that did it, where it is then. */
  order(field: FormField, keys: FormField["keys"], to: number, focus: string) {
    const id = idOf(field);
    this.doing = this.doing.then(async () => {
      await this.intend({ what: "order", file: studio.file, keys, to }, id);
      await this.ask();
      await this.updateComplete;
      document.getElementById(focus)?.focus();
    });
  }

  goTo(at: number) {
    void studio.goToText(studio.file, at);
  }

  /** The lines of the short form of the block, where it has one. */
  private get shortened(): FormField[] {
    return this.told?.form?.fields.find((field) => field.key === "short")?.parts.flatMap((part) => part.fields) ?? [];
  }

  short(field: FormField) {
    const own = this.told?.form?.fields.includes(field);
    return own ? this.shortened.find((other) => other.key === field.key) : undefined;
  }

  focusOn(field: FormField) {
    const id = idOf(field);
    const found = document.getElementById(id) ?? this.querySelector<HTMLElement>(`[id^="${id}-"]:is(textarea, input, select, button)`);
    for (let inner = found?.closest("details"); inner; inner = inner.parentElement?.closest("details")) inner.open = true;
    found?.focus();
    found?.scrollIntoView({ block: "center" });
  }

  private group(fields: FormField[]) {
    return repeat(fields, idOf, (field) => drawn(field, this));
  }

  /** What is filled in; where the day takes the block in its short form, the lines of that come first. */
  private body(form: Form, isShort: boolean) {
    if (!isShort) return this.whole(form);
    return html`<section class="short-form" aria-label=${words.form.labels.short}>
        <p class="note" role="status">${words.form.inShort}</p>
        ${this.group(this.shortened)}
      </section>
      <h3>${words.form.asWhole}</h3>
      ${this.whole({ ...form, fields: form.fields.filter((field) => field.key !== "short") })}`;
  }

  private whole(form: Form) {
    const part = (name: string) => form.fields.filter((field) => field.part === name);
    const filled = (fields: FormField[]) => fields.filter((field) => field.written).length;
    const [cues, more] = [part("private"), part("more")];
    const written = cues.filter((field) => field.written || field.key === "cues");
    const others = cues.filter((field) => !written.includes(field));
    const own = this.fields(form.fields);
    const loose = this.open.filter((fault) => form.start <= fault.start && fault.start <= form.end && !own.some((field) => this.faults(field).includes(fault)));
    return html`${loose.map((fault) => html`<p class="wrong">${said(fault)}</p>`)}
      ${this.group(part("own"))}
      ${cues.length
        ? html`<section class="private" aria-label=${words.form.private}>
            <h3>${words.form.private}</h3>
            <p class="hint">${words.form.privateHint}</p>
            ${this.group(written)}
            <details><summary>${words.form.cues}</summary>${this.group(others)}</details>
          </section>`
        : nothing}
      ${more.length ? html`<details class="more" ?open=${filled(more) > 0}><summary>${words.form.more(filled(more))}</summary>${this.group(more)}</details>` : nothing}`;
  }

  override render() {
    const { form, broken } = this.told ?? {};
    if (broken)
      return html`<div class="broken">
        <p>${words.form.broken(broken.line)} ${sentence(broken.message)}</p>
        <button @click=${() => this.goTo(broken.at)}>${words.form.goTo(broken.line)}</button>
      </div>`;
    if (!form) return html`<p class="hint">${this.told ? words.form.nothing : nothing}</p>`;
    const row = form.block && studio.isCurrent(studio.file) ? studio.state?.day?.rows[studio.block] : undefined;
    const isRow = !!row && (row.file === studio.file ? form.start <= row.at && row.at <= form.end : form.start <= row.item && row.item <= form.end);
    // the lines that a field was made of stand while the day is reckoned again
    if (row) this.isShort = isRow && row.changes.includes("short") && this.shortened.length > 0;
    return html`<studio-files></studio-files>
      <studio-shared></studio-shared>
      <header>
        <h2>${(row?.file === studio.file && form.start <= row.at && row.at <= form.end && row.title) || form.title || form.kind}</h2>
        <p class="hint"><strong>${form.kind}</strong> · ${form.about}</p>
        <button class="small" @click=${() => this.goTo(form.start)}>${words.form.inText}</button>
        ${row ? html`<button class="small" aria-expanded=${this.adding} @click=${() => this.add()}>${words.form.addBlock}</button>` : nothing}
      </header>
      ${this.adding && row ? html`<studio-kinds .place=${row.place} @added=${() => this.add()}></studio-kinds>` : nothing}
      ${repeat([form], () => `${studio.file} ${form.keys.join()} ${form.kind}`, () => this.body(form, this.isShort && this.shortened.length > 0))}`;
  }

  private add() {
    this.adding = !this.adding;
    this.requestUpdate();
  }
}

customElements.define("studio-form", FormPart);
