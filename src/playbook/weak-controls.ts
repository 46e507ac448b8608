import type { Control } from '../workspace/records.js';
import { questionsOn } from './documents/design-challenge.js';
import { controlDesigns } from './facts/control-design.js';
import type { PlaybookInput } from './input.js';
import CONTROLS from './prose/controls.yaml';
import { phrasesOf } from './prose/phrases.js';
import type { Words } from './words.js';

export interface WeakControl {
  readonly control: Control;
  /** What an auditor will ask. */
  readonly questions: readonly string[];
}

/** Controls whose design an auditor will question, as the page on design has them. */
export function weakControls(input: PlaybookInput, t: Words): readonly WeakControl[] {
  const say = phrasesOf(CONTROLS, t);
  return controlDesigns(input)
    .map((design) => ({ control: design.control, questions: questionsOn(design, say, t) }))
    .filter(({ questions }) => questions.length > 0);
}
