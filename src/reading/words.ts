/** A word or a mark of punctuation, with its place in the text. */
export interface Word {
  /** In small letters, with straight apostrophes. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** A comma, bracket, quote, …: not a word. */
  readonly mark: boolean;
}

/** What a character may be, in one table for all of Latin-1; letters beyond are asked for one by one. */
const OTHER = 0;
const SPACE = 1;
const PART_OF_WORD = 2;
/** Belongs to a word only between two of its characters: `don't`, `off-site`, `99.9`, `24/7`. */
const INSIDE = 3;
/** Belongs to a number only: `1,095`, `3.5`. */
const IN_NUMBER = 4;

const KINDS = kinds();

function kinds(): Uint8Array {
  const table = new Uint8Array(256);
  for (let code = 0; code < 256; code += 1) {
    const character = String.fromCharCode(code);
    if (/[\p{L}\p{N}_]/u.test(character)) table[code] = PART_OF_WORD;
    else if (/\s/.test(character)) table[code] = SPACE;
    else if (character === "'" || character === '-' || character === '&') table[code] = INSIDE;
    else if (character === '.' || character === ',' || character === ':') table[code] = IN_NUMBER;
  }
  return table;
}

/** What stands before `n't` in another form: can't, won't, shan't. */
const BEFORE_NOT: ReadonlyMap<string, string> = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
]);

const RIGHT_QUOTE = 0x2019;

function kindOf(code: number): number {
  if (code < 256) return KINDS[code] ?? OTHER;
  if (code === RIGHT_QUOTE || code === 0x2010 || code === 0x2011) return INSIDE;
  if (code >= 0x2000 && code <= 0x206f) return code <= 0x200b || code === 0x202f ? SPACE : OTHER;
  return /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code)) ? PART_OF_WORD : OTHER;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Readers of frequency, quantity and force ask for the same text one after the other. */
let lastText = '';
let lastWords: readonly Word[] = [];

/**
 * The words and marks of a text, in one scan. A word holds letters, digits and what stands between them (`off-site`,
 * `1,095`, `don't`); English contractions are parted as they are read: `do` and `n't`, `we` and `'ll`.
 */
export function wordsOf(text: string): readonly Word[] {
  if (text === lastText) return lastWords;
  const words: Word[] = [];
  const { length } = text;
  let at = 0;
  while (at < length) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === SPACE) {
      at += 1;
      continue;
    }
    const start = at;
    at += 1;
    if (kind !== PART_OF_WORD) {
      words.push({ lower: text.slice(start, at), start, end: at, mark: true });
      continue;
    }
    while (at < length && goesOn(text, at)) at += 1;
    pushWord(words, text, start, at);
  }
  lastText = text;
  lastWords = words;
  return words;
}

/** Whether the character at this place still belongs to the word before it. */
function goesOn(text: string, at: number): boolean {
  const kind = kindOf(text.charCodeAt(at));
  if (kind === PART_OF_WORD) return true;
  if (kind !== INSIDE && kind !== IN_NUMBER) return false;
  const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 32;
  if (kindOf(next) !== PART_OF_WORD) return false;
  return kind === INSIDE || (isDigit(next) && isDigit(text.charCodeAt(at - 1)));
}

function pushWord(words: Word[], text: string, start: number, end: number): void {
  let lower = text.slice(start, end).toLowerCase();
  if (lower.includes('’')) lower = lower.replaceAll('’', "'");
  // Some letters have no small form of the same length; nobody writes policies in them, but places must hold.
  const quote = lower.length === end - start ? lower.lastIndexOf("'") : -1;
  if (quote > 0) {
    const tail = lower.slice(quote);
    let cut = -1;
    if (tail === "'t" && lower[quote - 1] === 'n') cut = quote - 1;
    else if (
      tail === "'s" ||
      tail === "'ll" ||
      tail === "'d" ||
      tail === "'re" ||
      tail === "'ve" ||
      tail === "'m"
    )
      cut = quote;
    if (cut > 0) {
      const head = lower.slice(0, cut);
      words.push({
        lower: tail === "'t" ? (BEFORE_NOT.get(head) ?? head) : head,
        start,
        end: start + cut,
        mark: false,
      });
      words.push({ lower: lower.slice(cut), start: start + cut, end, mark: false });
      return;
    }
  }
  if (lower === 'cannot') {
    words.push({ lower: 'can', start, end: start + 3, mark: false });
    words.push({ lower: 'not', start: start + 3, end, mark: false });
    return;
  }
  words.push({ lower, start, end, mark: false });
}
