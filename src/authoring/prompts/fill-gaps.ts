import type { Language } from '../../catalog/types.js';
import type { ModelMessage } from '../model/language-model.js';
import { draftingRules, type WritingStyle } from './rules.js';

/** One place to fill, in words. */
export interface GapPart {
  /** What the text must say. */
  readonly must: string;
  /** Where it goes: into which section, or under which new heading. */
  readonly place: string;
}

export interface FillGapsPrompt {
  readonly language: Language;
  readonly title: string;
  readonly parts: readonly GapPart[];
  readonly facts: string;
  readonly style: WritingStyle;
  readonly related: string;
  /** Headings and the sections next to the places, fenced. */
  readonly document: string;
}

/** Asks for the text of one or several gaps. Several are answered in numbered parts. */
export function fillGapsPrompt({
  language,
  title,
  parts,
  facts,
  style,
  related,
  document,
}: FillGapsPrompt): readonly ModelMessage[] {
  const asked =
    parts.length === 1
      ? `Write the text that is missing in “${title}”: 1 to 5 sentences, a list or a small table.\n${part(parts[0])}`
      : `Write the ${parts.length} texts that are missing in “${title}”, each 1 to 5 sentences, a list or a small table. Begin each with a line “=== number ===”.\n${parts.map((one, n) => `${n + 1}. ${part(one)}`).join('\n')}`;
  return [
    { role: 'system', text: draftingRules(language, style) },
    {
      role: 'user',
      text: [
        `TASK\n${asked}`,
        `FACTS\n${facts}`,
        style.wishes && `WISHES\n${style.wishes}`,
        related && `RELATED\n${related}`,
        `DOCUMENT\n${document}`,
      ]
        .filter(Boolean)
        .join('\n\n'),
    },
  ];
}

function part(one: GapPart | undefined): string {
  return one ? `It must say: ${one.must}\nPlace: ${one.place}` : '';
}
