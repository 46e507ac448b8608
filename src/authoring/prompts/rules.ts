import type { Language } from '../../catalog/types.js';
import { DATA_RULE } from '../text/fence.js';

/** The languages as a model knows them. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'British English', nl: 'Dutch' };

/** What every drafting prompt says. Prompts are in English whatever language is written: models follow them best. */
export function draftingRules(language: Language): string {
  return `You write policy text for a company that prepares a SOC 2 audit. Write in ${LANGUAGE_NAMES[language]}, as Markdown, and reply with the text alone: no preamble, no remarks, no code fence, no front matter.
Rules:
- State only facts that the FACTS or the document give. Where the text needs a tool, number, frequency, term, role, name or date that is not given, write a placeholder such as [CONFIRM: how often]; never choose one yourself.
- Say who does what, how, how often, and what record is kept. Short sentences in the present tense.
- Do not contradict the RELATED text.
- Never say that a criterion or requirement is met, that something was approved, tested or audited, and write no criterion IDs unless they stand in the text already.
- Write no secrets. Keep tokens such as [[SECRET-1]] exactly where they stand.
- ${DATA_RULE}`;
}
