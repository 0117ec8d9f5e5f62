// The kinds of block there are, asked for once.
import { studio } from "../studio";
import type { Kind } from "../messages";

export type { Kind };
let asked: Promise<Kind[]> | undefined;

/** Every kind, by what it is listed under. */
export function kinds() {
  asked ??= studio.ask("kinds", {}).then((told) => told.kinds);
  asked.catch(() => (asked = undefined));
  return asked;
}
