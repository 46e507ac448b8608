import type { DocumentAnalysis } from '../../analysis/document-analysis.js';
import type { TopicMatch } from '../../analysis/topics/types.js';
import { stateOf as stateOfMatch } from '../../analysis/topics/verdicts.js';
import { namedSection, stateOf, type NamedSection } from '../../analysis/named-section.js';
import { criterion } from '../../catalog/criteria.js';
import type { CriterionId, Localised } from '../../catalog/types.js';
import type { PolicyDocument } from '../../workspace/document.js';
import type { Control } from '../../workspace/records.js';
import { contentOf } from '../context/gap-words.js';
import { subjectWords } from '../../reading/lexis/subject-words.js';
import type { GapTarget } from '../task.js';
import { Offsets } from '../text/offsets.js';
import type { Slot } from './fill-slot.js';
import { firstLineOf } from '../../workspace/section-place.js';
import { typeOf } from '../../analysis/kinds/type-of.js';

/** Sections that close a document: new subjects go before them. */
const CLOSING =
  /^(?:exceptions?|records?|references?|related (?:documents|policies)|revision(?: history)?|version history|document history|change ?log|definitions?|glossary|appendi\w+|annex\w*|enforcement|compliance|contact|review|approval|uitzonderingen|registratie|referenties|verwante documenten|versiebeheer|versiegeschiedenis|definities|begrippen|bijlagen?|handhaving|naleving|contact|goedkeuring|vaststelling)\b/i;

/** A gap with the place of the text that fills it. */
export interface PlacedGap {
  readonly target: GapTarget;
  readonly slot: Slot;
}

/**
 * Where the texts that fill gaps belong, in the order of the gaps. An empty section that another gap's text goes into
 * is no gap of its own, so it is left out.
 */
export function placeGaps(
  asked: readonly GapTarget[],
  document: PolicyDocument,
  analysis: DocumentAnalysis,
  text: string,
  controls: readonly Control[],
): readonly PlacedGap[] {
  const targets = asked.filter((target, n) => asked.findIndex((other) => isSameSubject(other, target)) === n);
  const waiting = waitingSections(targets, document, text, controls);
  const placed = targets.map((target) => ({
    target,
    slot: slotFor(target, document, analysis, text, controls, waiting.get(target)),
  }));
  const joined = (slot: Slot): number | undefined => (slot.heading === undefined ? slot.section : undefined);
  const kept = placed.filter(
    ({ target, slot }, n) =>
      target.kind !== 'section' ||
      joined(slot) === undefined ||
      !placed.some(
        (other, m) =>
          joined(other.slot) === joined(slot) && (other.target.kind === 'section' ? m < n : m !== n),
      ),
  );
  // What is to be filled in is replaced once; a second text for the same section goes behind the first.
  return numbered(
    kept.map(({ target, slot }, n) =>
      slot.start < slot.end && kept.slice(0, n).some((other) => other.slot.start === slot.start)
        ? { target, slot: { ...slot, start: slot.end } }
        : { target, slot },
    ),
    document,
    text,
  );
}

const NUMBER = /^(\d{1,3})([.)]?)\s/;

/** New sections of a document whose sections are numbered go behind the last one, and are numbered on from it. */
function numbered(
  placed: readonly PlacedGap[],
  document: PolicyDocument,
  text: string,
): readonly PlacedGap[] {
  const level = usualLevel(document);
  const own = document.sections.filter(({ content }) => content.level === level);
  const numbers = own.map(({ content }) => NUMBER.exec(content.rawHeading));
  const last = numbers.at(-1);
  if (own.length < 2 || !last || numbers.some((one) => one === null)) return placed;
  let next = Math.max(...numbers.map((one) => Number(one?.[1])));
  const at = endOf(text);
  return placed.map(({ target, slot }) => {
    // A name that begins with a number keeps its own.
    if (slot.heading === undefined || NUMBER.test(slot.heading.replace(/^#+ /, ''))) return { target, slot };
    next += 1;
    const heading = slot.heading.replace(/^#+ /, (marks) => `${marks}${next}${last[2] ?? ''} `);
    return { target, slot: { ...slot, start: at, end: at, heading } };
  });
}

/** Whether two gaps ask for the same text. */
function isSameSubject(a: GapTarget, b: GapTarget): boolean {
  if (a.kind === 'content') return b.kind === 'content' && a.content === b.content;
  if (a.kind === 'criterion') return b.kind === 'criterion' && a.criterion === b.criterion;
  if (a.kind === 'control') return b.kind === 'control' && a.control === b.control;
  return b.kind === 'section' && a.heading === b.heading && a.slug === b.slug;
}

/** Too small a share of a heading's words to say that it is on a subject. */
const LEAST_SHARED = 0.5;

interface Fit {
  readonly target: GapTarget;
  readonly section: NamedSection;
  readonly score: number;
}

function wordsIn(text: string): readonly string[] {
  return [...text.toLowerCase().matchAll(/\p{L}+/gu)].map(([word]) => word);
}

/**
 * The sections without text whose heading is on the subject of a gap, each for the gap it fits best: "Leavers" waits for
 * the text on withdrawing access. Words of the document's own title tell nothing.
 */
function waitingSections(
  targets: readonly GapTarget[],
  document: PolicyDocument,
  text: string,
  controls: readonly Control[],
): ReadonlyMap<GapTarget, NamedSection> {
  const { language } = document;
  const lines = text.split(/\r\n|\n|\r/);
  const common = subjectWords(document.title, language);
  const own = (words: string): readonly string[] =>
    [...subjectWords(words, language)].filter((word) => !common.has(word));
  const byTitle = (heading: string, index: number, state: Pick<NamedSection, 'empty' | 'toFill'>): Fit[] => {
    const ofTitle = wordsIn(document.title);
    const name = wordsIn(heading).filter((word) => !ofTitle.includes(word));
    if (name.length === 0 || CLOSING.test(heading)) return [];
    const holds = (title: string): boolean => name.every((word) => wordsIn(title).includes(word));
    const named = targets.filter((target) => holds(subjectOf(target, controls).title[language]));
    const [target, second] = named;
    // Where two contents of its type have the word, nobody can tell which the section waits for.
    if ((typeOf(document)?.contents ?? []).filter(({ title }) => holds(title[language])).length > 1)
      return [];
    return target && !second ? [{ target, section: { index, ...state }, score: 1 }] : [];
  };
  const fits = document.sections.flatMap(({ content }, index): Fit[] => {
    const state = stateOf(document, index, lines);
    if (!state.empty || content.level < 2) return [];
    const heading = own(content.heading);
    // "Reviews" in an access policy: a word that says little names what the policy itself asks for.
    if (heading.length === 0) return byTitle(content.heading, index, state);
    const owner = ownerOf(content.heading, document);
    return targets.flatMap((target) => {
      if (owner !== undefined && !(target.kind === 'content' && target.content === owner)) return [];
      const words = new Set(own(wordsOn(target, document, controls)));
      const score = heading.filter((word) => words.has(word)).length / heading.length;
      return score > LEAST_SHARED ? [{ target, section: { index, ...state }, score }] : [];
    });
  });
  const taken = new Map<GapTarget, NamedSection>();
  for (const { target, section } of [...fits].sort((a, b) => b.score - a.score)) {
    const isTaken = [...taken.values()].some(({ index }) => index === section.index);
    if (!isTaken && !taken.has(target)) taken.set(target, section);
  }
  return taken;
}

/** The content whose very title a heading is, as in Attest's own templates: the section waits for no other. */
function ownerOf(heading: string, document: PolicyDocument): string | undefined {
  const name = heading.toLowerCase();
  const contents = typeOf(document)?.contents ?? [];
  return contents.find(({ title }) => [title.en, title.nl].some((one) => one.toLowerCase() === name))?.id;
}

/** The words by which a heading can name what a gap is about. */
function wordsOn(target: GapTarget, { language }: PolicyDocument, controls: readonly Control[]): string {
  const { title } = subjectOf(target, controls);
  const content = target.kind === 'content' ? contentOf(target) : undefined;
  return [title[language], ...(content?.terms.strong[language] ?? [])].join(' ');
}

/**
 * Where the text that fills a gap belongs: in the section that is named as the subject or mentions it already, else as
 * a section of its own behind the most related one, else before the closing sections.
 */
function slotFor(
  target: GapTarget,
  document: PolicyDocument,
  analysis: DocumentAnalysis,
  text: string,
  controls: readonly Control[],
  waiting: NamedSection | undefined,
): Slot {
  const offsets = new Offsets(text);
  const { criteria, title } = subjectOf(target, controls);
  const within = (): NamedSection | undefined =>
    (target.kind === 'section' ? emptySection(target, document, text) : undefined) ??
    emptyFirst(namedSection(title, document, text), waiting);
  const match = target.kind === 'content' ? analysis.contents.get(target.content) : undefined;
  const mentioned = match && sectionOf(document, match);
  // Where only a detail is missing, the sentence that lacks it is there.
  const detail =
    target.kind === 'content' &&
    target.needs !== undefined &&
    mentioned !== undefined &&
    stateOfMatch(match) === 'found';
  const named = detail ? undefined : within();
  if (named) return slotIn(document, named, offsets);
  if (
    mentioned !== undefined &&
    document.sections[mentioned]?.content.level !== 0 &&
    (detail || belongsThere(target, document, mentioned))
  )
    return slotIn(document, { index: mentioned, empty: false }, offsets);
  const related = mostRelated(document, analysis, criteria);
  const closing = document.sections.findIndex(
    ({ content, parent }, n) => n > 0 && CLOSING.test(content.heading) && isTop(document, parent),
  );
  const level = usualLevel(document);
  const section = related ?? (closing > 0 ? closing - 1 : document.sections.length - 1);
  const at = document.sections.length === 0 ? endOf(text) : endOfBlock(document, section, level, offsets);
  return {
    start: at,
    end: at,
    heading: `${'#'.repeat(level)} ${title[document.language]}`,
    section: section < 0 ? undefined : section,
  };
}

/** The section an empty-section gap is about: by its anchor, else the first empty one of that name, else the first. */
function emptySection(
  { heading, slug }: Extract<GapTarget, { kind: 'section' }>,
  document: PolicyDocument,
  text: string,
): NamedSection | undefined {
  const lines = text.split(/\r\n|\n|\r/);
  const same = document.sections.flatMap(({ content, slug: own }, index) =>
    content.heading === heading ? [{ index, own, ...stateOf(document, index, lines) }] : [],
  );
  return same.find(({ own }) => own === slug) ?? same.find(({ empty }) => empty) ?? same[0];
}

/** In a section that is there: in place of what was left to be filled in, else behind what stands there. */
function slotIn(document: PolicyDocument, { index, toFill }: NamedSection, offsets: Offsets): Slot {
  const under = document.sections[index]?.content.heading;
  if (toFill)
    return {
      start: offsets.lineStart(toFill.first),
      end: offsets.lineEnd(toFill.last),
      section: index,
      under,
    };
  const at = endOfText(document, index, offsets);
  return { start: at, end: at, section: index, under };
}

/** What a gap is about: its criteria and the title a section on it gets. */
export function subjectOf(
  target: GapTarget,
  controls: readonly Control[],
): { readonly criteria: readonly CriterionId[]; readonly title: Localised } {
  switch (target.kind) {
    case 'content': {
      const content = contentOf(target);
      return content ?? { criteria: [], title: { en: target.content, nl: target.content } };
    }
    case 'criterion':
      return { criteria: [target.criterion], title: criterion(target.criterion).title };
    case 'section':
      return { criteria: [], title: { en: target.heading, nl: target.heading } };
    case 'control': {
      const control = controls.find(({ id }) => id === target.control);
      const title = control?.title ?? target.control;
      return { criteria: control?.criteria.map(({ value }) => value) ?? [], title: { en: title, nl: title } };
    }
  }
}

/** The section of the subject's own name, unless that has text and another waits for some. */
function emptyFirst(
  named: NamedSection | undefined,
  waiting: NamedSection | undefined,
): NamedSection | undefined {
  return named?.empty === true ? named : (waiting ?? named);
}

/** Whether a section that mentions the subject is also about it: its heading says so. */
function belongsThere(target: GapTarget, document: PolicyDocument, section: number): boolean {
  if (target.kind !== 'content') return true;
  const content = contentOf(target);
  const { language } = document;
  const heading = subjectWords(document.sections[section]?.content.heading ?? '', language);
  if (!content) return false;
  const words = subjectWords(
    [content.title[language], ...content.terms.strong[language]].join(' '),
    language,
  );
  return [...heading].filter((word) => words.has(word)).length > heading.size / 2;
}

/** The section whose sentence a match was found in. */
function sectionOf(document: PolicyDocument, match: TopicMatch): number | undefined {
  const [because] = match.because;
  if (!because) return undefined;
  const found = document.sections.findIndex(
    ({ content }) => content.sentences[because.sentence]?.text.includes(because.text) === true,
  );
  return found < 0 ? undefined : found;
}

function mostRelated(
  document: PolicyDocument,
  analysis: DocumentAnalysis,
  criteria: readonly CriterionId[],
): number | undefined {
  let best: { section: number; score: number } | undefined;
  analysis.sections.forEach(({ candidates }, section) => {
    if (
      CLOSING.test(document.sections[section]?.content.heading ?? '') ||
      document.sections[section]?.content.level === 0
    )
      return;
    for (const { criterion: id, score } of candidates) {
      if (criteria.includes(id) && score > (best?.score ?? 0.15)) best = { section, score };
    }
  });
  return best?.section;
}

/** The level most sections below the title have. */
function usualLevel(document: PolicyDocument): number {
  const counts = new Map<number, number>();
  for (const { content } of document.sections)
    if (content.level >= 2 && content.level <= 4)
      counts.set(content.level, (counts.get(content.level) ?? 0) + 1);
  const hasTwo = counts.get(2) ?? 0;
  return hasTwo > 0 ? 2 : ([...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 2);
}

function isTop(document: PolicyDocument, parent: number | undefined): boolean {
  return parent === undefined || document.sections[parent]?.content.level === 1;
}

/** Behind the last line with text of a section, its subsections not included. */
function endOfText(document: PolicyDocument, section: number, offsets: Offsets): number {
  const next = document.sections[section + 1];
  const limit = next ? offsets.lineStart(firstLineOf(next)) : offsets.text.length;
  return trimmedEnd(offsets.text, limit);
}

/** Behind a section with all its subsections, and behind enclosing ones until the level of the new heading. */
function endOfBlock(document: PolicyDocument, section: number, level: number, offsets: Offsets): number {
  for (let n = section + 1; n < document.sections.length; n += 1) {
    const next = document.sections[n];
    if (next && next.content.level > 0 && next.content.level <= level) {
      return trimmedEnd(offsets.text, offsets.lineStart(firstLineOf(next)));
    }
  }
  return endOf(offsets.text);
}

function trimmedEnd(text: string, limit: number): number {
  let end = limit;
  while (end > 0 && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return end;
}

function endOf(text: string): number {
  return trimmedEnd(text, text.length);
}
