import { fieldCalled } from './field-names.js';
import { labelledIn } from './labelled-lines.js';
import { withoutEnd } from '../text-ends.js';

/** Lines in which labels are about the document itself. */
export interface Zone {
  readonly start: number;
  readonly end: number;
  /** The heading names a field, which the lines fill in. */
  readonly label?: string;
  /** The heading is about approvals. */
  readonly approvals: boolean;
  /** The document speaks of itself in all of its first lines, whatever their labels. */
  readonly head?: true;
}

const HEADING = /^ {0,3}(#{1,6})[ \t]{1,9}([^ \t].{0,199})$/;
const HTML_HEADING = /^\s*<h([1-6])\b[^>]{0,200}>(.{0,300})/i;
/** Headings of parts that are about the document itself. */
const ABOUT_DOCUMENT =
  /^(?:(?:policy|document|plan|procedure) )?(?:(?:document|version|revision|change|policy) )?(?:control|information|details|history|metadata|meta data|properties|log|management|record|administration|ownership|governance|approvals?|maintenance)(?: (?:and|&) (?:approvals?|control|history|review|ownership|version control))?$|^(?:document|policy) (?:version|status|review)s?(?: history)?$|^(?:version(?:ing)?|revision|changelog|change log|approvals?|sign[ -]?off|approval (?:and|&) (?:review|ownership|revision history)|review (?:and|&) approvals?|(?:policy )?(?:approval|review) history|review history|authori[sz]ation)$|^(?:document|versie|wijzigings|revisie|beleids)(?:beheer|gegevens|historie|geschiedenis|informatie|eigenschappen|status|overzicht)(?: en .{3,30})?$|^(?:goedkeuring|vaststelling|vaststelling en beheer|beheer (?:en vaststelling )?van dit (?:document|beleid)|versies|versions|revisies|revisions|wijzigingen|colofon|akkoord)$/i;
const APPROVALS = /approv|sign[ -]?off|goedkeuring|vaststelling|akkoord|authori[sz]/i;
const TOP_LINES = 60;
const PART_LINES = 120;
const TAIL_LINES = 40;

/**
 * The parts of a text in which it speaks of itself: its top down to the first part, its end as far as it consists of
 * labels, and parts under headings such as “Document control”. A label anywhere else may be about anything.
 */
export function zonesOf(lines: readonly string[], from: number): Zone[] {
  const headings = headingsOf(lines, from);
  const [title, ...others] = headings;
  // A second title right below the first is still the top.
  const next = others.find(({ level, line }) => level > 1 || line - (title?.line ?? 0) > 4);
  const firstIsTitle = title !== undefined && isTitle(title, lines, from);
  const topEnd = Math.min(
    lines.length,
    from + TOP_LINES,
    (firstIsTitle ? next : title)?.line ?? lines.length,
  );
  const zones: Zone[] = [{ start: from, end: topEnd, approvals: false, head: true }];
  headings.forEach(({ line, level, text }, n) => {
    // A heading such as “Approval” or “Next steps” is often about something else: only the usual names count.
    const named = fieldCalled(text);
    const label =
      named !== undefined && named !== 'title' && named !== 'type' && named !== 'language' ? text : undefined;
    if (label === undefined && !ABOUT_DOCUMENT.test(text)) return;
    const until =
      headings.find((one, m) => m > n && (one.level <= level || label !== undefined))?.line ?? lines.length;
    zones.push({
      start: line + 1,
      end: Math.min(until, line + PART_LINES),
      label,
      approvals: APPROVALS.test(text),
      ...(label === undefined && { head: true }),
    });
  });
  const last = headings.at(-1)?.line ?? from - 1;
  zones.push({ start: tailStart(lines, Math.max(topEnd, last + 1)), end: lines.length, approvals: false });
  return zones.filter(({ start, end }) => start < end);
}

interface Heading {
  readonly line: number;
  readonly level: number;
  readonly text: string;
}

function headingsOf(lines: readonly string[], from: number): Heading[] {
  const headings: Heading[] = [];
  let fence: string | undefined;
  for (let line = from; line < lines.length; line += 1) {
    const text = lines[line] ?? '';
    if (fence !== undefined || text.includes('```') || text.includes('~~~')) {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1];
      if (fence === undefined) fence = mark;
      else if (mark?.startsWith(fence)) fence = undefined;
      continue;
    }
    const match = text.includes('#') ? HEADING.exec(text) : null;
    if (match)
      headings.push({
        line,
        level: match[1]?.length ?? 1,
        text: nameOf(withoutEnd(match[2] ?? '', /[ \t#]/)),
      });
    else if (/<h[1-6]/i.test(text)) {
      const html = HTML_HEADING.exec(text);
      if (html)
        headings.push({
          line,
          level: Number(html[1]),
          text: nameOf((html[2] ?? '').replace(/<[^<>]*>/g, ' ')),
        });
    }
  }
  return headings;
}

/** A heading without numbering, markup and emoji. */
function nameOf(text: string): string {
  const plain = text.replace(/\{[#:.][^{}]*\}\s*$/, '').replace(/[*_`]/g, '');
  return withoutEnd(plain, /[^\p{L}\p{N})]/u)
    .replace(/^[^\p{L}]+/u, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first heading is the title unless text stands above it, or it is one of a part. */
function isTitle({ line, text }: Heading, lines: readonly string[], from: number): boolean {
  if (fieldCalled(text) !== undefined || ABOUT_DOCUMENT.test(text)) return false;
  for (let n = from; n < line; n += 1) {
    const above = (lines[n] ?? '').trim();
    if (
      above !== '' &&
      !/^(?:<|!\[|\[!\[|>|\[\/\/|\{|import\s[^.]{1,200}['"];?$|export\s(?:const|default)\s)/.test(above) &&
      labelledIn(above, n).length === 0
    )
      return false;
  }
  return true;
}

/** Where the labels at the end of the text begin. */
function tailStart(lines: readonly string[], from: number): number {
  let start = lines.length;
  for (let n = lines.length - 1; n >= Math.max(from, lines.length - TAIL_LINES); n -= 1) {
    const text = (lines[n] ?? '').trim();
    if (text === '' || /^(?:[-*_]{3,}|<\/?\w|\||\[?!\[)/.test(text)) continue;
    // A closing line in italics may be a label, or a remark.
    const inItalics = /^(?:\*([^*]+)\*|_([^_]+)_)$/.exec(text);
    if (inItalics) {
      if (labelledIn(inItalics[1] ?? inItalics[2] ?? '', n).length > 0) start = n;
      continue;
    }
    if (/^\*\*[^*]{2,60}\*\*:?\s*$/.test(text)) continue;
    if (labelledIn(text, n).length === 0) break;
    start = n;
  }
  // A table of labels above, or below, is part of it.
  while (start > from && /^\s*(?:\||<t|$)/.test(lines[start - 1] ?? '') && start > lines.length - TAIL_LINES)
    start -= 1;
  return start;
}
