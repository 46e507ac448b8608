import { CancellationTokenSource, LanguageModelChatMessage, type LanguageModelChat } from 'vscode';
import {
  LanguageModelProblem,
  type LanguageModel,
  type ModelMessage,
  type ProblemKind,
} from '../../../authoring/model/language-model.js';
import { t } from '../../texts/t.js';

/** A model that VS Code offers: Copilot, or any extension's. Send only out of a user's action: VS Code asks for consent. */
export function vscodeModel(chat: LanguageModelChat): LanguageModel {
  return {
    id: `${chat.vendor}/${chat.id}`,
    name: chat.name,
    maxInputTokens: chat.maxInputTokens,
    countTokens: async (text) => await chat.countTokens(text),
    async *send(messages, { signal } = {}) {
      const source = new CancellationTokenSource();
      const onAbort = (): void => source.cancel();
      signal?.addEventListener('abort', onAbort, { once: true });
      if (signal?.aborted) source.cancel();
      let received = false;
      try {
        const options = { justification: t('Attest drafts policy text that you asked for.') };
        const response = await chat.sendRequest(messages.map(toMessage), options, source.token);
        for await (const text of response.text) {
          if (text === '') continue;
          received = true;
          yield text;
        }
      } catch (error) {
        throw problemOf(error, received, signal);
      } finally {
        signal?.removeEventListener('abort', onAbort);
        source.cancel();
        source.dispose();
      }
      if (signal?.aborted) throw new LanguageModelProblem('cancelled');
    },
  };
}

/** VS Code knows no system messages; what the system says goes in front as the user's. */
function toMessage({ role, text }: ModelMessage): LanguageModelChatMessage {
  return role === 'assistant'
    ? LanguageModelChatMessage.Assistant(text)
    : LanguageModelChatMessage.User(text);
}

function problemOf(error: unknown, received: boolean, signal: AbortSignal | undefined): LanguageModelProblem {
  if (error instanceof LanguageModelProblem) return error;
  const said = saidBy(error);
  if (signal?.aborted || /\bcancell?ed\b/i.test(said))
    return new LanguageModelProblem('cancelled', { cause: error });
  // By the names VS Code gives its errors; the class itself is missing in some editors.
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const known: Readonly<Record<string, ProblemKind>> = {
    NoPermissions: 'no-consent',
    Blocked: 'rate-limited',
    NotFound: 'no-model',
  };
  const kind = known[code];
  if (kind)
    return new LanguageModelProblem(kind, { said: kind === 'no-consent' ? undefined : said, cause: error });
  if (received) return new LanguageModelProblem('cut-off', { said, cause: error });
  if (
    /context (?:length|window)|token limit|too many tokens|too long|exceeds? .{0,30}(?:limit|tokens)/i.test(
      said,
    )
  )
    return new LanguageModelProblem('too-long', { part: 'input', said, cause: error });
  if (/\b429\b|rate.?limit|quota|too many requests/i.test(said))
    return new LanguageModelProblem('rate-limited', { said, cause: error });
  if (/\b401\b|unauthori[sz]ed|sign in|not signed in/i.test(said))
    return new LanguageModelProblem('unauthorised', { said, cause: error });
  if (/\b(?:ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|network|fetch failed|offline)\b/i.test(said))
    return new LanguageModelProblem('network', { said, cause: error });
  return new LanguageModelProblem('server', { said, cause: error });
}

function saidBy(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
