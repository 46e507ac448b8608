import type { Language } from './types.js';

const PLURALS: Readonly<Record<Language, Intl.PluralRules>> = {
  en: new Intl.PluralRules('en'),
  nl: new Intl.PluralRules('nl'),
};

/** Which of two forms a number asks for, by the plural rules of the language. */
export function agreeing(count: number, one: string, many: string, language: Language): string {
  return PLURALS[language].select(count) === 'one' ? one : many;
}

/** "1 document", "1.500 documenten": a number as the language writes it, with the noun that agrees. */
export function counted(count: number, one: string, many: string, language: Language): string {
  return `${count.toLocaleString(language)} ${agreeing(count, one, many, language)}`;
}
