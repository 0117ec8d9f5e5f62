// Pages as they are sent -> addresses by which a page shows them; paper that was made once is not made again.
import { ask } from "../ask";
import type { PaperTold } from "../messages";
import { studio } from "../studio";

/** What is to be seen of one file. */
export interface Kept {
  pages: string[];
  /** The file that is printed. */
  pdf: string;
}

const MOST = 40; // files whose pages are kept
const kept = new Map<string, Kept>();

function address(content: string, type: string) {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  return URL.createObjectURL(new Blob([bytes], { type }));
}

function keep(told: PaperTold) {
  for (const [digest, { pages, pdf }] of Object.entries(told.leaves)) {
    kept.set(digest, { pages: pages.map((page) => address(page, "image/png")), pdf: address(pdf, "application/pdf") });
  }
  for (const digest of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST))) {
    const old = kept.get(digest)!;
    [...old.pages, old.pdf].forEach((each) => URL.revokeObjectURL(each));
    kept.delete(digest);
  }
}

/** Return the pages of what has this digest. */
export function leaves(digest: string) {
  return kept.get(digest);
}

/** Ask for the paper of a block or for a document; undefined where that cannot be had now. */
export async function paper(what: { block: number } | { document: string }): Promise<PaperTold | undefined> {
  const { name, hours } = studio;
  const told = await ask("paper", { name, hours, ...what, known: [...kept.keys()], texts: studio.texts() }).catch(() => undefined);
  if (told) keep(told);
  return told;
}
