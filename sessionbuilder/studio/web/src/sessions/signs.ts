// How something stands -> a small drawing beside the words for it, which says it without a colour.
import { svg } from "lit";

const SIGNS = {
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

export const sign = (name: Sign) => svg`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true"><path d=${SIGNS[name]}></path></svg>`;
