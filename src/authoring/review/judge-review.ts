import type { Localised } from '../../catalog/types.js';
import { headingsAbove } from '../../analysis/statements/surroundings.js';
import { passagesOf, type Passage } from '../../analysis/answers/passages.js';
import { statementsOf } from '../../reading/read-statements.js';
import { substantiates, type Statement } from '../../reading/statement.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { Redactor } from '../text/redactor.js';
import { textOf } from './prepare-review.js';
import { readQuotations } from './quotations.js';
import { typeOf } from '../../analysis/kinds/type-of.js';

/** A sentence that states a content, for a person to accept or not. */
export interface ProposedAnswer {
  readonly content: string;
  readonly title: Localised;
  /** The whole sentence the quotation stands in. */
  readonly quote: string;
  readonly fingerprint: string;
  /** Line of the file, from 0. */
  readonly line: number;
}

/** A quotation that is not proposed, and why. */
export interface RefusedQuotation {
  readonly content: string;
  readonly quote: string;
  readonly why: Localised;
}

export interface JudgedReview {
  readonly proposed: readonly ProposedAnswer[];
  readonly refused: readonly RefusedQuotation[];
  /** The reply could not be read at all. */
  readonly unreadable: boolean;
}

/** Words a quotation has at least, unless it is a whole sentence: “the” stands in every text. */
const FEWEST_WORDS = 4;

/**
 * Holds a model's reply to the text: a quotation counts when it stands there word for word, in one sentence, and that
 * sentence says how something is done. Whether it is on the content is for the person to say.
 */
export function judgeReview(
  document: PolicyDocument,
  asked: readonly string[],
  reply: string,
  redactEmails = false,
): JudgedReview {
  const quotations = readQuotations(reply);
  if (!quotations) return { proposed: [], refused: [], unreadable: true };
  const proposed: ProposedAnswer[] = [];
  const refused: RefusedQuotation[] = [];
  const answered = new Set<string>();
  const text = textOf(document);
  const redactor = new Redactor({ emails: redactEmails });
  redactor.redact(text);
  for (const quotation of quotations) {
    const { content } = quotation;
    const quote = fold(redactor.restore(quotation.quote, text));
    const title = titleOf(document, content);
    const verdict = !title || !asked.includes(content) ? NOT_ASKED : judge(document, quote, content, title);
    if ('why' in verdict) refused.push({ content, quote, why: verdict.why });
    else if (!answered.has(content)) {
      answered.add(content);
      proposed.push(verdict);
    }
  }
  return { proposed, refused, unreadable: false };
}

function judge(
  document: PolicyDocument,
  quote: string,
  content: string,
  title: Localised,
): ProposedAnswer | { readonly why: Localised } {
  let why = NOT_THERE;
  for (const [section, { content: text, startLine }] of document.sections.entries()) {
    for (const passage of passagesOf(text)) {
      const said = fold(passage.text);
      if (quote === '' || !standsIn(quote, said)) continue;
      if (quote !== said && quote.split(' ').length < FEWEST_WORDS) {
        why = TOO_SHORT;
        continue;
      }
      if (!saysHow(passage, quote, statementsOf(text, headingsAbove(document, section)))) {
        why = SAYS_NOT_HOW;
        continue;
      }
      const range = text.sentences[passage.sentences[0] ?? -1]?.range;
      const line = startLine + (range?.start.line ?? 0);
      return { content, title, quote: passage.text, fingerprint: passage.fingerprint, line };
    }
  }
  return { why };
}

/** As whole words: “is reviewed” does not stand in “is reviewedly”. */
function standsIn(quote: string, text: string): boolean {
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + quote.length] ?? ' ';
    const isWord = /[\p{L}\p{N}]/u;
    if (!(isWord.test(before) && isWord.test(quote[0] ?? ''))) {
      if (!(isWord.test(after) && isWord.test(quote.at(-1) ?? ''))) return true;
    }
  }
  return false;
}

/** Whether what is quoted says how, and nothing in the same sentence takes it back. */
function saysHow(passage: Passage, quote: string, statements: readonly Statement[]): boolean {
  const own = statements.filter(({ sentences }) => sentences[0] === passage.sentences[0]);
  const meant = own.filter(({ text }) => {
    const said = fold(text);
    return said.includes(quote) || quote.includes(said);
  });
  return (
    meant.length > 0 &&
    meant.every(({ force }) => substantiates(force)) &&
    !own.some(({ force }) => force === 'denial')
  );
}

function titleOf(document: PolicyDocument, content: string): Localised | undefined {
  return typeOf(document)?.contents.find(({ id }) => id === content)?.title;
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const NOT_ASKED = {
  why: {
    en: 'This content was not asked for.',
    nl: 'Naar deze inhoud is niet gevraagd.',
  },
};
const NOT_THERE: Localised = {
  en: 'No sentence of the document says this word for word.',
  nl: 'Geen zin van het document zegt dit woord voor woord.',
};
const TOO_SHORT: Localised = {
  en: 'The quotation is too short to tell which sentence is meant.',
  nl: 'Het citaat is te kort om te weten welke zin bedoeld is.',
};
const SAYS_NOT_HOW: Localised = {
  en: 'The sentence does not say how it is done: it plans, denies, allows, defines or refers.',
  nl: 'De zin zegt niet hoe het gebeurt: die kondigt aan, ontkent, staat toe, omschrijft of verwijst.',
};
