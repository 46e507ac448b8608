import { describe, expect, it, vi } from 'vitest';
import { LanguageModelProblem } from '../../../authoring/model/language-model.js';

vi.mock('vscode', () => ({
  LanguageModelChatMessage: {
    User: (text: string) => ({ role: 'user', text }),
    Assistant: (text: string) => ({ role: 'assistant', text }),
  },
  CancellationTokenSource: class {
    cancelled = false;
    token = { isCancellationRequested: false };
    cancel = (): void => void (this.cancelled = true);
    dispose = (): void => undefined;
  },
  env: { language: 'en' },
  workspace: { getConfiguration: () => ({ get: (_: string, fallback: unknown) => fallback }) },
}));
const { vscodeModel } = await import('./vscode-model.js');

/** How a failure of VS Code's model is told: before any text, or after some. */
async function kindOf(error: unknown, after = ''): Promise<string> {
  const model = vscodeModel({
    id: 'm',
    vendor: 'v',
    name: 'M',
    maxInputTokens: 100,
    sendRequest: async () => {
      if (after === '') throw error;
      return {
        text: (async function* () {
          yield after;
          throw error;
        })(),
      };
    },
  } as never);
  try {
    for await (const text of model.send([{ role: 'system', text: 'rules' }])) void text;
    return 'ok';
  } catch (problem) {
    return problem instanceof LanguageModelProblem
      ? `${problem.kind}${problem.part ? ` ${problem.part}` : ''}`
      : 'other';
  }
}
const coded = (code: string): Error => Object.assign(new Error('refused'), { code });

describe('a model of VS Code', () => {
  it.each([
    [coded('NoPermissions'), 'no-consent'],
    [coded('Blocked'), 'rate-limited'],
    [coded('NotFound'), 'no-model'],
    [new Error('Canceled'), 'cancelled'],
    [new Error('Request exceeds the token limit of 8192'), 'too-long input'],
    [new Error('429 Too Many Requests'), 'rate-limited'],
    [new Error('Please sign in to GitHub'), 'unauthorised'],
    [new Error('getaddrinfo ENOTFOUND api.example'), 'network'],
    [new Error('something odd'), 'server'],
  ])('tells %s as %s', async (error, kind) => {
    expect(await kindOf(error)).toBe(kind);
  });

  it('tells an error after some text as a cut', async () => {
    expect(await kindOf(new Error('something odd'), 'half')).toBe('cut-off');
  });
});
