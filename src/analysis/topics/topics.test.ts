import { describe, expect, it } from 'vitest';
import { CRITERION_IDS } from '../../catalog/criterion-ids.js';
import { POLICY_TYPES } from '../../catalog/policy-types.js';
import { analyseDocument } from '../analyse-document.js';
import type { DocumentAnalysis } from '../document-analysis.js';
import { readDocument } from '../testing/answers-text.js';
import { explainLine } from './explain.js';
import { contentTopic, TOPICS, TOPICS_OF_SUBJECT } from './topics.js';
import type { TopicMatch } from './types.js';
import { contentState, criterionState, stateOf, substantiatedCriteria } from './verdicts.js';

const REVIEW = 'System owners review all user access rights every quarter.';
const VISITORS = 'Visitors sign in at the reception and are escorted.';
const policy = (text: string): string => `# Access Control Policy\n\n## Rules\n\n${text}\n`;
const analysed = (text: string): DocumentAnalysis =>
  analyseDocument(readDocument('policies/access-control.md', policy(text)));
const content = (id: string) => {
  const found = contentTopic('access-control', id)?.topic;
  if (!found) throw new Error(id);
  return found as Parameters<typeof contentState>[1];
};
const linked = (text: string): string[] =>
  analysed(text).sections.flatMap(({ links }) => links.map(({ criterion }) => criterion));

describe('the topics', () => {
  it('are every point of focus and required content, each with a subject', () => {
    expect(TOPICS.map(({ index }) => index)).toEqual(TOPICS.map((_, n) => n));
    expect(TOPICS.filter(({ subjects }) => subjects.length === 0)).toEqual([]);
    expect(new Set(TOPICS.flatMap(({ criteria }) => criteria)).size).toBe(CRITERION_IDS.length);
    for (const { id, contents } of POLICY_TYPES)
      for (const one of contents) expect(contentTopic(id, one.id)?.topic, `${id}/${one.id}`).toEqual(one);
    expect(TOPICS_OF_SUBJECT.filter((topics) => topics.length === 0)).toEqual([]);
  });
});

describe('links', () => {
  it('rest on a sentence that says how', () => {
    expect(linked(REVIEW)).toEqual(['CC6.3']);
    expect(linked(VISITORS)).toEqual(['CC6.4']);
    const [link] = analysed(REVIEW).sections.flatMap(({ links }) => links);
    expect(link?.points[0]).toMatchObject({ substantiated: true, because: [{ sentence: 0, text: REVIEW }] });
  });

  it.each([
    ['nothing of the matter', 'The office has twelve desks.'],
    ['a denial', 'User access rights are not reviewed periodically.'],
    ['a plan', 'We plan to review user access rights every quarter from next year.'],
    ['a pointer', 'For the review of user access rights, see the access procedure.'],
    ['a heading alone', '### Review of user access rights every quarter'],
  ])('need more than %s', (_, text) => {
    expect(linked(text)).toEqual([]);
    expect(contentState(analysed(text), content('access-reviews'))).not.toBe('found');
  });

  it('do not change with a sentence on another subject, wherever it stands', () => {
    for (const text of [
      `${REVIEW}\n\n## Lunch\n\nLunch is at noon.`,
      `Lunch is at noon.\n\n## Reviews\n\n${REVIEW}`,
    ])
      expect(linked(text)).toEqual(['CC6.3']);
  });
});

describe('what is known of a topic', () => {
  const match = (score: number, rest: Partial<TopicMatch> = {}): TopicMatch => ({
    topic: 'x',
    score,
    substantiated: false,
    because: [],
    weakness: 'mention-only',
    ...rest,
  });

  it('is found, weak, unsure or missing', () => {
    expect(stateOf(undefined)).toBe('missing');
    expect(stateOf(match(0.9, { substantiated: true, weakness: undefined }))).toBe('found');
    expect(stateOf(match(0.9, { weakness: 'negated' }))).toBe('weak');
    expect(stateOf(match(0.3, { weakness: 'planned' }))).toBe('weak');
    expect(stateOf(match(0.2, { weakness: 'planned' }))).toBe('unsure');
    expect(stateOf(match(0.3))).toBe('unsure');
    expect(stateOf(match(0.05))).toBe('missing');
  });

  it('is read from the text, for contents and criteria', () => {
    const stated = analysed(REVIEW);
    expect(contentState(stated, content('access-reviews'))).toBe('found');
    expect(contentState(stated, content('session-timeout'))).toBe('missing');
    expect(criterionState(stated, 'CC6.3')).toBe('found');
    expect(criterionState(stated, 'A1.2')).toBe('missing');
    expect(substantiatedCriteria(stated)).toEqual(['CC6.3']);
    const denied = analysed('User access rights are not reviewed periodically.');
    expect(contentState(denied, content('access-reviews'))).toBe('weak');
    expect(criterionState(denied, 'CC6.3')).toBe('weak');
    expect(substantiatedCriteria(denied)).toEqual([]);
  });

  it('is found when one sentence denies a part and another says how', () => {
    const both = analysed(`User access rights are not reviewed periodically.\n\n${REVIEW}`);
    expect(contentState(both, content('access-reviews'))).toBe('found');
    expect(both.contents.get('access-reviews')?.because.map(({ text }) => text)).toEqual([REVIEW]);
  });
});

describe('an explanation', () => {
  const explained = (text: string, line: number) =>
    explainLine(readDocument('policies/access-control.md', policy(text)), line);

  it('gives the links of the section at a line, and what its sentence counts for', () => {
    const found = explained(REVIEW, 4);
    expect(found).toMatchObject({ section: 1, heading: 'Rules' });
    expect(found?.links.map(({ criterion }) => criterion)).toEqual(['CC6.3']);
    expect(found?.statements).toHaveLength(1);
    expect(found?.statements[0]).toMatchObject({ text: REVIEW, force: 'practice' });
    expect(found?.statements[0]?.speaksTo[0]).toMatchObject({ criterion: 'CC6.3', counts: true });
  });

  it('has no statement on a heading, and nothing beyond the document’s start', () => {
    expect(explained(REVIEW, 2)?.statements).toEqual([]);
    expect(explainLine(readDocument('policies/empty.md', ''), 0)?.links ?? []).toEqual([]);
  });

  it('says of what is near why it is no link', () => {
    const denied = explained('User access rights are not reviewed periodically.', 4);
    expect(denied?.links).toEqual([]);
    expect(denied?.statements[0]?.force).toBe('denial');
    for (const { why } of denied?.nearMisses ?? []) {
      expect(why.en).toBe('no statement says how it is done');
      expect(why.nl).toBe('geen enkele zin zegt hoe het gebeurt');
    }
  });
});
