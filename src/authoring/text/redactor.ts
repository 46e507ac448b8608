import { findSecrets } from './secrets/find-secrets.js';

const PLACEHOLDER = /\[\[(?:SECRET|EMAIL)-\d+\]\]/g;
/** As models write it back: the brackets may be escaped as Markdown has them. */
const PLACEHOLDER_BACK = /\\?\[\\?\[((?:SECRET|EMAIL)-\d+)\\?\]\\?\]/g;
/** A secret at least this long is hidden wherever it stands, once it was found at one place. */
const SHORTEST_ANYWHERE = 8;
/** Secrets are looked up by this many characters at their start. */
const PREFIX = 6;

/**
 * Replaces secrets by placeholders before text leaves the machine. The same secret always gets the same placeholder,
 * so that a model's answer can be put back together. What was found once is known: it is hidden in every later text too,
 * also where nothing around it says that it is a secret.
 */
export class Redactor {
  readonly #names = new Map<string, string>();
  readonly #secrets = new Map<string, string>();
  /** Placeholders that the texts held themselves: no secret gets their name. */
  readonly #taken = new Set<string>();
  /** The lengths of known secrets by how they start. */
  readonly #lengths = new Map<string, Set<number>>();
  #next = 1;

  constructor(private readonly options: { readonly emails?: boolean } = {}) {}

  /** How many different secrets were replaced so far. */
  get count(): number {
    return this.#names.size;
  }

  redact(text: string): string {
    for (const [name] of text.matchAll(PLACEHOLDER)) if (!this.#secrets.has(name)) this.#taken.add(name);
    const spans = findSecrets(text, this.options);
    const names = spans.map(({ start, end, kind }) =>
      this.#name(text.slice(start, end), kind === 'email' ? 'EMAIL' : 'SECRET'),
    );
    let out = '';
    let at = 0;
    for (const [n, { start, end }] of spans.entries()) {
      out += this.#withoutKnown(text.slice(at, start)) + (names[n] ?? '');
      at = end;
    }
    return out + this.#withoutKnown(text.slice(at));
  }

  /**
   * Puts secrets back where `original` held them. A placeholder that `original` did not hold, or holds less often,
   * stays a placeholder: a check refuses it.
   */
  restore(text: string, original: string): string {
    const budget = new Map<string, number>();
    for (const [name] of this.redact(original).matchAll(PLACEHOLDER))
      budget.set(name, (budget.get(name) ?? 0) + 1);
    return text.replace(PLACEHOLDER_BACK, (written, inner: string) => {
      const name = `[[${inner}]]`;
      const left = budget.get(name) ?? 0;
      if (left === 0) return written;
      budget.set(name, left - 1);
      return this.#secrets.get(name) ?? written;
    });
  }

  /** Known secrets in a text in which nothing else gave them away. */
  #withoutKnown(text: string): string {
    if (this.#lengths.size === 0 || text.length < SHORTEST_ANYWHERE) return text;
    let out = '';
    let from = 0;
    for (let at = 0; at + SHORTEST_ANYWHERE <= text.length; at += 1) {
      const name = this.#knownAt(text, at);
      if (name === undefined) continue;
      out += text.slice(from, at) + name.placeholder;
      from = at + name.length;
      at = from - 1;
    }
    return out + text.slice(from);
  }

  #knownAt(text: string, at: number): { placeholder: string; length: number } | undefined {
    for (const length of this.#lengths.get(text.slice(at, at + PREFIX)) ?? []) {
      const placeholder = this.#names.get(text.slice(at, at + length));
      // Within a longer word it is that word's part, and no secret.
      if (placeholder === undefined || isWithin(text, at) || isWithin(text, at + length)) continue;
      return { placeholder, length };
    }
    return undefined;
  }

  #name(secret: string, kind: 'SECRET' | 'EMAIL'): string {
    const known = this.#names.get(secret);
    if (known !== undefined) return known;
    let name: string;
    do name = `[[${kind}-${this.#next++}]]`;
    while (this.#taken.has(name));
    this.#names.set(secret, name);
    this.#secrets.set(name, secret);
    // A plain word that served as a password is a word everywhere else.
    if (kind === 'SECRET' && secret.length >= SHORTEST_ANYWHERE && /[^\p{L}]/u.test(secret)) {
      const start = secret.slice(0, PREFIX);
      this.#lengths.set(start, (this.#lengths.get(start) ?? new Set()).add(secret.length));
    }
    return name;
  }
}

/** Messages as they may leave the machine: a last look at all that is sent, which finds nothing when all is well. */
export function withoutSecrets<M extends { readonly text: string }>(messages: readonly M[]): readonly M[] {
  const redactor = new Redactor();
  // First, so that no secret gets the name of a placeholder of a later message.
  const whole = messages.map(({ text }) => text).join('\n');
  redactor.redact(whole);
  return messages.map((message) => ({ ...message, text: redactor.redact(message.text) }));
}

function isWithin(text: string, at: number): boolean {
  return /^[\p{L}\d]{2}$/u.test(text.slice(at - 1, at + 1));
}

/** Placeholders that stand for a secret. */
export function findSecretPlaceholders(
  text: string,
): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(PLACEHOLDER)].map(({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
  }));
}
