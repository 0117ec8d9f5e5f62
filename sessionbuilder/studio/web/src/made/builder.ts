// What is asked to be built -> how far it is and what has come out, for as long as the page is open.
import { encoded } from "../address";
import { call, why } from "../ask";
import type { Building, Outcome, Wanted } from "../messages";
import { studio } from "../studio";
import { words } from "../words";

const AGAIN = 400; // milliseconds until a build is asked again how far it is

export type Kind = Outcome["kind"];

export class Builder {
  /** The build that was begun last, of whatever session. */
  building?: Building;
  /** What earlier builds left of the session in view; undefined until it is known. */
  standing?: Outcome[];
  /** What cannot be done, in a sentence. */
  told = "";
  /** Of which session it was asked last what there is. */
  private name = "";
  private beginning = false;

  /** Whether something of the session in view is being built, or waits to be. */
  get runs() {
    return this.beginning || (this.building?.name === studio.name && ["waiting", "working"].includes(this.building.state));
  }

  /** What stands of each kind: what has just come out, or else what earlier builds left. */
  of(kind: Kind) {
    const now = this.building?.name === studio.name ? this.building.outcomes.find((each) => each.kind === kind && each.folder) : undefined;
    return now ?? this.standing?.find((each) => each.kind === kind);
  }

  /** The outcomes of which nothing came. */
  get failed() {
    return this.building?.name === studio.name ? this.building.outcomes.filter((each) => each.failed && !each.folder) : [];
  }

  /** Find out what there is of the session in view, once it is another than before; with `anew` in any case. */
  async look(anew = false) {
    if (this.name === studio.name && !anew) return;
    this.name = studio.name;
    if (!this.runs) this.building = undefined;
    this.standing = undefined;
    this.told = "";
    await this.stand();
  }

  private async stand() {
    const { name } = studio;
    const found = await this.tried(() => call<Outcome[]>(`made/${encoded(name)}`));
    if (name === studio.name) this.standing = found ?? [];
    studio.changed();
  }

  /** Save what is not saved, and build. */
  async begin(wanted: Omit<Wanted, "name">) {
    if (this.runs) return;
    this.beginning = true;
    this.told = "";
    studio.changed();
    await studio.save();
    const { name } = studio;
    const unsaved = studio.unsaved().length > 0;
    const begun = unsaved ? undefined : await this.tried(() => call<Building>("build", { name, ...wanted }));
    this.beginning = false;
    if (unsaved) this.told = words.made.notSaved;
    if (begun) {
      this.building = begun;
      void this.follow(begun.id);
    }
    studio.changed();
  }

  private async follow(id: string) {
    for (;;) {
      await new Promise((done) => setTimeout(done, AGAIN));
      const now = await this.tried(() => call<Building>(`build/${id}`));
      if (this.building?.id !== id) return;
      if (!now) this.building = { ...this.building, state: "stopped" };
      else this.building = now;
      if (!this.runs) break;
      studio.changed();
    }
    await this.stand();
  }

  async stop() {
    if (this.building) await this.tried(() => call(`build/${this.building!.id}/stop`, {}));
  }

  /** Open a folder or a file on the screen; return where it lies, if nothing there could. */
  async open(what: { folder: string } | { file: string }) {
    const done = await this.tried(() => call<{ shown: boolean; place: string }>("open", what));
    studio.changed();
    return done && !done.shown ? done.place : "";
  }

  private async tried<T>(work: () => Promise<T>) {
    try {
      return await work();
    } catch (error) {
      this.told = why(error);
      return undefined;
    }
  }
}

export const builder = new Builder();
