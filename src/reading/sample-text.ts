import type { SectionContent, Sentence } from '../workspace/document.js';
import { roleOfHeadings } from './heading-role.js';

/** A letter that others fill in and send. */
const LETTER =
  /\b(?:(?:sample|model|standard|example|form|draft|template)[ -](?:letter|e-?mail|notice|notification|message|announcement|script|statement|text|wording|clause|agreement|contract)s?|(?:letter|e-?mail|notice|notification|message|announcement|script|press release|report|request|form)s? (?:template|sample|example|form)s?|(?:voorbeeld|model|standaard|sjabloon)(?:brief|brieven|mail|e-?mail|bericht|tekst|melding|clausule)|sjabloon (?:voor|van)\b)/i;
const GREETING = /^(?:dear|geachte|beste)\s[^.!?]{0,60}[,:]?$/i;

/** A part that is kept to be filled in anew each time: "Assessment template", "Sjabloon risicoanalyse". */
const TEMPLATE =
  /\b(?:templates?|sjablo(?:on|nen)|blank form|leeg formulier)\b(?! (?:policy|completion|text))/i;
/** A policy that is still called a template is one that nobody filled in. */
const POLICY_TEMPLATE = /\b(?:polic(?:y|ies)|procedures?|plan|beleid|richtlijn)\b/i;

/** Whether a section shows a text to be filled in later, each time, by others: a sample, a letter, a form. */
export function isSample({ heading, language }: SectionContent, headings: readonly string[]): boolean {
  const all = [heading, ...headings];
  return (
    roleOfHeadings(all, language) === 'examples' ||
    all.some((one) => {
      const heading = one.slice(0, 200);
      return LETTER.test(heading) || (TEMPLATE.test(heading) && !POLICY_TEMPLATE.test(heading));
    })
  );
}

const BLANK = /_{2,}/;
/** Labels of what a document says of itself: a blank there is a gap. */
const OF_DOCUMENT =
  /\b(?:owner|version|approver|approved|effective|review|next review|status|eigenaar|versie|goedkeurder|goedgekeurd|ingangsdatum|herziening)\b/i;
/** So many words before a blank are a label. */
const LABEL_WORDS = 6;
/** One blank may have been forgotten; several side by side are a form. */
const LEAST_BLANKS = 2;

/** Whether a section holds a form: several lines or cells that are a label and a blank, for others to write on. */
export function isBlankForm({ sentences }: SectionContent): boolean {
  const labels = sentences.flatMap(({ text }) => (BLANK.test(text) ? (labelOfBlank(text) ?? []) : []));
  return labels.length >= LEAST_BLANKS && !labels.some((label) => OF_DOCUMENT.test(label));
}

/** What stands beside the blanks of a line, when it is a label at most; undefined when it is a sentence. */
function labelOfBlank(text: string): string | undefined {
  const label = text.replace(/[_%/\d.,:()|*]+/g, ' ').trim();
  const words = label.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  return words <= LABEL_WORDS &&
    !/\b(?:is|are|was|will|must|shall|has|have|wordt|worden|moet|zijn)\b/i.test(label)
    ? label
    : undefined;
}

/** The sentence with which a letter opens; what follows is the letter. */
export function opensLetter({ text, kind }: Sentence): boolean {
  return kind !== 'table-cell' && GREETING.test(text.slice(0, 80));
}
