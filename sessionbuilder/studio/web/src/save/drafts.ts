// What is typed and not saved -> kept by the server, and offered again after the window was closed.
import { studio } from "../studio";
import { disk, type Other } from "./disk";

interface Draft {
  name: string;
  text: string;
  was: string;
  tab: string;
  at: number;
}

const QUIET = 1000; // milliseconds without a key before what was typed is kept
const LAST = 60_000; // letters that a browser still sends for a page that is closed

class Drafts {
  /** This window, and until when it is: others see its lock as long as it is open. */
  private readonly tab = crypto.randomUUID();
  private kept = new Map<string, string>();
  private met = new Set<string>();
  private waiting = 0;

  start() {
    void navigator.locks?.request(this.tab, () => new Promise(() => {}));
    studio.addEventListener("changed", () => {
      for (const name of studio.docs.keys()) if (!this.met.has(name)) void this.meet(name);
      for (const other of disk.others) if (other.draft && other.text === studio.docs.get(other.name)?.saved) this.leave(other);
      clearTimeout(this.waiting);
      this.waiting = window.setTimeout(() => this.keep(), QUIET);
    });
    addEventListener("beforeunload", (event) => {
      this.keep();
      if (studio.unsaved().length) event.preventDefault(); // the browser asks
    });
    addEventListener("pagehide", () => this.keep(true));
    document.addEventListener("visibilitychange", () => document.hidden && this.keep());
  }

  /** Let go of a draft, since it was taken or is not wanted. */
  leave(other: Other) {
    disk.forget(other);
    if (other.draft) this.send({ drop: [{ name: other.name, tab: other.draft.tab }] });
    studio.changed();
  }

  /** A file has been opened: offer what was typed in it before and never saved. */
  private async meet(opened: string) {
    this.met.add(opened);
    try {
      const found: Draft[] = await (await fetch("drafts")).json();
      const open = new Set((await navigator.locks?.query())?.held?.map((lock) => lock.name));
      for (const { name, text, was, tab, at } of found.sort((one, other) => one.at - other.at)) {
        const other = { name, text, was, refused: "", draft: { at, tab } };
        if (name !== opened || open.has(tab)) continue;
        const same = disk.others.find((each) => each.draft && each.name === name && each.text === text);
        if (same) this.leave(same);
        if (text === studio.text(name)) this.leave(other);
        else disk.beside(other);
      }
      studio.changed();
    } catch {
      this.met.delete(opened); // the server does not answer, and is asked again
    }
  }

  private keep(last = false) {
    const unsaved = studio.unsaved();
    const changed = unsaved.filter((name) => this.kept.get(name) !== studio.text(name));
    const over = [...this.kept.keys()].filter((name) => !unsaved.includes(name));
    if (!changed.length && !over.length) return;
    const keep = changed.map((name) => ({ name, text: studio.text(name), was: studio.docs.get(name)!.was, tab: this.tab }));
    for (const { name, text } of keep) this.kept.set(name, text);
    for (const name of over) this.kept.delete(name);
    this.send({ keep, drop: over.map((name) => ({ name, tab: this.tab })) }, last);
  }

  private send(said: object, last = false) {
    const body = JSON.stringify(said);
    void fetch("drafts", { method: "POST", body, keepalive: last && body.length < LAST }).catch(() => this.kept.clear());
  }
}

export const drafts = new Drafts();
