import type { ModelMessage } from './model/language-model.js';
import type { PreparedDraft } from './prepared.js';
import { Redactor } from './text/redactor.js';

/**
 * The same request once more, with the last reply and what the user remarked on it. The remark is the user's word: what
 * it states is a fact. Secrets in it are redacted, e-mail addresses when the user wants that.
 */
export function withRemark(
  prepared: PreparedDraft,
  reply: string,
  remark: string,
  redactEmails = false,
): PreparedDraft {
  const redactor = new Redactor({ emails: redactEmails });
  // Secrets of the document keep the names they were sent under.
  redactor.redact(prepared.document.text);
  const asked: readonly ModelMessage[] = [
    { role: 'assistant', text: redactor.redact(reply) },
    {
      role: 'user',
      text: `The user read this draft and remarks:\n${redactor.redact(remark)}\nWrite it again so that the remark is met. What the remark states is fact; every rule still holds. Reply with the text alone, in the same form as before.`,
    },
  ];
  return {
    ...prepared,
    messages: [...prepared.messages, ...asked],
    told: [...(prepared.told ?? []), remark],
  };
}
