import type { Language, Vocabulary } from '../../../catalog/types.js';

const PATTERNS = new WeakMap<Vocabulary, Partial<Record<Language, { readonly strong: RegExp | undefined; readonly support: RegExp | undefined }>>>();

/** Whether a text is about a subject: one of its own terms, or two of its supporting ones. */
export function mentions(text: string, terms: Vocabulary, language: Language): boolean {
  const { strong, support } = patternsOf(terms, language);
  if (strong?.test(text)) return true;
  if (!support) return false;
  return new Set([...text.matchAll(new RegExp(support, 'gi'))].map(([word]) => word.toLowerCase())).size >= 2;
}

function patternsOf(terms: Vocabulary, language: Language): { readonly strong: RegExp | undefined; readonly support: RegExp | undefined } {
  const known = PATTERNS.get(terms) ?? {};
  PATTERNS.set(terms, known);
  return (known[language] ??= { strong: anyOf(terms.strong[language]), support: anyOf(terms.support[language]) });
}

/** Terms are in their base form; endings of up to three letters are let through. */
function anyOf(terms: readonly string[]): RegExp | undefined {
  if (terms.length === 0) return undefined;
  const escaped = terms.map((term) => String(term).replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/(?<=\w{4})e?s?$/, ''));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})\\p{L}{0,3}(?![\\p{L}\\p{N}])`, 'iu');
}
