import type { RequiredContent } from '../../catalog/types.js';
import { standingsOf } from '../../analysis/rules/missing-content/standings.js';
import { passagesOf } from '../../analysis/answers/passages.js';
import type { PolicyDocument } from '../../workspace/document.js';
import type { ModelMessage } from '../model/language-model.js';
import { reviewContentsPrompt } from '../prompts/review-contents.js';
import { fenceData } from '../text/fence.js';
import { Redactor } from '../text/redactor.js';
import type { Workbench } from '../workbench.js';
import { typeOf } from '../../analysis/kinds/type-of.js';

/** Characters of a document that are sent; the rest of a longer one is not looked at, and the user is told so. */
const MOST_CHARACTERS = 120_000;

export interface PreparedReview {
  readonly messages: readonly ModelMessage[];
  /** IDs of the contents that are asked for; none when there is nothing to ask. */
  readonly asked: readonly string[];
  /** Secrets that were replaced. */
  readonly redacted: number;
  readonly truncated: boolean;
}

/** The contents of a document that are missing or unsure. */
export function openContents(document: PolicyDocument, { facts }: Workbench): readonly RequiredContent[] {
  const type = typeOf(document);
  if (!type) return [];
  return standingsOf(type, facts.analysisOf(document), facts)
    .filter(({ standing }) => standing === 'missing' || standing === 'unsure')
    .map(({ content }) => content);
}

/** What is sent to a model to find the sentences that state what was not found. Sends nothing. */
export function prepareReview(
  document: PolicyDocument,
  workbench: Workbench,
  redactEmails = false,
): PreparedReview {
  const open = openContents(document, workbench);
  const { language } = document;
  const text = textOf(document);
  const contents = open
    .map(({ id, title, hint }) => `- ${id}: ${title[language]}. ${hint[language]}`)
    .join('\n');
  const redactor = new Redactor({ emails: redactEmails });
  // The whole first: a secret that the limit cuts is known, and the reply is read with the same names.
  const sent = redactor.redact(text).slice(0, MOST_CHARACTERS);
  return {
    messages:
      open.length === 0 ? [] : reviewContentsPrompt(`Contents:\n${contents}`, fenceData('document', sent)),
    asked: open.map(({ id }) => id),
    redacted: redactor.count,
    truncated: text.length > MOST_CHARACTERS,
  };
}

/** The document as passages: a line each below their headings, without what is not prose. */
export function textOf(document: PolicyDocument): string {
  return document.sections
    .map(({ content }) =>
      [
        content.heading === ''
          ? ''
          : `${'#'.repeat(Math.min(6, Math.max(1, content.level)))} ${content.heading}`,
        ...passagesOf(content).map(({ text }) => text),
      ]
        .filter((line) => line !== '')
        .join('\n'),
    )
    .join('\n\n');
}
