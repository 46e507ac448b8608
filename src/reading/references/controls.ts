/** A control that a text names by its ID. */
export interface FoundControl {
  readonly id: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The IDs that controls.yaml holds, ready to be looked for in any number of texts. */
export class ControlIds {
  readonly #ids: ReadonlySet<string>;
  /** How long an ID can be, in the pieces that its marks part. */
  readonly #pieces: number;

  constructor(ids: Iterable<string>) {
    this.#ids = new Set([...ids].filter((id) => id !== ''));
    this.#pieces = Math.max(0, ...[...this.#ids].map((id) => piecesOf(id).length));
  }

  /** Where a text names one of these controls, whatever the shape of their IDs: AC02, SEC_12, AC-2.1. */
  in(text: string): FoundControl[] {
    const found: FoundControl[] = [];
    if (this.#pieces === 0) return found;
    const pieces = piecesOf(text);
    for (let n = 0; n < pieces.length; n += 1) {
      const first = pieces[n];
      if (!first || isJoined(text, first.start - 1)) continue;
      // The longest first: AC-2.1 is not AC-2.
      for (let length = Math.min(this.#pieces, pieces.length - n); length > 0; length -= 1) {
        const end = pieces[n + length - 1]?.end ?? first.end;
        const id = text.slice(first.start, end);
        if (!this.#ids.has(id) || goesOn(text, end)) continue;
        found.push({ id, text: id, start: first.start, end });
        n += length - 1;
        break;
      }
    }
    return found;
  }
}

/** What is joined by marks within an ID: runs of letters and digits. */
function piecesOf(text: string): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: piece, index }) => ({
    start: index,
    end: index + piece.length,
  }));
}

/** Whether a mark within an ID stands at a place: `XAC-1` holds no `AC-1`, and neither does `X-AC-1`. */
function isJoined(text: string, at: number): boolean {
  return /[-_@/]/.test(text.charAt(at)) && /[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

function goesOn(text: string, end: number): boolean {
  return /^[-_.@/][\p{L}\p{N}]/u.test(text.slice(end, end + 2));
}
