import type { Language, Need, PolicyType, RequiredContent } from '../../catalog/types.js';
import type { FoundFact } from '../../verify/facts/found-fact.js';
import type { FactIndex } from '../../verify/facts/fact-index.js';
import { withoutEnd } from '../../workspace/text-ends.js';
import { readLine } from '../../verify/facts/read-line.js';
import { factsIn } from '../../verify/facts/text-facts.js';
import { confirm } from './front-matter.js';

const MOST = 2;

/**
 * Up to two sentences of the catalogue that say how a content is dealt with, with unknown facts to be confirmed; the
 * question what to tell when the document is of a type that states facts. A frequency, role, number or timeline that the content
 * needs and the sentences lack is asked for at the end.
 */
export function contentSentences(
  content: RequiredContent,
  language: Language,
  known: FactIndex,
  type?: Pick<PolicyType, 'id' | 'kind'>,
): string {
  // What is told as a fact is nobody's example to give: it is asked for.
  if (type !== undefined && statesFacts(type)) return confirm(withoutEnd(content.hint[language], /[.\s]/));
  const chosen = choose(content, language);
  const facts = chosen.flatMap((sentence) => [...factsIn(sentence)]);
  const asked = (content.needs ?? [])
    .filter((need) => !facts.some((fact) => answers(fact, need)))
    .map((need) => ask(need, language));
  return [...chosen.map((sentence) => withPlaceholders(sentence, language, known)), ...asked].join(' ');
}

/** Whole sentences before fragments of tables, those that answer the content's needs before others, else in order. */
function choose({ examples, needs = [] }: RequiredContent, language: Language): readonly string[] {
  const list = examples[language].length > 0 ? examples[language] : examples.en;
  const rank = (text: string): number => {
    const facts = factsIn(text);
    const met = needs.filter((need) => facts.some((fact) => answers(fact, need))).length;
    const whole = /^\p{Lu}.*[.!]$/u.test(text) && !/^[^.]{0,40}:/.test(text);
    return (
      (whole ? 0 : 100) +
      (needs.length - met) * 10 +
      facts.filter(({ kind }) => kind === 'tool' || kind === 'name').length
    );
  };
  return list
    .map((text, n) => ({ text, n, rank: rank(text) }))
    .sort((a, b) => a.rank - b.rank || a.n - b.n)
    .slice(0, MOST)
    .sort((a, b) => a.n - b.n)
    .map(({ text }) => (/[.!?:]$/.test(text) ? text : `${text}.`));
}

function answers(fact: FoundFact, need: Need): boolean {
  return need === 'role' ? fact.kind === 'role' : fact.kind === 'number';
}

function ask(need: Need, language: Language): string {
  const nl = language === 'nl';
  switch (need) {
    case 'frequency':
      return nl ? `Dit gebeurt ${confirm('hoe vaak')}.` : `This happens ${confirm('how often')}.`;
    case 'role':
      return nl ? `Verantwoordelijk: ${confirm('welke rol')}.` : `Responsible: ${confirm('which role')}.`;
    case 'number':
      return nl ? `De norm is ${confirm('welk getal')}.` : `The target is ${confirm('which number')}.`;
    case 'timeline':
      return nl
        ? `Dit gebeurt binnen ${confirm('welke termijn')}.`
        : `This is done within ${confirm('what time')}.`;
  }
}

/**
 * Whether documents of a type tell readers what is, where a policy tells what shall be. An example sentence is an
 * instruction one may adopt in a policy; in a description it would be a statement of fact that nobody made.
 */
export function statesFacts({ id, kind }: Pick<PolicyType, 'id' | 'kind'>): boolean {
  return kind === 'description' || id === 'privacy-notice';
}

/** The sentence with each fact that nobody states in `[CONFIRM: …]`. */
function withPlaceholders(sentence: string, language: Language, known: FactIndex): string {
  let text = '';
  let at = 0;
  for (const fact of factsIn(sentence)) {
    // Sentences of the catalogue are nobody's: only what is surely stated is taken as a fact.
    if (known.whoStates(fact, readLine(sentence, '', language), true)) continue;
    text += sentence.slice(at, fact.start) + confirm(fact.text);
    at = fact.end;
  }
  return text + sentence.slice(at);
}
