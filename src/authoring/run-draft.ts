import type { Judgement } from './judge.js';
import type { LanguageModel, ModelMessage, TokenUsage } from './model/language-model.js';
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
  /** As the server counted it; undefined when it does not say. */
  readonly usage?: TokenUsage;
}

/** What came of it. Both judgements are kept, so that an honest report can tell what was wrong each time. */
export interface DraftOutcome {
  readonly judgement: Judgement;
  readonly reply: string;
  /** What was wrong with the first try, when a second was made. */
  readonly first?: Judgement;
  /** What all tries together cost, as the server counted it; undefined when it did not say for each. */
  readonly usage?: TokenUsage;
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
  const counts: (TokenUsage | undefined)[] = [];
  const ask = async (
    messages: readonly ModelMessage[],
    stage: DraftStage,
  ): Promise<{ reply: string; judgement: Judgement }> => {
    options.onStage?.(stage);
    let writing = false;
    let usage: TokenUsage | undefined;
    const reply = await receive(model, messages, {
      signal: options.signal,
      limits: options.limits,
      onUsage: (counted) => (usage = counted),
      onText: (soFar) => {
        if (!writing && stage === 'asking') options.onStage?.('writing');
        writing = true;
        options.onText?.(soFar);
      },
    });
    options.onExchange?.({ sent: messages, received: reply, usage });
    counts.push(usage);
    options.onStage?.('checking');
    return { reply, judgement: await options.judge(reply) };
  };
  const first = await ask(prepared.messages, 'asking');
  if (first.judgement.ok || first.judgement.repairPrompt === undefined)
    return { ...first, usage: sum(counts) };
  const again: readonly ModelMessage[] = [
    ...prepared.messages,
    { role: 'assistant', text: first.reply },
    { role: 'user', text: first.judgement.repairPrompt },
  ];
  const second = await ask(again, 'repairing');
  return { ...second, first: first.judgement, usage: sum(counts) };
}

function sum(counts: readonly (TokenUsage | undefined)[]): TokenUsage | undefined {
  const known = counts.filter((one) => one !== undefined);
  if (known.length === 0 || known.length < counts.length) return undefined;
  return known.reduce((all, { input, output }) => ({
    input: all.input + input,
    output: all.output + output,
  }));
}
