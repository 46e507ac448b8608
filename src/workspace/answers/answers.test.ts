import { describe, expect, it } from 'vitest';
import type { AnswerText } from './person-answer.js';
import { readAnswers } from './read-answers.js';
import { addAnswer, lineOfAnswer, removeAnswer, replaceAnswer, withEdit } from './write-answers.js';

const read = (text: string) => readAnswers('file:///w/answers.yaml', 'answers.yaml', text);
const messages = (text: string): string[] => read(text).problems.map(({ message }) => message.en);

const HERE: AnswerText = {
  kind: 'stated-here',
  document: 'policies/access.md',
  content: 'access-reviews',
  section: 'access-reviews',
  quote: 'System owners: "go through" all accounts # every quarter',
  why: 'It is our review,\nunder another name.',
  by: 'Jane Doe',
  date: '2026-11-24',
  fingerprint: 'sha256-00',
};
const EXEMPT: AnswerText = {
  kind: 'does-not-apply',
  document: 'policies/access.md',
  content: 'session-timeout',
  why: 'No sessions.',
  by: 'yes',
  date: '2026-11-24',
  fingerprint: 'sha256-01',
};
const add = (text: string, answer: AnswerText): string => {
  const edit = addAnswer(text, answer);
  if (!edit) throw new Error('cannot be added');
  return withEdit(text, edit);
};

describe('answers.yaml', () => {
  it('is read as it was written, whatever the file looked like before', () => {
    for (const before of ['', '# mine\n', 'answers:\n', 'answers: []\n', 'answers:\r\n']) {
      const text = add(add(before, HERE), EXEMPT);
      expect(messages(text), before).toEqual([]);
      expect(read(text).answers, before).toMatchObject([HERE, EXEMPT]);
    }
    // A list at the left, as some write it.
    const left =
      'answers:\n- answer: does-not-apply\n  document: a.md\n  content: c\n  why: W\n  by: B\n  date: 2026-01-02\n  fingerprint: x';
    expect(read(add(left, HERE)).answers).toHaveLength(2);
  });

  it('loses one answer and keeps the others, with their comments', () => {
    const text = add(`${add('', HERE)}  # on sessions\n`, EXEMPT);
    const [first] = read(text).answers;
    const line = lineOfAnswer(text, first?.key ?? '');
    const cut = removeAnswer(text, line ?? -1);
    const left = cut ? withEdit(text, cut) : '';
    expect(read(left).answers).toMatchObject([EXEMPT]);
    expect(left).toContain('# on sessions');
    const changed = replaceAnswer(text, line ?? -1, { ...HERE, by: 'Bob' });
    expect(read(changed ? withEdit(text, changed) : '').answers.map(({ by }) => by)).toEqual(['Bob', 'yes']);
    expect(removeAnswer(text, 9999)).toBeUndefined();
    // Not what would take other answers along.
    expect(removeAnswer('answers: [{answer: stated-here, date: 2026-01-01}]\n', 0)).toBeUndefined();
  });

  it('says what is wrong with an answer, and leaves it out', () => {
    const { answers, problems } = read(
      'answers:\n  - {answer: stated-here, document: ../x.md, content: c, why: w, by: b, date: 2026-02-30, fingerprint: f}\n  - {answer: maybe, colour: red, x-own: 1}\n  - text\n',
    );
    expect(answers).toEqual([]);
    const said = problems.map(({ message }) => message.en).join('\n');
    for (const part of [
      'inside the workspace',
      'date must be',
      '“maybe” is not known',
      '“colour” is no key',
      'lacks “why”',
      'must be a mapping',
    ])
      expect(said).toContain(part);
    expect(said).not.toContain('x-own');
    expect(problems.find(({ message }) => message.en.includes('colour'))?.range.start.line).toBe(2);
    expect(
      messages(
        'answers:\n  - {answer: wrong-link, document: a.md, criterion: CC9.9, why: w, by: b, date: 2026-01-01, fingerprint: f}\n',
      ),
    ).toEqual(['There is no criterion “CC9.9”.']);
  });

  it('bears hostile files', () => {
    expect(read('answers: &a [*a]\n').answers).toEqual([]);
    expect(read('answers: 3').problems).toHaveLength(1);
    expect(read(`answers:\n${'  - {answer: x}\n'.repeat(6000)}`).problems.length).toBe(200);
    expect(read(`answers: [{answer: ${'x'.repeat(100_000)}}]`).answers).toEqual([]);
    expect(addAnswer('answers: {a: 1}\n', HERE)).toBeUndefined();
    expect(addAnswer('answers: [', HERE)).toBeUndefined();
  });
});
