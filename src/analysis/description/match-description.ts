import { DESCRIPTION_CRITERIA, type DescriptionCriterionId } from '../../catalog/system-description.js';
import type { Language, RequiredContent } from '../../catalog/types.js';
import { statementsOf } from '../../reading/read-statements.js';
import type { Force } from '../../reading/statement.js';
import type { PolicyDocument, Section, Sentence } from '../../workspace/document.js';
import { states } from '../../reading/needs.js';
import { headingsAbove } from '../statements/surroundings.js';
import { holdsTerm, stemmedWords } from '../../reading/lexis/terms.js';

/** One content of a description criterion, looked up in a system description. */
export interface DescriptionMatch {
  readonly criterion: DescriptionCriterionId;
  readonly content: RequiredContent;
  /** `described`: a sentence says it. `thin`: only touched on, or without what it must state. */
  readonly state: 'described' | 'thin' | 'missing';
  /** The sentence it rests on, with the heading it stands under. */
  readonly because?: { readonly text: string; readonly heading: string; readonly section: number };
}

/** From this many supporting words on, a sentence touches on a content. */
const TOUCHES = 3;
/** What a sentence needs to say it: a telling term with a supporting word, or a telling heading with one. */
const SAYS = 5;
/** Words below which a sentence or cell says nothing. */
const SHORTEST = 3;
/** What a description may not rest on: what is planned, advised, asked, given as an example, taken back or left to fill in. */
const DESCRIBES_NOT: ReadonlySet<Force> = new Set([
  'plan',
  'recommendation',
  'question',
  'example',
  'struck',
  'placeholder',
  'pointer',
  'condition',
]);
const LEFT_OPEN = /\[CONFIRM:|\bTB[CD]\b|\bTODO\b|\{\{/;

const MATCHED = new WeakMap<PolicyDocument, readonly DescriptionMatch[]>();

/** Looks up everything the nine description criteria ask of a report of this type. Pure; remembered by document. */
export function matchDescription(
  document: PolicyDocument,
  reportType: 'I' | 'II' | undefined,
): readonly DescriptionMatch[] {
  let all = MATCHED.get(document);
  if (!all) MATCHED.set(document, (all = matchAll(document)));
  const asked = new Set(
    DESCRIPTION_CRITERIA.filter(
      ({ reportTypes }) => reportType === undefined || reportTypes.includes(reportType),
    ).map(({ id }) => id),
  );
  return all.filter(({ criterion }) => asked.has(criterion));
}

function matchAll(document: PolicyDocument): readonly DescriptionMatch[] {
  const homes = homesOf(document);
  const sections = document.sections.map((section) => read(section, document));
  return DESCRIPTION_CRITERIA.flatMap(({ id, contents }) => {
    const isTold = homes.some((home) => home === id);
    const own = sections.map((section, n) =>
      homes[n] === undefined || homes[n] === id || !isTold ? section : { ...section, sentences: [] },
    );
    return contents.map((content): DescriptionMatch => ({
      criterion: id,
      content,
      ...best(content, own, document),
    }));
  });
}

/**
 * The criterion that each section tells of by its heading, or else by that of the section above it. What a promise says
 * of incidents tells of no incident.
 */
function homesOf(document: PolicyDocument): readonly (DescriptionCriterionId | undefined)[] {
  const homes: (DescriptionCriterionId | undefined)[] = [];
  for (const { content, parent } of document.sections) {
    const words = stemmedWords(content.heading, content.language);
    const named = DESCRIPTION_CRITERIA.filter(({ headings }) =>
      [...headings[content.language], ...headings.en].some((term) =>
        holdsTerm(words, stemmedWords(term, content.language)),
      ),
    );
    // A heading below another tells of a part of what that one tells of.
    const above = parent === undefined ? undefined : homes[parent];
    homes.push(above ?? (content.level > 1 && named.length === 1 ? named[0]?.id : undefined));
  }
  return homes;
}

interface Read {
  readonly heading: readonly string[];
  readonly sentences: readonly {
    readonly text: string;
    readonly kind: Sentence['kind'];
    readonly words: readonly string[];
  }[];
}

function read({ content, parent }: Section, document: PolicyDocument): Read {
  const above = parent === undefined ? undefined : document.sections[parent];
  const language = content.language;
  const silent = new Set(
    statementsOf(
      content,
      headingsAbove(
        document,
        document.sections.findIndex((one) => one.content === content),
      ),
    )
      .filter(({ force }) => DESCRIBES_NOT.has(force))
      .flatMap(({ sentences }) => sentences),
  );
  return {
    // The title of the document tells nothing about a section.
    heading: stemmedWords(
      [content.heading, (above?.content.level ?? 0) > 1 ? above?.content.heading : ''].join(' '),
      language,
    ),
    sentences: content.sentences
      .filter(({ kind }, n) => kind !== 'table-header' && !silent.has(n))
      .map(({ text, lead, kind }) => ({
        text,
        kind,
        words: stemmedWords([lead, text].filter(Boolean).join(' '), language),
      })),
  };
}

function best(
  content: RequiredContent,
  sections: readonly Read[],
  document: PolicyDocument,
): Omit<DescriptionMatch, 'criterion' | 'content'> {
  const { strong, support } = termsOf(content, document.language);
  let found: { score: number; section: number; text: string } | undefined;
  const take = (score: number, section: number, text: string): void => {
    if (score > (found?.score ?? 0)) found = { score, section, text };
  };
  sections.forEach(({ heading, sentences }, section) => {
    const headed = strong.some((term) => holdsTerm(heading, term));
    for (const { text, words, kind } of sentences) {
      // What only leads to a list or a table says nothing by itself.
      if (LEFT_OPEN.test(text) || text.trimEnd().endsWith(':')) continue;
      const supporting = support.filter((term) => holdsTerm(words, term)).length;
      if (words.filter((word) => /[\p{L}\p{N}]/u.test(word)).length < SHORTEST) continue;
      const named = strong.some((term) => holdsTerm(words, term));
      if (named || headed)
        take((named ? 4 : 2) + (headed ? 5 : 0) + supporting * 2 + (kind === 'prose' ? 1 : 0), section, text);
      else if (supporting >= TOUCHES) take(3, section, text);
    }
  });
  if (!found) return { state: 'missing' };
  const { score, section, text } = found;
  const because = { text, section, heading: document.sections[section]?.content.heading ?? '' };
  const stated = (content.needs ?? []).every((need) =>
    states(textOf(document, section), need, document.language),
  );
  return { state: score >= SAYS && stated ? 'described' : 'thin', because };
}

function textOf(document: PolicyDocument, section: number): string {
  return document.sections[section]?.content.sentences.map(({ text }) => text).join(' ') ?? '';
}

function termsOf(
  { terms }: RequiredContent,
  language: Language,
): { strong: readonly (readonly string[])[]; support: readonly (readonly string[])[] } {
  // Dutch descriptions use the English terms too.
  const of = (list: { readonly en: readonly string[]; readonly nl: readonly string[] }): string[][] =>
    (language === 'nl' ? [...list.nl, ...list.en] : list.en).map((term) => stemmedWords(term, language));
  return { strong: of(terms.strong), support: of(terms.support) };
}
