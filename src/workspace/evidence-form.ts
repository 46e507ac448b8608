/**
 * Whether the bytes of a file are what its name says. A page saved from behind a login as `export.csv`, or a note named
 * `review.pdf`, shows nothing to whoever opens it. Names that nobody can check by bytes are taken at their word.
 */

/** The bytes a file begins with, and whether they are all of it. */
interface Seen {
  readonly bytes: Uint8Array;
  readonly whole: boolean;
}

type Check = (seen: Seen) => boolean;

/** What readers of PDF look for its mark in. */
const PDF_MARK_WITHIN = 1024;
const HEAD = 2048;

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PART_OF_ZIP = [0x50, 0x4b, 0x03, 0x04];

/** Marks of what is no text, whatever its name. */
const NO_TEXT: readonly (readonly number[])[] = [
  PART_OF_ZIP,
  OLE,
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
  latin('%PDF-'),
  latin('GIF8'),
];

/** A message begins with lines `Name: value`; one of these tells it from any other text with a colon in it. */
const HEADER_OF_MAIL =
  /^(?:from|to|cc|date|subject|received|return-path|message-id|mime-version|delivered-to|content-type|x-[a-z0-9-]{1,60}):/im;

const text: Check = ({ bytes }) => isText(bytes);
const mail: Check = ({ bytes }) =>
  isText(bytes) &&
  HEADER_OF_MAIL.test(
    headOf(bytes)
      .trimStart()
      .split(/\r?\n\r?\n/)[0] ?? '',
  );
const markup: Check = ({ bytes }) => isText(bytes) && headOf(bytes).includes('<');
const table: Check = ({ bytes }) => isText(bytes) && !isPage(headOf(bytes));
const film: Check = ({ bytes }) => latinAt(bytes, 4, 'ftyp');

const CHECKS: Readonly<Record<string, Check>> = {
  pdf: ({ bytes, whole }) =>
    holdsLatin(bytes.subarray(0, PDF_MARK_WITHIN), '%PDF-') && (!whole || holdsLatin(bytes, ' obj')),
  png: ({ bytes, whole }) =>
    begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) &&
    latinAt(bytes, 12, 'IHDR') &&
    (!whole || holdsLatin(bytes, 'IDAT')),
  // A picture begins where its scan does.
  jpg: ({ bytes, whole }) => begins(bytes, [0xff, 0xd8, 0xff]) && (!whole || holds(bytes, [0xff, 0xda])),
  gif: ({ bytes }) => latinAt(bytes, 0, 'GIF87a') || latinAt(bytes, 0, 'GIF89a'),
  webp: ({ bytes }) => latinAt(bytes, 0, 'RIFF') && latinAt(bytes, 8, 'WEBP'),
  bmp: ({ bytes }) => latinAt(bytes, 0, 'BM'),
  tif: ({ bytes }) => begins(bytes, [0x49, 0x49, 0x2a, 0]) || begins(bytes, [0x4d, 0x4d, 0, 0x2a]),
  heic: film,
  mp4: film,
  mov: ({ bytes }) => ['ftyp', 'moov', 'mdat', 'wide', 'free'].some((mark) => latinAt(bytes, 4, mark)),
  webm: ({ bytes }) => begins(bytes, [0x1a, 0x45, 0xdf, 0xa3]),
  zip: (seen) => isZip(seen, ''),
  xlsx: (seen) => isOffice(seen, 'xl/'),
  docx: (seen) => isOffice(seen, 'word/'),
  pptx: (seen) => isOffice(seen, 'ppt/'),
  odt: (seen) => isZip(seen, 'mimetype'),
  gz: ({ bytes }) => begins(bytes, [0x1f, 0x8b]),
  '7z': ({ bytes }) => begins(bytes, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]),
  // Systems name tables in text, in HTML and in the newer form so, and Excel opens them.
  xls: ({ bytes }) => begins(bytes, OLE) || begins(bytes, PART_OF_ZIP) || isText(bytes),
  msg: ({ bytes }) => begins(bytes, OLE),
  json: (seen) => isText(seen.bytes) && isJson(seen),
  csv: table,
  eml: mail,
  html: markup,
  xml: ({ bytes }) => isText(bytes) && /^\s*</.test(headOf(bytes)),
  txt: text,
};

/** Names that say the same. */
const SAME: Readonly<Record<string, string>> = {
  jpeg: 'jpg',
  tiff: 'tif',
  doc: 'xls',
  heif: 'heic',
  m4v: 'mp4',
  mkv: 'webm',
  tgz: 'gz',
  xlsm: 'xlsx',
  docm: 'docx',
  pptm: 'pptx',
  ods: 'odt',
  odp: 'odt',
  ppt: 'msg',
  ndjson: 'json',
  jsonl: 'json',
  tsv: 'csv',
  htm: 'html',
  svg: 'xml',
  mhtml: 'eml',
  mht: 'eml',
  md: 'txt',
  log: 'txt',
  yaml: 'txt',
  yml: 'txt',
};

/** Whether what a file begins with (or holds, when that is all of it) is of the form that its name says. */
export function isAsNamed(path: string, bytes: Uint8Array, whole: boolean): boolean {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const form = Object.hasOwn(SAME, ending) ? (SAME[ending] ?? ending) : ending;
  return !Object.hasOwn(CHECKS, form) || CHECKS[form]?.({ bytes, whole }) === true;
}

/** Text has no zeros, but in two-byte encodings. */
function isText(bytes: Uint8Array): boolean {
  if (wideEncoding(bytes) !== undefined) return true;
  return !NO_TEXT.some((mark) => begins(bytes, mark)) && !bytes.includes(0);
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder(wideEncoding(bytes) ?? 'utf-8').decode(bytes);
}

/** A two-byte encoding, by its mark or, where that was left out, by a zero in every other place. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (begins(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (begins(bytes, [0xfe, 0xff])) return 'utf-16be';
  const some = bytes.subarray(0, 16);
  if (some.length < 4 || !some.includes(0)) return undefined;
  const zeroAt = (place: 0 | 1): boolean => some.every((byte, n) => (byte === 0) === (n % 2 === place));
  return zeroAt(1) ? 'utf-16le' : zeroAt(0) ? 'utf-16be' : undefined;
}

function headOf(bytes: Uint8Array): string {
  return decoded(bytes.subarray(0, HEAD));
}

/** A page of HTML, such as the one that asks who is there. */
function isPage(head: string): boolean {
  return /^\s*<(?:!doctype html|html)\b/i.test(head);
}

function isOffice(seen: Seen, folder: string): boolean {
  // With a password it is packed in the older form.
  return begins(seen.bytes, OLE) || isZip(seen, folder);
}

/** An archive with a part whose name has `part` in it; names stand in it as they are. */
function isZip({ bytes, whole }: Seen, part: string): boolean {
  if (!begins(bytes, PART_OF_ZIP)) return false;
  if (!whole) return true;
  return (
    holds(bytes, [0x50, 0x4b, 0x05, 0x06]) &&
    [part, part.replace('/', '\\')].some((one) => holdsLatin(bytes, one))
  );
}

/** One value, or several after each other, as logs and paged answers are kept; of a part only how it begins. */
function isJson({ bytes, whole }: Seen): boolean {
  const said = decoded(bytes);
  if (!whole) return /^\s*(?:[[{"\d-]|true|false|null)/.test(said);
  return isValue(said) || valuesIn(said).every(isValue);
}

function isValue(said: string): boolean {
  try {
    JSON.parse(said);
    return true;
  } catch {
    return false;
  }
}

/** Cut where a bracket closes the outermost one; what is left over stands last. */
function valuesIn(said: string): readonly string[] {
  const values: string[] = [];
  let [from, depth, quoted] = [0, 0, false];
  for (let at = 0; at < said.length; at += 1) {
    const char = said[at];
    if (quoted) {
      if (char === '\\') at += 1;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{' || char === '[') depth += 1;
    else if (char === '}' || char === ']') {
      depth -= 1;
      if (depth > 0) continue;
      values.push(said.slice(from, at + 1));
      from = at + 1;
    }
  }
  const rest = said.slice(from);
  return rest.trim() === '' && values.length > 0 ? values : [...values, rest];
}

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, n) => bytes[n] === byte);
}

function latin(mark: string): readonly number[] {
  return [...mark].map((char) => char.charCodeAt(0));
}

function latinAt(bytes: Uint8Array, at: number, mark: string): boolean {
  return begins(bytes.subarray(at), latin(mark));
}

function holdsLatin(bytes: Uint8Array, mark: string): boolean {
  return holds(bytes, latin(mark));
}

function holds(bytes: Uint8Array, mark: readonly number[]): boolean {
  const [first] = mark;
  if (first === undefined) return true;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (mark.every((byte, n) => bytes[at + n] === byte)) return true;
  return false;
}
