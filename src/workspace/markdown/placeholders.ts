import { allMatches } from '../all-matches.js';

/** `[CONFIRM: …]`, whose inside is the first group; another that begins inside ends the first without a match. */
export const TO_CONFIRM = /\[CONFIRM:([^\][]*(?:\[(?!CONFIRM:)[^\][]*)*)\]/g;

/** What is nothing but a place to fill in, wherever it stands. */
const PATTERNS: readonly RegExp[] = [
  TO_CONFIRM,
  /\{\{[^{}]{1,80}\}\}/g,
  // `SEC-XXX` is the form of an ID.
  /(?<!\p{L}[-_/#])\b(?:FIXME|XXX+|N\.T\.B\.|NTB)(?![\w-])/gu,
  /(?<![\p{L}.])n\.[tn]\.b\.(?!\p{L})/giu,
  // A registration number of which only its letter is known.
  /(?<!\w)[A-Z]{1,2}X{5,}(?!\w)/g,
  /(?<![^\s:|])tb[cd]\.?(?=\s{0,4}$)/g,
  // Part of a number: `033-[nummer]`.
  /(?<=[\p{L}\d]-)\[\p{Ll}[\p{Ll} ]{1,30}\](?![([:])/gu,
  /\[\p{L}{3,20}(?:naam|nummer|datum|adres)\](?![([:])/gu,
  /\[(?:DD|MM|YYYY|JJJJ)(?:[-/. ](?:DD|MMM?|YYYY|YY|JJJJ)){2}\](?![([:])/gi,
  /\b(?:nader te bepalen|nog (?:te bepalen|in te vullen)|lorem ipsum)\b/gi,
  // `[Enter]` and `[Insert]` alone are keys.
  /\[(?:(?:insert|enter|add)\s|(?:your|company|organi[sz]ation|client|name|date|role|title|owner|tool|number|frequency|e-?mail|address|bedrijf|organisatie|naam|datum|rol|functie|vul|uw|jouw)\b)[^\]]{0,60}\]/gi,
  // Somebody is told to fill it in: "[e-mailadres FG invullen]".
  /\[[^\][]{0,60}\b(?:invullen|in te vullen|aan te vullen|nog toe te voegen|fill in|to be (?:added|inserted|completed|confirmed|filled in))\b[^\][]{0,40}\](?![(:])/gi,
  /<[^<>]{0,60}\b(?:invullen|in te vullen|aan te vullen|fill in|to be (?:added|inserted|completed|confirmed|filled in))\b[^<>]{0,40}>/gi,
  /\[[A-Z][A-Z0-9]{0,20}(?:_[A-Z0-9]{1,20}){1,5}\](?![(:])/g,
  /\[(?:VERSION|APPROVER|AUTHOR|DEPARTMENT|LOCATION|CITY|COUNTRY|STATE|PHONE|EMAIL|URL)\](?![(:])/g,
  /<(?:(?:insert|enter)\s|(?:your|company|organi[sz]ation|name|date|role|bedrijfsnaam|naam|datum)\b)[^<>]{0,40}>/gi,
  // Part of a name, `INC-<number>`, it is the form of one.
  /(?<![\w#@/.-])<(?:owner|approver|author|frequency|period|number|amount|team|tool|system|department|manager|eigenaar|frequentie|termijn|aantal|afdeling|systeem)\b[^<>=/]{0,40}>(?![\w@/-]|\.\w)/gi,
  /\b(?:Your|Our) (?:Company|Organi[sz]ation) Name\b|\b(?:Uw|Onze) (?:Bedrijfs|Organisatie)naam\b/gu,
  /(?<![\w-])(?:[A-Z]{2,20}_)?PLACEHOLDER(?:_[A-Z0-9]{1,20})?(?![\w-])/g,
  // Variables of a shell or a mail merge: `$COMPANY_NAME`, `#COMPANY#`.
  /(?<![\w$\\/{])\$(?:[A-Z]{2,20}_)?(?:COMPANY|ORGANI[SZ]ATION|CLIENT|OWNER|NAME|ROLE)(?:_[A-Z]{2,20})?(?!\w)/g,
  /(?<![\w#&])#[A-Z][A-Z_]{3,40}#(?![\w#])/g,
  /<[A-Z][A-Z0-9]{1,20}(?:[ _-][A-Z0-9]{1,20}){0,4}>/g,
  /(?<![\w_])_{2,}(?![\w_])/g,
  // Variables of other templates: `${COMPANY}`, `@@COMPANY@@`, `%COMPANY%`, `«company»`, `{COMPANY_NAME}`.
  /\$\{[A-Za-z][\w. -]{1,40}\}/g,
  /@@[A-Za-z][\w -]{1,40}@@/g,
  /(?<![\w%\\/])%[A-Z][A-Z_]{2,40}%(?![\w%\\/])/g,
  /«[\p{L}][\p{L}\d_ -]{1,40}»/gu,
  /(?<![\w${\\/])\{[A-Z][A-Z0-9]{1,20}(?:[_ -][A-Z0-9]{1,20}){0,4}\}(?!\})/g,
  // A slot with nothing but a mark in it, and dots to write on behind a label.
  /\[(?:[●•]|xx|XX|\?{1,3})\](?![([:])/g,
  /(?<=[:：]\s{0,4})(?:\.{5,}|…{2,})(?=\s*$)/g,
  /(?<![\p{L}\p{N}?])\?{3,}|(?<=^\s{0,4})\?\?(?=\s{0,4}$)/gu,
];

/** A word for "still open"; "replace every TODO" speaks of such words and "a TODO list" is a thing. */
const OPEN_WORD = /\b(?:TBD|TBC|TODO|TO DO(?=:))\b/g;
const SPOKEN_OF = new Set(
  'every each any all the a an no remaining these those of word marked elk elke alle geen de het een ieder iedere woord'.split(
    ' ',
  ),
);
const QUOTED_BEFORE = /["“”'‘`]$/;
const SPOKEN_OF_AFTER =
  /^(?:["“”'’`]|s\b|[ -](?:list|lists|item|items|comment|comments|marker|markers|app|lijst|lijsten)\b)/i;

/** "To be determined" that ends what is said; "the form is to be completed before …" tells what to do. */
const TO_BE = /\bto be (?:determined|defined|decided|completed|confirmed)\b/gi;
const NEEDS = /\b(?:needs?|needed|has|have|had|ought|required|going|due) $/i;
const BARE_BEFORE = /(?:^|[:;,(|[–—-])\s*$/;
const IS_BEFORE = /\b(?:is|are|still|yet) $/i;
const ENDS = /^\s*(?:[.;,)\]|]|$)/;
const BY_SOMEBODY = /^\s*(?:[.;,)\]|]|$|by\b|with\b|at a later|later\b)/i;

/** `XX days`, `XX %`: a number that nobody filled in. Roman numerals stand behind a word. */
const NUMBER_OPEN =
  /(?<![\w.@-]|\d\s)(?:[Xx]{2,}|[Xx]|[Nn]{2,}|#{1,3}|\[[Xx#nN]\]|<[xXnN]>|\?\?)\s?(?=%|(?:(?:business|working|calendar|consecutive|werk|kalender)[ -]?)?(\p{L}{2,12}))/gu;
/** What is counted in policies. */
const COUNTED = new Set(
  `second seconds minute minutes hour hours day days week weeks month months quarter quarters year years percent character
characters seconde seconden minuut minuten uur uren dag dagen maand maanden weken kwartaal kwartalen jaar jaren procent teken tekens`.split(
    /\s+/,
  ),
);

/** A slot of one letter: "the [X] team"; a box that is ticked stands at the start of its item or alone. */
const LETTER_SLOT = /(?<=\S\s)\[(?:[XNYZ]|x)\](?=[\s.,;)]|$)(?![ \t]*\|)/g;

/** `DD/MM/YYYY` where a date belongs; where formats are spoken of it is one. */
const DATE_OPEN =
  /(?<![\w./_{<[-])(?:(?:DD|MM|dd|mm)[-/. ](?:MMM?|DD|mmm?|dd)[-/. ](?:YYYY|YY|JJJJ|yyyy|yy|jjjj)|(?:YYYY|JJJJ|yyyy|jjjj)[-/.](?:MM|mm)[-/.](?:DD|dd))(?![\w/_{<[-]|\.\w)/g;
const FORMAT =
  /\b(?:formats?|formatted|notation|pattern|naming|named|names|convention|expressed|written (?:as|in)|writes?|iso ?8601|formaat|notatie|bestandsna\w+|schrijfwijze|geschreven|heten?|benoemd)\b/i;

/** What every placeholder has: a quick test before the patterns. */
const ANY =
  /[[{<#?«$]|__|PLACEHOLDER|Your |Our |Uw |Onze |@@|%[A-Z]|\.{5}|…{2}|TO DO|TB[CD]|TODO|FIXME|[Xx]{2}|\b[Xx]\b|NN|nn |[Nn]\.?[TtNn]\.?[Bb]|tb[cd]|X{5}|to be|To be|bepalen|in te vullen|lorem|YY|JJ|yyyy|jjjj/i;

/** A place to fill in. */
export interface Found {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Finds text that was left to be filled in, in order, without overlaps. */
export function findPlaceholders(text: string): Found[] {
  if (!ANY.test(text)) return [];
  const found: Found[] = [];
  const add = (start: number, match: string): void => {
    const end = start + match.trimEnd().length;
    if (!found.some((other) => start < other.end && other.start < end))
      found.push({ text: match.trimEnd(), start, end });
  };
  for (const pattern of PATTERNS)
    for (const { 0: match, index } of allMatches(text, pattern)) if (!isNoSlot(match)) add(index, match);
  for (const { 0: match, index } of allMatches(text, OPEN_WORD))
    if (!isSpokenOf(text.slice(Math.max(0, index - 20), index), text.slice(index + match.length)))
      add(index, match);
  for (const { 0: match, index } of allMatches(text, TO_BE))
    if (isLeftOpen(text, match, index)) add(index, match);
  for (const { 0: match, 1: unit, index } of allMatches(text, NUMBER_OPEN))
    if (unit === undefined || COUNTED.has(unit)) add(index, match);
  if (!text.includes('[ ]'))
    for (const { 0: match, index } of allMatches(text, LETTER_SLOT)) add(index, match);
  if (!FORMAT.test(text)) for (const { 0: match, index } of allMatches(text, DATE_OPEN)) add(index, match);
  return found.sort((a, b) => a.start - b.start);
}

function isSpokenOf(before: string, after: string): boolean {
  const word = /(?<!\p{L})(\p{L}{1,40})\s$/u.exec(before)?.[1];
  return (
    (word !== undefined && SPOKEN_OF.has(word.toLowerCase())) ||
    QUOTED_BEFORE.test(before) ||
    SPOKEN_OF_AFTER.test(after)
  );
}

/** Tags of a template are no slot: `{{% notice %}}`, `{{< figure >}}`, `{{ template "x" }}`; neither is HTML. */
function isNoSlot(match: string): boolean {
  return /^\{\{\s*[-%<>/#!&^]/.test(match) || (match.startsWith('<') && isElement(match));
}

/** Names of HTML elements that could be taken for a slot when written in capitals. */
const ELEMENTS = new Set(
  'A ABBR ADDRESS ARTICLE ASIDE AUDIO B BASE BIG BLOCKQUOTE BODY BR BUTTON CANVAS CAPTION CENTER CITE CODE COL COLGROUP DATA DATALIST DD DEL DETAILS DFN DIALOG DIV DL DT EM EMBED FIELDSET FIGCAPTION FIGURE FONT FOOTER FORM FRAME H1 H2 H3 H4 H5 H6 HEAD HEADER HR HTML I IFRAME IMG INPUT INS KBD LABEL LEGEND LI LINK MAIN MAP MARK MENU META NAV NOBR OBJECT OL OPTION P PARAM PICTURE PRE PROGRESS Q RUBY S SAMP SCRIPT SECTION SELECT SMALL SOURCE SPAN STRIKE STRONG STYLE SUB SUMMARY SUP SVG TABLE TBODY TD TEMPLATE TEXTAREA TFOOT TH THEAD TIME TITLE TR TRACK TT U UL VAR VIDEO WBR'.split(
    ' ',
  ),
);

function isElement(match: string): boolean {
  return match.endsWith('>') && ELEMENTS.has(match.slice(1, -1));
}

/** A whole text in angle brackets that is left to be filled in, which Markdown takes for HTML: `<COMPANY>`, `<Your company>`. */
export function isAngled(html: string): boolean {
  if (!html.startsWith('<') || html.includes('=')) return false;
  const [first] = findPlaceholders(html);
  return first?.text === html;
}

function isLeftOpen(text: string, match: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 20), at);
  const after = text.slice(at + match.length);
  if (NEEDS.test(before)) return false;
  if (BARE_BEFORE.test(before)) return BY_SOMEBODY.test(after);
  // "Training is to be completed." is a duty; what is to be determined is open.
  return /(?:determined|decided|defined)$/i.test(match) && (IS_BEFORE.test(before) || ENDS.test(after))
    ? BY_SOMEBODY.test(after)
    : /\b(?:still|yet) $/i.test(before) && ENDS.test(after);
}

/** The same in Markdown as it is written: marks of emphasis around a placeholder hide it from none. */
export function findPlaceholdersInMarkup(markup: string): ReturnType<typeof findPlaceholders> {
  return findPlaceholders(markup.replace(/(?<!_)_{1,3}(?!_)|\*+/g, (marks) => ' '.repeat(marks.length)));
}

/** A text without the places that were found in it. */
export function withoutPlaces(text: string, places: readonly Pick<Found, 'start' | 'end'>[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of places) {
    rest += text.slice(at, start);
    at = end;
  }
  return rest + text.slice(at);
}
