import { cell, type Cell, type Labelled } from './cell.js';
import { fieldCalled, fieldNamed } from './field-names.js';

/** Marks before the text of a line: of a quotation, a list item, a task. */
const MARKS = /^[\s>]*(?:(?:[-*+•]|\d{1,2}[.)])\s+)?(?:\[[ xX]\]\s+)?(?:\[!\w{1,30}\][-+]?\s+)?/;
/** A box nobody ticked: what stands behind it is yet to be done. */
const OPEN_BOX = /^[\s>]*(?:[-*+•]|\d{1,2}[.)])\s+\[ \]\s/;
/** What stands between several statements on a line. */
const BETWEEN =
  /\s\|\s|\s\/\/\s|\s[·•‖|;]\s|(?<=`)\s+(?=`)|<br\s{0,5}\/?>|(?:&nbsp;){2,}|(?<! ) {3,}(?=\*\*)|(?:\.[*_]{0,3}|\s\/)\s(?=\p{L}[\p{L} ]{2,30}:\s)/giu;
/** A comma or dash, behind which another field begins: `, version 1.3`, ` — Approved: 2026-02-03`, `, approved by the CEO`. */
const NEXT_FIELD =
  /(?:[,.;][*_]{0,3}|\s[—–/-])\s(?=(?:(?:v|ver|rev|version|versie|revision|revisie)[. ]{0,2}\d|(?:approved|signed off|ratified|adopted|goedgekeurd|vastgesteld|bekrachtigd) (?:by|on|door|op|\d)|[*_]{0,2}(\p{L}[\p{L} -]{1,30})(?:[*_]{0,2}:|\s[–—-]\s)))/giu;
/** `**Owner:** CEO`, `Owner: CEO`, `**Owner** – CEO`, `**Owner** CEO`. */
const LABEL =
  /^[*_`]{0,3}([^:：*_`|]{2,60})(?:[*_`]{0,3}\s{0,3}(?:::?|：)[*_`]{0,3}|[*_`]{1,3}\s{0,3}[-–—=]\s|\*\*\s)\s*(\S.*)$/;
/** `Owner - CEO`, `Owner ..... CEO`: a dash or dots are those of a label only behind one of the usual names. */
const DASHED = /^(\p{L}[\p{L} ]{2,40}?)(?:\s[-–—]\s|\s?\.{3,80}\s?)([^\s.].*)$/u;
/** `(owner:: CEO)`, `[owner:: CEO]`, as notes have it within a line. */
const IN_BRACKETS = /^[[(]([^[\]():]{2,60}::[^[\]()]{1,100})[\])]$/;
/** A label by itself, which the next line fills in. */
const ONLY_LABEL = /^[*_`]{0,3}([^:：*_`|]{2,40})[*_`]{0,3}\s{0,3}[:：]?[*_`]{0,3}\s*$/;
/** A second label between brackets behind a value: `Annual (next review: 2027-01-01)`. */
const INNER = /\(([^():]{3,30}):\s{0,3}([^():]{1,60})\)\s*$/;
const LONGEST_LINE = 3000;

/** What a line speaks of that tells several things of the document without labels; three of them make it such a line. */
const SPEAKS_OF: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])(?:owner|owns|owned by|maintained by|responsib(?:le|ility)|eigenaar|beheerder|beheerd door|verantwoordelijk(?:heid)?)(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?:v|ver|rev|version|versie)[. ]{0,2}\d/iu,
  /(?<![\p{L}\p{N}])(?:approved|signed|ratified|adopted|agreed|vastgesteld|goedgekeurd|bekrachtigd|akkoord|vast)(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?:review(?:ed)?|herziening|herzien|next|again|volgende|opnieuw|weer)(?![\p{L}\p{N}])/iu,
  /(?<!\d)(?:19|20)\d\d(?!\d)/u,
];
const ENOUGH = 3;
const LONGEST_TELLING = 250;
/** In such a line: the end of a sentence, a stroke, or a comma before a piece that says another thing. */
const BETWEEN_PIECES =
  /(?<=[\p{L}\p{N})])\.\s(?=[\p{Lu}]|v\d)|\s[/·—–]\s|;\s|,\s(?=(?:v|ver|rev|version|versie)[. ]{0,2}\d|(?:owned by|maintained by|beheerd door|approved|signed|ratified|adopted|agreed|vastgesteld|goedgekeurd|bekrachtigd|akkoord|next|review|herziening|again|volgende|opnieuw|weer|to be looked)(?![\p{L}\p{N}]))/giu;
/** An “and” before a piece that says another thing, where it is the document that is spoken of. */
const AND_BETWEEN =
  /\s(?:and|en)\s(?=(?:(?:is|was|werd|wordt|has been|must be) )?(?:(?:op [\p{L}\p{N} -]{6,24}|\p{L}{2,12}|\p{L}{3,6} \p{L}{4,5}) )?(?:approved|signed off|ratified|adopted|reviewed|vastgesteld|goedgekeurd|bekrachtigd|herzien|geëvalueerd)(?![\p{L}\p{N}]))/giu;
const OF_ITSELF =
  /(?<!\p{L})(?:this|dit|deze) (?:policy|document|procedure|plan|standard|page|\p{L}{0,30}beleid|richtlijn|protocol|stuk|pagina)(?!\p{L})|^[\s*_>]{0,6}(?:(?:this|the|dit|deze|het|de|our|ons|onze) (?:\p{L}{1,20} ){0,2}?(?:policy|document|procedure|plan|standard|charter|page|text|\p{L}{0,30}beleid|richtlijn|protocol|norm|tekst|stuk|pagina) |(?:owned|maintained|beheerd|onderhouden) )/iu;
/** `Owner Wim Hulshof`, `Eigenaar is de directie`, without a colon. */
const OWNER_FIRST =
  /^[*_]{0,3}(?:(?:(?:(?:this|the|dit|deze|het|de) \p{L}{3,30} )?(?:valt onder|is|is under) )?(?:de |the )?(?:verantwoordelijkheid van|responsibility of)(?: (?:the|de|het))?|(?:(?:this|the|dit|deze|het|de) \p{L}{3,30} (?:is|wordt) )?(?:maintained by|beheerd door|onderhouden door)(?: (?:the|de|het))?|(?:the |de )?(?:owner|eigenaar)(?: (?:of (?:this|the)|van (?:dit|deze|het|de)) \p{L}{3,30})?(?: is)?(?: (?:the|de|het))?|(?:(?:this|the|dit|deze|het|de) \p{L}{3,30} is )?(?:owned by|eigendom van)(?: (?:the|de|het))?)\s(?=\p{L})/iu;
/** `Sanne Bouwkamp is de eigenaar`. */
const OWNER_LAST =
  /^[*_]{0,3}(\p{Lu}[\p{L} .'’-]{2,60}) (?:is|has|owns|beheert)\s?(?:the|de|this|dit|it|het)?\s?(?:owner|eigenaar|document|stuk)$/iu;
/** `The CISO owns this policy`. */
const OWNER_OWNS =
  /^[*_]{0,3}(?:(?:The|De|Het) )?(\p{Lu}[\p{L} .&'’/-]{1,60}) (?:owns|maintains|is responsible for|is accountable for|beheert|is verantwoordelijk voor) (?:this|dit|deze) \p{L}{3,30}$/u;

/** The labels with values that one line states. */
export function labelledIn(text: string, line: number): Labelled[] {
  const tells = tellsSeveral(text);
  if (text.length > LONGEST_LINE || OPEN_BOX.test(text)) return [];
  if (!tells && !/[:：*_–—=-]|\.{3}/.test(text)) return [];
  return piecesOf(text, line).flatMap((piece) => {
    const owner = tells ? ownerIn(piece) : undefined;
    if (owner) return [owner];
    const found = LABEL.exec(piece.raw) ?? dashed(piece.raw);
    const [, label = '', raw = ''] = found ?? [];
    if (!found || !/\p{L}/u.test(label) || isEdition(piece.raw, label)) return [];
    const value = cell(raw, line, piece.start + piece.raw.length - raw.length);
    const inner = INNER.exec(value.raw);
    if (!inner || fieldNamed(inner[1] ?? '') === undefined) return [{ label, value }];
    const from = value.start + inner.index + inner[0].indexOf(inner[2] ?? '', (inner[1] ?? '').length + 1);
    return [
      { label, value: cell(value.raw.slice(0, inner.index), line, value.start) },
      { label: inner[1] ?? '', value: cell(inner[2] ?? '', line, from) },
    ];
  });
}

/** `ISO/IEC 27001:2022` is the edition of a standard, and no label. */
function isEdition(text: string, label: string): boolean {
  return /\d$/.test(label) && /^:\d/.test(text.slice(label.length, label.length + 2));
}

function dashed(text: string): RegExpExecArray | null {
  const found = DASHED.exec(text);
  return fieldCalled(found?.[1] ?? '') === undefined ? null : found;
}

/** A line is asked for its labels, its pieces and what is left of them, one after the other. */
let lastText = '';
let lastTells = false;

/** Whether a line says who owns a text, which version it is, who approved it when: "Owner Ann Smit. Version 1.2. Approved …". */
function tellsSeveral(text: string): boolean {
  if (text === lastText) return lastTells;
  lastText = text;
  return (lastTells =
    text.length <= LONGEST_TELLING && SPEAKS_OF.filter((one) => one.test(text)).length >= ENOUGH);
}

/** The owner that a piece names without a colon. */
function ownerIn({ raw, line, start }: Cell): Labelled | undefined {
  const first = OWNER_FIRST.exec(raw);
  if (first)
    return { label: 'owner', value: cell(raw.slice(first[0].length), line, start + first[0].length) };
  const [, name] = OWNER_LAST.exec(raw) ?? OWNER_OWNS.exec(raw) ?? [];
  return name === undefined
    ? undefined
    : { label: 'owner', value: cell(name, line, start + raw.indexOf(name)) };
}

/** What a line of several pieces states without a label: “v2”, “approved by the board”, a name by itself. */
export function unlabelledIn(text: string, line: number): Cell[] {
  if (text.length > LONGEST_LINE || OPEN_BOX.test(text)) return [];
  const tells = tellsSeveral(text);
  return piecesOf(text, line).filter(
    (piece) => piece.raw !== '' && !LABEL.test(piece.raw) && !dashed(piece.raw) && !(tells && ownerIn(piece)),
  );
}

/** The label that a line consists of, with nothing beside it. */
export function loneLabel(text: string): string | undefined {
  if (text.length > 120) return undefined;
  const label = ONLY_LABEL.exec(text.replace(MARKS, ''))?.[1]?.trim();
  return label !== undefined && fieldNamed(label) !== undefined ? label : undefined;
}

/** What is left of a line without its marks, as a value. */
export function withoutMarks(text: string, line: number): Cell {
  const marks = OPEN_BOX.test(text) ? text.length : (MARKS.exec(text)?.[0].length ?? 0);
  return cell(text.slice(marks), line, marks);
}

function piecesOf(text: string, line: number): Cell[] {
  const visible = asShown(withoutStruck(text)).replace(
    /<\/?(?:strong|b|em|i|u|span|font|small|p|div|li|ul|code)\b[^<>]{0,200}>/gi,
    (tag) => ' '.repeat(tag.length),
  );
  const marks = MARKS.exec(visible)?.[0].length ?? 0;
  const cuts: { readonly from: number; readonly to: number }[] = [...visible.matchAll(BETWEEN)].map(
    (match) => ({
      from: match.index,
      to: match.index + match[0].length,
    }),
  );
  for (const { 0: mark, 1: label, index } of visible.matchAll(NEXT_FIELD))
    if (label === undefined || fieldNamed(label) !== undefined)
      cuts.push({ from: index, to: index + mark.length });
  if (tellsSeveral(visible)) {
    const ands = OF_ITSELF.test(visible) ? visible.matchAll(AND_BETWEEN) : [];
    for (const { 0: mark, index } of [...visible.matchAll(BETWEEN_PIECES), ...ands])
      cuts.push({ from: index, to: index + mark.length });
  }
  // Two bold labels on a line need nothing between them.
  const bold = [...visible.matchAll(/\*\*[^*:]{2,60}(?::\*\*|\*\*:)/g)].map(({ index }) => index);
  const names = [...visible.matchAll(/\*\*([^*:]{2,60})\*\*(?!\s{0,3}:)/g)].flatMap(
    ({ 1: name = '', index }) => (fieldNamed(name) === undefined ? [] : [index]),
  );
  for (const at of [...bold, ...names].sort((a, b) => a - b).slice(1))
    if (!cuts.some(({ from, to }) => from <= at && at <= to)) cuts.push({ from: at, to: at });
  cuts.sort((a, b) => a.from - b.from);
  const pieces: Cell[] = [];
  let start = marks;
  for (const { from, to } of [...cuts, { from: visible.length, to: visible.length }]) {
    if (from >= start) pieces.push(cell(visible.slice(start, from), line, start));
    start = Math.max(start, to);
  }
  return pieces.map((piece) => {
    const inner = IN_BRACKETS.exec(piece.raw)?.[1];
    if (inner !== undefined) return cell(inner, line, piece.start + 1);
    return piece.raw.endsWith('\\') ? { ...piece, raw: piece.raw.slice(0, -1).trimEnd() } : piece;
  });
}

/** A picture is what it is called; the rest stays in its place. */
function asShown(text: string): string {
  return text.includes('![')
    ? text.replace(
        /!\[([^[\]]{0,200})\]\([^()]{0,400}\)/g,
        (whole, name: string) => `  ${name}${' '.repeat(whole.length - name.length - 2)}`,
      )
    : text;
}

/** What is struck out is no longer said; the rest stays in its place. */
function withoutStruck(text: string): string {
  return text.includes('~~') || text.includes('<')
    ? text.replace(/~~[^~]{1,300}~~|<(del|s|strike)>[^<>]{0,300}<\/\1>/gi, (struck) =>
        ' '.repeat(struck.length),
      )
    : text;
}
