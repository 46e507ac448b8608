import type { Localised } from '../../catalog/types.js';
import type { Words } from '../words.js';

/** What stands for `{name}` in a text. */
export type Slots = Readonly<Record<string, string | number>>;

/** Texts of one file of prose by their key. */
export type Phrases = (key: string, slots?: Slots) => string;

/**
 * Reads texts out of a YAML file of prose (`key: {en, nl}`), in the language of `t`, with `{slots}` filled in. Throws
 * when a key or a slot is missing: that is a mistake in the program.
 */
export function phrasesOf(data: unknown, t: Words): Phrases {
  const texts = data as Readonly<Record<string, Localised>>;
  return (key, slots = {}) => {
    const text = texts[key];
    if (text === undefined) throw new Error(`There is no text “${key}”.`);
    return t.of(text).replace(/\{([a-zA-Z]{1,30})\}/g, (_, name: string) => {
      const value = slots[name];
      if (value === undefined) throw new Error(`Text “${key}” needs “${name}”.`);
      return String(value);
    });
  };
}
