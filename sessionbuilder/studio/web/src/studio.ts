// What is open, and what comes of it: the one place that knows. Views draw it and call its methods.
import { history, isolateHistory } from "@codemirror/commands";
import { EditorState, type Extension, type Text, type TransactionSpec } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { ask, why } from "./ask";
import { blockAt } from "./day/rows";
import type { Day, Edit, EditAsk, Fault, FindTold, Picture, StateTold } from "./messages";
import { disk } from "./save/disk";
import { words } from "./words";

/** Something that somebody means to do to the session. */
export type Intention = EditAsk["intentions"][number];

/** A file that is open: its text as it is edited, and as it was saved. */
export interface Doc {
  name: string;
  state: EditorState;
  /** The text as it is saved. */
  saved: string;
  /** The digest of the file, for which it was read. */
  was: string;
}

const QUIET = 60; // milliseconds without a key before the session is looked at

export class Studio extends EventTarget {
  listing?: FindTold;
  /** The session or delivery in view; empty while one is chosen. */
  name = "";
  /** The file whose text is in the editor. */
  file = "";
  docs = new Map<string, Doc>();
  pictures = new Map<string, Picture>();
  /** What comes of the session as it is written now. */
  state?: StateTold;
  /** The last that had slides. */
  good?: StateTold;
  /** The place in the programme of the block in view. */
  block = 0;
  /** The hours in which it is wanted; empty for its own. */
  hours = "";
  /** The hours of which `state` was made. */
  fitted = "";
  told = "";
  /** What was done last, in a sentence for whoever only hears the page. */
  said = "";
  /** The dialog that is open, by the name of its part; empty for none. */
  dialog = "";
  /** What every editor of a text has. */
  extensions: Extension[] = [history()];
  view?: EditorView;
  /** The texts of which `state` was made, by the names of their files. */
  private seen = new Map<string, Text>();
  private waiting = 0;
  /** How often the list was asked for, and the file that was wanted in the editor last: answers that are older are dropped. */
  private finding = 0;
  private wanted = "";
  private asking = false;
  private again = false;
  private lookers: (() => void)[] = [];
  private saving: Promise<unknown> = Promise.resolve();

  /** Say that something has changed, so that views draw it. */
  changed() {
    this.dispatchEvent(new Event("changed"));
  }

  /** List the sessions and deliveries anew; what is refused is told in the page. */
  async find() {
    const asked = ++this.finding;
    const listing = await this.ask("find", { texts: this.texts() }).catch(() => undefined);
    if (listing && asked === this.finding) this.listing = listing;
    this.changed();
  }

  /** Show the session or delivery called `name`. */
  async show(name: string) {
    this.state = this.good = undefined;
    this.hours = this.fitted = this.said = "";
    this.block = 0;
    this.name = name;
    if (!name) {
      this.keep();
      this.file = this.wanted = ""; // so that the next one does not begin with the text of this one
    } else {
      await this.edit(name);
      await this.look();
      // a case, or a block that several share, is seen in a session that draws on it
      if (this.name === name) this.name = this.shown() || name;
    }
    this.changed();
  }

  /** The session or delivery that is shown, by the name of its file; empty where there is none, or none is known. */
  shown() {
    return this.state?.shows ?? "";
  }

  /** Whether there is no such file as is asked for, and nothing that was typed for one. */
  get missing() {
    const doc = this.docs.get(this.name);
    return !!doc && !doc.was && !doc.saved && !this.text(this.name);
  }

  /** Put the text of the file called `name` into the editor. */
  async edit(name: string) {
    this.wanted = name;
    await this.open(name);
    if (this.wanted !== name) return; // somebody has turned to another one meanwhile
    this.keep();
    this.file = name;
    this.view?.setState(this.docs.get(name)!.state);
    this.changed();
  }

  /** Read the file called `name`, if it is not open yet. */
  private async open(name: string) {
    if (this.docs.has(name)) return;
    const { text, was } = await this.ask("open", { name });
    if (!this.docs.has(name)) this.docs.set(name, { name, saved: text, was, state: EditorState.create({ doc: text, extensions: this.extensions }) });
  }

  /** Keep what the editor holds. */
  keep() {
    const doc = this.docs.get(this.file);
    if (doc && this.view) doc.state = this.view.state;
  }

  text(name: string) {
    return this.doc(name)?.toString() ?? "";
  }

  private doc(name: string) {
    return (name === this.file && this.view ? this.view.state : this.docs.get(name)?.state)?.doc;
  }

  /** Whether `state` was made of the text as it is now, so that its places are those of the text. */
  isCurrent(name: string) {
    const seen = this.seen.get(name);
    return !seen || seen === this.doc(name);
  }

  /** Whether that is so of every text. */
  isSettled() {
    return [...this.docs.keys()].every((name) => this.isCurrent(name));
  }

  isUnsaved(name: string) {
    const doc = this.docs.get(name);
    return !!doc && this.text(name) !== doc.saved;
  }

  unsaved() {
    return [...this.docs.keys()].filter((name) => this.isUnsaved(name));
  }

  /** The texts that are not saved. */
  texts() {
    return Object.fromEntries(this.unsaved().map((name) => [name, this.text(name)]));
  }

  /** Change the text of the file called `name`, in one step that can be undone. */
  async apply(name: string, edits: Edit[], more: TransactionSpec = {}) {
    if (!this.docs.has(name)) await this.edit(name);
    const changes = edits.map(({ start, end, insert }) => ({ from: start, to: end, insert }));
    this.put(name, changes, more);
  }

  /** Change the text of a file that is open, where the editor has it or where it waits. */
  put(name: string, changes: TransactionSpec["changes"], more: TransactionSpec = {}) {
    const doc = this.docs.get(name)!;
    const spec = { changes, userEvent: "input.studio", annotations: isolateHistory.of("full"), ...more };
    if (name === this.file && this.view) this.view.dispatch(spec);
    else doc.state = doc.state.update(spec).state;
    this.typed(0);
  }

  /** Have what is meant written into the text, in one step that can be undone, and say what comes of it. Return the offset at which it stands; the cursor goes there, unless it is to stay. */
  async intend(intentions: Intention[], goes = true) {
    const { name } = this;
    for (;;) {
      const before = new Map([...this.docs.keys()].map((each) => [each, this.text(each)]));
      const { file, edits, at, said } = await this.ask("edit", { name, intentions, texts: this.texts() });
      if (this.name !== name) goes = false; // it is done where it was meant, and nothing jumps there from another session
      if (goes && file !== this.file) await this.edit(file);
      else await this.open(file);
      if (before.has(file) && before.get(file) !== this.text(file)) continue; // somebody typed in the meantime
      await this.apply(file, edits, goes ? { selection: { anchor: at }, scrollIntoView: true } : {});
      await this.looked();
      if (this.name !== name) return { file, at };
      this.moved();
      this.say(said, this.state?.day ? words.day.theDay(this.state.day) : "");
      return { file, at };
    }
  }

  /** Look at the session now, and wait until that is done. */
  looked() {
    clearTimeout(this.waiting);
    return new Promise<void>((resolve) => {
      this.lookers.push(resolve);
      void this.look();
    });
  }

  /** Say sentences to whoever hears the page. */
  say(...sentences: string[]) {
    this.said = sentences.filter(Boolean).join(" ");
    this.changed();
  }

  /** Do what mends a fault, if the text is still the one in which it was found. */
  async mend({ file, fix }: Fault) {
    if (!fix || !this.isCurrent(file)) return;
    await this.apply(file, fix.edits);
    this.say(words.text.mended(fix.label));
  }

  /** The cursor has moved: the block in which it stands is the one in view. */
  moved() {
    if (this.view && this.isCurrent(this.file)) {
      const { doc, selection } = this.view.state;
      const number = this.state?.day ? blockAt(this.state.day, this.file, doc.lineAt(selection.main.head).to) : undefined;
      if (number !== undefined && number !== this.block) {
        this.block = number;
        this.changed();
      }
    }
    this.dispatchEvent(new Event("moved"));
  }

  /** The number in another day of the block that was written at a `place`; of one that is gone, that at the cursor. */
  private after(day: Day, place: number) {
    const same = day.rows.find((row) => row.place === place)?.number;
    const line = this.view?.state.doc.lineAt(this.view.state.selection.main.head);
    return same ?? (line && this.isCurrent(this.file) ? blockAt(day, this.file, line.to) : undefined) ?? Math.min(this.block, Math.max(0, day.rows.length - 1));
  }

  /** A text has changed: look at the session again once nothing more comes. */
  typed(quiet = QUIET) {
    clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => void this.look(), quiet);
    this.said = "";
    this.changed();
  }

  /** Ask what comes of the session now; of several that are asked for while one is under way, only the last is. */
  async look() {
    if (this.asking) {
      this.again = true;
      return;
    }
    this.asking = true;
    do {
      this.again = false;
      try {
        const { name, hours } = this;
        const seen = new Map([...this.docs.keys()].map((each) => [each, this.doc(each)!]));
        const told = await this.ask("state", { name, hours, known: [...this.pictures.keys()], texts: this.texts() });
        if (name !== this.name) continue;
        for (const [digest, picture] of Object.entries(told.pictures)) this.pictures.set(digest, picture);
        const place = this.state?.day?.rows[this.block]?.place;
        this.state = told;
        this.fitted = hours;
        this.seen = seen;
        if (place !== undefined && told.day) this.block = this.after(told.day, place);
        if (told.slides) this.good = told;
      } catch {
        // the page says why
      }
      this.changed();
    } while (this.again);
    this.asking = false;
    for (const resolve of this.lookers.splice(0)) resolve();
  }

  /** Open the dialog called `name`, or close the one that is open. */
  turnTo(name = "") {
    this.dialog = name;
    this.changed();
  }

  /** Save what stands in the editors, all of it; what somebody else has changed meanwhile is shown, and nothing is saved. */
  save() {
    this.saving = this.saving.catch(() => {}).then(() => this.saveNow()); // two at once would meet each other's changes
    return this.saving;
  }

  private async saveNow() {
    const files = this.unsaved().map((name) => ({ name, text: this.text(name), was: this.docs.get(name)!.was }));
    if (!files.length) return;
    await disk.holding(async () => {
      const { saved, conflicts } = await this.ask("save", { files });
      disk.refused = "";
      for (const { name, was } of saved) disk.stands(this.docs.get(name)!, files.find((file) => file.name === name)!.text, was);
      for (const { theirs, ...of } of conflicts) disk.show({ text: theirs, ...of });
    }).catch(() => {
      if (this.told === words.page.gone) return;
      [disk.refused, this.told] = [this.told, ""]; // it stands until it is read, whatever is asked meanwhile
    });
    this.changed();
  }

  /** Put the cursor where something stands in a file, and the focus into the text if that is wanted. */
  async goTo(file: string, at: number, focus = true) {
    if (file !== this.file) await this.edit(file);
    if (file !== this.file) return; // somebody has gone elsewhere meanwhile
    if (focus) {
      this.dispatchEvent(new Event("middle"));
      await new Promise((done) => requestAnimationFrame(done)); // a text that is hidden cannot scroll
    }
    const { view } = this;
    if (!view) return;
    const anchor = Math.min(at, view.state.doc.length);
    view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: "start", yMargin: 60 }) });
    if (focus) view.focus();
  }

  /** The same, with the text in view where the form was. */
  goToText(file: string, at: number) {
    this.dispatchEvent(new Event("text"));
    return this.goTo(file, at);
  }

  /** Ask, and tell what is refused. */
  ask: typeof ask = async (what, said) => {
    try {
      const reply = await ask(what, said);
      this.told = "";
      return reply;
    } catch (error) {
      this.told = why(error);
      this.changed();
      throw error;
    }
  };
}

/** What the session or delivery in view is called. */
export const titleOf = ({ state, good, name, listing }: Studio) =>
  (state?.day ?? good?.day ?? [...(listing?.sessions ?? []), ...(listing?.deliveries ?? [])].find((each) => each.name === name))?.title ?? name.replace(/^.*\/|\.ya?ml$/g, "");

export const studio = new Studio();
