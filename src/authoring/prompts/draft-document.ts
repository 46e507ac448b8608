import type { Language } from '../../catalog/types.js';
import type { ModelMessage } from '../model/language-model.js';
import { draftingRules, type WritingStyle } from './rules.js';

export interface DraftDocumentPrompt {
  readonly language: Language;
  readonly title: string;
  readonly kind: string;
  /** Heading and what the section must say. */
  readonly sections: readonly { readonly heading: string; readonly must: string }[];
  readonly facts: string;
  readonly style: WritingStyle;
  readonly related: string;
}

/** Asks for a whole policy, procedure, plan or system description, section by section. */
export function draftDocumentPrompt({
  language,
  title,
  kind,
  sections,
  facts,
  style,
  related,
}: DraftDocumentPrompt): readonly ModelMessage[] {
  const list = sections.map(({ heading, must }) => `## ${heading}\n${must}`).join('\n');
  const task = `TASK\nWrite the ${kind} “${title}”. Write exactly these sections, in this order, with these headings (level two) and no title above them; each says what stands below its heading here:\n${list}`;
  return [
    { role: 'system', text: draftingRules(language, style) },
    {
      role: 'user',
      text: [
        task,
        `FACTS\n${facts}`,
        style.wishes && `WISHES\n${style.wishes}`,
        related && `RELATED\n${related}`,
      ]
        .filter(Boolean)
        .join('\n\n'),
    },
  ];
}
