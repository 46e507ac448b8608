import type { Field, FileProblem, FrontMatter, Repeated, Unfilled, Unplaced } from './document.js';
import { leastOf } from './front-matter.js';
import { stateInBanner } from './metadata/banner-state.js';
import { badgesIn } from './metadata/badges.js';
import { plainText, rangeOf, type Cell, type Labelled } from './metadata/cell.js';
import { componentAt } from './metadata/components.js';
import { dateOrderOf } from './metadata/date-order.js';
import { fieldNamed, labelNamed } from './metadata/field-names.js';
import { folded } from './metadata/folded.js';
import { labelledIn, loneLabel, unlabelledIn, withoutMarks } from './metadata/labelled-lines.js';
import { ITSELF, isPageStamp, pieceIn, reviewedAgainIn } from './metadata/pieces.js';
import { readSignOff } from './metadata/sign-off.js';
import { revisionIn } from './metadata/revision-list.js';
import { isDraftVersion, stateSaid, type DocumentState } from './metadata/state-words.js';
import { htmlTable, labelledInTable, labelledWithin, markdownTable } from './metadata/tables.js';
import { isUnfilled } from './metadata/unfilled.js';
import { writtenDate, writtenPeriod, type DateOrder } from './metadata/written-date.js';
import { zonesOf, type Zone } from './metadata/zones.js';
import type { Range } from './position.js';

/** Longer values are text about the field, not the field. */
const LONGEST_VALUE = 120;
/** A version by itself on a line near the title: "2020.1", "v1.3". */
const VERSION_LINE = /^\s*[*_`]{0,2}(v(?:ersion|ersie)? ?)?(\d{1,4}(?:\.\d{1,3}){1,2})[*_`]{0,2}\s*$/i;
/** A version that ends the title: `# Backup policy v1.3`, `# Backups (v1.3)`; `# TLS v1.2` is of something else. */
const TITLE_VERSION =
  /^ {0,3}# [^#].{0,150}(?:(?:policy|plan|procedure|standard|charter|process|beleid|protocol|norm|richtlijn),? |[([,–—-] ?)v(?:ersion |ersie |\. ?)?(\d{1,3}(?:\.\d{1,3}){0,2})[)\]]?$/i;
const NEAR_TITLE = 6;
/** `Approved by the CEO on 25 January 2026`, `Goedgekeurd door de directie d.d. 25-1-2026`: a line without a colon. */
const APPROVED_BY =
  /^(?:(?:reviewed|read|checked|beoordeeld|gelezen) (?:and|en) )?(?:approved|authori[sz]ed|ratified|adopted|signed off|goedgekeurd|vastgesteld|bekrachtigd) (?:by|door) (?:the |de |het )?(\S.{0,80})$/i;
/** `This policy was approved by Bram Terpstra, CTO, …`, `Dit beleid is op 20 januari 2026 vastgesteld door Hanneke Oosterveld en …`. */
const APPROVED_IN_SENTENCE =
  /^(?:this|the|dit|het|deze|de) (?:\p{L}{2,30} ){0,2}?(?:policy|policies|document|procedure|plan|standard|text|version|page|handbook|chapter|guideline|\p{L}{0,40}beleid|stuk|document|richtlijn|tekst|versie|pagina|handboek|hoofdstuk) (?:was|is|has been|werd) (?:(?:on|op) ([\p{L}\d][\p{L}\d ,.-]{3,25}?) )?(?:last |laatst )?(?:approved|adopted|ratified|vastgesteld|goedgekeurd|bekrachtigd)(?: (?:on|op) ([\p{L}\d][\p{L}\d ,.-]{3,25}?))? (?:by|door) (?:the |de |het )?(\p{L}[^,;.]{2,50}?)(?: (?:on|op) ([\p{L}\d][\p{L}\d ,.-]{3,25}?))?(?:[,;]| en | and |$)/iu;
/** A version without a colon, with what follows it: `v2`, `Version 2.0, approved by the board`. */
const VERSION_PIECE =
  /^(?:v|ver|rev|version|versie|revision|revisie)[. ]{0,2}(\d[\w.-]{0,15})(?![\w-])(.*)$/i;
/** A version in brackets behind something else: `vastgesteld op 3 mei (versie 2.1)`. */
const VERSION_ASIDE = /\s\((?:v|ver|rev|version|versie|revision|revisie)[. ]{0,2}(\d[\w.-]{0,15})\)$/i;
/** An approval without a colon: `vastgesteld 07-05-2024`, `akkoord directie`. */
const APPROVED_PIECE =
  /^(?:formally |formeel |reviewed and |beoordeeld en )?(?:approved|signed off|ratified|adopted|endorsed|vastgesteld|goedgekeurd|bekrachtigd|akkoord) (\S.{0,100})$/i;
/** `was last approved by …`, behind what the sentence begins with. */
const LAST = /^(?:(?:was|is|werd) )?(?:last |most recently |laatst |voor het laatst )?/i;
/** `Adopted by the Board: 3 May 2026`: a label that names who did it. */
const APPROVED_BY_LABEL =
  /^(?:approved|adopted|ratified|signed off|goedgekeurd|vastgesteld|bekrachtigd) (?:by|door) (?:the |de |het )?(\p{L}[^:]{1,60})$/iu;
/** An approval with its day before it: `is op 4 mei 2026 vastgesteld door de directie`. */
const APPROVED_BEHIND =
  /^(?:(?:dit|deze|het|de|this|the) \p{L}{3,30} )?(?:is|werd|was) (?:op|per|on) ([\p{L}\d][\p{L}\d .-]{5,30}?) (?:vastgesteld|goedgekeurd|bekrachtigd|approved|adopted|ratified)(?: ((?:door|by) \S.{0,80}))?$/iu;
/** So far below the title, or the head of a part, lines are looked at that no label explains. */
const HEAD_LINES = 25;
const LONGEST_HEAD_LINE = 200;
/** Labels that name the document as what they are about, wherever they stand. */
const OF_DOCUMENT =
  /\b(?:policy|document|doc|procedure|beleids?|documents?)[ -]?(?:owner|approver|version|custodian|maintainer|eigenaar|versie)/i;

export interface BodyMetadata {
  readonly frontMatter: FrontMatter | undefined;
  readonly problems: readonly FileProblem[];
  /** The lines in which it is read. */
  readonly zones: readonly Zone[];
}

/** What a line has that may change where or what is read. */
const TELLING = /[#<>|:=~`·]|^\s*$|^ {0,3}-|\*\*|\d[-/]\d/;

/** Reads what a document says of itself, and again only when a line changed that may have to do with it. */
export class BodyMetadataReader {
  readonly #last = new Map<
    string,
    {
      readonly lines: readonly string[];
      readonly from: number;
      readonly known: FrontMatter | undefined;
      readonly result: BodyMetadata;
    }
  >();

  read(uri: string, lines: readonly string[], from: number, known: FrontMatter | undefined): BodyMetadata {
    const last = this.#last.get(uri);
    const same =
      last?.from === from && last.known === known && isSameForMetadata(last.lines, lines, last.result);
    const result = same ? last.result : readBodyMetadata(lines, from, known);
    this.#last.set(uri, { lines, from, known, result });
    return result;
  }

  forget(uri: string): void {
    this.#last.delete(uri);
  }
}

/** Whether two versions of a text differ in no more than one line of prose that says nothing of the document. */
function isSameForMetadata(
  before: readonly string[],
  now: readonly string[],
  { zones }: BodyMetadata,
): boolean {
  if (before.length !== now.length) return false;
  let first = 0;
  while (first < now.length && before[first] === now[first]) first += 1;
  let last = now.length - 1;
  while (last > first && before[last] === now[last]) last -= 1;
  if (first < now.length && first !== last) return false;
  if (TELLING.test(before[first] ?? '#') || TELLING.test(now[first] ?? '#')) return first === now.length;
  return zones.every(({ start, end }) => first < start || first >= end);
}

/**
 * Owner, approver, version, dates and state that a document states in its text instead of in front matter, or besides:
 * labelled lines and lists, tables in Markdown and HTML, badges, revision histories, parts of their own. What front matter
 * states goes first; what is stated again is kept as repeated.
 */
export function readBodyMetadata(
  lines: readonly string[],
  from: number,
  known: FrontMatter | undefined,
): BodyMetadata {
  const order = dateOrderOf(lines);
  const found = new Collector(order);
  const visible = withoutCode(lines, from);
  const zones = zonesOf(visible, from);
  for (const zone of zones) readZone(visible, zone, found);
  for (let n = from; n < visible.length; n += 1) {
    const text = visible[n] ?? '';
    if (text.length < 300 && text.includes(':') && OF_DOCUMENT.test(text))
      for (const one of labelledIn(text, n)) found.addOfDocument(one);
  }
  for (let n = from; n < Math.min(visible.length, from + NEAR_TITLE); n += 1) {
    const text = visible[n] ?? '';
    const inTitle = TITLE_VERSION.exec(text)?.[1];
    const version = VERSION_LINE.exec(text)?.[2] ?? inTitle;
    if (version !== undefined)
      found.add({
        label: 'version',
        value: { raw: version, line: n, start: text.lastIndexOf(version) },
        ...(inTitle !== undefined && { derived: true }),
      });
  }
  return { ...found.merge(known, from), zones };
}

/** Lines with code and comments blanked, so that nothing in them is read; places stay as they are. */
function withoutCode(lines: readonly string[], from: number): readonly string[] {
  let fence: string | undefined;
  let comment = false;
  let changed: string[] | undefined;
  for (let n = from; n < lines.length; n += 1) {
    const line = lines[n] ?? '';
    if (fence === undefined && !comment && !line.includes('<!--') && !/^ {0,3}(?:`{3}|~{3})/.test(line))
      continue;
    changed ??= [...lines];
    const mark = comment ? undefined : /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
      changed[n] = '';
    } else if (mark !== undefined) {
      fence = mark;
      changed[n] = '';
    } else {
      const [text, open] = withoutComments(line, comment);
      changed[n] = text;
      comment = open;
    }
  }
  return changed ?? lines;
}

function withoutComments(line: string, open: boolean): [text: string, open: boolean] {
  let text = '';
  let at = 0;
  let inside = open;
  while (at < line.length) {
    const next = line.indexOf(inside ? '-->' : '<!--', at);
    const end = next < 0 ? line.length : inside ? next + 3 : next;
    text += inside ? ' '.repeat(end - at) : line.slice(at, end);
    at = end;
    if (next < 0) break;
    inside = !inside;
  }
  return [text, inside];
}

function readZone(lines: readonly string[], zone: Zone, found: Collector): void {
  if (zone.label !== undefined) readUnder(zone.label, lines, zone, found);
  const revision = zone.head === true && zone.start > 0 ? revisionIn(lines, zone, found.order) : undefined;
  if (revision) found.add(revision);
  let labels = 0;
  // What was no table as a whole is none from its second line on.
  let tried = zone.start;
  for (let n = zone.start; n < zone.end; n += 1) {
    const text = lines[n] ?? '';
    for (const badge of badgesIn(text, n)) found.add(badge);
    const component = zone.head === true ? componentAt(lines, n) : undefined;
    if (component) {
      for (const one of component.stated) found.add(one);
      n = component.next - 1;
      continue;
    }
    const table = n < tried ? undefined : (htmlTable(lines, n) ?? markdownTable(lines, n));
    if (table) {
      tried = table.next;
      const beside = labelledInTable(table.rows, zone.approvals, found.order);
      const isOfDocument = beside.some(({ label }) => fieldNamed(label) !== undefined);
      const stated = isOfDocument ? beside : [...beside, ...labelledWithin(table.rows)];
      const isHead = zone.head === true && n < zone.start + HEAD_LINES;
      for (const one of stated) if (!found.add(one) && isHead) found.addUnplaced(one);
      // A line such as `**Owner:** CEO | **Version:** 2` looks like a row and is none.
      if (stated.some(({ label }) => fieldNamed(label) !== undefined) || /^\s*(?:\||<)/.test(text)) {
        n = table.next - 1;
        continue;
      }
    }
    const stated = labelledIn(text, n);
    const isHead =
      zone.head === true &&
      n < zone.start + HEAD_LINES &&
      text.length <= LONGEST_HEAD_LINE &&
      !/^ {0,3}#/.test(text);
    let own = 0;
    for (const said of stated) {
      // Under “Approval” a date is that of the approval.
      const one =
        zone.approvals && /^(?:date|datum)$/i.test(said.label) ? { ...said, label: 'approved' } : said;
      if (found.add(one)) own += 1;
      else if (isHead) found.addUnplaced(one);
    }
    labels += own;
    const whole = withoutMarks(text, n);
    if (stated.length === 0) found.addSentence(whole, labels > 0);
    if (isHead) found.addBanner(whole);
    if (isHead) found.addPieces(unlabelledIn(text, n), own > 0);
    const lone = loneLabel(text);
    if (lone !== undefined) readUnder(lone, lines, { ...zone, start: n + 1 }, found);
  }
}

/** What fills in a label that stands above: a short line, or a list. */
function readUnder(label: string, lines: readonly string[], { start, end }: Zone, found: Collector): void {
  let n = start;
  while (n < end && n < start + 3 && (lines[n] ?? '').trim() === '') n += 1;
  const first = lines[n] ?? '';
  if (n >= end || /^\s*(?:[#|<]|```)/.test(first)) return;
  const items: Cell[] = [];
  for (; n < end && items.length < 10 && /^\s*(?:[-*+]|\d{1,2}[.)])\s/.test(lines[n] ?? ''); n += 1)
    items.push(withoutMarks(lines[n] ?? '', n));
  const value =
    items[0] ??
    withoutMarks(
      first.replace(/^\s*:\s+/, (colon) => ' '.repeat(colon.length)),
      n,
    );
  if (
    value.raw === '' ||
    value.raw.length > 80 ||
    /[.!?]\s+\S/.test(value.raw) ||
    isOfAnother(label, value.raw) ||
    labelledIn(value.raw, 0).length > 0
  )
    return;
  if (items.length > 1)
    found.add({ label, value: { ...value, raw: items.map(plainText).join(', ') }, derived: true });
  else found.add({ label, value });
}

/** Below "Review" a sentence on reviews of something else says nothing of the document: "Vendors are reviewed yearly". */
function isOfAnother(label: string, value: string): boolean {
  if (fieldNamed(label) !== 'review' || !/\b(?:is|are|wordt|worden)\b/i.test(value)) return false;
  return !/\b(?:this|the|our|dit|deze|het|de|ons|onze)\s+(?:\p{L}+\s+){0,3}?(?:policy|policies|document|plan|procedure|standard|beleid|\p{L}*beleid|richtlijn)\b|^(?:it|they|he[tm]|deze|dit)\b/iu.test(
    value,
  );
}

function afterAside(text: string): string {
  return text.slice(text.indexOf(')') + 1).trim();
}

type DayName = 'approved' | 'effective' | 'nextReview' | 'reviewed' | 'changed';
type Name = Repeated['field'] | 'reviewed' | 'effective' | 'changed';
const MOST_UNPLACED = 40;
/** Who is responsible or accountable is an owner for want of one who is called so. */
const FOR_WANT_OF_OWNER = /^(?:responsib|accountab|verantwoordelijk)/;
/** Since when a text holds is, for want of a date of approval, when it was approved; the two may differ. */
const EFFECTIVE = /^(?:effective|dateeffective|inforce|validfrom|ingangs|datumvaningang|geldig|vankracht)/;
const OWN: ReadonlySet<string> = new Set([
  'owner',
  'approver',
  'version',
  'approved',
  'review',
  'nextReview',
  'reviewed',
  'changed',
  'status',
]);

class Collector {
  readonly #fields = new Map<Name, Field<string>[]>();
  readonly #unfilled: Unfilled[] = [];
  readonly #unplaced: Unplaced[] = [];
  readonly #problems: FileProblem[] = [];
  readonly #stopgaps: Field<string>[] = [];
  readonly #revisions: Field<string>[] = [];
  readonly #dates: Field<string>[] = [];

  constructor(readonly order: DateOrder | undefined) {}

  /** A label that names the document goes for it anywhere; added again, it is no repetition. */
  addOfDocument(one: Labelled): void {
    if (OF_DOCUMENT.test(one.label)) this.add(one);
  }

  /** Takes in a label with its value; false when it is about something else. */
  add({ label, value, derived }: Labelled): boolean {
    if (folded(label) === 'note') {
      this.addSentence(value, true);
      return true;
    }
    const read = labelNamed(label);
    const field = read?.field;
    const by = field === undefined ? APPROVED_BY_LABEL.exec(label.trim())?.[1] : undefined;
    if (by !== undefined && writtenDate(plainText(value), this.order)) {
      this.#signOff('', `${by}, ${plainText(value)}`, value);
      return true;
    }
    if (field === undefined || !isOwn(field)) return false;
    const name = field === 'approved' && EFFECTIVE.test(folded(label)) ? 'effective' : field;
    const text = plainText(value).replace(/[.,;]$/, '');
    if (/^dat(?:e|um)$/.test(folded(label))) this.#date(text, value);
    if (text === '' || text.length > LONGEST_VALUE) return false;
    // “Approval: pending”, “Goedgekeurd: nog niet”: nobody approved it yet.
    if ((field === 'approved' || field === 'approver') && stateSaid(text) === 'draft')
      this.#set('status', 'draft', value, true);
    else if (isUnfilled(text)) {
      if (field !== 'changed') this.#unfilled.push({ field, text, valueRange: rangeOf(value) });
      return true;
    } else if (read?.either && derived === undefined) this.#signOff(label, text, value);
    else this.#read(name, text, value, derived, label);
    return true;
  }

  /** A day that is called the date and nothing else: beside an approver and a version it is that of the approval. */
  #date(text: string, value: Cell): void {
    const day = writtenDate(text, this.order);
    if (!day || !('iso' in day)) return;
    const range = rangeOf(value);
    this.#dates.push({
      value: day.iso,
      keyRange: range,
      valueRange: range,
      ...(day.iso !== text && { derived: true as const }),
    });
  }

  /** A label that is none of ours, or a piece without one, with a value that may be what is asked. */
  addUnplaced({ label, value }: Labelled): void {
    const text = plainText(value).replace(/[.,;]$/, '');
    if (
      text === '' ||
      text.length > LONGEST_VALUE ||
      this.#unplaced.length >= MOST_UNPLACED ||
      isUnfilled(text)
    )
      return;
    this.#unplaced.push({ label: plainText({ ...value, raw: label }), text, valueRange: rangeOf(value) });
  }

  /** Pieces of a line without labels; what none explains counts only beside one that is understood. */
  addPieces(pieces: readonly Cell[], besideLabels: boolean): void {
    const isStamp = pieces.some((piece) => isPageStamp(plainText(piece), this.order));
    const rest = pieces.filter(
      (piece) =>
        !(isStamp && this.#revision(piece)) && !this.#piece(piece, besideLabels || pieces.length > 1),
    );
    if (besideLabels || rest.length < pieces.length)
      for (const value of rest) this.addUnplaced({ label: '', value });
  }

  /** The number that a wiki gives each change of a page: a version where the text tells none of its own. */
  #revision(value: Cell): boolean {
    const found = VERSION_PIECE.exec(plainText(value));
    if (!found || (found[2] ?? '').trim() !== '') return false;
    const range = rangeOf(value);
    this.#revisions.push({ value: found[1] ?? '', keyRange: range, valueRange: range, derived: true });
    return true;
  }

  #piece(value: Cell, amongPieces: boolean): boolean {
    const whole = plainText(value).replace(/[.;]$/, '');
    if (whole.length > LONGEST_VALUE) return false;
    const aside = VERSION_ASIDE.exec(whole);
    if (aside) this.#read('version', aside[1] ?? '', value, true, '');
    const text = aside ? whole.slice(0, aside.index) : whole;
    const piece = pieceIn(text, this.order);
    const field = piece && labelNamed(piece.label)?.field;
    // By itself a line of a day may be about anything but a version: “Review March 2026” may be a heading.
    if (piece && field && isOwn(field) && (amongPieces || field === 'version')) {
      const name = field === 'approved' && EFFECTIVE.test(folded(piece.label)) ? 'effective' : field;
      this.#read(name, piece.value, value, true, piece.label);
      return true;
    }
    const version = VERSION_PIECE.exec(text);
    if (version) {
      const rest = (version[2] ?? '').trim();
      const tail = rest.replace(/^(?:[,/–—-]\s{0,3}|(?:was|is|werd|has been) )/, '');
      if (rest !== '' && tail === rest && !isOfDay(rest)) return false;
      // "Version 3 (2025) had a weekly release" tells what a version was like.
      if (/^\([^()]{0,60}\)\s{1,3}\p{L}/u.test(rest) && !APPROVED_PIECE.test(afterAside(rest))) return false;
      if (rest === '' && !amongPieces && VERSION_LINE.test(text)) return true;
      this.#read('version', version[1] ?? '', value, true, '');
      const approval = APPROVED_PIECE.exec(tail)?.[1];
      if (approval !== undefined) this.#signOff('', approval, value);
      return true;
    }
    const behind = APPROVED_BEHIND.exec(text);
    if (behind && writtenDate(behind[1] ?? '')) {
      this.#signOff('', `${behind[1] ?? ''} ${behind[2] ?? ''}`, value);
      return true;
    }
    const approval = APPROVED_PIECE.exec(text.replace(ITSELF, '').replace(LAST, ''))?.[1];
    if (approval === undefined || !(amongPieces || writtenDate(approval))) return false;
    this.#signOff('', approval, value);
    return true;
  }

  /** Who approved it, when, or both; a value that tells neither is kept as not understood. */
  #signOff(label: string, text: string, value: Cell): void {
    const { name, day, readings, written } = readSignOff(text, this.order);
    if (name !== undefined) this.#set('approver', name, value, true);
    if (day !== undefined) this.#set('approved', day, value, day === text ? undefined : true);
    if (readings !== undefined) this.#ambiguous('approved', written ?? text, value, readings);
    // A figure that is no day may be one all the same: “Ines, Jan 25”.
    if (day === undefined && readings === undefined && (name === undefined || /\d/.test(text)))
      this.addUnplaced({ label, value });
  }

  /** A line at the head of the text that says it is a draft, or no longer in force. */
  addBanner(value: Cell): void {
    const state = stateInBanner(plainText(value));
    if (state !== undefined) this.#set('status', state, value, true);
  }

  /** Sentences among labels that state a field without one. */
  addSentence(value: Cell, amongLabels: boolean): void {
    const text = plainText(value).replace(/[.;]$/, '');
    if (text.length > LONGEST_VALUE) return;
    const by = APPROVED_BY.exec(text)?.[1];
    if (by !== undefined) this.#person(by, value, true);
    const sentence = APPROVED_IN_SENTENCE.exec(text);
    if (sentence) {
      const [, before, within, name = '', behind] = sentence;
      this.#person(name, value, true);
      const day = [before, within, behind].find((one) => one !== undefined && writtenDate(one, this.order));
      if (day !== undefined) this.#read('approved', day, value, true, '');
    }
    const again = sentence || by !== undefined || amongLabels ? reviewedAgainIn(text, this.order) : undefined;
    if (again !== undefined) this.#read('nextReview', again, value, true, '');
    const piece = amongLabels ? pieceIn(text, this.order) : undefined;
    if (piece?.label === 'review') this.#set('review', piece.value, value, true);
  }

  #read(name: Name, text: string, value: Cell, derived: true | undefined, label: string): void {
    switch (name) {
      case 'status': {
        const state = stateSaid(text);
        if (state !== undefined) this.#set('status', state, value, derived);
        return;
      }
      case 'version': {
        if (isDraftVersion(text)) this.#set('status', 'draft', value, true);
        const number = /^(?:v(?:ersion|ersie)?\.?\s{0,2})?(\d[\w.-]{0,20})/i.exec(text)?.[1];
        if (number === undefined && text.length > 20) return;
        this.#set(
          'version',
          number?.replace(/[.-]$/, '') ?? text,
          value,
          derived ?? (number === text ? undefined : true),
        );
        return;
      }
      case 'approver':
        this.#person(text, value, derived);
        return;
      case 'approved':
      case 'effective':
      case 'nextReview':
      case 'reviewed':
      case 'changed':
        this.#day(name, text, value, derived, label);
        return;
      case 'review': {
        const day = writtenDate(text, this.order);
        if (day && 'iso' in day && text.length < 30) this.#set('nextReview', day.iso, value, derived);
        else this.#set('review', text, value, derived);
        return;
      }
      case 'owner': {
        const range = rangeOf(value);
        if (FOR_WANT_OF_OWNER.test(folded(label)))
          this.#stopgaps.push({
            value: text,
            keyRange: range,
            valueRange: range,
            ...(derived && { derived }),
          });
        else this.#set('owner', text, value, derived);
      }
    }
  }

  /** An approver, with the day of the approval when it is said in one breath. */
  #person(text: string, value: Cell, derived: true | undefined): void {
    const day = writtenDate(text, this.order);
    if (!day) {
      if (/\p{L}/u.test(text)) this.#set('approver', text, value, derived);
      return;
    }
    const { name } = readSignOff(text, this.order);
    if (name !== undefined) this.#set('approver', name, value, true);
    if ('iso' in day) this.#set('approved', day.iso, value, true);
    else this.#ambiguous('approved', text.slice(day.start, day.end), value, day.readings);
  }

  #day(name: DayName, text: string, value: Cell, derived: true | undefined, label: string): void {
    const day = writtenDate(text, this.order);
    if (day && 'iso' in day) {
      this.#set(name, day.iso, value, derived ?? (day.end - day.start === text.length ? undefined : true));
      return;
    }
    if (day) {
      this.#ambiguous(name, text.slice(day.start, day.end), value, day.readings);
      return;
    }
    // Counted against the document: approved as early, and due by the end of the month.
    const period = writtenPeriod(text);
    // “Next review: every six months” says how often; whether the words do is for those to tell who read them.
    if (!period && (name === 'nextReview' || name === 'reviewed') && !/\d{4}|\d[-/.]\d/.test(text))
      this.#set('review', text, value, derived);
    else if (period) this.#set(name, name === 'nextReview' ? period.last : period.first, value, true);
    else this.addUnplaced({ label, value });
  }

  #ambiguous(name: DayName, said: string, value: Cell, readings: readonly [string, string]): void {
    if (name === 'changed') return;
    this.#problems.push({
      code: 'front-matter',
      severity: 'warning',
      field: name === 'effective' ? 'approved' : name,
      readings,
      range: rangeOf(value),
      message: {
        en: `“${said}” can be read as two dates; write it as YYYY-MM-DD.`,
        nl: `“${said}” is als twee data te lezen; schrijf het als JJJJ-MM-DD.`,
      },
    });
  }

  #set(name: Name, text: string, value: Cell, derived: true | undefined): void {
    const range = rangeOf(value);
    const fields = this.#fields.get(name) ?? [];
    this.#fields.set(name, fields);
    if (
      fields.some(
        ({ valueRange: { start } }) =>
          start.line === range.start.line && start.character === range.start.character,
      )
    )
      return;
    fields.push({ value: text, keyRange: range, valueRange: range, ...(derived && { derived }) });
  }

  /** What counts: front matter first, then the text from its top; of states the one that counts least. */
  merge(known: FrontMatter | undefined, from: number): Omit<BodyMetadata, 'zones'> {
    const effective = this.#fields.get('effective')?.[0];
    if (effective && !this.#fields.has('approved') && !known?.approved)
      this.#fields.set('approved', [effective]);
    this.#fields.delete('effective');
    const [stopgap] = this.#stopgaps;
    if (stopgap && !this.#fields.has('owner') && !known?.owner) this.#fields.set('owner', [stopgap]);
    const [date] = this.#dates;
    if (
      date &&
      this.#fields.has('approver') &&
      this.#fields.has('version') &&
      !this.#fields.has('approved') &&
      !known?.approved
    )
      this.#fields.set('approved', [date]);
    const [revision] = this.#revisions;
    if (revision && !this.#fields.has('version') && !known?.version) this.#fields.set('version', [revision]);
    const merged: Partial<Record<Name, Field<string>>> = {};
    const repeated: Repeated[] = [];
    for (const [name, fields] of this.#fields) {
      if (name === 'effective') continue;
      const all = [...(known?.[name] ? [known[name]] : []), ...fields] as Field<string>[];
      const first = name === 'status' ? leastOf(all as Field<DocumentState>[]) : all[0];
      if (first) merged[name] = first;
      if (name === 'reviewed' || name === 'changed') continue;
      for (const { value, valueRange, derived } of all)
        if (first && value.toLowerCase() !== first.value.toLowerCase())
          repeated.push({ field: name, value, valueRange, ...(derived && { derived }) });
    }
    const unfilled = [...(known?.unfilled ?? []), ...this.#unfilled].filter(
      ({ field }) => merged[field as Name] === undefined && known?.[field as Repeated['field']] === undefined,
    );
    const unplaced = [...(known?.unplaced ?? []), ...this.#unplaced];
    if (!known && this.#fields.size === 0 && unfilled.length === 0 && unplaced.length === 0)
      return { frontMatter: undefined, problems: this.#problems };
    const top: Range = { start: { line: from, character: 0 }, end: { line: from, character: 0 } };
    const base: FrontMatter = known ?? { range: top, claims: [], controls: [], unknownKeys: [] };
    return {
      frontMatter: { ...base, ...(merged as Partial<FrontMatter>), unfilled, repeated, unplaced },
      problems: this.#problems.filter(
        ({ field }) =>
          merged[field as Name] === undefined && known?.[field as Repeated['field']] === undefined,
      ),
    };
  }
}

/** Behind a version: its day, or an aside; “version 2 of the contract” is of something else. */
function isOfDay(rest: string): boolean {
  if (rest.startsWith('(')) return true;
  const day = /^(?:d\.d\.|of|van|from|dated)\s(.*)$/.exec(rest)?.[1];
  return day !== undefined && (writtenDate(day) ?? writtenPeriod(day)) !== undefined;
}

function isOwn(name: string): name is Name {
  return OWN.has(name);
}
