// What the server tells of the files of the pool -> texts that are read again, or another text to be compared with one's own.
import { Transaction } from "@codemirror/state";
import { ask } from "../ask";
import { type Doc, studio } from "../studio";
import { words } from "../words";
import { between } from "./between";

/** Another text of a file that is open: what somebody else has made of it, or what was typed before and never saved. */
export interface Other {
  name: string;
  text: string;
  /** The digest of the file that holds it; empty where the file is gone. */
  was: string;
  /** Why it cannot be read, where that is so. */
  refused: string;
  /** Of what was never saved: when it was typed, and in which window. */
  draft?: { at: number; tab: string };
}

const AGAIN = 3000; // milliseconds until a server that does not answer is tried again

class Disk {
  /** What is to be compared, the first of them in view. */
  others: Other[] = [];
  /** What was done of its own accord, to be told quietly. */
  news = "";
  /** Why something was not saved. */
  refused = "";
  private states?: Map<string, string>;
  private events?: EventSource;
  private waiting = 0;
  private held = false;

  /** Listen while the window is looked at; a browser has few connections to one server, and many windows may be open. */
  start() {
    document.addEventListener("visibilitychange", () => this.listen());
    this.listen();
  }

  private listen() {
    clearTimeout(this.waiting);
    this.events?.close();
    if (document.hidden) return;
    const events = new EventSource("events");
    this.events = events;
    events.addEventListener("all", (event) => {
      if (studio.told === words.page.gone) studio.told = "";
      this.states = new Map(Object.entries(JSON.parse(event.data)));
      void this.compare();
      studio.changed();
    });
    events.addEventListener("disk", (event) => {
      const { name, was } = JSON.parse(event.data);
      if (was) this.states?.set(name, was);
      else this.states?.delete(name);
      void this.compare();
      this.seen(name);
    });
    events.onerror = () => {
      studio.told = words.page.gone;
      studio.changed();
      if (events.readyState === EventSource.CLOSED) this.waiting = window.setTimeout(() => this.listen(), AGAIN);
    };
  }

  /** While something is saved, what is told of it is no news. */
  async holding<T>(work: () => Promise<T>): Promise<T> {
    this.held = true;
    try {
      return await work();
    } finally {
      this.held = false;
      void this.compare();
    }
  }

  /** The list in view has another file in it, or the session one that it is made from. */
  private seen(name: string) {
    if (!studio.name) void studio.find();
    else if (studio.state?.reads.includes(name) && !studio.docs.has(name)) studio.typed(0);
  }

  /** Look at every open file that is not as it was read. */
  private async compare() {
    for (const doc of studio.docs.values()) {
      if (this.held || !this.states) return;
      const now = this.states.get(doc.name) ?? "";
      const known = this.others.some(({ name, was, draft }) => name === doc.name && was === now && !draft);
      if (now !== doc.was && !known) await this.met(doc).catch(() => {});
      if (now && now === doc.was && this.others.some(({ name, was, draft }) => name === doc.name && !was && !draft)) {
        this.forget(doc); // it was away, and is there again as it was read
        studio.changed();
      }
    }
  }

  private async met(doc: Doc) {
    const { name, text, was, refused } = await ask("open", { name: doc.name });
    this.know(name, was);
    if (was === doc.was || this.held) return;
    if (was && text === studio.text(name) && !refused) this.stands(doc, text, was);
    else if (studio.isUnsaved(name) || refused || !was) this.beside({ name, text, was, refused });
    else {
      this.take(doc, text, was, false);
      this.news = words.save.read(name);
    }
    studio.changed();
  }

  private know(name: string, was: string) {
    if (was) this.states?.set(name, was);
    else this.states?.delete(name);
  }

  /** Put another text beside the one in the editor, first in the row; nothing opens of itself. */
  beside(other: Other) {
    this.forget(other);
    this.others.unshift(other);
  }

  /** Show both. */
  show(other: Other) {
    this.beside(other);
    studio.turnTo("save");
  }

  /** It was decided what becomes of it. */
  forget({ name, draft }: Pick<Other, "name" | "draft">) {
    this.others = this.others.filter((each) => each.name !== name || each.draft?.tab !== draft?.tab);
  }

  /** The file holds `text`, whatever the editor has. */
  stands(doc: Doc, text: string, was: string) {
    doc.saved = text;
    doc.was = was;
    this.know(doc.name, was);
    this.forget(doc);
  }

  /** The file holds `text`, and the editor is to have it: as a step that can be undone, or as one that nobody took. */
  take(doc: Doc, text: string, was: string, undoable: boolean) {
    this.stands(doc, text, was);
    this.put(doc.name, text, undoable);
  }

  /** Put `text` into the editor. */
  put(name: string, text: string, undoable = true) {
    const changes = between(studio.text(name), text);
    if (changes.insert || changes.to > changes.from) studio.put(name, changes, { annotations: Transaction.addToHistory.of(undoable) });
  }
}

export const disk = new Disk();
