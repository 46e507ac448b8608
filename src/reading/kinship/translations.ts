import type { Language } from '../../catalog/types.js';
import file from './translations.bin';
import { unpackTranslations, type Translation, type Translations } from './translations-file.js';

const NONE: readonly Translation[] = [];
let known: Readonly<Record<Language, Translations>> | undefined;

/** The stems of the other language that stand for a stem. Learned from texts in both. */
export function translationsOf(stem: string, language: Language): readonly Translation[] {
  return (known ??= read())[language].get(stem) ?? NONE;
}

function read(): Readonly<Record<Language, Translations>> {
  const nl = unpackTranslations(file());
  const en = new Map<string, Translation[]>();
  for (const [dutch, found] of nl)
    for (const one of found) {
      const own = en.get(one.word);
      const back = { ...one, word: dutch };
      if (own) own.push(back);
      else en.set(one.word, [back]);
    }
  return { en, nl };
}
