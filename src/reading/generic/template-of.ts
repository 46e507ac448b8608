import type { Language } from '../../catalog/types.js';
import bytes from './known-wordings.bin';
import { unpackWordings, type KnownWordings } from './known-wordings-file.js';
import { bareWording, wordingHash } from './wording.js';

/** Where a sentence comes from: Attest's template, a public one, neither; undefined when it is too short to tell. */
export type Origin = 'own-template' | 'public-template' | 'unknown';

let file: KnownWordings | undefined;

function known(): KnownWordings {
  return (file ??= unpackWordings(bytes()));
}

/** Whether a sentence may come from a template: wrong now and then, hardly ever for a template's own sentence, and cheap. */
export function mayBeOfTemplate(text: string): boolean {
  return known().pairs.mayHold(text);
}

/** Whose template a sentence is taken from, whatever company values were filled in. */
export function templateOf(text: string, language: Language): Origin | undefined {
  const wording = bareWording(text, language);
  if (wording === '') return undefined;
  const { own, published } = known();
  const hash = wordingHash(wording);
  if (own.has(hash)) return 'own-template';
  return published.has(hash) ? 'public-template' : 'unknown';
}
