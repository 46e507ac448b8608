import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { judgeReply } from '../../src/authoring/judge.js';
import { describeProblem } from '../../src/authoring/model/describe-problem.js';
import { LanguageModelProblem } from '../../src/authoring/model/language-model.js';
import type { ReceiveLimits } from '../../src/authoring/model/receive.js';
import { prepareDraft } from '../../src/authoring/prepare.js';
import type { PreparedDraft } from '../../src/authoring/prepared.js';
import { runDraft, type DraftOutcome } from '../../src/authoring/run-draft.js';
import { listOpenAiModels, openAiModel } from '../../src/extension/ai/models/openai-model.js';
import * as sdk from '../../src/extension/ai/models/openai.bundle.js';
import { workspaceOf } from '../bench/drafts/load.js';
import { answer, failure, openStream, piece, ScriptedServer, type Script } from './scripted-server.js';

const PATH = 'policies/incident-response.md';
const GOOD =
  'The communication lead notifies each affected customer within 48 hours after we confirm a security incident that touches their data.';
const server = new ScriptedServer();
let baseUrl = '';
let prepared: PreparedDraft;
let text = '';
let judge: (reply: string) => ReturnType<typeof judgeReply>;

beforeAll(async () => {
  baseUrl = await server.start();
  text = await readFile(`examples/meridian-metrics/${PATH}`, 'utf8');
  const { snapshot, analyser } = await workspaceOf('meridian', PATH, undefined);
  const workbench = { snapshot, facts: analyser.facts };
  const result = prepareDraft(
    {
      kind: 'fill-gaps',
      targets: [{ kind: 'content', policyType: 'incident-response', content: 'customer-notification' }],
    },
    { uri: `file:///w/${PATH}`, path: PATH, text },
    workbench,
  );
  if ('refused' in result) throw new Error(result.refused.en);
  prepared = result;
  judge = (reply) => judgeReply(prepared, reply, workbench);
}, 120_000);
afterAll(() => server.stop());
beforeEach(() => {
  server.requests.length = 0;
  server.aborted = 0;
});

interface Run {
  readonly outcome?: DraftOutcome;
  readonly problem?: LanguageModelProblem;
  readonly texts: string[];
}

/** One whole draft over HTTP; what came of it. */
async function run(
  script: Script,
  options: {
    limits?: Partial<ReceiveLimits>;
    signal?: AbortSignal;
    onText?: (text: string) => void;
    key?: string;
  } = {},
): Promise<Run> {
  server.script = script;
  const texts: string[] = [];
  const model = openAiModel(sdk, { baseUrl, apiKey: options.key ?? 'test-key', model: 'm' });
  try {
    const outcome = await runDraft(model, prepared, {
      signal: options.signal,
      limits: { first: 5000, idle: 5000, ...options.limits },
      judge: async (reply) => judge(reply),
      onText: (soFar) => {
        texts.push(soFar);
        options.onText?.(soFar);
      },
    });
    return { outcome, texts };
  } catch (error) {
    if (!(error instanceof LanguageModelProblem)) throw error;
    return { problem: error, texts };
  } finally {
    expect(prepared.document.text, 'the document is untouched').toBe(text);
  }
}

const says = ({ problem }: Run): { kind?: string; en: string; nl: string } => {
  const said = problem ? describeProblem(problem, 'Model M') : { en: '', nl: '' };
  return { kind: problem?.kind, ...said };
};

describe('a draft over real HTTP', () => {
  it('arrives in pieces and passes the checks', async () => {
    const { outcome, texts } = await run(answer(GOOD));
    expect(outcome?.judgement.problems).toEqual([]);
    expect(outcome?.judgement.draft).toContain(GOOD);
    expect(texts.length).toBeGreaterThan(5);
    const body = JSON.parse(server.requests[0]?.body ?? '{}') as {
      messages: { role: string; content: string }[];
      stream: boolean;
    };
    expect(body.stream).toBe(true);
    expect(body.messages.map(({ role }) => role)).toEqual(['system', 'user']);
    expect(server.requests[0]?.headers.authorization).toBe('Bearer test-key');
  });

  it('is asked for once more when the checks refuse it, and told why', async () => {
    let n = 0;
    const { outcome } = await run((response, request) =>
      answer(n++ === 0 ? 'We will define how customers are notified (CC9.9).' : GOOD)(response, request),
    );
    expect(outcome?.judgement.ok).toBe(true);
    expect(outcome?.first?.problems.map(({ check }) => check)).toContain('unknown-criterion');
    expect(server.requests.length).toBe(2);
    expect(server.requests[1]?.body).toContain('Criterion CC9.9 does not exist');
  });

  it('is refused after the second try, with an honest account', async () => {
    const { outcome } = await run(answer('We will define how customers are notified in the next version.'));
    expect(outcome?.judgement.ok).toBe(false);
    expect(outcome?.judgement.problems.map(({ check }) => check)).toContain('not-substantiated');
    expect(server.requests.length).toBe(2);
  });

  it('has facts nobody stated turned into placeholders', async () => {
    const { outcome } = await run(
      answer(
        'The communication lead notifies affected customers within 36 hours by Opsgenie after an incident is confirmed.',
      ),
    );
    expect(outcome?.judgement.ok).toBe(true);
    expect(outcome?.judgement.draft).toContain('within [CONFIRM: 36 hours] by [CONFIRM: Opsgenie]');
    expect(server.requests.length).toBe(1);
  });
});

describe('faults', () => {
  it('a slow first token is waited for', async () => {
    const { outcome } = await run(async (response, request) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await answer(GOOD)(response, request);
    });
    expect(outcome?.judgement.ok).toBe(true);
  });

  it('401: the key is refused, and not repeated', async () => {
    const result = await run(
      failure(401, { message: 'Incorrect API key provided: sk-abcd1234efgh5678', code: 'invalid_api_key' }),
    );
    expect(says(result)).toMatchObject({
      kind: 'unauthorised',
      en: expect.stringContaining('refused the key') as string,
      nl: expect.stringContaining('weigerde de sleutel') as string,
    });
    expect(says(result).en).not.toContain('abcd1234');
  });

  it('429 with Retry-After: says how long to wait', async () => {
    const result = await run(failure(429, { message: 'Rate limit reached' }, { 'retry-after': '17' }));
    expect(says(result)).toMatchObject({
      kind: 'rate-limited',
      en: expect.stringContaining('in 17 seconds') as string,
      nl: expect.stringContaining('over 17 seconden') as string,
    });
    expect(server.requests.length).toBe(1);
    const dated = await run(
      failure(
        429,
        { message: 'Rate limit reached' },
        { 'retry-after': new Date(Date.now() + 300_000).toUTCString() },
      ),
    );
    expect(dated.problem?.retryAfter).toBeGreaterThan(200);
  });

  it('500: the server failed', async () => {
    const result = await run(failure(500, { message: 'The server had an error' }));
    expect(says(result)).toMatchObject({
      kind: 'server',
      en: expect.stringContaining('failed on its side') as string,
    });
    expect(server.requests.length).toBe(1);
  });

  it('404: the model does not exist', async () => {
    expect(
      (await run(failure(404, { message: 'The model does not exist', code: 'model_not_found' }))).problem
        ?.kind,
    ).toBe('unknown-model');
  });

  it('a connection cut in the middle: half a draft is not used', async () => {
    const result = await run(async (response) => {
      openStream(response);
      response.write(piece('The communication lead '));
      await new Promise((resolve) => setTimeout(resolve, 100));
      response.destroy();
    });
    expect(says(result)).toMatchObject({
      kind: 'cut-off',
      en: expect.stringContaining('in the middle') as string,
      nl: expect.stringContaining('midden in het antwoord') as string,
    });
    expect(result.texts).toEqual(['The communication lead ']);
  });

  it('a stream that just stops is taken for cut', async () => {
    const result = await run((response) => {
      openStream(response);
      response.end(piece('The communication lead notifies '));
    });
    expect(result.problem?.kind).toBe('cut-off');
  });

  it('invalid JSON: the answer cannot be read', async () => {
    const broken = await run((response) => {
      openStream(response);
      response.end('data: {"choices": [{"delta": {"content": "half\n\n');
    });
    expect(says(broken)).toMatchObject({
      kind: 'invalid-response',
      en: expect.stringContaining('cannot be read') as string,
    });
    const html = await run((response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<html>Welcome to the proxy</html>');
    });
    expect(html.problem?.kind).toBe('invalid-response');
    const odd = await run((response) => {
      openStream(response);
      response.end('data: {"unexpected": true}\n\ndata: [DONE]\n\n');
    });
    expect(odd.problem?.kind).toBe('invalid-response');
  });

  it('an endless stream is stopped, and the server notices', async () => {
    const result = await run(
      async (response) => {
        openStream(response);
        while (!response.destroyed) {
          response.write(piece('and so on '.repeat(50)));
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
      },
      { limits: { characters: 20_000 } },
    );
    expect(says(result)).toMatchObject({
      kind: 'too-long',
      en: expect.stringContaining('was stopped') as string,
    });
    await expect.poll(() => server.aborted).toBe(1);
  });

  it('an answer that hits the model’s own limit is not used', async () => {
    const result = await run((response) => {
      openStream(response);
      response.end(`${piece('The communication lead')}${piece('', 'length')}data: [DONE]\n\n`);
    });
    expect(result.problem).toMatchObject({ kind: 'too-long', part: 'output' });
  });

  it('a context that is too long is told apart', async () => {
    const result = await run(
      failure(400, {
        message: "This model's maximum context length is 4096 tokens.",
        code: 'context_length_exceeded',
      }),
    );
    expect(says(result)).toMatchObject({
      kind: 'too-long',
      en: expect.stringContaining('request is too long') as string,
      nl: expect.stringContaining('verzoek is te lang') as string,
    });
    expect((await run(failure(413, { message: 'Payload too large' }))).problem).toMatchObject({
      kind: 'too-long',
      part: 'input',
    });
  });

  it('a server that hangs, before or within the answer, is given up', async () => {
    const before = await run(() => undefined, { limits: { first: 150 } });
    expect(says(before)).toMatchObject({
      kind: 'timeout',
      en: expect.stringContaining('did not answer in time') as string,
      nl: expect.stringContaining('niet op tijd') as string,
    });
    const within = await run(
      (response) => {
        openStream(response);
        response.write(piece('The '));
      },
      { limits: { idle: 150 } },
    );
    expect(within.problem?.kind).toBe('timeout');
    await expect.poll(() => server.aborted).toBe(2);
  });

  it('nobody listening: the network is at fault', async () => {
    const gone = new ScriptedServer();
    const url = await gone.start();
    await gone.stop();
    const model = openAiModel(sdk, { baseUrl: url, apiKey: 'k', model: 'm' });
    const problem = await runDraft(model, prepared, { judge: async (reply) => judge(reply) }).catch(
      (error: unknown) => error,
    );
    expect(problem).toMatchObject({ kind: 'network' });
  });

  it('cancel works before the request, before the first token, within the answer and within the repair', async () => {
    const hang: Script = () => undefined;
    expect((await run(hang, { signal: AbortSignal.abort() })).problem?.kind).toBe('cancelled');
    expect(server.requests.length).toBe(0);

    const waiting = new AbortController();
    setTimeout(() => waiting.abort(), 100);
    expect((await run(hang, { signal: waiting.signal })).problem?.kind).toBe('cancelled');

    const writing = new AbortController();
    const half: Script = (response) => {
      openStream(response);
      response.write(piece('The communication lead '));
    };
    expect((await run(half, { signal: writing.signal, onText: () => writing.abort() })).problem?.kind).toBe(
      'cancelled',
    );

    const repairing = new AbortController();
    let n = 0;
    const result = await run(
      (response, request) => {
        n += 1;
        if (n === 1) return answer('TBD (CC9.9).')(response, request);
        setTimeout(() => repairing.abort(), 50);
        return undefined;
      },
      { signal: repairing.signal },
    );
    expect(result.problem?.kind).toBe('cancelled');
    expect(says(result)).toMatchObject({
      en: expect.stringContaining('Nothing was changed') as string,
      nl: expect.stringContaining('niets gewijzigd') as string,
    });
    await expect.poll(() => server.aborted).toBe(3);
  });
});

describe('the list of models', () => {
  it('is sorted, and tells why there is none', async () => {
    server.script = (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ object: 'list', data: [{ id: 'zeta' }, { id: 'alpha' }] }));
    };
    expect(await listOpenAiModels(sdk, { baseUrl, apiKey: 'k' })).toEqual(['alpha', 'zeta']);
    server.script = failure(401, { message: 'no' });
    await expect(listOpenAiModels(sdk, { baseUrl, apiKey: 'k' })).rejects.toMatchObject({
      kind: 'unauthorised',
    });
  });
});
