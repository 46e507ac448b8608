import { subjectsOfType } from '../catalog/subjects.js';
import type { CriterionId } from '../catalog/types.js';
import { keepResults, keptResults } from '../workspace/by-section.js';
import type { PolicyDocument, SectionContent } from '../workspace/document.js';
import type { DocumentAnalysis, SubstantiatedPoint } from './document-analysis.js';
import { linkSection, type LinkedSection } from './topics/link-section.js';
import { withDoubts } from './topics/doubtful-contents.js';
import { contentTopic, TOPICS } from './topics/topics.js';
import type { TopicMatch } from './topics/types.js';
import { statementsOf } from './statements/extract.js';
import { headingsAbove } from './statements/surroundings.js';
import { typeOf } from './kinds/type-of.js';

/** The last result of a section's content, with the surroundings it was made in and the place where it stood. */
interface Linked {
  readonly type: string | undefined;
  readonly ancestors: readonly string[];
  readonly linked: LinkedSection;
  readonly section: number;
  readonly points: readonly (readonly [CriterionId, SubstantiatedPoint])[];
}

const LINKED = new WeakMap<SectionContent, Linked>();
const ANALYSED = new WeakMap<PolicyDocument, DocumentAnalysis>();

/**
 * Everything analysis finds in one document by itself. Remembered by document, and section by section by content: after
 * an edit only sections whose text or surroundings (enclosing headings, policy type) changed are looked at again.
 */
export function analyseDocument(document: PolicyDocument): DocumentAnalysis {
  let analysis = ANALYSED.get(document);
  if (!analysis) {
    analysis = analyse(document);
    ANALYSED.set(document, analysis);
  }
  return analysis;
}

function analyse(document: PolicyDocument): DocumentAnalysis {
  const type = typeOf(document);
  const topics = new Map<number, string>();
  for (const { id } of type?.contents ?? []) {
    const topic = contentTopic(type?.id ?? '', id);
    if (topic) topics.set(topic.index, id);
  }
  const expected = new Set(type?.criteria ?? []);
  const subjects = type && subjectsOfType(type.id);
  const kept = keptResults<Linked>(document, LINKED);
  const context = type?.id ?? '';
  const last = kept?.context === context ? kept : undefined;
  const below: boolean[] = [];
  const found = document.sections.map((place, section): Linked => {
    const { content, parent } = place;
    const before = last?.sections[section];
    // Whether the headings above it are those of last time.
    const asBefore =
      before?.parent === parent &&
      (parent === undefined ||
        (below[parent] === true &&
          last?.sections[parent]?.content.heading === document.sections[parent]?.content.heading));
    below.push(asBefore);
    const same = asBefore && before === place ? last?.results[section] : undefined;
    if (same) return same;
    const known = LINKED.get(content);
    if (known !== undefined && known.type === type?.id && isBelow(document, section, known.ancestors)) {
      if (known.section === section) return known;
      const moved = { ...known, section, points: pointsIn(known.linked, section) };
      LINKED.set(content, moved);
      return moved;
    }
    const ancestors = headingsAbove(document, section);
    const linked = linkSection(content, { expected, subjects, ancestors });
    const made = {
      type: type?.id,
      ancestors,
      linked,
      section,
      points: pointsIn(linked, section),
    };
    LINKED.set(content, made);
    return made;
  });
  keepResults(document, LINKED, context, found);
  const sections = found.map(({ linked }) => linked);
  return {
    sections,
    contents: withDoubts(bestContents(sections, topics), document, type, subjects),
    spoken: spokenCriteria(sections),
    substantiated: substantiatedPoints(found),
    statements: statementsOf(document),
  };
}

/** Whether these are the headings of a section's enclosing ones, nearest first. */
function isBelow(document: PolicyDocument, section: number, ancestors: readonly string[]): boolean {
  let n = 0;
  for (let at = document.sections[section]?.parent; at !== undefined; at = document.sections[at]?.parent) {
    if (ancestors[n] !== document.sections[at]?.content.heading) return false;
    n += 1;
  }
  return n === ancestors.length;
}

function bestContents(
  sections: readonly LinkedSection[],
  topics: ReadonlyMap<number, string>,
): Map<string, TopicMatch> {
  const best = new Map<string, TopicMatch>();
  for (const found of sections) {
    for (const [topic, match] of found.topics) {
      const id = topics.get(topic);
      if (id !== undefined && isBetter(match, best.get(id))) best.set(id, match);
    }
  }
  return best;
}

/** By criterion: the best match of any of its points in any section, whether the section is linked to it or not. */
function spokenCriteria(sections: readonly LinkedSection[]): Map<CriterionId, TopicMatch> {
  const best = new Map<CriterionId, TopicMatch>();
  for (const { topics } of sections) {
    for (const [topic, match] of topics) {
      const entry = TOPICS[topic];
      const [id] = entry?.criteria ?? [];
      if (id !== undefined && entry?.criterion !== -1 && isBetter(match, best.get(id))) best.set(id, match);
    }
  }
  return best;
}

function isBetter(match: TopicMatch, than: TopicMatch | undefined): boolean {
  if (!than) return true;
  if (match.substantiated !== than.substantiated) return match.substantiated;
  // What only this company could have written counts more than what sounds surer.
  if (match.generic !== than.generic) return than.generic === true;
  return match.score > than.score;
}

function pointsIn({ links }: LinkedSection, section: number): [CriterionId, SubstantiatedPoint][] {
  return links.flatMap(({ criterion, points }) =>
    points
      .filter(({ substantiated }) => substantiated)
      .map((match): [CriterionId, SubstantiatedPoint] => [criterion, { point: match.topic, section, match }]),
  );
}

function substantiatedPoints(sections: readonly Linked[]): Map<CriterionId, SubstantiatedPoint[]> {
  const found = new Map<CriterionId, SubstantiatedPoint[]>();
  for (const { points } of sections) {
    for (const [criterion, point] of points) {
      const list = found.get(criterion);
      if (list) list.push(point);
      else found.set(criterion, [point]);
    }
  }
  return found;
}
