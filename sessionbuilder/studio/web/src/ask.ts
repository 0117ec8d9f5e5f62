// A message -> its reply, over whatever carries it: here the server that gave this page.
import type { Messages } from "./messages";
import { words } from "./words";

/** What cannot be done, in a sentence for whoever asked. */
export class Refused extends Error {}

/** Why it cannot be done: what was refused, or that nothing answers. */
export const why = (error: unknown) => (error instanceof Refused && error.message) || words.page.gone;

export async function ask<K extends keyof Messages>(what: K, said: Messages[K]["ask"]): Promise<Messages[K]["told"]> {
  return call(`ask/${what}`, { do: what, ...said });
}

/** What the server does beside messages: a request at `path`, with something said or without -> its reply. */
export async function call<T>(path: string, said?: object): Promise<T> {
  let reply: Response;
  try {
    reply = await fetch(path, said && { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(said) });
  } catch {
    throw new Refused("");
  }
  const told = await reply.json();
  if (!reply.ok) throw new Refused(told.refused);
  return told;
}
