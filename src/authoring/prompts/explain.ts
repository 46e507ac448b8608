import type { Language } from '../../catalog/types.js';
import type { ModelMessage } from '../model/language-model.js';
import { DATA_RULE } from '../text/fence.js';
import { LANGUAGE_NAMES } from './rules.js';

/** Asks for an explanation of a criterion or a diagnostic in the light of this workspace. */
export function explainPrompt(
  language: Language,
  subject: string,
  material: string,
): readonly ModelMessage[] {
  return [
    {
      role: 'system',
      text: `You explain SOC 2 to a security lead, in ${LANGUAGE_NAMES[language]}, in at most 200 words. Use the material; name the documents and controls it names. Say what an auditor would ask and what is missing here. Points of focus are hints, not requirements. State nothing about the company that the material does not state, and say so when it does not tell. ${DATA_RULE}`,
    },
    { role: 'user', text: `Explain: ${subject}\n\n${material}` },
  ];
}
