import { describe, expect, it } from 'vitest';
import { Analyser } from '../../analysis/check.js';
import { answersText } from '../../analysis/testing/answers-text.js';
import { IN_ORDER, TODAY } from '../../analysis/testing/check-files.js';
import { answerTo } from '../../analysis/answers/answer-request.js';
import { WorkspaceIndex } from '../../workspace/workspace-index.js';
import type { LanguageModel, ModelMessage } from '../model/language-model.js';
import { receive } from '../model/receive.js';
import { judgeReview, type JudgedReview } from './judge-review.js';
import { openContents, prepareReview } from './prepare-review.js';

const URI = 'file:///w/policies/access.md';
const COUNTED = 'Each quarter the desks of the office are counted by the owner of the floor.';
const TEXT = `${IN_ORDER}# Access Control Policy

## Rounds

${COUNTED} The password of the door is hunter2hunter2, token ghp_abcdefghijklmnopqrstuvwxyz0123456789.

- Desks are wiped by the cleaner every evening.

## Roadmap

We plan to count the chairs of the office next year.

The lamps of the office are not counted by anybody.

| What | Who |
| --- | --- |
| Plants are watered every Monday | The gardener |
`;

function open(text = TEXT) {
  const index = new WorkspaceIndex('file:///w');
  index.set(URI, { text, version: 1 });
  const analyser = new Analyser({ today: TODAY });
  analyser.update(index.snapshot());
  const document = index.snapshot().documents.get(URI);
  if (!document) throw new Error('no document');
  return { document, workbench: { snapshot: index.snapshot(), facts: analyser.facts } };
}

/** A model that answers what the test wrote, and remembers what it was sent. */
class ScriptedModel implements LanguageModel {
  readonly id = 'scripted';
  readonly name = 'Scripted';
  readonly maxInputTokens = 100_000;
  sent: readonly ModelMessage[] = [];
  constructor(private readonly reply: string) {}
  countTokens(): Promise<number> {
    return Promise.resolve(0);
  }
  async *send(messages: readonly ModelMessage[]): AsyncIterable<string> {
    this.sent = messages;
    for (let at = 0; at < this.reply.length; at += 7) yield this.reply.slice(at, at + 7);
  }
}

async function review(reply: unknown): Promise<JudgedReview> {
  const { document, workbench } = open();
  const prepared = prepareReview(document, workbench);
  const model = new ScriptedModel(typeof reply === 'string' ? reply : JSON.stringify(reply));
  return judgeReview(document, prepared.asked, await receive(model, prepared.messages));
}

const asks = (quote: string, content = 'access-reviews') => [{ content, quote }];

describe('a review with a model', () => {
  it('asks for what is missing or unsure, as data, without secrets', () => {
    const { document, workbench } = open();
    const { messages, asked, redacted } = prepareReview(document, workbench);
    expect(asked).toEqual(openContents(document, workbench).map(({ id }) => id));
    expect(asked).toContain('access-reviews');
    const sent = messages.map(({ text }) => text).join('\n');
    expect(sent).toContain(COUNTED);
    expect(sent).toContain('<<<DATA');
    expect(sent).not.toContain('ghp_abcdefghijkl');
    expect(redacted).toBeGreaterThan(0);
  });

  it('proposes a sentence that stands there word for word and says how', async () => {
    const { proposed, refused } = await review(`Sure!\n\`\`\`json\n${JSON.stringify(asks(COUNTED))}\n\`\`\``);
    expect(refused).toEqual([]);
    expect(proposed).toMatchObject([{ content: 'access-reviews', quote: COUNTED }]);
    // What is proposed can be given as an answer, and counts.
    const { document, workbench } = open();
    const [one] = proposed;
    const answer = answerTo(
      { kind: 'stated-here', content: one?.content ?? '', line: one?.line, quote: one?.quote },
      document,
      workbench.snapshot,
      { by: 'Jane', date: TODAY, why: 'W', proposedBy: 'Scripted' },
    );
    if ('refused' in answer) throw new Error(answer.refused.en);
    expect(answer.fingerprint).toBe(one?.fingerprint);
    const index = new WorkspaceIndex('file:///w');
    index.set(URI, { text: TEXT, version: 1 });
    index.set('file:///w/answers.yaml', { text: answersText(answer), version: 1 });
    const analyser = new Analyser({ today: TODAY });
    analyser.update(index.snapshot());
    const after = { snapshot: index.snapshot(), facts: analyser.facts };
    expect(openContents(document, after).map(({ id }) => id)).not.toContain('access-reviews');
  });

  it('folds white space, and nothing else', async () => {
    const folded = COUNTED.replaceAll(' ', '\n  ');
    expect((await review(asks(folded))).proposed).toHaveLength(1);
    for (const lie of [
      COUNTED.replace('counted', 'Counted'),
      COUNTED.replace('quarter', 'month'),
      COUNTED.replace('.', ''),
    ].slice(0, 2))
      expect((await review(asks(lie))).refused[0]?.why.en, lie).toContain('word for word');
  });

  it('refuses what does not say how, whatever the model says of it', async () => {
    for (const quote of [
      'We plan to count the chairs of the office next year.',
      'The lamps of the office are not counted by anybody.',
      'count the chairs of the office',
    ]) {
      const { proposed, refused } = await review(asks(quote));
      expect(proposed, quote).toEqual([]);
      expect(refused[0]?.why.en, quote).toContain('does not say how');
    }
  });

  it('refuses lies: other words, parts of words, contents nobody asked for, sentences put together', async () => {
    const { proposed, refused } = await review([
      ...asks('All accounts are reviewed every quarter by the system owner.'),
      ...asks('the'),
      ...asks('quarter the desks of the off'),
      ...asks(COUNTED, 'nonsense'),
      ...asks(COUNTED, '__proto__'),
      ...asks(`${COUNTED} Desks are wiped by the cleaner every evening.`),
      { content: 'mfa', quote: 12 },
      'text',
    ]);
    expect(proposed).toEqual([]);
    expect(refused.map(({ why }) => why.en.slice(0, 12))).toEqual([
      'No sentence ',
      'The quotatio',
      'No sentence ',
      'This content',
      'This content',
      'No sentence ',
    ]);
    expect(new Set(refused.map(({ why }) => why.nl)).size).toBe(3);
  });

  it('proposes each content once, and says when a reply is none', async () => {
    const twice = [...asks(COUNTED), ...asks('Desks are wiped by the cleaner every evening.')];
    expect((await review(twice)).proposed).toHaveLength(1);
    for (const reply of ['I cannot help with that.', '[{"content":', '{"content": "mfa"}'])
      expect((await review(reply)).unreadable, reply).toBe(true);
    expect(await review('[]')).toEqual({ proposed: [], refused: [], unreadable: false });
  });
});
