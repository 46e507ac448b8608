/** The scripted models that other suites rely on: found by VS Code, and each behaving as its id says. */
import * as vscode from 'vscode';
import { assert, assertEqual, eventually } from './assert.js';

const models = new Map<string, vscode.LanguageModelChat>();

function model(id: string): vscode.LanguageModelChat {
  const found = models.get(id);
  assert(found, `there is no scripted model "${id}"`);
  return found;
}

/** Sends one user message; returns the text that arrived and the error that ended it, if any. */
async function ask(id: string, text: string, token = new vscode.CancellationTokenSource().token) {
  let answer = '';
  try {
    const response = await model(id).sendRequest([vscode.LanguageModelChatMessage.User(text)], {}, token);
    for await (const part of response.text) answer += part;
    return { answer, error: undefined };
  } catch (error) {
    return { answer, error: error as Error };
  }
}

describe('Scripted language models', () => {
  before(async () => {
    const found = await eventually('the scripted models', async () => {
      const list = await vscode.lm.selectChatModels({ vendor: 'scripted' });
      return list.length > 0 && list;
    });
    for (const each of found) models.set(each.id, each);
  });
  beforeEach(() => vscode.commands.executeCommand('scriptedLm.reset'));

  it('are all found by selectChatModels', () => {
    assertEqual([...models.keys()].sort(), [
      'cutoff',
      'echo',
      'error',
      'hang',
      'no-permission',
      'ok',
      'slow',
    ]);
  });

  it('answer from the script, in order, and remember what they were asked', async () => {
    await vscode.commands.executeCommand('scriptedLm.script', [
      { when: 'backup', reply: 'Backups are tested.' },
      { reply: 'First.' },
      { reply: 'Second.' },
    ]);
    assertEqual((await ask('ok', 'about access')).answer, 'First.');
    assertEqual((await ask('ok', 'about backups')).answer, 'Backups are tested.');
    assertEqual((await ask('ok', 'about access')).answer, 'Second.');
    assertEqual((await ask('ok', 'about access')).answer, 'Second.');
    const asked = await vscode.commands.executeCommand<{ messages: unknown[] }[]>('scriptedLm.requests');
    assertEqual(asked.length, 4);
    assertEqual(asked[1]?.messages, [{ role: 'user', text: 'about backups' }]);
  });

  it('echo the question', async () => {
    assertEqual((await ask('echo', 'two\nlines')).answer, 'two\nlines');
  });

  it('stream slowly and completely', async () => {
    const start = Date.now();
    assertEqual((await ask('slow', 'x')).answer, 'Access is reviewed every quarter by the Head of Security.');
    assert(Date.now() - start >= 300, 'ten words at 40 ms each came too fast');
  });

  it('fail: before any text, half-way, and for want of consent', async () => {
    const error = await ask('error', 'x');
    assertEqual(error.answer, '');
    assert(error.error, '"error" did not fail');
    const cut = await ask('cutoff', 'x');
    assert(cut.error, '"cutoff" did not fail');
    assert(
      cut.answer.startsWith('Access is') && !cut.answer.includes('Security'),
      `"cutoff" gave "${cut.answer}"`,
    );
    const refused = await ask('no-permission', 'x');
    assertEqual((refused.error as vscode.LanguageModelError).code, 'NoPermissions');
  });

  it('hang until cancelled', async () => {
    const source = new vscode.CancellationTokenSource();
    const pending = ask('hang', 'x', source.token);
    const early = await Promise.race([
      pending,
      new Promise<string>((resolve) => setTimeout(() => resolve('waiting'), 500)),
    ]);
    assertEqual(early, 'waiting');
    source.cancel();
    await pending;
    await eventually('the model told of the cancellation', async () => {
      const asked = await vscode.commands.executeCommand<{ cancelled: boolean }[]>('scriptedLm.requests');
      return asked[0]?.cancelled;
    });
  });
});
