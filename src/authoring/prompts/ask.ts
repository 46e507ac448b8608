import type { Language } from '../../catalog/types.js';
import type { ModelMessage } from '../model/language-model.js';
import { DATA_RULE } from '../text/fence.js';
import { LANGUAGE_NAMES } from './rules.js';

/** Asks a question about the policies of this workspace. */
export function askPrompt(language: Language, question: string, material: string): readonly ModelMessage[] {
  return [
    {
      role: 'system',
      text: `You answer questions about a company's SOC 2 preparation, in ${LANGUAGE_NAMES[language]}, briefly. Answer from the material only and name the document and section for each statement. When the material does not tell, say that it does not. Never say that a criterion is met or a control effective: that is for the auditor. ${DATA_RULE}`,
    },
    { role: 'user', text: `${question}\n\n${material}` },
  ];
}
