// The sessions in the list -> how each of them stands, asked for one after the other, those in sight first.
import type { Listed, StandingTold } from "../messages";
import { studio } from "../studio";
import { words } from "../words";
import type { Sign } from "../signs";

/** One thing to say of a session, with its drawing. */
export interface Standing {
  sign: Sign;
  words: string;
  /** Its colour, where that is not the one of its drawing. */
  tone?: string;
}

class Standings {
  private known = new Map<string, StandingTold>();
  private waiting = new Set<string>();
  private asking = false;

  /** How the session stands; nothing until that is known. */
  of(name: string) {
    return this.known.get(name);
  }

  /** Ask of all of `names`, the first that `isSeen` next, until somebody calls `rest`. */
  async ask(names: string[], isSeen: (name: string) => boolean) {
    this.waiting = new Set(names);
    if (this.asking) return;
    this.asking = true;
    try {
      while (this.waiting.size) {
        const left = [...this.waiting];
        const name = left.find(isSeen) ?? left[0]!;
        this.waiting.delete(name);
        this.known.set(name, await studio.ask("standing", { name, texts: studio.texts() }));
        studio.changed();
      }
    } catch {
      this.waiting.clear(); // the page says that the studio does not answer
    } finally {
      this.asking = false;
    }
  }

  rest() {
    this.waiting.clear();
  }
}

export const standings = new Standings();

/** What there is to say of how a session or a delivery stands, the worst first. */
export function standingsOf(listed: Listed): Standing[] {
  const told = standings.of(listed.name);
  if (listed.over) return []; // nobody asks any more
  const say = words.sessions;
  const found: Standing[] = [];
  const add = (is: unknown, sign: Sign, said: string) => is && found.push({ sign, words: said });
  add(listed.wrong && !told?.errors, "error", say.wrong);
  if (!told) return found.length ? found : [{ sign: "looking", words: say.looking }];
  add(told.errors, "error", say.errors(told.errors));
  add(told.unwritten, "blank", say.unwritten(told.unwritten));
  if (told.reviewPassed) add(true, "review", say.reviewPassed(listed.reviewBy));
  else add(told.overdue.length, "review", say.overdue(told.overdue.length));
  if (told.superseded) found.push({ sign: "law", words: say.superseded, tone: "review" });
  else add(told.law.length, "law", told.coming ? say.coming : say.law);
  add(told.warnings, "warning", say.warnings(told.warnings));
  if (!found.length) found.push({ sign: "good", words: say.good });
  if (told.built) found.push({ sign: "built", words: say.built[told.built]! });
  return found;
}

/** The sentences behind that. */
export function sentencesOf(listed: Listed): string[] {
  const told = standings.of(listed.name);
  if (!told) return [];
  const all = [told.worst, ...told.overdue, ...told.law, ...told.example];
  return [...new Set(all)].filter((each) => each && each !== listed.wrong);
}
