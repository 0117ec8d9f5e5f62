// The files that a session is made from -> a list to turn to, each with its faults and whether it is saved.
import { html, nothing } from "lit";
import { Part } from "../part";
import { studio } from "../studio";
import { words } from "../words";

/** What the file `name` is called, in plain words: `Case: child-m`, `The pool`. */
export function called(name: string) {
  if (name === studio.name && name.includes("deliveries/")) return words.text.delivery;
  const stem = name.replace(/^.*\/|\.ya?ml$/g, "");
  const folder = Object.keys(words.text.called).find((each) => each.endsWith("/") && name.includes(`/${each}`));
  if (folder) return `${words.text.called[folder]}: ${stem}`;
  return words.text.called[stem] ?? (name === studio.name ? words.text.session : `${words.text.other}: ${stem}`);
}

/** Sessions before cases and shared blocks, and what a pool keeps last. */
function rank(name: string) {
  const at = ["deliveries/", "cases/", "shared/"].findIndex((folder) => name.includes(`/${folder}`));
  return at >= 0 ? at + 1 : words.text.called[name.replace(/^.*\/|\.ya?ml$/g, "")] ? 9 : 0;
}

/** Put what opens over the text away once the focus leaves it, or by Escape. */
export const putAway = {
  left(event: FocusEvent) {
    const box = event.currentTarget as HTMLDetailsElement;
    if (!box.contains(event.relatedTarget as Node)) box.open = false;
  },
  pressed(event: KeyboardEvent) {
    const box = event.currentTarget as HTMLDetailsElement;
    if (event.key !== "Escape" || !box.open) return;
    box.open = false;
    box.querySelector("summary")!.focus();
    event.stopPropagation();
  },
};

class FilesPart extends Part {
  private async turnTo(name: string) {
    this.querySelector("details")!.open = false;
    await studio.edit(name);
    studio.view?.focus();
  }

  private standing(name: string) {
    const faults = studio.state?.faults.filter((fault) => fault.file === name && !fault.accepted && fault.severity !== "note") ?? [];
    const worst = faults.some(({ severity }) => severity === "error") ? "error" : "warning";
    return html`${studio.isUnsaved(name) ? html`<span class="unsaved">${words.text.unsaved}</span>` : nothing}
    ${faults.length ? html`<span class=${`count ${worst}`}>${words.text.count(faults.length)}</span>` : nothing}`;
  }

  override render() {
    const { file, name, state } = studio;
    const reads = state?.reads ?? [];
    const files = [name, ...reads.filter((each) => each !== name).sort((one, another) => rank(one) - rank(another)), ...(file === name || reads.includes(file) ? [] : [file])];
    return html`<details class="over files" @focusout=${putAway.left} @keydown=${putAway.pressed}>
        <summary class="button small" title=${file}><span>${called(file)}</span>${studio.isUnsaved(file) ? " •" : ""}</summary>
        <nav class="card" aria-label=${words.text.files}>
          <ul>
            ${files.map((each) => html`<li>
              <button class="plain" aria-current=${each === file} @click=${() => this.turnTo(each)}>
                <span>${called(each)}</span><span class="hint">${each}</span>${this.standing(each)}
              </button>
            </li>`)}
          </ul>
        </nav>
      </details>
      ${file === name ? nothing : html`<button class="plain small" @click=${() => this.turnTo(name)}>${words.text.back}</button>`}`;
  }
}

customElements.define("studio-files", FilesPart);
