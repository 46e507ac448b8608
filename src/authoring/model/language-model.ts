/** One message of a conversation with a model. */
export interface ModelMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly text: string;
}

/** What an exchange cost, as the server counted it. */
export interface TokenUsage {
  readonly input: number;
  readonly output: number;
}

/** A form the answer must have; models that cannot be held to one answer in plain text. */
export interface AnswerFormat {
  readonly name: string;
  /** JSON schema whose root is an object. */
  readonly schema: Readonly<Record<string, unknown>>;
}

export interface SendOptions {
  /** Ends the request; the stream then ends or throws. */
  readonly signal?: AbortSignal;
  /** Called when the model shows that it lives without saying anything: thoughts, comments that keep a line open. */
  readonly onLife?: () => void;
  /** Called once, when the server tells what the exchange cost. */
  readonly onUsage?: (usage: TokenUsage) => void;
  readonly format?: AnswerFormat;
}

/**
 * A model that answers in text. Adapters turn every failure into a `LanguageModelProblem`; nothing else is thrown.
 * Implementations live in the extension: `vscode.lm` and OpenAI-compatible servers.
 */
export interface LanguageModel {
  readonly id: string;
  /** As shown to people: "GPT-4o (Copilot)". */
  readonly name: string;
  /** Tokens a request may have. */
  readonly maxInputTokens: number;
  /** Tokens of a text as this model counts them, or a cautious estimate. */
  countTokens(text: string): Promise<number>;
  /** Streams the answer in pieces of text. */
  send(messages: readonly ModelMessage[], options?: SendOptions): AsyncIterable<string>;
}

export type ProblemKind =
  /** None is set up, or the chosen one is gone. A normal state. */
  | 'no-model'
  /** The key is missing, wrong or revoked. */
  | 'unauthorised'
  /** The user has not allowed the extension to use the model. */
  | 'no-consent'
  | 'rate-limited'
  /** The server does not offer the model, or the editor no longer does. */
  | 'unknown-model'
  /** Nothing that speaks this protocol answers at the address. */
  | 'wrong-address'
  /** The server sent on to another address, where neither key nor text goes. */
  | 'redirected'
  /** What was paid for is used up; waiting does not help. */
  | 'no-credit'
  /** The server does not take the request as it is (4xx). */
  | 'refused-request'
  /** The server failed (5xx). */
  | 'server'
  | 'network'
  /** The connection ended in the middle of an answer. */
  | 'cut-off'
  | 'invalid-response'
  /** The request or the answer is longer than may be. */
  | 'too-long'
  | 'cancelled'
  | 'timeout';

export interface ProblemDetails {
  /** Seconds to wait before trying again. */
  readonly retryAfter?: number;
  /** Which side is too long. */
  readonly part?: 'input' | 'output';
  /** What the server said, shortened; may be shown, holds no key. */
  readonly said?: string;
  /** The origin of the page in whose browser the request failed: a server can forbid it to read answers. */
  readonly page?: string;
  readonly cause?: unknown;
}

/** Why a model gave no usable answer. `describeProblem` says it to people. */
export class LanguageModelProblem extends Error {
  override readonly name = 'LanguageModelProblem';
  readonly retryAfter: number | undefined;
  readonly part: 'input' | 'output' | undefined;
  readonly said: string | undefined;
  readonly page: string | undefined;

  constructor(
    readonly kind: ProblemKind,
    details: ProblemDetails = {},
  ) {
    super(details.said === undefined ? kind : `${kind}: ${details.said}`, { cause: details.cause });
    this.retryAfter = details.retryAfter;
    this.part = details.part;
    this.page = details.page;
    this.said = details.said?.replace(/\s+/g, ' ').trim().slice(0, 300);
  }
}
