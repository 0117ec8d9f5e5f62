// The files that a pool keeps besides its sessions -> a quiet list of links, by what they are.
import { html, nothing, type TemplateResult } from "lit";
import { address } from "../address";
import type { Kept } from "../messages";
import { studio } from "../studio";
import { words } from "../words";

const say = words.sessions;
const link = (kept: Kept, said: string) => html`<li><a href=${address(kept.name)}>${said}</a>${studio.isUnsaved(kept.name) ? html` <span class="unsaved">${say.unsaved}</span>` : nothing}</li>`;

function group(heading: string, all: Kept[], called: (kept: Kept) => string): TemplateResult | typeof nothing {
  if (!all.length) return nothing;
  return html`<section><h3>${heading}</h3><ul>${all.map((each) => link(each, called(each)))}</ul></section>`;
}

const order = (kept: Kept) => Object.keys(say.kept).indexOf(kept.sort);

export function keptList(all: Kept[], isOpen: boolean) {
  const sort = (...sorts: string[]) => all.filter((each) => sorts.includes(each.sort));
  const wide = sort(...Object.keys(say.kept)).sort((a, b) => order(a) - order(b));
  return html`<details class="kept" ?open=${isOpen}>
    <summary><h2>${say.keptHeading}</h2></summary>
    <p class="hint">${say.keptHint}</p>
    <div class="groups">
      ${group(say.keptForAll, wide, (each) => say.kept[each.sort] ?? each.title)}
      ${group(say.cases, sort("case"), (each) => each.title)}
      ${group(say.shared, sort("shared"), (each) => each.title)}
      ${group(say.themes, sort("theme"), (each) => each.title)}
    </div>
  </details>`;
}
