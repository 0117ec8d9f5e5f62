// A session or a delivery -> its line in the list.
import { html, nothing } from "lit";
import { address } from "../address";
import { begin } from "../begin/begin";
import type { Listed } from "../messages";
import { sentence } from "../sentence";
import { studio } from "../studio";
import { words } from "../words";
import { foundIn } from "./search";
import { sign } from "../signs";
import { sentencesOf, standingsOf } from "./standings";

const say = words.sessions;

/** The lines whose sentences are open. */
const opened = new Set<string>();

function turn(name: string) {
  if (!opened.delete(name)) opened.add(name);
  studio.changed();
}

/** How it stands, in words with a drawing each, and a button that opens the sentences behind them. */
function standing(listed: Listed) {
  const { name, title } = listed;
  return html`<ul class="standing">
      ${studio.isUnsaved(name) ? html`<li class="unsaved">${sign("unsaved")}${say.unsaved}</li>` : nothing}
      ${standingsOf(listed).map((each) => html`<li class=${each.tone ?? each.sign}>${sign(each.sign)}${each.words}</li>`)}
    </ul>
    ${sentencesOf(listed).length
      ? html`<button class="link" aria-expanded=${opened.has(name)} aria-label=${say.moreOf(title)} @click=${() => turn(name)}>${say.more}</button>`
      : nothing}`;
}

/** How long it is, for how many, and how it stands. */
const figures = (listed: Listed) => html`<p class="long">
      ${listed.minutes ? html`<strong>${say.length(listed.minutes)}</strong>` : nothing}
      <span>${listed.hours}</span>
      ${listed.participants ? html`<span class="hint">${say.people(listed.participants)}</span>` : nothing}
    </p>
    <div class="how">${standing(listed)}</div>`;

const sentences = (listed: Listed) =>
  opened.has(listed.name) ? html`<ul class="sentences">${sentencesOf(listed).map((each) => html`<li>${sentence(each)}</li>`)}</ul>` : nothing;

const wrong = (listed: Listed) => (listed.wrong ? html`<p class="wrong">${sentence(listed.wrong)}</p>` : nothing);

/** Open the session, and the dialog that gives it on a day. */
function give(name: string) {
  addEventListener("hashchange", () => studio.turnTo("deliver"), { once: true });
  location.hash = address(name);
}

export function sessionLine(listed: Listed, sought: string, titles: Map<string, string>) {
  const where = foundIn(listed, sought);
  return html`<li class="line" data-name=${listed.name}>
    <div class="what">
      <h3><a href=${address(listed.name)}>${listed.title}</a></h3>
      ${listed.audience ? html`<p>${listed.audience}</p>` : nothing}
      ${wrong(listed)}
      ${listed.session && !listed.wrong ? html`<p class="hint">${say.basedOn(titles.get(listed.session) ?? listed.session)}</p>` : nothing}
      ${where ? html`<p class="hint">${say.foundIn(where)}</p>` : nothing}
    </div>
    ${figures(listed)}
    ${listed.wrong ? nothing : html`<div class="do">
      <button class="small" aria-label=${say.giveOf(listed.title)} @click=${() => give(listed.name)}>${say.give}</button>
      <button class="small plain" aria-label=${say.likeOf(listed.title)} @click=${() => begin("copy", listed.stem)}>${say.like}</button>
    </div>`}
    ${sentences(listed)}
  </li>`;
}

export function deliveryLine(listed: Listed, today: string) {
  const [weekday = "", number = "", month = "", year = ""] = listed.day.split(" ");
  const known = /^\d{4}-\d\d-\d\d$/.test(listed.date) && !!year;
  const away = known ? say.away(Math.round((Date.parse(listed.date) - Date.parse(today)) / 86_400_000)) : "";
  return html`<li class="line day" data-name=${listed.name}>
    <p class="date">
      ${known ? html`<strong>${number}</strong> <span>${month.slice(0, 3)} ${year}</span> <span class="hint">${weekday}</span>` : html`<span>${listed.day || say.noDay}</span>`}
    </p>
    <div class="what">
      <h3><a href=${address(listed.name)}>${listed.title}</a></h3>
      ${wrong(listed)}
      <p>${[listed.venue, listed.trainers].filter(Boolean).join(" · ")}</p>
      ${away ? html`<p class="hint">${away}</p>` : nothing}
    </div>
    ${figures(listed)}
    ${sentences(listed)}
  </li>`;
}
