import type { Judgement } from './judge.js';
import type { LanguageModel, ModelMessage } from './model/language-model.js';
import { receive, type ReceiveLimits } from './model/receive.js';
import type { PreparedDraft } from './prepared.js';

export interface RunOptions {
  readonly signal?: AbortSignal;
  readonly limits?: Partial<ReceiveLimits>;
  /** Judges a reply; the language server does, where the workspace is known. */
  readonly judge: (reply: string) => Promise<Judgement>;
  readonly onStage?: (stage: DraftStage) => void;
  /** Called with the reply so far. */
  readonly onText?: (soFar: string) => void;
  /** Called with each exchange as it was: for the log of the traffic. */
  readonly onExchange?: (exchange: Exchange) => void;
}

export type DraftStage = 'asking' | 'writing' | 'checking' | 'repairing';

export interface Exchange {
  readonly sent: readonly ModelMessage[];
  readonly received: string;
}

/** What came of it. Both judgements are kept, so that an honest report can tell what was wrong each time. */
export interface DraftOutcome {
  readonly judgement: Judgement;
  readonly reply: string;
  /** What was wrong with the first try, when a second was made. */
  readonly first?: Judgement;
}

/**
 * Asks the model, checks its draft, and asks once more when the checks refuse it. Rejects with a
 * `LanguageModelProblem` when the model gives no answer; the document is never touched here.
 */
export async function runDraft(
  model: LanguageModel,
  prepared: PreparedDraft,
  options: RunOptions,
): Promise<DraftOutcome> {
  const ask = async (
    messages: readonly ModelMessage[],
    stage: DraftStage,
  ): Promise<{ reply: string; judgement: Judgement }> => {
    options.onStage?.(stage);
    let writing = false;
    const reply = await receive(model, messages, {
      signal: options.signal,
      limits: options.limits,
      onText: (soFar) => {
        if (!writing && stage === 'asking') options.onStage?.('writing');
        writing = true;
        options.onText?.(soFar);
      },
    });
    options.onExchange?.({ sent: messages, received: reply });
    options.onStage?.('checking');
    return { reply, judgement: await options.judge(reply) };
  };
  const first = await ask(prepared.messages, 'asking');
  if (first.judgement.ok || first.judgement.repairPrompt === undefined) return first;
  const again: readonly ModelMessage[] = [
    ...prepared.messages,
    { role: 'assistant', text: first.reply },
    { role: 'user', text: first.judgement.repairPrompt },
  ];
  const second = await ask(again, 'repairing');
  return { ...second, first: first.judgement };
}
