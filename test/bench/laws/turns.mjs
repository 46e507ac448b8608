/** Ways to turn a sentence that says how something is done into one that does not. Each gives undefined when it does not fit. */

const swap = (pattern, by) => (text) => (pattern.test(text) ? text.replace(pattern, by) : undefined);
const lowerFirst = (text) => (/^[A-Z][a-z]/.test(text) ? text[0].toLowerCase() + text.slice(1) : text);
/** Without the letter of its clause, which would end the sentence it is put into, and without its full stop. */
const bare = (text) => text.replace(/^(?:[a-z]|[ivx]+|\d+)[.)] /, '').replace(/[.;:]\s*$/, '');

/** By language; `kind` is that of the sentence. Only prose is negated word by word. */
export const TURNS = {
  en: {
    'struck out': (text) => `~~${text}~~`,
    'not: be': swap(
      /\b(is|are|must be|shall be|will be) (?!not|no\b|never|only)(\w+ed|\w+en|done|kept|held|sent|made)\b/,
      (all, be, verb) =>
        be === 'is' || be === 'are' ? `${be} not ${verb}` : `${be.replace(' be', ' not be')} ${verb}`,
    ),
    may: swap(/\b(must|shall|will|is required to|are required to) (?!not|never)/, 'may '),
    'should consider': swap(/\b(must|shall|will) (?!not|never|be\b)(\w+)/, 'should consider whether to $2'),
    planned: (text) => `We plan to introduce the following next year: ${lowerFirst(bare(text))}.`,
    'no longer': swap(
      /\b(is|are) (?!not|no\b|never|only)(\w+ed|\w+en|done|kept|held|sent|made)\b/,
      '$1 no longer $2',
    ),
    'never been': swap(
      /\b(is|are) (?!not|no\b|never|only)(\w+ed|\w+en|done|kept|held|sent|made)\b/,
      (all, be, verb) => `${be === 'is' ? 'has' : 'have'} never been ${verb}`,
    ),
    'quoted example': (text) => `> For example: “${text}”`,
    'not in place': (text) => `The following is not in place at the moment: ${lowerFirst(bare(text))}.`,
  },
  nl: {
    'struck out': (text) => `~~${text}~~`,
    'not: be': swap(/\b(wordt|worden) (?!niet|geen|nooit|alleen)/, '$1 niet '),
    may: swap(/\b(moet|moeten|dient|dienen|zal|zullen) (?!niet|nooit)/, (all, verb) =>
      /en$/.test(verb) ? 'mogen ' : 'mag ',
    ),
    planned: (text) => `Wij zijn van plan volgend jaar het volgende in te voeren: ${lowerFirst(bare(text))}.`,
    'no longer': swap(/\b(wordt|worden) (?!niet|geen|nooit|alleen)/, '$1 niet meer '),
    'quoted example': (text) => `> Bijvoorbeeld: “${text}”`,
    'not in place': (text) => `Het volgende is op dit moment niet ingericht: ${lowerFirst(bare(text))}.`,
  },
};
