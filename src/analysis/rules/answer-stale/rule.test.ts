import { describe, expect, it } from 'vitest';
import { doesNotApply, passagesAt, statedHere, wrongLink } from '../../answers/make-answer.js';
import { answersText, readDocument } from '../../testing/answers-text.js';
import { checkFiles, IN_ORDER } from '../../testing/check-files.js';

const PATH = 'policies/access.md';
const COUNTED = 'Each quarter the desks of the office are counted.';
const TEXT = `${IN_ORDER}# Access Control Policy\n\n## Rounds\n\n${COUNTED}\n`;
const POLICY = readDocument(PATH, TEXT);
const GIVER = { by: 'Jane Doe', date: '2026-03-01', why: 'W' };
const [PASSAGE] = passagesAt(POLICY, 14);
if (PASSAGE?.text !== COUNTED) throw new Error('The sentence stands on another line.');
const ANSWERS = answersText(
  statedHere(POLICY, 'access-reviews', PASSAGE, GIVER),
  wrongLink(POLICY, 1, 'CC6.1', GIVER),
  doesNotApply(POLICY, 'session-timeout', GIVER),
);
const stale = (files: Readonly<Record<string, string>>) => checkFiles(files, 'answer-stale');

describe('answer-stale', () => {
  it('is quiet while the text is as it was, or was only written otherwise', () => {
    expect(stale({ [PATH]: TEXT, 'answers.yaml': ANSWERS })).toEqual([]);
    const otherwise = TEXT.replace(COUNTED, COUNTED.toUpperCase().replaceAll(' ', '\n'));
    expect(stale({ [PATH]: otherwise, 'answers.yaml': ANSWERS })).toEqual([]);
  });

  it('says which answers no longer count, where they stand and why, in both languages', () => {
    const found = stale({ [PATH]: TEXT.replace('are counted', 'may be counted'), 'answers.yaml': ANSWERS });
    expect(found).toMatchObject([
      {
        uri: 'file:///w/answers.yaml',
        severity: 'info',
        data: { fix: 'answerStale', state: 'text-changed' },
      },
      { severity: 'info', data: { state: 'text-changed' } },
    ]);
    expect(found[0]?.range.start.line).toBeLessThan(found[1]?.range.start.line ?? 0);
    expect(found[0]?.message).toEqual({
      en: expect.stringMatching(
        /^The answer of Jane Doe on “.*” \(policies\/access\.md\) no longer counts\.$/,
      ),
      nl: expect.stringMatching(
        /^Het antwoord van Jane Doe over “.*” \(policies\/access\.md\) telt niet meer\.$/,
      ),
    });
    expect(found[0]?.why.en).toContain(`“${COUNTED.slice(0, -1)}”. Confirm`);
    expect(found[1]?.message.en).toContain('the link of policies/access.md to CC6.1');
  });

  it('says so of every answer about a document that is gone', () => {
    const found = stale({ 'policies/other.md': '# Other\n', 'answers.yaml': ANSWERS });
    expect(found.map(({ data }) => data?.state)).toEqual(['document-gone', 'document-gone', 'document-gone']);
  });
});
