import type { CriterionId } from '../../catalog/types.js';
import { subjectsOfContent } from '../../catalog/subjects.js';
import { CRITERIA } from '../../catalog/criteria.js';
import type { PolicyDocument } from '../../workspace/document.js';
import type { PersonAnswer } from '../../workspace/answers/person-answer.js';
import { genericStatements } from '../../reading/generic/generic-statements.js';
import { statementsOf } from '../../reading/read-statements.js';
import { headingsAbove } from '../statements/surroundings.js';
import type { DocumentAnalysis, SubstantiatedPoint } from '../document-analysis.js';
import { TOPICS } from '../topics/topics.js';
import type { LinkedSection } from '../topics/link-section.js';
import type { TopicMatch } from '../topics/types.js';
import type { StandingAnswer } from './answer-book.js';
import { typeOf } from '../kinds/type-of.js';

/**
 * What analysis found in a document, with what people answered to it: contents they say are stated are found, and links
 * they say are wrong are gone. The analysis itself is left as it is, since it is kept by the text alone.
 */
export function withAnswers(
  document: PolicyDocument,
  analysis: DocumentAnalysis,
  answers: readonly StandingAnswer[],
): DocumentAnalysis {
  if (answers.length === 0) return analysis;
  const answered = new Map<string, PersonAnswer>();
  const contents = new Map(analysis.contents);
  const wrong = new Set<string>();
  const stated = new Map<string, StandingAnswer>();
  // The answer given last counts.
  for (const one of answers) {
    const { answer, section } = one;
    if (answer.criterion !== undefined) wrong.add(linkKey(section, answer.criterion));
    if (answer.content === undefined) continue;
    answered.set(answer.content, answer);
    if (answer.kind === 'stated-here') stated.set(answer.content, one);
    else stated.delete(answer.content);
  }
  const pointedOut = new Set<string>();
  const substantiated = withoutWrong(analysis.substantiated, wrong);
  for (const [content, one] of stated) {
    if (analysis.contents.get(content)?.substantiated === true) continue;
    pointedOut.add(content);
    const match = matchOf(document, content, one);
    contents.set(content, match);
    for (const [criterion, point] of pointsOf(document, content, one, match)) {
      const there = substantiated.get(criterion) ?? [];
      if (there.some((known) => known.point === point.point && known.section === point.section)) continue;
      substantiated.set(criterion, [...there, point]);
    }
  }
  return {
    ...analysis,
    sections: wrong.size === 0 ? analysis.sections : analysis.sections.map((one, n) => cut(one, n, wrong)),
    contents,
    substantiated,
    answered,
    pointedOut,
  };
}

function matchOf(
  document: PolicyDocument,
  content: string,
  { section, sentences, text }: StandingAnswer,
): TopicMatch {
  return {
    topic: content,
    score: 1,
    substantiated: true,
    because: [{ sentence: sentences?.[0] ?? -1, text: text ?? '', chance: 1 }],
    // A person says where it is stated; words that are true of any company stay such.
    ...(isGenericAt(document, section, sentences?.[0]) && { generic: true as const }),
  };
}

function isGenericAt(
  document: PolicyDocument,
  section: number | undefined,
  sentence: number | undefined,
): boolean {
  const content = section === undefined ? undefined : document.sections[section]?.content;
  if (!content || section === undefined) return false;
  const statements = statementsOf(content, headingsAbove(document, section));
  const generic = genericStatements(statements, content.heading);
  const own = statements.flatMap(({ sentences }, n) => (sentences[0] === sentence ? [n] : []));
  return own.length > 0 && own.every((n) => generic.has(n));
}

/**
 * The points of focus that Attest would have found, had it known the sentence: those on the subject of the content, of
 * the criteria the content is for. A content of several subjects says not which of them the sentence is on.
 */
function* pointsOf(
  document: PolicyDocument,
  content: string,
  { answer, section }: StandingAnswer,
  match: TopicMatch,
): Iterable<[CriterionId, SubstantiatedPoint]> {
  const type = typeOf(document);
  const criteria = type?.contents.find(({ id }) => id === content)?.criteria ?? [];
  const [subject, second] = subjectsOfContent(type?.id ?? '', content);
  if (subject === undefined || second !== undefined || section === undefined) return;
  for (const { topic, criterion, subjects } of TOPICS) {
    const id = CRITERIA[criterion]?.id;
    if (id === undefined || !criteria.includes(id) || !subjects.includes(subject)) continue;
    yield [id, { point: topic.id, section, match, answer }];
  }
}

function withoutWrong(
  substantiated: DocumentAnalysis['substantiated'],
  wrong: ReadonlySet<string>,
): Map<CriterionId, readonly SubstantiatedPoint[]> {
  const kept = new Map<CriterionId, readonly SubstantiatedPoint[]>();
  for (const [criterion, points] of substantiated) {
    const own = points.filter(({ section }) => !wrong.has(linkKey(section, criterion)));
    if (own.length > 0) kept.set(criterion, own);
  }
  return kept;
}

function cut(links: LinkedSection, section: number, wrong: ReadonlySet<string>): LinkedSection {
  const stands = ({ criterion }: { criterion: CriterionId }): boolean =>
    !wrong.has(linkKey(section, criterion));
  if (links.candidates.every(stands) && links.links.every(stands)) return links;
  return { ...links, links: links.links.filter(stands), candidates: links.candidates.filter(stands) };
}

function linkKey(section: number | undefined, criterion: CriterionId): string {
  return `${section ?? -1} ${criterion}`;
}
