import { findSecrets } from './secrets.js';

const PLACEHOLDER = /\[\[(?:SECRET|EMAIL)-\d+\]\]/g;

/**
 * Replaces secrets by placeholders before text leaves the machine. The same secret always gets the same placeholder,
 * so that a model's answer can be put back together.
 */
export class Redactor {
  readonly #names = new Map<string, string>();
  readonly #secrets = new Map<string, string>();

  constructor(private readonly options: { readonly emails?: boolean } = {}) {}

  /** How many different secrets were replaced so far. */
  get count(): number {
    return this.#names.size;
  }

  redact(text: string): string {
    let out = '';
    let at = 0;
    for (const { start, end, kind } of findSecrets(text, this.options)) {
      out +=
        text.slice(at, start) + this.#name(text.slice(start, end), kind === 'email' ? 'EMAIL' : 'SECRET');
      at = end;
    }
    return out + text.slice(at);
  }

  /**
   * Puts secrets back where `original` held them. A placeholder that `original` did not hold, or holds less often,
   * stays a placeholder: a check refuses it.
   */
  restore(text: string, original: string): string {
    const budget = new Map<string, number>();
    for (const [name] of this.redact(original).matchAll(PLACEHOLDER))
      budget.set(name, (budget.get(name) ?? 0) + 1);
    return text.replace(PLACEHOLDER, (name) => {
      const left = budget.get(name) ?? 0;
      if (left === 0) return name;
      budget.set(name, left - 1);
      return this.#secrets.get(name) ?? name;
    });
  }

  #name(secret: string, kind: 'SECRET' | 'EMAIL'): string {
    const known = this.#names.get(secret);
    if (known !== undefined) return known;
    const name = `[[${kind}-${this.#names.size + 1}]]`;
    this.#names.set(secret, name);
    this.#secrets.set(name, secret);
    return name;
  }
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
