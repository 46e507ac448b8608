import type { Language } from '../../catalog/types.js';
import { chancesOf, LinearModel } from '../learned/linear-model.js';
import { TextMemo, withoutValues } from '../lexis/text-memo.js';
import english from './force-en.bin';
import dutch from './force-nl.bin';

const FILES: Readonly<Record<Language, () => Uint8Array>> = { en: english, nl: dutch };
const MODELS: Partial<Record<Language, LinearModel>> = {};
/** From this chance on, a text as a whole says what is in force although a part of it denies something. */
const SURE = 0.6;

const CHANCES = new TextMemo<number>();

/** How likely it is, by what was learned, that a sentence says what is in force: 0 to 1. */
export function chanceInForce(text: string, language: Language): number {
  return CHANCES.of(language, withoutValues(text), (own) => {
    const model = (MODELS[language] ??= new LinearModel(FILES[language]()));
    const others = chancesOf(model.score([{ text: own, weight: 1 }]), 0);
    return 1 - others.reduce((sum, { chance }) => sum + chance, 0);
  });
}

/** Whether a text as a whole says, by what was learned, what is in force. */
export function soundsInForce(text: string, language: Language): boolean {
  return chanceInForce(text, language) >= SURE;
}
