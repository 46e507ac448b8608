import type { Language } from '../../catalog/types.js';
import type { ModelMessage } from '../model/language-model.js';
import { draftingRules, LANGUAGE_NAMES, type WritingStyle } from './rules.js';

/** Terms as Dutch security people write them, so that a translation reads like the policies next to it. */
const TERMS =
  'control = beheersmaatregel; access review = toegangsbeoordeling; offboarding = uitdiensttreding; evidence = bewijs; least privilege = minimale rechten; incident response plan = incidentresponsplan; vendor = leverancier; owner = eigenaar';

/** Asks for a passage in the other language. */
export function translatePrompt(
  to: Language,
  title: string,
  passage: string,
  style: WritingStyle,
): readonly ModelMessage[] {
  const task = `TASK\nTranslate the passage of “${title}” below into ${LANGUAGE_NAMES[to]}. Keep the Markdown structure, every number, date, name of a tool, control ID, criterion ID, link target and [CONFIRM: …] placeholder (translate the words inside it). Names of roles stay as they are unless they have a usual translation. Terms: ${TERMS}. Reply with the whole passage.`;
  return [
    { role: 'system', text: draftingRules(to, style) },
    { role: 'user', text: `${task}\n\nPASSAGE\n${passage}` },
  ];
}
