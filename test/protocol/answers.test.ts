import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IN_ORDER } from '../../src/analysis/testing/check-files.js';
import {
  AnswerChoices,
  Answers,
  ConfirmAnswer,
  GiveAnswer,
  JudgeReview,
  PrepareReview,
  RemoveAnswer,
  type AnswerChange,
  type AnswerChoicesResult,
  type AnswerRefusal,
  type FolderAnswers,
  type JudgedReviewResult,
  type PreparedReviewResult,
} from '../../src/server/answers-protocol.js';
import { Documents, type FolderDocuments } from '../../src/server/policy-protocol.js';
import { withEdit } from '../../src/workspace/answers/write-answers.js';
import { TestClient } from './client.js';
import { MemoryFiles } from './memory-files.js';

const ROOT = 'file:///company';
const PATH = 'policies/access.md';
const COUNTED = 'Each quarter the desks of the office are counted by the owner of the floor.';
const TEXT = `${IN_ORDER}# Access Control Policy\n\n## Rounds\n\n${COUNTED}\n\n## Signing in\n\nAll employees use multi-factor authentication for every system with customer data.\n`;
const uri = `${ROOT}/${PATH}`;
let files: MemoryFiles;
let client: TestClient;

beforeAll(async () => {
  files = new MemoryFiles(ROOT);
  files.set(PATH, TEXT);
  files.set('policies/handbook.md', '# Handbook\n\n## Rounds\n\nDesks are counted.\n');
  client = await TestClient.on(files);
}, 60_000);
afterAll(() => client.stop());

/** Tells the server of a change on disk, and waits until it is read. */
async function changed(at: string): Promise<void> {
  await client.changedOnDisk(at);
  await client.settle(250);
}

/** Makes a change as an editor would, and tells the server. */
async function apply(change: AnswerChange | AnswerRefusal): Promise<void> {
  if ('refused' in change) throw new Error(change.refused);
  expect(change.uri).toBe(`${ROOT}/answers.yaml`);
  const before = change.create ? '' : files.text('answers.yaml');
  files.set('answers.yaml', withEdit(before, change));
  await changed(`${ROOT}/answers.yaml`);
}

const give = (answer: object, more: object = {}) =>
  client.request<AnswerChange | AnswerRefusal>(GiveAnswer.method, {
    uri,
    answer,
    by: 'Jane',
    why: 'W',
    ...more,
  });
const listed = async () => {
  const [folder] = await client.request<FolderAnswers[]>(Answers.method, {});
  return folder?.answers ?? [];
};

describe('answers of people over the protocol', () => {
  it('says what can be answered of a document', async () => {
    const choices = await client.request<AnswerChoicesResult>(AnswerChoices.method, { uri });
    expect(choices.contents.map(({ id }) => id)).toContain('access-reviews');
    expect(choices.sentences).toContainEqual({
      text: COUNTED,
      heading: 'Rounds',
      line: 14,
      near: expect.any(Array),
    });
    expect(choices.places).toMatchObject([{ path: 'policies/handbook.md' }]);
    expect(choices.places[0]?.sections).toContainEqual({ heading: 'Rounds', slug: 'rounds' });
    expect(choices.links.every(({ line, end }) => line < end)).toBe(true);
    expect(await client.request(AnswerChoices.method, { uri: `${ROOT}/gone.md` })).toBeNull();
  });

  it('gives, lists, confirms and removes answers', async () => {
    const here = { kind: 'stated-here', content: 'access-reviews', line: 14, quote: COUNTED };
    await apply(await give(here));
    await apply(
      await give({ kind: 'stated-elsewhere', content: 'mfa', place: 'policies/handbook.md#rounds' }),
    );
    // Given again, it takes the place of the first.
    await apply(await give(here, { by: 'Bob', proposedBy: 'Model' }));
    expect(await listed()).toMatchObject([
      { kind: 'stated-here', by: 'Bob', counts: true, path: PATH },
      { kind: 'stated-elsewhere', by: 'Jane', counts: true },
    ]);
    const [documents] = await client.request<FolderDocuments[]>(Documents.method, {});
    const policy = documents?.documents.find(({ path }) => path === PATH);
    expect(policy?.answers).toHaveLength(2);
    expect(policy?.answers[0]).toMatch(/: stated here, Bob, \d{4}-/);

    files.set(PATH, TEXT.replace('quarter', 'month'));
    await changed(uri);
    const [stale] = await listed();
    expect(stale).toMatchObject({ counts: false, state: 'stale: text changed' });
    const key = { folder: ROOT, key: stale?.key };
    await apply(await client.request(ConfirmAnswer.method, { ...key, by: 'Eve' }));
    expect((await listed())[0]).toMatchObject({
      by: 'Eve',
      counts: true,
      detail: COUNTED.replace('quarter', 'month'),
    });
    const again = (await listed())[0]?.key;
    await apply(await client.request(RemoveAnswer.method, { folder: ROOT, key: again }));
    expect((await listed()).map(({ kind }) => kind)).toEqual(['stated-elsewhere']);
  });

  it('refuses what cannot be said, and changes nothing', async () => {
    for (const [answer, said] of [
      [{ kind: 'stated-here', content: 'nonsense', line: 14 }, 'is not expected of'],
      [{ kind: 'stated-here', content: 'mfa', line: 1 }, 'There is no such sentence'],
      [{ kind: 'stated-elsewhere', content: 'mfa', place: '../x.md' }, 'no document in force'],
      [{ kind: 'wrong-link', criterion: 'CC6.1', section: 99 }, 'There is no such section'],
    ] as const)
      expect(await give(answer)).toEqual({ refused: expect.stringContaining(said) });
    expect(await give({ kind: 'does-not-apply', content: 'mfa' }, { why: ' ' })).toHaveProperty('refused');
    expect(await client.request(RemoveAnswer.method, { folder: ROOT, key: 'x' })).toHaveProperty('refused');
    expect(await client.request(ConfirmAnswer.method, { folder: ROOT, key: 'x', by: 'J' })).toHaveProperty(
      'refused',
    );
    const before = files.text('answers.yaml');
    files.set('answers.yaml', 'answers: {a: [');
    await changed(`${ROOT}/answers.yaml`);
    expect(await give({ kind: 'does-not-apply', content: 'mfa' })).toEqual({
      refused: 'answers.yaml cannot be changed: it is no readable list of answers.',
    });
    files.set('answers.yaml', before);
    await changed(`${ROOT}/answers.yaml`);
  });

  it('prepares a review and holds the reply to the text', async () => {
    const prepared = await client.request<PreparedReviewResult>(PrepareReview.method, { uri });
    expect(prepared.asked).toContain('access-reviews');
    const sentence = COUNTED.replace('quarter', 'month');
    const reply = JSON.stringify([
      { content: 'access-reviews', quote: sentence },
      { content: 'least-privilege', quote: 'Rights are the least that a role needs.' },
    ]);
    const judged = await client.request<JudgedReviewResult>(JudgeReview.method, {
      uri,
      asked: prepared.asked,
      reply,
    });
    expect(judged.proposed).toMatchObject([{ content: 'access-reviews', quote: sentence }]);
    expect(judged.refused).toMatchObject([
      { content: 'least-privilege', why: expect.stringContaining('word for word') },
    ]);
  });
});
