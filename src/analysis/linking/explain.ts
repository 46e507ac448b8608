import type { CriterionId, Localised } from '../../catalog/types.js';
import type { PolicyDocument, Section } from '../../workspace/document.js';
import { analyseDocument } from '../analyse-document.js';
import { PARAMETERS } from './parameters.js';
import { roleOf, type SectionRole } from './section-role.js';
import { stancesOf, substantiates, type Stance } from './stance.js';
import type { Because, Link, TopicMatch } from './types.js';
import { unitsOf } from './units.js';
import { firstLineOf } from '../../workspace/section-place.js';

/** A criterion that the section's words point to, but to which it is not linked. */
export interface NearMiss {
  readonly criterion: CriterionId;
  readonly score: number;
  readonly points: readonly TopicMatch[];
  readonly why: Localised;
}

/** A statement of the section, with what it does. */
export interface ExplainedStatement {
  readonly text: string;
  readonly stance: Stance;
  /** Points and contents for which this statement is the reason, with the words that tell. */
  readonly speaksTo: readonly {
    readonly criterion: CriterionId;
    readonly point: string;
    readonly because: Because;
  }[];
}

/** Why a section is linked as it is. */
export interface Explanation {
  /** Index into `PolicyDocument.sections`. */
  readonly section: number;
  readonly heading: string;
  readonly role: SectionRole;
  /** The statements on the asked line; none on a heading or blank line. */
  readonly statements: readonly ExplainedStatement[];
  readonly links: readonly Link[];
  readonly nearMisses: readonly NearMiss[];
}

const MOST_NEAR_MISSES = 4;
/** Candidates below this share of the best are not near. */
const NEAR = 0.5;

/** Explains the section that holds a line of the file (from 0); undefined when no section does. */
export function explainLine(document: PolicyDocument, line: number): Explanation | undefined {
  const index = document.sections.findLastIndex((section) => firstLineOf(section) <= line);
  const section = document.sections[index];
  const linked = analyseDocument(document).sections[index];
  if (!section || !linked) return undefined;
  const { content } = section;
  const role = roleOf(content.heading);
  return {
    section: index,
    heading: content.heading,
    role,
    statements: statementsAt(section, line, linked.candidates),
    links: linked.links,
    nearMisses: nearMisses(
      linked.links,
      linked.candidates,
      role,
      stancesOf(unitsOf(content), content).some(substantiates),
    ),
  };
}

function statementsAt(
  { content, startLine }: Section,
  line: number,
  candidates: readonly Link[],
): ExplainedStatement[] {
  const units = unitsOf(content);
  const stances = stancesOf(units, content);
  const at = line - startLine;
  return units.flatMap(({ sentences, text }, n) => {
    const onLine = sentences.some((index) => {
      const range = content.sentences[index]?.range;
      return range !== undefined && range.start.line <= at && at <= range.end.line;
    });
    if (!onLine) return [];
    const speaksTo = candidates.flatMap(({ criterion, points }) =>
      points.flatMap(({ topic, because }) => {
        const own = because.find(({ sentence }) => sentences.includes(sentence));
        return own ? [{ criterion, point: topic, because: own }] : [];
      }),
    );
    return [{ text, stance: stances[n] ?? 'mention', speaksTo }];
  });
}

function nearMisses(
  links: readonly Link[],
  candidates: readonly Link[],
  role: SectionRole,
  saysHow: boolean,
): NearMiss[] {
  const best = candidates[0]?.score ?? 0;
  const published = new Set(links.map(({ criterion }) => criterion));
  return candidates
    .filter(({ criterion, score }) => !published.has(criterion) && score >= best * NEAR)
    .slice(0, MOST_NEAR_MISSES)
    .map((link) => ({ ...link, why: whyNot(link, links, role, saysHow) }));
}

/** At the threshold a score is one half: see `Linker`. */
const THRESHOLD = 0.5;

function whyNot(link: Link, links: readonly Link[], role: SectionRole, saysHow: boolean): Localised {
  if (role !== 'substance') {
    return {
      en: 'the heading marks this section as purpose, scope, definitions or document control',
      nl: 'de kop geeft aan dat deze sectie doel, reikwijdte, definities of documentbeheer bevat',
    };
  }
  if (!saysHow) return { en: 'no statement says how it is done', nl: 'geen enkele zin zegt hoe het gebeurt' };
  const weakness = link.points.find(({ substantiated }) => !substantiated)?.weakness;
  const substantiated = link.points.some((point) => point.substantiated);
  if (!substantiated && weakness) return WEAKNESSES[weakness];
  if (link.score < THRESHOLD)
    return { en: 'too few words of this criterion', nl: 'te weinig woorden van dit criterium' };
  if (links.length >= PARAMETERS.section.mostLinks)
    return { en: 'three criteria fit better', nl: 'drie criteria passen beter' };
  if (!substantiated) return { en: 'no single statement is about it', nl: 'geen enkele zin gaat erover' };
  return { en: 'another criterion fits clearly better', nl: 'een ander criterium past duidelijk beter' };
}

/** Why a topic does not count although it is mentioned, in words. */
export const WEAKNESSES: Readonly<Record<NonNullable<TopicMatch['weakness']>, Localised>> = {
  negated: { en: 'the text says that it is not done', nl: 'de tekst zegt dat het niet gebeurt' },
  planned: { en: 'the text only plans it', nl: 'de tekst kondigt het alleen aan' },
  placeholder: { en: 'the text is still to be filled in', nl: 'de tekst moet nog worden ingevuld' },
  'mention-only': {
    en: 'it is mentioned, but no statement says how',
    nl: 'het wordt genoemd, maar geen zin zegt hoe',
  },
};
