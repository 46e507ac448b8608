import { window, type LogOutputChannel } from 'vscode';
import type { LanguageModel } from '../../authoring/model/language-model.js';
import type { Exchange } from '../../authoring/run-draft.js';
import { estimateTokens } from '../../authoring/text/tokens.js';
import { Redactor, withoutSecrets } from '../../authoring/text/redactor.js';

let channel: LogOutputChannel | undefined;

/** The channel that shows exactly what was sent to a model and what came back, secrets redacted. */
export function trafficLog(): LogOutputChannel {
  channel ??= window.createOutputChannel('Attest: model traffic', { log: true });
  return channel;
}

export function disposeTrafficLog(): void {
  channel?.dispose();
  channel = undefined;
}

/** What was logged last, for tests and for the report of a draft. */
export interface LoggedExchange {
  readonly model: string;
  readonly sent: string;
  readonly received: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Whether the server counted the tokens; else they are estimated. */
  readonly counted: boolean;
}
let last: LoggedExchange | undefined;

/** Writes one exchange to the channel, with its tokens as the server counted them, else as the model would. */
export async function logExchange(
  model: LanguageModel,
  { sent, received, usage }: Exchange,
): Promise<LoggedExchange> {
  // The last look at what is sent is taken here as it was there; a reply can hold what only the model knows.
  const redactor = new Redactor();
  const text = withoutSecrets(sent)
    .map(({ role, text: said }) => `[${role}]\n${said}`)
    .join('\n\n');
  const reply = redactor.redact(received);
  const [inputTokens, outputTokens] = usage
    ? [usage.input, usage.output]
    : await Promise.all([count(model, text), count(model, received)]);
  const counted = usage !== undefined;
  const about = counted ? '' : 'about ';
  last = { model: model.name, sent: text, received: reply, inputTokens, outputTokens, counted };
  trafficLog().info(`→ ${model.name} (${model.id}), ${about}${inputTokens} tokens\n${text}`);
  trafficLog().info(`← ${model.name}, ${about}${outputTokens} tokens\n${reply}`);
  return last;
}

async function count(model: LanguageModel, text: string): Promise<number> {
  try {
    return await model.countTokens(text);
  } catch {
    return estimateTokens(text);
  }
}
