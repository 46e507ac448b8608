import { describe, expect, it } from 'vitest';
import type { AnswerText } from '../../workspace/answers/person-answer.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { WorkspaceIndex } from '../../workspace/workspace-index.js';
import { Analyser } from '../check.js';
import { coverageOf } from '../coverage.js';
import { evidenceSummary } from '../../evidence/summary.js';
import { eachReport } from '../rule.js';
import { answersText, readDocument } from '../testing/answers-text.js';
import { checkFiles, IN_ORDER, TODAY } from '../testing/check-files.js';
import {
  doesNotApply,
  givenAgain,
  passagesAt,
  statedElsewhere,
  statedHere,
  wrongLink,
} from './make-answer.js';

const GIVER = { by: 'Jane Doe', date: '2026-11-20', why: 'It is so.' };
const PATH = 'policies/access.md';
const SENTENCE = 'The desks in the hall are painted blue before the summer fair.';
const TEXT = `${IN_ORDER}# Access Control Policy\n\n## Rounds\n\n${SENTENCE}\n`;
const POLICY = readDocument(PATH, TEXT);
const MFA = 'All employees use multi-factor authentication for every system with customer data.';

type Files = Readonly<Record<string, string>>;

/** The contents that are reported as missing. */
function missing(files: Files): readonly unknown[] {
  return checkFiles(files, 'missing-content')
    .flatMap(eachReport)
    .map(({ data }) => data?.content);
}

function stale(files: Files): readonly unknown[] {
  return checkFiles(files, 'answer-stale').map(({ data }) => data?.state);
}

function here(document: PolicyDocument, line: number, content = 'access-reviews'): AnswerText {
  const [passage] = passagesAt(document, line);
  if (!passage) throw new Error(`There is no sentence on line ${line}.`);
  return statedHere(document, content, passage, GIVER);
}

const lineOf = (text: string, part: string): number =>
  text.slice(0, text.indexOf(part)).split('\n').length - 1;
const REVIEWS = here(POLICY, lineOf(TEXT, SENTENCE));

describe('answers of people', () => {
  it('make a content found where a person says it is stated', () => {
    expect(missing({ [PATH]: TEXT })).toContain('access-reviews');
    const files = { [PATH]: TEXT, 'answers.yaml': answersText(REVIEWS) };
    expect(missing(files)).not.toContain('access-reviews');
    expect(stale(files)).toEqual([]);
    const [summary] = checkFiles(files, 'missing-content');
    expect(summary?.message.en).toMatch(/^1 of 12 expected contents found \(1 pointed out by a person\)/);
    expect(summary?.message.nl).toContain('1 door een persoon aangewezen');
  });

  it('hold while the words are the same, and no longer when they are others', () => {
    const answers = answersText(REVIEWS);
    const same = TEXT.replace(
      SENTENCE,
      `Before it, another.\n\n${SENTENCE.toUpperCase().replaceAll(' ', '  ')}`,
    );
    expect(missing({ [PATH]: same, 'answers.yaml': answers })).not.toContain('access-reviews');
    const other = TEXT.replace('are painted', 'are not painted');
    const files = { [PATH]: other, 'answers.yaml': answers };
    expect(missing(files)).toContain('access-reviews');
    expect(stale(files)).toEqual(['text-changed']);
    const [diagnostic] = checkFiles(files, 'answer-stale');
    expect(diagnostic).toMatchObject({ uri: 'file:///w/answers.yaml', severity: 'info' });
    expect(diagnostic?.why.nl).toContain('Bevestig het');
  });

  it('follow a document that was renamed or moved', () => {
    for (const answer of [REVIEWS, doesNotApply(POLICY, 'access-reviews', GIVER)]) {
      const files = { 'policies/it/accounts.md': TEXT, 'answers.yaml': answersText(answer) };
      expect(missing(files), answer.kind).not.toContain('access-reviews');
      expect(stale(files), answer.kind).toEqual([]);
      // Another document is another document.
      const other = {
        'policies/x.md': `${IN_ORDER}# Access Control Policy\n\nText.\n`,
        'answers.yaml': answersText(answer),
      };
      expect(missing(other), answer.kind).toContain('access-reviews');
      expect(stale(other), answer.kind).toEqual(['document-gone']);
    }
  });

  it('that a content does not apply hold until they are withdrawn', () => {
    const answers = answersText(doesNotApply(POLICY, 'access-reviews', GIVER));
    const changed = `${TEXT}\n## More\n\nAnother text.\n`;
    const files = { [PATH]: changed, 'answers.yaml': answers };
    expect(missing(files)).not.toContain('access-reviews');
    expect(stale(files)).toEqual([]);
    const [summary] = checkFiles(files, 'missing-content');
    expect(summary?.message.en).toContain('(1 not applicable)');
    expect(summary?.why.en).toContain('Not applicable, as a person answered: ');
    // Of another kind of document it is not expected.
    const plan = TEXT.replace('type: access-control', 'type: business-continuity');
    expect(stale({ [PATH]: plan, 'answers.yaml': answers })).toEqual(['not-expected']);
    // A withdrawn policy needs no answers, and nobody to tell so.
    expect(
      stale({ [PATH]: TEXT.replace('status: approved', 'status: retired'), 'answers.yaml': answers }),
    ).toEqual([]);
  });

  it('that it is stated elsewhere stand on the text of the other place', () => {
    const other = '# Handbook\n\n## Rounds\n\nEach quarter the desks are counted.\n\n### Floors\n\nThree.\n';
    const target = readDocument('policies/handbook.md', other);
    const answers = answersText(statedElsewhere(POLICY, 'access-reviews', target, 'rounds', GIVER));
    const files = { [PATH]: TEXT, 'policies/handbook.md': other, 'answers.yaml': answers };
    expect(missing(files)).not.toContain('access-reviews');
    const moved = { [PATH]: TEXT, 'policies/book.md': `Before.\n\n${other}`, 'answers.yaml': answers };
    expect(missing(moved)).not.toContain('access-reviews');
    for (const [text, state] of [
      [other.replace('Three', 'Four'), 'place-changed'],
      [`---\nstatus: draft\n---\n${other}`, 'place-gone'],
      ['', 'place-changed'],
    ] as const) {
      const changed = { ...files, 'policies/handbook.md': text };
      expect(missing(changed), state).toContain('access-reviews');
      expect(stale(changed)).toEqual([state]);
    }
    expect(stale({ [PATH]: TEXT, 'answers.yaml': answers })).toEqual(['place-gone']);
    expect(statedElsewhere(POLICY, 'access-reviews', target, 'gone', GIVER)).toBeUndefined();
  });

  it('take a wrong link away, and give it back when the section changes', () => {
    const text = `${IN_ORDER}# Access Control Policy\n\n## Signing in\n\n${MFA}\n`;
    const document = readDocument(PATH, text);
    const linked = (files: Files): readonly string[] => {
      const index = new WorkspaceIndex('file:///w');
      for (const [path, content] of Object.entries(files))
        index.set(`file:///w/${path}`, { text: content, version: 1 });
      const analyser = new Analyser({ today: TODAY });
      analyser.update(index.snapshot());
      const found = index.snapshot().documentAt(PATH);
      const analysis = found && analyser.facts.analysisOf(found);
      const coverage = coverageOf(analyser.facts, evidenceSummary(index.snapshot(), TODAY));
      const links = analysis?.sections[1]?.links.map(({ criterion }) => criterion) ?? [];
      // Coverage says the same as the links.
      for (const id of links) expect(coverage.get(id)?.substantiated).not.toEqual([]);
      if (!links.includes('CC6.1')) expect(coverage.get('CC6.1')?.substantiated).toEqual([]);
      return links;
    };
    expect(linked({ [PATH]: text })).toContain('CC6.1');
    const answers = answersText(wrongLink(document, 1, 'CC6.1', GIVER));
    expect(linked({ [PATH]: text, 'answers.yaml': answers })).not.toContain('CC6.1');
    const changed = text.replace(MFA, `${MFA} The office has twelve desks.`);
    expect(linked({ [PATH]: changed, 'answers.yaml': answers })).toContain('CC6.1');
    expect(stale({ [PATH]: changed, 'answers.yaml': answers })).toEqual(['text-changed']);
  });

  it('are places of coverage, with who and when', () => {
    const answers = answersText(here(POLICY, lineOf(TEXT, SENTENCE), 'mfa'));
    const index = new WorkspaceIndex('file:///w');
    index.set(`file:///w/${PATH}`, { text: TEXT, version: 1 });
    const analyser = new Analyser({ today: TODAY });
    analyser.update(index.snapshot());
    const covers = (): unknown[] =>
      [...coverageOf(analyser.facts, evidenceSummary(index.snapshot(), TODAY)).values()].flatMap(
        ({ substantiated }) => substantiated,
      );
    expect(covers()).toEqual([]);
    index.set('file:///w/answers.yaml', { text: answers, version: 1 });
    analyser.update(index.snapshot(), ['file:///w/answers.yaml']);
    const pointedOut = { path: PATH, because: SENTENCE, answer: { by: 'Jane Doe', date: '2026-11-20' } };
    expect(covers()).toMatchObject([
      { ...pointedOut, point: 'mfa' },
      { ...pointedOut, point: 'external-authentication' },
    ]);
  });

  it('are given again for the sentence as it is now, when one is plainly the same', () => {
    const snapshot = (text: string) => ({ documentAt: () => readDocument(PATH, text) });
    const today = { by: 'Bob', date: TODAY };
    const again = givenAgain(REVIEWS, snapshot(TEXT.replace('quarter', 'month')), today);
    expect(again).toMatchObject({ by: 'Bob', date: TODAY, why: 'It is so.' });
    expect(again?.quote).toBe(SENTENCE.replace('quarter', 'month'));
    expect(givenAgain(REVIEWS, snapshot('# Access Control Policy\n\nAt noon.\n'), today)).toBeUndefined();
  });
});
