import { parsed, codeOf, wordsOf } from './server-words.js';

/** What a server turned out not to take, and is therefore not asked for any more. */
export interface Concessions {
  /** The answer in one piece. */
  readonly whole?: boolean;
  /** What the system says in front of what the user says. */
  readonly foldedSystem?: boolean;
  /** No count of tokens at the end of a stream. */
  readonly noUsage?: boolean;
  /** No structured output. */
  readonly plainText?: boolean;
  /** As plain text, which browsers send without asking the server first. */
  readonly simple?: boolean;
}

const known = new Map<string, Concessions>();

/** What is known of a model of a server, in this window. */
export function concessionsOf(server: string, model: string): Concessions {
  return known.get(`${server}\n${model}`) ?? {};
}

export function rememberConcessions(server: string, model: string, made: Concessions): void {
  known.set(`${server}\n${model}`, made);
}

/**
 * What to give up after a request was refused, so that it may be asked once more; undefined when nothing of what was
 * asked for explains the refusal. Reads the parameter that the server names, else its words.
 */
export function concede(
  made: Concessions,
  { status, body }: { readonly status: number; readonly body: string },
  structured: boolean,
): Concessions | undefined {
  if (![400, 404, 405, 415, 422, 501].includes(status)) return undefined;
  const said = `${codeOf(parsed(body))} ${wordsOf(body) ?? ''} ${status === 422 ? body.slice(0, 2000) : ''}`;
  if (structured && !made.plainText && /response_format|json_schema|structured.?output/i.test(said))
    return { ...made, plainText: true };
  if (!made.whole && !made.noUsage && /stream_options|include_usage/i.test(said))
    return { ...made, noUsage: true };
  if (!made.whole && /\bstream(?:ing|ed)?\b/i.test(said)) return { ...made, whole: true };
  if (!made.foldedSystem && /\bsystem\b|\bdeveloper\b/i.test(said) && /\brole\b|instruction/i.test(said))
    return { ...made, foldedSystem: true };
  return undefined;
}
