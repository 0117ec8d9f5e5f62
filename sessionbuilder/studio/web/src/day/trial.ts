// What somebody is about to do to a day -> the day as it would be, reckoned while they still move; nothing is changed.
import { ask } from "../ask";
import type { Day, Edit } from "../messages";
import { type Intention, studio } from "../studio";

export class Trial {
  /** The day as it would be; undefined until it is reckoned, and where it cannot be. */
  day?: Day;
  private wanted?: Intention[];
  private busy = false;
  private over = false;

  constructor(private readonly reckoned: () => void) {}

  /** Reckon the day with these; of several that are wanted while one is under way, only the last is. */
  async want(intentions: Intention[]) {
    this.wanted = intentions;
    if (this.busy) return;
    this.busy = true;
    for (let now: Intention[] | undefined = intentions; now && !this.over; now = this.wanted) {
      this.wanted = undefined;
      const day = now.length ? await tried(now).catch(() => undefined) : undefined;
      if (this.over) return;
      this.day = day;
      this.reckoned();
    }
    this.busy = false;
  }

  /** Let it be. */
  stop() {
    this.over = true;
  }
}

async function tried(intentions: Intention[]) {
  const { name } = studio;
  const texts = studio.texts();
  const { file, edits } = await ask("edit", { name, intentions, texts });
  const text = studio.docs.has(file) ? studio.text(file) : (await ask("open", { name: file })).text;
  const told = await ask("state", { name, pictures: false, texts: { ...texts, [file]: laid(text, edits) } });
  return told.day ?? undefined;
}

/** The text with the edits in it, whose places are all of the text as it is. */
function laid(text: string, edits: Edit[]) {
  return [...edits].sort((one, other) => other.start - one.start).reduce((now, { start, end, insert }) => now.slice(0, start) + insert + now.slice(end), text);
}
