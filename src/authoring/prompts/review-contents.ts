import type { ModelMessage } from '../model/language-model.js';
import { DATA_RULE } from '../text/fence.js';

/** Asks which sentences of a document state contents that were not found in it. In English, which models follow best. */
export function reviewContentsPrompt(contents: string, document: string): readonly ModelMessage[] {
  return [
    {
      role: 'system',
      text: `You look for the sentences of a policy that state what an auditor expects of it. For each content asked for, quote the one sentence that says how it is done. Copy it exactly, character by character, from the document; never translate, shorten, correct or complete it. A plan, a wish, a denial, a definition or a reference to another document states nothing. When no sentence states a content, leave that content out: most are left out. Reply with a JSON array alone, such as [{"content": "the-id", "quote": "The sentence."}], or [] for none. ${DATA_RULE}`,
    },
    { role: 'user', text: `${contents}\n\n${document}` },
  ];
}
