import type { CriterionId, Localised } from '../../catalog/types.js';
import { roleOfHeading, type HeadingRole } from '../../reading/heading-role.js';
import { statementsOf } from '../../reading/read-statements.js';
import { substantiates, type Force } from '../../reading/statement.js';
import type { PolicyDocument, Section } from '../../workspace/document.js';
import { firstLineOf } from '../../workspace/section-place.js';
import { analyseDocument } from '../analyse-document.js';
import { headingsAbove } from '../statements/surroundings.js';
import type { Link, TopicMatch, Weakness } from './types.js';

/** A criterion that sentences of the section may be on, but to which it is not linked. */
export interface NearMiss {
  readonly criterion: CriterionId;
  readonly score: number;
  readonly points: readonly TopicMatch[];
  readonly why: Localised;
}

/** A statement of the section, with what it does. */
export interface ExplainedStatement {
  readonly text: string;
  readonly force: Force;
  /** Points for which this statement is a reason, and how sure it is that it is on them. */
  readonly speaksTo: readonly {
    readonly criterion: CriterionId;
    readonly point: string;
    readonly chance: number;
    readonly counts: boolean;
  }[];
}

/** Why a section is linked as it is. */
export interface Explanation {
  /** Index into `PolicyDocument.sections`. */
  readonly section: number;
  readonly heading: string;
  readonly role: HeadingRole;
  /** The statements on the asked line; none on a heading or blank line. */
  readonly statements: readonly ExplainedStatement[];
  readonly links: readonly Link[];
  readonly nearMisses: readonly NearMiss[];
}

const MOST_NEAR_MISSES = 4;
/** Candidates below this chance are not near. */
const NEAR = 0.2;

/** Explains the section that holds a line of the file (from 0); undefined when no section does. */
export function explainLine(document: PolicyDocument, line: number): Explanation | undefined {
  const index = document.sections.findLastIndex((section) => firstLineOf(section) <= line);
  const section = document.sections[index];
  const linked = analyseDocument(document).sections[index];
  if (!section || !linked) return undefined;
  const { content } = section;
  const statements = statementsOf(content, headingsAbove(document, index));
  const published = new Set(linked.links.map(({ criterion }) => criterion));
  const saysHow = statements.some(({ force }) => substantiates(force));
  return {
    section: index,
    heading: content.heading,
    role: roleOfHeading(content.heading, content.language),
    statements: statementsAt(section, line, statements, linked.candidates),
    links: linked.links,
    nearMisses: linked.candidates
      .filter(({ criterion, score }) => !published.has(criterion) && score >= NEAR)
      .slice(0, MOST_NEAR_MISSES)
      .map((link) => ({ ...link, why: whyNot(link, saysHow) })),
  };
}

function statementsAt(
  { content, startLine }: Section,
  line: number,
  statements: ReturnType<typeof statementsOf>,
  candidates: readonly Link[],
): ExplainedStatement[] {
  const at = line - startLine;
  return statements.flatMap(({ sentences, text, force }) => {
    const onLine = sentences.some((index) => {
      const range = content.sentences[index]?.range;
      return range !== undefined && range.start.line <= at && at <= range.end.line;
    });
    if (!onLine) return [];
    const speaksTo = candidates.flatMap(({ criterion, points }) =>
      points.flatMap(({ topic, because, substantiated }) => {
        const own = because.find((one) => one.sentence === sentences[0] && one.text === text);
        return own ? [{ criterion, point: topic, chance: own.chance, counts: substantiated }] : [];
      }),
    );
    return [{ text, force, speaksTo }];
  });
}

function whyNot({ points }: Link, saysHow: boolean): Localised {
  if (!saysHow) return { en: 'no statement says how it is done', nl: 'geen enkele zin zegt hoe het gebeurt' };
  const weakness = points.find(({ substantiated }) => !substantiated)?.weakness;
  const substantiated = points.some((point) => point.substantiated);
  if (!substantiated && weakness) return WEAKNESSES[weakness];
  if (!substantiated) return { en: 'no single statement is about it', nl: 'geen enkele zin gaat erover' };
  return {
    en: 'too little of the section is about it',
    nl: 'te weinig van de sectie gaat erover',
  };
}

/** What is said of a topic whose sentences would be true of any company: it is found, but counts half. */
export const IN_GENERAL_WORDS: Localised = {
  en: 'in general words only',
  nl: 'alleen in algemene woorden',
};

/** Why a topic does not count although it is mentioned, in words. */
export const WEAKNESSES: Readonly<Record<Weakness, Localised>> = {
  negated: { en: 'the text says that it is not done', nl: 'de tekst zegt dat het niet gebeurt' },
  planned: { en: 'the text only plans it', nl: 'de tekst kondigt het alleen aan' },
  placeholder: { en: 'the text is still to be filled in', nl: 'de tekst moet nog worden ingevuld' },
  generic: { en: 'the text would be true of any company', nl: 'de tekst geldt voor elk bedrijf' },
  'mention-only': {
    en: 'it is mentioned, but no statement says how',
    nl: 'het wordt genoemd, maar geen zin zegt hoe',
  },
};
