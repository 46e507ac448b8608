import { beforeEach, describe, expect, it, vi } from 'vitest';

/** What the editor and the model do in a test. */
const editor = vi.hoisted(() => ({
  reply: 'Reviews happen every quarter.',
  fail: undefined as unknown,
  open: true,
  trusted: true,
}));

vi.mock('vscode', () => {
  const uri = { toString: () => 'file:///w/policies/a.md' };
  const message = (role: string) => (text: string) => ({ role, text });
  return {
    LanguageModelChatMessage: { User: message('user'), Assistant: message('assistant') },
    CancellationTokenSource: class {
      token = {
        isCancellationRequested: false,
        onCancellationRequested: () => ({ dispose: () => undefined }),
      };
      cancel = (): void => undefined;
      dispose = (): void => undefined;
    },
    EventEmitter: Object,
    Location: class {
      constructor(
        readonly uri: unknown,
        readonly range: unknown,
      ) {}
    },
    Range: Object,
    ThemeIcon: Object,
    Uri: { parse: (text: string) => ({ toString: () => text }) },
    TabInputTextDiff: Object,
    ProgressLocation: { Notification: 15 },
    QuickPickItemKind: { Separator: -1 },
    chat: undefined,
    lm: undefined,
    env: { language: 'en' },
    extensions: { getExtension: () => undefined },
    window: {
      get activeTextEditor() {
        return editor.open ? { document: { languageId: 'markdown', uri } } : undefined;
      },
      createOutputChannel: () => ({ info: () => undefined, warn: () => undefined }),
    },
    workspace: {
      get isTrusted() {
        return editor.trusted;
      },
      getWorkspaceFolder: () => ({ uri: { toString: () => 'file:///w' } }),
      workspaceFolders: [{ uri: { toString: () => 'file:///w' } }],
      getConfiguration: () => ({ get: (_: string, fallback: unknown) => fallback }),
      openTextDocument: async () => ({ getText: () => 'text' }),
    },
    commands: {},
  };
});

const { handle, registerParticipant } = await import('./participant.js');

const answers: Record<string, unknown> = {};
const asked: { method: string; params: unknown }[] = [];
const shown: string[] = [];
const buttons: string[] = [];
const stream = {
  markdown: (text: string) => shown.push(text),
  anchor: (_: unknown, title: string) => shown.push(`[${title}]`),
  button: ({ command }: { command: string }) => buttons.push(command),
  progress: () => undefined,
};
const token = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};
let result: unknown;
const ai = {
  client: {
    request: async ({ method }: { method: string }, params: unknown) => {
      asked.push({ method, params });
      return answers[method];
    },
  },
  sessions: { run: async () => result },
};
const model = {
  id: 'm',
  vendor: 'v',
  name: 'Model M',
  maxInputTokens: 1000,
  countTokens: async () => 1,
  sendRequest: async () => {
    if (editor.fail) throw editor.fail;
    return {
      text: (async function* () {
        yield editor.reply;
      })(),
    };
  },
};
const say = (command: string | undefined, prompt = ''): Promise<{ errorDetails?: { message: string } }> =>
  handle(ai as never, { command, prompt, model } as never, stream as never, token as never) as Promise<{
    errorDetails?: { message: string };
  }>;
const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 5 } };
const gap = {
  target: { kind: 'criterion', criterion: 'CC6.2' },
  message: 'CC6.2 is claimed, but no text says how.',
  range,
};
const criterion = {
  id: 'CC6.2',
  title: 'Access',
  inScope: true,
  substantiated: false,
  places: [
    {
      counts: true,
      kind: 'text',
      uri: 'file:///w/policies/a.md',
      range,
      label: 'A',
      detail: 'Access is reviewed.',
    },
  ],
};

beforeEach(() => {
  Object.assign(editor, {
    reply: 'Reviews happen every quarter.',
    fail: undefined,
    open: true,
    trusted: true,
  });
  for (const list of [asked, shown, buttons]) list.length = 0;
  Object.assign(answers, {
    'attest/draft/gaps': [gap],
    'attest/coverage': [{ criteria: [criterion] }],
    'attest/draft/answer': {
      messages: [{ role: 'user', text: 'question' }],
      redacted: 0,
      offline: 'What the catalogue says.',
    },
  });
  result = { kind: 'refused', reason: 'No.' };
});

describe('@attest', () => {
  it('is not registered where the editor has no chat', () => {
    expect(registerParticipant(ai as never)).toEqual([]);
  });

  it('/gaps lists those of the open policy and offers to fill them; else those of the workspace', async () => {
    await say('gaps');
    expect(shown.join('')).toContain('CC6.2 is claimed');
    expect(buttons).toEqual(['attest.ai.fixDocument']);
    editor.open = false;
    shown.length = 0;
    await say('gaps');
    expect(shown.join('')).toContain('**CC6.2** Access');
  });

  it('/explain names the criterion to the server and streams the answer', async () => {
    await say('explain', 'what is cc6.2 about?');
    expect(asked.at(-1)).toMatchObject({
      method: 'attest/draft/answer',
      params: { kind: 'explain', criterion: 'CC6.2' },
    });
    expect(shown.join('')).toBe('Reviews happen every quarter.');
    shown.length = 0;
    await say('explain', 'CC9.9');
    expect(shown.join('')).toBe('Criterion CC9.9 does not exist.');
  });

  it('/ask warns of criteria that do not exist', async () => {
    editor.reply = 'See CC6.9.';
    await say(undefined, 'who reviews access?');
    expect(asked.at(-1)).toMatchObject({ params: { kind: 'ask', text: 'who reviews access?' } });
    expect(shown.join('')).toContain('CC6.9 does not exist');
  });

  it('answers from the catalogue when the model fails or the workspace is not trusted', async () => {
    editor.fail = new Error('fetch failed');
    const { errorDetails } = await say('explain', 'CC6.2');
    expect(shown.join('')).toContain('What the catalogue says.');
    expect(errorDetails?.message).toContain('Model M could not be reached');
    Object.assign(editor, { fail: undefined, trusted: false });
    shown.length = 0;
    await say('explain', 'CC6.2');
    expect(shown).toEqual(['What the catalogue says.']);
  });

  it('/draft shows the draft to be accepted, or why it was refused', async () => {
    result = { kind: 'shown' };
    await say('draft');
    expect(buttons).toEqual(['attest.ai.acceptDraft', 'attest.ai.discardDraft']);
    result = {
      kind: 'rejected',
      outcome: { judgement: { problems: [{ message: { en: 'Criterion CC9.9 does not exist.', nl: '' } }] } },
    };
    await say('draft');
    expect(shown.join('')).toContain('CC9.9 does not exist');
    editor.open = false;
    shown.length = 0;
    await say('draft');
    expect(shown).toEqual(['Open a policy first.']);
  });

  it('/map tells which criteria the text speaks to, and where', async () => {
    await say('map');
    expect(shown.join('')).toContain('**CC6.2** Access');
    expect(shown.join('')).toContain('[A]');
  });
});
