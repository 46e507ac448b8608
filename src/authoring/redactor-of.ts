import type { PreparedDraft } from './prepared.js';
import { Redactor } from './text/redactor.js';

/**
 * A redactor that gives the secrets of a draft's document the placeholders they were sent under. `first` is what was
 * redacted first when the draft was prepared.
 */
export function redactorOf(
  { document, redactEmails }: Pick<PreparedDraft, 'document' | 'redactEmails'>,
  first: string = document.text,
): Redactor {
  const redactor = new Redactor({ emails: redactEmails });
  redactor.redact(first);
  return redactor;
}
