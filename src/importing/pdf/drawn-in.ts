/** The longest operator of a page's drawing is of three characters. */
const LONGEST = 3;
const [OPEN, CLOSE, SLASH, LESS, MORE, ESCAPE] = [40, 41, 47, 60, 62, 92];

/** Counts what pages draw, in the bytes of their contents as they come: operators, strings, and how long these are. */
export class DrawnIn {
  /** Operators and strings. */
  operators = 0;
  /** Bytes of strings. */
  text = 0;
  /** How long the word is that is being read; -1 for one that is no operator. */
  #word = 0;
  /** How many brackets of a string are open, -1 within one of hexadecimal digits. */
  #depth = 0;
  #escaped = false;

  add(bytes: Uint8Array): void {
    for (const byte of bytes) this.#take(byte);
  }

  /** What comes next is another stream, whatever this one left open. */
  next(): void {
    [this.#word, this.#depth, this.#escaped] = [0, 0, false];
  }

  #take(byte: number): void {
    if (this.#depth !== 0) this.#inString(byte);
    else if (isDelimiter(byte)) {
      if (this.#word > 0 && this.#word <= LONGEST) this.operators += 1;
      // What follows a slash is a name.
      this.#word = byte === SLASH ? -1 : 0;
      if (byte !== OPEN && byte !== LESS) return;
      this.operators += 1;
      this.#depth = byte === OPEN ? 1 : -1;
    } else if (this.#word >= 0) this.#word = isOfOperator(byte) ? this.#word + 1 : -1;
  }

  #inString(byte: number): void {
    if (this.#depth < 0) {
      // Two of them begin a dictionary.
      if (byte === MORE || byte === LESS) this.#depth = 0;
      else this.text += 0.5;
      return;
    }
    this.text += 1;
    if (this.#escaped) this.#escaped = false;
    else if (byte === ESCAPE) this.#escaped = true;
    else if (byte === OPEN) this.#depth += 1;
    else if (byte === CLOSE) this.#depth -= 1;
  }
}

/** Spaces and line ends, and `( ) < > [ ] / %`. */
function isDelimiter(byte: number): boolean {
  if (byte <= 32 || byte === OPEN || byte === CLOSE || byte === LESS || byte === MORE) return true;
  return byte === SLASH || byte === 91 || byte === 93 || byte === 37;
}

/** Letters, and what `T*`, `'` and `"` have besides. */
function isOfOperator(byte: number): boolean {
  const lower = byte | 32;
  return (lower >= 97 && lower <= 122) || byte === 42 || byte === 39 || byte === 34;
}
