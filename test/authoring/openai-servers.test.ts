/** How servers that call themselves OpenAI-compatible differ, over real HTTP: what is sent to them, and what is made of it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeProblem } from '../../src/authoring/model/describe-problem.js';
import { LanguageModelProblem, type SendOptions } from '../../src/authoring/model/language-model.js';
import { receive, type ReceiveLimits } from '../../src/authoring/model/receive.js';
import { readQuotations } from '../../src/authoring/review/quotations.js';
import { QUOTATIONS_FORMAT } from '../../src/authoring/review/quotations-format.js';
import { checkBaseUrl } from '../../src/extension/ai/models/base-url.js';
import { listOpenAiModels, openAiModel } from '../../src/extension/ai/models/openai-model.js';
import * as sdk from '../../src/extension/ai/models/openai.bundle.js';
import {
  answer,
  chunk,
  failure,
  json,
  openStream,
  piece,
  ScriptedServer,
  type Script,
} from './scripted-server.js';

const server = new ScriptedServer();
const other = new ScriptedServer();
let origin = '';
let elsewhere = '';
let counter = 0;

beforeAll(async () => {
  origin = new URL(await server.start()).origin;
  elsewhere = new URL(await other.start()).origin;
});
afterAll(() => Promise.all([server.stop(), other.stop()]));
beforeEach(() => {
  server.requests.length = 0;
  other.requests.length = 0;
});

interface Asked {
  readonly text?: string;
  readonly problem?: LanguageModelProblem;
  readonly usage?: { readonly input: number; readonly output: number };
}

/** One answer of the server; every call is a model of its own, so that nothing learned carries over. */
async function ask(
  script: Script,
  options: {
    path?: string;
    key?: string;
    page?: string;
    model?: string;
    limits?: Partial<ReceiveLimits>;
    format?: SendOptions['format'];
  } = {},
): Promise<Asked> {
  server.script = script;
  const checked = checkBaseUrl(`${origin}${options.path ?? '/v1'}`);
  if (!('url' in checked)) throw new Error(checked.problem);
  const model = openAiModel(sdk, {
    baseUrl: checked.url,
    apiKey: options.key ?? 'test-key',
    model: options.model ?? `m${(counter += 1)}`,
    page: options.page,
  });
  const messages = [
    { role: 'system', text: 'Rules.' },
    { role: 'user', text: 'Write.' },
  ] as const;
  let usage: Asked['usage'];
  try {
    const text = await receive(model, messages, {
      limits: { first: 5000, idle: 5000, ...options.limits },
      format: options.format,
      onUsage: (counted) => (usage = counted),
    });
    return { text, usage };
  } catch (error) {
    if (!(error instanceof LanguageModelProblem)) throw error;
    return { problem: error };
  }
}
const bodyOf = (n: number): Record<string, unknown> =>
  JSON.parse(server.requests[n]?.body ?? '{}') as Record<string, unknown>;
const english = ({ problem }: Asked): string => (problem ? describeProblem(problem, 'M').en : '');

describe('keys', () => {
  it('go as a bearer, with no header of the SDK besides', async () => {
    expect((await ask(answer('Yes.'))).text).toBe('Yes.');
    const headers = server.requests[0]?.headers ?? {};
    expect(headers.authorization).toBe('Bearer test-key');
    expect(Object.keys(headers).filter((name) => /^x-|openai|api-key/.test(name))).toEqual([]);
  });

  it('are left out where there is none', async () => {
    await ask(answer('Yes.'), { key: '' });
    expect(server.requests[0]?.headers.authorization).toBeUndefined();
  });

  it.each([301, 302, 307, 308])('never follow a redirect (%i), and neither does the text', async (status) => {
    other.script = answer('Stolen.');
    const result = await ask((response) => {
      response.writeHead(status, { location: `${elsewhere}/v1/chat/completions` });
      response.end();
    });
    expect(result.problem).toMatchObject({ kind: 'redirected', said: `${elsewhere}/v1/chat/completions` });
    expect(english(result)).toContain(elsewhere);
    expect(other.requests).toEqual([]);
    await expect(
      listOpenAiModels(sdk, { baseUrl: `${origin}/v1`, apiKey: 'test-key' }),
    ).rejects.toMatchObject({ kind: 'redirected' });
    expect(other.requests).toEqual([]);
  });

  it('are not repeated, whatever they look like', async () => {
    const result = await ask(failure(401, { message: 'Bad key 9f8e7d6c5b4a for you' }), {
      key: '9f8e7d6c5b4a',
    });
    expect(english(result)).toContain('Bad key … for you');
  });
});

describe('Azure', () => {
  const path = '/openai/deployments/o3?api-version=2025-01-01-preview';

  it('gets its version in the address, its own header and the deployment', async () => {
    expect((await ask(answer('Yes.'), { path })).text).toBe('Yes.');
    const [request] = server.requests;
    expect(request?.path).toBe('/openai/deployments/o3/chat/completions?api-version=2025-01-01-preview');
    expect(request?.headers['api-key']).toBe('test-key');
    expect(request?.headers.authorization).toBeUndefined();
    expect(await listOpenAiModels(sdk, { baseUrl: `${origin}${path}`, apiKey: 'k' })).toEqual(['o3']);
  });

  it('takes the target URI of the portal as it is, and the model as deployment where the address names none', async () => {
    await ask(answer('Yes.'), {
      path: '/openai/deployments/o3/chat/completions?api-version=2025-01-01-preview',
    });
    await ask(answer('Yes.'), { path: '/openai?api-version=2024-06-01', model: 'my-gpt' });
    expect(server.requests.map(({ path: asked }) => asked)).toEqual([
      '/openai/deployments/o3/chat/completions?api-version=2025-01-01-preview',
      '/openai/deployments/my-gpt/chat/completions?api-version=2024-06-01',
    ]);
  });

  it('tells a wrong address from an unknown deployment, in its own words', async () => {
    const address = await ask(failure(404, { code: '404', message: 'Resource not found' }), { path });
    expect(address.problem?.kind).toBe('wrong-address');
    expect(english(address)).toContain('404 Resource not found');
    const deployment = await ask(
      failure(404, {
        code: 'DeploymentNotFound',
        message: 'The API deployment for this resource does not exist.',
      }),
      { path },
    );
    expect(deployment.problem?.kind).toBe('unknown-model');
    expect(english(deployment)).toContain('does not exist');
  });
});

describe('answers in other forms', () => {
  it('JSON although a stream was asked for', async () => {
    const result = await ask(
      json({
        choices: [{ message: { role: 'assistant', content: 'Whole.' }, finish_reason: 'stop' }],
        usage: { prompt_tokens: 12, completion_tokens: 3 },
      }),
    );
    expect(result).toEqual({ text: 'Whole.', usage: { input: 12, output: 3 } });
    expect((await ask(json({ choices: [{ message: { content: 'No reason.' } }] }))).text).toBe('No reason.');
  });

  it('no reason to finish before [DONE]', async () => {
    const result = await ask((response) => {
      openStream(response);
      response.end(`${piece('All ')}${piece('of it.')}data: [DONE]\n\n`);
    });
    expect(result.text).toBe('All of it.');
  });

  it('text that merely speaks of [DONE] is still cut', async () => {
    const result = await ask((response) => {
      openStream(response);
      response.end(piece('Write data: [DONE]'));
    });
    expect(result.problem?.kind).toBe('cut-off');
  });

  it('events without their content type, and with carriage returns', async () => {
    const result = await ask((response) => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      response.end(`${piece('Plain.')}data: [DONE]\n\n`.replaceAll('\n', '\r\n'));
    });
    expect(result.text).toBe('Plain.');
  });

  it('text in parts, some of them thoughts', async () => {
    const result = await ask((response) => {
      openStream(response);
      response.write(
        chunk({ delta: { content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'Hm.' }] }] } }),
      );
      response.write(chunk({ delta: { content: [{ type: 'text', text: 'Said.' }] } }));
      response.end(`${piece('', 'stop')}data: [DONE]\n\n`);
    });
    expect(result.text).toBe('Said.');
  });

  it('the count of tokens at the end of a stream', async () => {
    const result = await ask((response) => {
      openStream(response);
      response.write(piece('Yes.', 'stop'));
      response.write('data: {"choices":[],"usage":{"prompt_tokens":100,"completion_tokens":7}}\n\n');
      response.end('data: [DONE]\n\n');
    });
    expect(result.usage).toEqual({ input: 100, output: 7 });
    expect(bodyOf(0).stream_options).toEqual({ include_usage: true });
  });
});

describe('signs of life', () => {
  const alive =
    (sign: string): Script =>
    async (response) => {
      openStream(response);
      for (let n = 0; n < 6; n += 1) {
        response.write(sign);
        await new Promise((resolve) => setTimeout(resolve, 120));
      }
      response.end(`${piece('At last.', 'stop')}data: [DONE]\n\n`);
    };

  it.each([
    ['comments', ': OPENROUTER PROCESSING\n\n'],
    ['thoughts', chunk({ delta: { content: '', reasoning_content: 'Hm. ' } })],
    ['thoughts by another name', chunk({ delta: { reasoning: 'Hm. ' } })],
  ])('%s are waited for, before and within the text', async (_, sign) => {
    expect((await ask(alive(sign), { limits: { first: 350, idle: 350 } })).text).toBe('At last.');
  });

  it('do not last for ever', async () => {
    const result = await ask(alive(': still here\n\n'), { limits: { first: 350, total: 400 } });
    expect(result.problem?.kind).toBe('timeout');
  });
});

describe('what a server does not take', () => {
  /** Refuses requests that hold something; answers others. */
  const unless =
    (
      holds: (body: Record<string, unknown>) => boolean,
      error: Record<string, unknown>,
      status = 400,
    ): Script =>
    (response, request) => {
      const body = JSON.parse(request.body) as Record<string, unknown>;
      return (holds(body) ? failure(status, error) : body.stream === true ? answer('Yes.') : whole)(
        response,
        request,
      );
    };
  const whole = json({ choices: [{ message: { content: 'Yes.' }, finish_reason: 'stop' }] });

  it('streaming: the answer comes in one piece', async () => {
    const script = unless(({ stream }) => stream === true, {
      message: 'Your organization must be verified to stream this model.',
      param: 'stream',
      code: 'unsupported_value',
    });
    expect((await ask(script, { model: 'no-stream' })).text).toBe('Yes.');
    expect(server.requests.length).toBe(2);
    await ask(script, { model: 'no-stream' });
    expect(server.requests.length, 'what was learned is remembered').toBe(3);
  });

  it('a count of tokens, as FastAPI words it', async () => {
    const result = await ask((response, request) => {
      if (!request.body.includes('stream_options')) return answer('Yes.')(response, request);
      response.writeHead(422, { 'content-type': 'application/json' });
      response.end('{"detail":[{"loc":["body","stream_options"],"msg":"Extra inputs are not permitted"}]}');
      return undefined;
    });
    expect(result.text).toBe('Yes.');
  });

  it('the role of the system: its rules go in front of what the user says', async () => {
    const result = await ask(
      unless(({ messages }) => JSON.stringify(messages).includes('"system"'), {
        message: "Unsupported value: 'messages[0].role' does not support 'system' with this model.",
      }),
    );
    expect(result.text).toBe('Yes.');
    expect(bodyOf(1).messages).toEqual([{ role: 'user', content: 'Rules.\n\nWrite.' }]);
  });

  it('structured output: plain text is read instead', async () => {
    const quotations = '{"quotations": [{"content": "a", "quote": "Access is reviewed."}]}';
    const structured = await ask(answer(quotations), { format: QUOTATIONS_FORMAT });
    expect(bodyOf(0).response_format).toMatchObject({ type: 'json_schema', json_schema: { strict: true } });
    expect(readQuotations(structured.text ?? '')).toEqual([{ content: 'a', quote: 'Access is reviewed.' }]);
    const plain = await ask(
      unless((body) => 'response_format' in body, { message: 'response_format is not supported' }),
      { format: QUOTATIONS_FORMAT },
    );
    expect(plain.text).toBe('Yes.');
  });

  it('a refusal that nothing of it explains is not tried again', async () => {
    const result = await ask(failure(400, { message: 'Invalid temperature.' }));
    expect(result.problem?.kind).toBe('refused-request');
    expect(server.requests.length).toBe(1);
  });
});

describe('the server’s own words', () => {
  const body =
    (status: number, text: string, type = 'application/json'): Script =>
    (response) => {
      response.writeHead(status, { 'content-type': type });
      response.end(text);
    };

  it.each([
    ['OpenAI', 500, '{"error":{"message":"It broke"}}', 'server', '500 It broke'],
    [
      'Ollama',
      404,
      '{"error":"model \\"x\\" not found, try pulling it first"}',
      'unknown-model',
      'try pulling it first',
    ],
    ['Ollama without /v1', 404, '404 page not found', 'wrong-address', '404 page not found'],
    ['Mistral', 401, '{"message":"Unauthorized","request_id":"1"}', 'unauthorised', '401 Unauthorized'],
    [
      'FastAPI',
      422,
      '{"detail":[{"loc":["body","n"],"msg":"Input should be 1"}]}',
      'refused-request',
      'Input should be 1',
    ],
    [
      'OpenRouter',
      402,
      '{"error":{"message":"Insufficient credits","code":402}}',
      'no-credit',
      'Insufficient credits',
    ],
    [
      'a server behind OpenRouter',
      429,
      '{"error":{"message":"Provider returned error","code":429,"metadata":{"raw":"m is temporarily rate-limited upstream"}}}',
      'rate-limited',
      'rate-limited upstream',
    ],
    [
      'a quota',
      429,
      '{"error":{"message":"You exceeded your current quota","code":"insufficient_quota"}}',
      'no-credit',
      'exceeded your current quota',
    ],
    ['a proxy', 503, '<html><title>Under maintenance</title></html>', 'server', 'Under maintenance'],
    [
      'a long context',
      400,
      '{"error":{"message":"This model\'s maximum context length is 4096 tokens"}}',
      'too-long',
      '4096 tokens',
    ],
  ])('%s', async (_, status, text, kind, said) => {
    const result = await ask(body(status, text));
    expect(result.problem?.kind).toBe(kind);
    expect(english(result)).toContain(said);
    expect(describeProblem(result.problem as LanguageModelProblem, 'M').nl).toContain(said);
  });

  it('in the middle of a stream, and in an answer that calls itself good', async () => {
    const middle = await ask((response) => {
      openStream(response);
      response.write(piece('Half'));
      response.end('data: {"error":{"message":"upstream overloaded","code":502}}\n\n');
    });
    expect(middle.problem?.kind).toBe('server');
    expect(english(middle)).toContain('upstream overloaded');
    const good = await ask(json({ error: { message: 'no such model', code: 404 } }));
    expect(good.problem?.kind).toBe('unknown-model');
    const page = await ask(body(200, '<html><title>Sign in</title></html>', 'text/html'));
    expect(page.problem).toMatchObject({ kind: 'invalid-response', said: 'HTML: Sign in' });
  });
});

describe('in a browser', () => {
  const page = 'https://vscode.example';

  it('a server that blocks the request gets the plainest one there is, when it needs no key', async () => {
    const whole = json({ choices: [{ message: { content: 'Plain.' } }] });
    const result = await ask(
      (response, request) => {
        // What a browser does for a server that does not answer its question beforehand.
        if (request.headers['content-type'] === 'text/plain') return whole(response, request);
        response.destroy();
        return undefined;
      },
      { page, key: '' },
    );
    expect(result.text).toBe('Plain.');
    expect(server.requests.length).toBe(2);
  });

  it('and when that fails too, the user hears what to allow', async () => {
    const result = await ask((response) => void response.destroy(), { page });
    expect(result.problem?.kind).toBe('network');
    expect(english(result)).toContain(page);
    expect(english(result)).toContain('OLLAMA_ORIGINS');
    expect(server.requests.every(({ headers }) => headers['content-type'] === 'application/json')).toBe(true);
  });
});

describe('hostile answers', () => {
  it('a line without an end is given up, not kept', async () => {
    const result = await ask(async (response) => {
      openStream(response);
      const part = `data: ${'x'.repeat(1024 * 1024)}`;
      for (let n = 0; n < 40 && !response.destroyed; n += 1) {
        response.write(part);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      response.end();
    });
    expect(result.problem?.kind).toBe('too-long');
  }, 30_000);
});

describe('the list of models', () => {
  it.each([
    ['{"data":[{"id":"b"},{"id":"a"}]}', ['a', 'b']],
    ['[{"id":"a"}]', ['a']],
    ['{"models":[{"name":"a"}]}', ['a']],
  ])('reads %s', async (text, names) => {
    server.script = (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(text);
    };
    expect(await listOpenAiModels(sdk, { baseUrl: `${origin}/v1`, apiKey: '' })).toEqual(names);
    expect(server.requests[0]?.path).toBe('/v1/models');
  });
});
