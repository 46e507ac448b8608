import {
  CancellationTokenSource,
  LanguageModelChatMessage,
  LanguageModelError,
  lm,
  type LanguageModelChat,
} from 'vscode';
import {
  LanguageModelProblem,
  type LanguageModel,
  type ModelMessage,
  type ProblemKind,
} from '../../authoring/model/language-model.js';

/** The models of VS Code (Copilot and other providers) that can be asked now; none is a normal state. */
export async function modelsNow(): Promise<readonly LanguageModel[]> {
  try {
    return (await lm.selectChatModels({})).map(ofChat);
  } catch {
    return [];
  }
}

function ofChat(chat: LanguageModelChat): LanguageModel {
  return {
    id: chat.id,
    name: `${chat.name} (${chat.vendor})`,
    maxInputTokens: chat.maxInputTokens,
    countTokens: async (text) => chat.countTokens(text),
    async *send(messages, options) {
      const source = new CancellationTokenSource();
      const cancel = (): void => source.cancel();
      options?.signal?.addEventListener('abort', cancel, { once: true });
      try {
        const response = await chat.sendRequest(messages.map(toChat), {}, source.token);
        yield* response.text;
      } catch (error) {
        throw new LanguageModelProblem(kindOf(error, options?.signal?.aborted === true), {
          said: error instanceof Error ? error.message : String(error),
          cause: error,
        });
      } finally {
        options?.signal?.removeEventListener('abort', cancel);
        source.dispose();
      }
    },
  };
}

/** VS Code knows no system message: its text comes first, as a user's. */
function toChat({ role, text }: ModelMessage): LanguageModelChatMessage {
  return role === 'assistant'
    ? LanguageModelChatMessage.Assistant(text)
    : LanguageModelChatMessage.User(text);
}

function kindOf(error: unknown, aborted: boolean): ProblemKind {
  if (aborted) return 'cancelled';
  if (!(error instanceof LanguageModelError)) return 'server';
  switch (error.code) {
    case LanguageModelError.NoPermissions.name:
      return 'no-consent';
    case LanguageModelError.NotFound.name:
      return 'no-model';
    case LanguageModelError.Blocked.name:
      return 'rate-limited';
    default:
      return 'server';
  }
}
