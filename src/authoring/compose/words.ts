import type { Language } from '../../catalog/types.js';
import data from './texts/words.yaml';

const WORDS = data as Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** A text of the frame around templates, by its key; undefined for a key that has none. */
export function words(key: string, language: Language): string | undefined {
  return WORDS[key]?.[language];
}

/** A text with its `{name}`s filled in. Throws for a key that has none: the frame cannot do without. */
export function said(key: string, language: Language, values: Readonly<Record<string, string>> = {}): string {
  const text = words(key, language);
  if (text === undefined) throw new Error(`no text for ${key}`);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** Dutch heads of titles that are neuter: "het hoofd Operations". */
const NEUTER = /^(?:hoofd|bestuur|team|management)(?:team)?\b/i;

/** A role with its article: "the CTO", "het Hoofd Operations"; with a capital at the start of a sentence. */
export function withArticle(role: string, starts: boolean, language: Language): string {
  const key = starts ? 'The' : 'the';
  return said(NEUTER.test(role) ? `${key}-het` : key, language, { role });
}
