import { statementsOf } from '../../reading/read-statements.js';
import { wordsOf } from '../../reading/words.js';
import type { Language } from '../../catalog/types.js';
import type { PolicyDocument } from '../../workspace/document.js';
import type { Soc2Config } from '../../workspace/records.js';
import type { WritingStyle } from '../prompts/rules.js';
import { fenceData } from '../text/fence.js';

/** The verbs duties are worded with, by language. */
const DUTY: Readonly<Record<Language, readonly string[]>> = {
  en: ['shall', 'must', 'will'],
  nl: ['moet', 'moeten', 'dient', 'dienen', 'zal', 'zullen'],
};
const NUMBERED = /^\s*\d+(?:\.\d+)*[.)]?\s/;
/** From this share of its statements on, a word is the document's way of wording duties. */
const USUAL = 0.3;

/** How a document words its duties and numbers its headings, and what the company wishes. */
export function styleOf(document: PolicyDocument | undefined, config: Soc2Config | undefined): WritingStyle {
  const wishes = config?.preferences.instructions ?? [];
  return {
    duties: document ? dutiesOf(document) : 'duties in the present tense.',
    wishes:
      wishes.length === 0
        ? ''
        : fenceData('wishes of the company', wishes.map((one) => `- ${one}`).join('\n')),
  };
}

function dutiesOf(document: PolicyDocument): string {
  const { language, sections } = document;
  const counts = new Map<string, number>();
  let rules = 0;
  for (const { content } of sections) {
    for (const { text, force } of statementsOf(content)) {
      if (force !== 'obligation' && force !== 'practice' && force !== 'prohibition') continue;
      rules += 1;
      const words = new Set(wordsOf(text).map(({ lower }) => lower));
      const verb = DUTY[language].find((one) => words.has(one));
      if (verb !== undefined) counts.set(verb, (counts.get(verb) ?? 0) + 1);
    }
  }
  const [usual] = [...counts].sort((a, b) => b[1] - a[1]);
  const duties =
    usual && usual[1] >= rules * USUAL
      ? `duties worded with “${usual[0]}”, as in the document.`
      : 'duties in the present tense, as in the document.';
  const numbered = sections.filter(({ content }) => content.level === 2);
  const isNumbered =
    numbered.length > 1 && numbered.every(({ content }) => NUMBERED.test(content.rawHeading));
  return isNumbered ? `${duties} Headings are numbered as those of the document are.` : duties;
}
