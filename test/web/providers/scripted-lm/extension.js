/**
 * Language models for tests. Vendor "scripted"; the model's id says how it behaves:
 *   ok             answers at once          slow           answers word by word, 40 ms apart
 *   error          fails before any text    cutoff         fails half-way through its answer
 *   hang           never answers            no-permission  refuses, as if the user had not consented
 *   echo           repeats the last user message
 *
 * What "ok", "slow" and "cutoff" say is set by the command `scriptedLm.script`, with an array of
 * { when?: string, reply: string }: the first unused entry whose `when` occurs in the request answers it
 * and is used up; the last matching one answers again when all are used. Without a script: DEFAULT_REPLY.
 * `scriptedLm.setReply` (“Scripted: Set Reply”) asks for one reply.
 * `scriptedLm.requests` returns (and `scriptedLm.reset` forgets) what the models were asked.
 */
/* global require, exports, setTimeout, clearTimeout, structuredClone */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- the web extension host loads CommonJS only
const vscode = require('vscode');

const MODELS = ['ok', 'slow', 'error', 'hang', 'cutoff', 'no-permission', 'echo'];
const DEFAULT_REPLY = 'Access is reviewed every quarter by the Head of Security.';
const ROLES = { 1: 'user', 2: 'assistant', 3: 'system' };

let script = [];
let requests = [];

const textOf = (message) =>
  message.content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');

/** The script's answer to a request; marks the entry as used. */
function scriptedReply(whole) {
  const matching = script.filter((entry) => !entry.when || whole.includes(entry.when));
  const entry = matching.find((candidate) => !candidate.used) ?? matching.at(-1);
  if (!entry) return DEFAULT_REPLY;
  entry.used = true;
  return entry.reply;
}

/** Resolves true when cancelled, false after the time (`Infinity`: only on cancellation). */
function cancelledWithin(milliseconds, token) {
  return new Promise((resolve) => {
    if (token.isCancellationRequested) return resolve(true);
    const timer = Number.isFinite(milliseconds) ? setTimeout(() => finish(false), milliseconds) : undefined;
    const listener = token.onCancellationRequested(() => finish(true));
    function finish(cancelled) {
      clearTimeout(timer);
      listener.dispose();
      resolve(cancelled);
    }
  });
}

/** Streams text in words; stops when cancelled. */
async function stream(text, pause, progress, token) {
  for (const word of text.match(/\s*\S+\s*$|\s*\S+/g) ?? []) {
    if (await cancelledWithin(pause, token)) return;
    progress.report(new vscode.LanguageModelTextPart(word));
  }
}

async function respond(model, messages, progress, token) {
  const asked = messages.map((message) => ({
    role: ROLES[message.role] ?? String(message.role),
    text: textOf(message),
  }));
  const request = { model, messages: asked, cancelled: false };
  requests.push(request);
  token.onCancellationRequested(() => (request.cancelled = true));
  switch (model) {
    case 'error':
      throw new Error('The scripted model failed');
    case 'no-permission':
      throw vscode.LanguageModelError.NoPermissions('The user did not allow this model');
    case 'hang':
      await cancelledWithin(Infinity, token);
      return;
    case 'echo':
      progress.report(
        new vscode.LanguageModelTextPart(asked.findLast(({ role }) => role === 'user')?.text ?? ''),
      );
      return;
  }
  const reply = scriptedReply(asked.map(({ text }) => text).join('\n'));
  if (model === 'slow') return stream(reply, 40, progress, token);
  if (model === 'cutoff') {
    await stream(reply.slice(0, Math.ceil(reply.length / 2)), 0, progress, token);
    throw new Error('The connection was cut');
  }
  progress.report(new vscode.LanguageModelTextPart(reply));
}

exports.activate = (context) => {
  const provider = {
    provideLanguageModelChatInformation: () =>
      MODELS.map((id) => ({
        id,
        name: `Scripted ${id}`,
        family: 'scripted',
        version: '1',
        maxInputTokens: 32_000,
        maxOutputTokens: 8_000,
        capabilities: {},
      })),
    provideLanguageModelChatResponse: (model, messages, _options, progress, token) =>
      respond(model.id, messages, progress, token),
    provideTokenCount: async (_model, text) =>
      Math.ceil((typeof text === 'string' ? text : textOf(text)).length / 4),
  };
  const reset = () => {
    script = [];
    requests = [];
  };
  context.subscriptions.push(
    vscode.lm.registerLanguageModelChatProvider('scripted', provider),
    vscode.commands.registerCommand('scriptedLm.script', (entries) => {
      script = entries.map(({ when, reply }) => ({ when, reply, used: false }));
    }),
    // From the palette, for tests that only have a keyboard.
    vscode.commands.registerCommand('scriptedLm.setReply', async () => {
      const reply = await vscode.window.showInputBox({ title: 'Reply' });
      script = reply === undefined ? [] : [{ reply, used: false }];
    }),
    vscode.commands.registerCommand('scriptedLm.requests', () => structuredClone(requests)),
    vscode.commands.registerCommand('scriptedLm.reset', reset),
  );
};
