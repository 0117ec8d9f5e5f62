// What is wrong with a session -> a banner of what has no place in this text, and a list of all of it.
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Fault } from "../messages";
import { Part } from "../part";
import { sentence } from "../sentence";
import { studio } from "../studio";
import { words } from "../words";
import { called } from "./files";
import { marked, show } from "./marks";

const open = () => studio.state?.faults.filter((fault) => !fault.accepted) ?? [];
const of = (faults: Fault[], severity: string) => faults.filter((fault) => fault.severity === severity).length;

/** Go to where a fault stands, and tell it there. */
async function goTo(fault: Fault) {
  if (fault.file !== studio.file) await studio.goTo(fault.file, fault.start);
  await new Promise((done) => setTimeout(done));
  const place = studio.view && marked(studio.view).find((each) => each.fault === fault);
  if (place) show(studio.view!, place);
  else await studio.goTo(fault.file, fault.start);
}

const mending = (fault: Fault) => (fault.fix ? html`<button class="small" @click=${() => studio.mend(fault)}>${sentence(fault.fix.label)}</button>` : nothing);

class ElsewherePart extends Part {
  override render() {
    const whole = open().filter((fault) => fault.whole && fault.severity !== "note");
    const others = open().filter((fault) => !fault.whole && fault.file && fault.file !== studio.file && fault.severity !== "note");
    const files = [...new Set(others.map((fault) => fault.file))].map((file) => ({ file, faults: others.filter((fault) => fault.file === file) }));
    if (!whole.length && !files.length) return nothing;
    const told = (fault: Fault) => html`<li class=${fault.severity}>
      <span>${fault.file && fault.file !== studio.file ? `${called(fault.file)}: ` : ""}${sentence(fault.message)}${fault.hint ? html` <span class="hint">${sentence(fault.hint)}</span>` : nothing}</span>
      ${mending(fault)}
      ${fault.file && fault.file !== studio.file ? html`<button class="small" @click=${() => studio.goTo(fault.file, 0)}>${words.text.see}</button>` : nothing}
    </li>`;
    return html`<ul class="elsewhere">
      ${whole.map(told)}
      ${files.map(({ file, faults }) => html`<li class=${of(faults, "error") ? "error" : "warning"}>
        <span>${words.text.elsewhere(called(file), faults.length)}</span>
        <button class="small" @click=${() => goTo(faults[0]!)}>${words.text.see}</button>
      </li>`)}
    </ul>`;
  }
}

class FaultsPart extends Part {
  private row(fault: Fault) {
    const place = [fault.file === studio.file || !fault.file ? "" : called(fault.file), fault.whole ? "" : words.text.line(fault.line)];
    return html`<li class=${fault.severity}>
      <button class="plain" @click=${() => goTo(fault)}>
        <span class="where"><span class="unseen">${words.text.severity[fault.severity]}: </span>${place.filter(Boolean).join(", ")}</span>
        <span>${sentence(fault.message)}${fault.hint ? html` <span class="hint">${sentence(fault.hint)}</span>` : nothing}</span>
      </button>
      ${mending(fault)}
    </li>`;
  }

  override render() {
    const faults = open();
    const here = faults.filter((fault) => fault.file === studio.file);
    const accepted = (studio.state?.faults.length ?? 0) - faults.length;
    const counted = words.text.faults(of(faults, "error"), of(faults, "warning"), of(faults, "note"));
    const said = studio.state ? counted || words.text.none : "";
    const heard = html`<studio-heard .words=${said}></studio-heard>`;
    const standing = html`<span>${said}</span>${accepted ? html` <span class="hint">${words.text.accepted(accepted)}</span>` : nothing}`;
    return html`${heard}${faults.length ? this.list(faults, here, standing) : html`<p class="none">${standing}</p>`}`;
  }

  private list(faults: Fault[], here: Fault[], standing: unknown) {
    const sorted = [...here.sort((one, other) => one.start - other.start), ...faults.filter((fault) => fault.file !== studio.file)];
    return html`<details open>
      <summary>${standing}</summary>
      <ol>${repeat(sorted, (fault) => `${fault.code} ${fault.file} ${fault.line} ${sentence(fault.message)}`, (fault) => this.row(fault))}</ol>
    </details>`;
  }
}

customElements.define("studio-elsewhere", ElsewherePart);
customElements.define("studio-faults", FaultsPart);
