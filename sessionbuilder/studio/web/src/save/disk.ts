// What the server tells of the files of the pool -> texts that are read again, or somebody else's changes to compare.
import { Transaction } from "@codemirror/state";
import { ask } from "../ask";
import { type Doc, studio } from "../studio";
import { words } from "../words";
import { between } from "./between";

/** Another text of a file that is open, to be compared with the one in its editor. */
export interface Theirs {
  name: string;
  text: string;
  /** The digest of the file that holds it; empty where the file is gone. */
  was: string;
  /** Why it cannot be read, where that is so. */
  refused: string;
}

const AGAIN = 3000; // milliseconds until a server that does not answer is tried again

class Disk {
  /** What is to be compared, the first of them in view. */
  theirs: Theirs[] = [];
  /** What was done of its own accord, to be told quietly. */
  news = "";
  private states = new Map<string, string>();
  private events?: EventSource;
  private held = false;

  /** Listen, and go on listening. */
  listen() {
    this.events = new EventSource("events");
    this.events.addEventListener("all", (event) => {
      if (studio.told === words.page.gone) studio.told = "";
      this.states = new Map(Object.entries(JSON.parse(event.data)));
      void this.compare();
      studio.changed();
    });
    this.events.addEventListener("disk", (event) => {
      const { name, was } = JSON.parse(event.data);
      if (was) this.states.set(name, was);
      else this.states.delete(name);
      void this.compare();
      void this.listed(name);
    });
    this.events.onerror = () => {
      studio.told = words.page.gone;
      studio.changed();
      if (this.events?.readyState !== EventSource.CLOSED) return;
      setTimeout(() => this.listen(), AGAIN);
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

  /** A list in view has another file in it, and a session another that it is made from. */
  private async listed(name: string) {
    if (!studio.name) await studio.find();
    else if (studio.state?.reads.includes(name) && !studio.docs.has(name)) studio.typed(0);
  }

  /** Look at every open file that is not as it was read. */
  private async compare() {
    if (this.held) return;
    for (const doc of studio.docs.values()) {
      const now = this.states.get(doc.name) ?? "";
      if (now !== doc.was && !this.theirs.some(({ name, was }) => name === doc.name && was === now)) await this.met(doc);
    }
  }

  private async met(doc: Doc) {
    const { name, text, was, refused } = await ask("open", { name: doc.name });
    this.states.set(name, was);
    if (was === doc.was) return;
    if (text === studio.text(name) && !refused) this.stands(doc, text, was);
    else if (studio.isUnsaved(name) || refused) this.show({ name, text, was, refused });
    else {
      this.take(doc, text, was, false);
      this.news = words.save.read(name);
    }
    studio.changed();
  }

  /** Put something beside the text in the editor, to compare. */
  show(theirs: Theirs) {
    this.theirs = [...this.theirs.filter(({ name }) => name !== theirs.name), theirs];
    studio.turnTo("save");
  }

  /** The file holds `text`, whatever the editor has. */
  stands(doc: Doc, text: string, was: string) {
    doc.saved = text;
    doc.was = was;
    if (was) this.states.set(doc.name, was);
    this.theirs = this.theirs.filter(({ name }) => name !== doc.name);
  }

  /** Put `text` into the editor, as a step that can be undone or as one that nobody took. */
  take(doc: Doc, text: string, was: string, undoable: boolean) {
    this.stands(doc, text, was);
    studio.put(doc.name, between(studio.text(doc.name), text), { annotations: Transaction.addToHistory.of(undoable) });
  }
}

export const disk = new Disk();
