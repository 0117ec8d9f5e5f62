// What the minutes of a block are spent on, how a session stands, what a button does -> a small drawing that says it without a colour.
import { svg } from "lit";

const SIGNS = {
  activity: "M5.5 7.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Zm5.6.3a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6ZM1.6 13.2c.2-2.6 1.7-4.1 3.9-4.1s3.7 1.5 3.9 4.1M10.6 9.4c2.1-.3 3.5 1 3.8 3.4",
  debrief: "M2 3h8v5.5H6L3.8 10.5V8.5H2ZM12 6h2.2v5.5h-1.7v2l-2.3-2H6.7",
  break: "M3 6h8v4.2a2.8 2.8 0 0 1-2.8 2.8H5.8A2.8 2.8 0 0 1 3 10.2ZM11 7h1a1.6 1.6 0 0 1 0 3.4h-1M5.5 2v2M8.5 2v2",
  meal: "M4.5 2v12M2.7 2v3.5c0 1 .8 1.8 1.8 1.8s1.8-.8 1.8-1.8V2M11.5 14V2c-1.5.8-2.3 2.6-2.3 5v2h2.3",
  buffer: "M4 2h8M4 14h8M5 2c0 3.5 6 5 6 12M11 2c0 3.5-6 5-6 12",
  close: "M3 14V2.5h8.5L9.7 5.5l1.8 3H3",
  held: "M3.5 7.2h9v6.3h-9ZM5.3 7V5a2.7 2.7 0 0 1 5.4 0v2",
  free: "M3.5 7.2h9v6.3h-9ZM5.3 7V5a2.7 2.7 0 0 1 5.2-1",
  up: "M8 13.5v-11M3.5 7 8 2.5 12.5 7",
  down: "M8 2.5v11M3.5 9 8 13.5 12.5 9",
  grip: "M6 3.5h.01M10 3.5h.01M6 8h.01M10 8h.01M6 12.5h.01M10 12.5h.01",
  good: "M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM5 8.2l2.1 2.1L11 6.2",
  error: "M5.3 1.7h5.4l3.6 3.6v5.4l-3.6 3.6H5.3l-3.6-3.6V5.3ZM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4",
  warning: "M8 2 14.6 13.6H1.4ZM8 6.4v3.4M8 11.7h.01",
  blank: "M2 13.8h12M3.2 11.2l.5-2.4 6.8-6.6 1.9 1.9-6.8 6.6Z",
  review: "M2.2 3.4h11.6v10.4H2.2ZM2.2 6.6h11.6M5.2 1.8v3M10.8 1.8v3M8 8.4v2l1.6 1",
  law: "M8 1.8v12.4M4.6 14.2h6.8M2.4 4.2h11.2M4.2 4.2 2.2 9.4h4ZM11.8 4.2l-2 5.2h4Z",
  looking: "M4 8h.01M8 8h.01M12 8h.01",
  built: "M3.5 6V1.8h9V6M3.5 11.5H1.8V6h12.4v5.5h-1.7M3.5 9.2h9v5h-9Z",
  search: "M7 11.8A4.8 4.8 0 1 0 7 2.2a4.8 4.8 0 0 0 0 9.6ZM10.6 10.6l3.6 3.6",
  unsaved: "M8 10.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z",
};
export type Sign = keyof typeof SIGNS;
const lines: Record<string, string> = SIGNS;

/** The drawing of that name; nothing where there is none, as for what is told and shown. */
export function sign(name: string) {
  const line = lines[name];
  return line && svg`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true"><path d=${line}></path></svg>`;
}
