import { policyType } from '../catalog/policy-types.js';
import type { CriterionId } from '../catalog/types.js';
import type { PolicyDocument, SectionContent } from '../workspace/document.js';
import type { DocumentAnalysis, SubstantiatedPoint } from './document-analysis.js';
import { linkSection, type LinkedSection, type SectionContext } from './linking/linker.js';
import { contentTopic } from './linking/topics.js';
import type { TopicMatch } from './linking/types.js';
import { statementsOf } from './statements/extract.js';

/** The last result of a section's content, with the surroundings it was made in. */
const LINKED = new WeakMap<SectionContent, { readonly key: string; readonly linked: LinkedSection }>();
const ANALYSED = new WeakMap<PolicyDocument, DocumentAnalysis>();

/**
 * Everything analysis finds in one document by itself. Remembered by document, and section by section by content: after
 * an edit only sections whose text or surroundings (enclosing headings, title, policy type) changed are looked at again.
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
  const type = policyType(document.policyType ?? '');
  const topics = new Map<number, string>();
  for (const { id } of type?.contents ?? []) {
    const topic = contentTopic(type?.id ?? '', id);
    if (topic) topics.set(topic.index, id);
  }
  const shared = {
    documentTitle: document.title,
    expected: new Set(type?.criteria ?? []),
    contents: [...topics.keys()],
  };
  const sections = document.sections.map((section, n) => {
    const context: SectionContext = { ...shared, ancestors: ancestorsOf(document, n) };
    const key = `${type?.id ?? ''}\n${document.title}\n${context.ancestors.join('\n')}`;
    const known = LINKED.get(section.content);
    if (known?.key === key) return known.linked;
    const linked = linkSection(section.content, context);
    LINKED.set(section.content, { key, linked });
    return linked;
  });
  return {
    sections,
    contents: bestContents(sections, topics),
    substantiated: substantiatedPoints(sections),
    statements: statementsOf(document),
  };
}

/** Headings of the enclosing sections, nearest first. */
export function ancestorsOf(document: PolicyDocument, section: number): string[] {
  const headings: string[] = [];
  for (let at = document.sections[section]?.parent; at !== undefined; at = document.sections[at]?.parent) {
    headings.push(document.sections[at]?.content.heading ?? '');
  }
  return headings;
}

function bestContents(
  sections: readonly LinkedSection[],
  topics: ReadonlyMap<number, string>,
): Map<string, TopicMatch> {
  const best = new Map<string, TopicMatch>();
  for (const { contents } of sections) {
    for (const [topic, match] of contents) {
      const id = topics.get(topic);
      if (id !== undefined && isBetter(match, best.get(id))) best.set(id, match);
    }
  }
  return best;
}

function isBetter(match: TopicMatch, than: TopicMatch | undefined): boolean {
  if (!than) return true;
  if (match.substantiated !== than.substantiated) return match.substantiated;
  return match.score > than.score;
}

function substantiatedPoints(sections: readonly LinkedSection[]): Map<CriterionId, SubstantiatedPoint[]> {
  const found = new Map<CriterionId, SubstantiatedPoint[]>();
  sections.forEach(({ links }, section) => {
    for (const { criterion, points } of links) {
      for (const match of points) {
        if (!match.substantiated) continue;
        const list = found.get(criterion) ?? [];
        list.push({ point: match.topic, section, match });
        found.set(criterion, list);
      }
    }
  });
  return found;
}
