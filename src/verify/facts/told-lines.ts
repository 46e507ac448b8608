import { detectLanguage } from '../../workspace/markdown/language.js';
import type { Language } from '../../catalog/types.js';
import type { StatedLine } from './stated-line.js';

/** What the user typed: facts whatever a sentence is about, and before what others state. */
export function toldLines(texts: readonly string[], fallback: Language): readonly StatedLine[] {
  return texts.flatMap((whole) =>
    whole.split('\n').flatMap((text, line): readonly StatedLine[] =>
      text.trim() === ''
        ? []
        : [
            {
              text,
              about: '',
              language: detectLanguage(text, fallback),
              source: { kind: 'told', path: '', line, text },
              always: true,
            },
          ],
    ),
  );
}
