import { allPassages } from '../analysis/answers/answer-request.js';
import { isActive, isDraft } from '../analysis/governed.js';
import type { WorkspaceFacts } from '../analysis/workspace-facts.js';
import { openContents } from '../authoring/review/prepare-review.js';
import { contentState } from '../analysis/topics/verdicts.js';
import { criterion } from '../catalog/criteria.js';
import { localise } from '../catalog/localise.js';
import type { Language } from '../catalog/types.js';
import type { PolicyDocument } from '../workspace/document.js';
import { firstLineOf } from '../workspace/section-place.js';
import type { Snapshot } from '../workspace/snapshot.js';
import type { AnswerChoicesResult, ChosenSentence, LinkChoice, PlaceChoice } from './answers-protocol.js';

/** Documents and sentences that are offered; of a larger workspace or document the rest is reached by the CLI. */
const MOST_PLACES = 500;
const MOST_SENTENCES = 3000;

/** What a person can answer of a document. */
export function answerChoices(
  document: PolicyDocument,
  snapshot: Snapshot,
  facts: WorkspaceFacts,
  language: Language,
): AnswerChoicesResult {
  const analysis = facts.analysisOf(document);
  const open = openContents(document, { snapshot, facts });
  return {
    path: document.path,
    title: document.title,
    contents: open.map((content) => ({
      id: content.id,
      title: localise(content.title, language),
      hint: localise(content.hint, language),
      unsure: contentState(analysis, content) === 'unsure',
    })),
    sentences: sentencesOf(document, nearContents(analysis.contents, open)),
    links: linksOf(document, facts, language),
    places: placesBut(document, snapshot),
  };
}

/** By a sentence's text: the open contents that the analysis saw in it, not surely enough. */
function nearContents(
  contents: ReturnType<WorkspaceFacts['analysisOf']>['contents'],
  open: readonly { readonly id: string }[],
): ReadonlyMap<string, readonly string[]> {
  const near = new Map<string, string[]>();
  for (const { id } of open)
    for (const { text } of contents.get(id)?.because ?? []) near.set(text, [...(near.get(text) ?? []), id]);
  return near;
}

function sentencesOf(
  document: PolicyDocument,
  near: ReadonlyMap<string, readonly string[]>,
): ChosenSentence[] {
  return allPassages(document)
    .slice(0, MOST_SENTENCES)
    .map(({ section, sentences, text }) => {
      const place = document.sections[section];
      const range = place?.content.sentences[sentences[0] ?? -1]?.range;
      return {
        text,
        heading: place?.content.heading ?? '',
        line: (place?.startLine ?? 0) + (range?.start.line ?? 0),
        near: near.get(text) ?? [],
      };
    });
}

function linksOf(document: PolicyDocument, facts: WorkspaceFacts, language: Language): LinkChoice[] {
  return facts.analysisOf(document).sections.flatMap(({ links }, section) => {
    const place = document.sections[section];
    const next = document.sections[section + 1];
    if (!place) return [];
    return links.map((link) => ({
      criterion: link.criterion,
      title: localise(criterion(link.criterion).title, language),
      section,
      heading: place.content.heading === '' ? document.title : place.content.heading,
      line: firstLineOf(place),
      end: next ? firstLineOf(next) : document.lineCount,
    }));
  });
}

function placesBut(own: PolicyDocument, { documents }: Snapshot): PlaceChoice[] {
  return [...documents.values()]
    .filter((document) => document !== own && isActive(document) && !isDraft(document))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .slice(0, MOST_PLACES)
    .map(({ path, title, sections }) => ({
      path,
      title,
      sections: sections
        .filter(({ content, slug }) => content.heading !== '' && slug !== '')
        .map(({ content, slug }) => ({ heading: content.heading, slug })),
    }));
}
