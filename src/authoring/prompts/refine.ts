import type { Language } from '../../catalog/types.js';
import type { ModelMessage } from '../model/language-model.js';
import { draftingRules, type WritingStyle } from './rules.js';

export interface RefinePrompt {
  readonly language: Language;
  readonly title: string;
  /** What the user typed; empty when vague words are to be made precise. */
  readonly specifics: string;
  readonly facts: string;
  readonly style: WritingStyle;
  readonly related: string;
  /** The text to rewrite, fenced. */
  readonly passage: string;
}

/** Asks for a passage rewritten with specifics. */
export function refinePrompt({
  language,
  title,
  specifics,
  facts,
  style,
  related,
  passage,
}: RefinePrompt): readonly ModelMessage[] {
  const wish =
    specifics === ''
      ? 'Replace vague words (“periodically”, “as appropriate”, “in a timely manner”) by what the FACTS state, or by a placeholder.'
      : `Work in what the user says, which are facts: “${specifics}”`;
  const task = `TASK\nRewrite the passage of “${title}” below. ${wish}\nKeep every fact, number, reference, link, heading, list item and table row that it has, and change no more than needed. Reply with the whole passage.`;
  return [
    { role: 'system', text: draftingRules(language, style) },
    {
      role: 'user',
      text: [
        task,
        `FACTS\n${facts}`,
        style.wishes && `WISHES\n${style.wishes}`,
        related && `RELATED\n${related}`,
        `PASSAGE\n${passage}`,
      ]
        .filter(Boolean)
        .join('\n\n'),
    },
  ];
}
