import { TO_CONFIRM } from '../../workspace/markdown/placeholders.js';
import { forceOf } from '../../reading/force/force.js';
import { substantiates } from '../../reading/statement.js';
import { statesFacts } from '../template/content-sentences.js';
import { isNew, quote, type Check } from './check.js';
import { typeOf } from '../../analysis/kinds/type-of.js';

/** A placeholder of fewer words names a value, whatever it sounds like. */
const FEW = 10;

/** What begins so asks, however long it is: "whether vendors must carry insurance". */
const ASKS =
  /^(?:whether|who|whose|whom|what|which|when|where|how|of|wie|wiens|wat|welke?|wanneer|waar|hoe|hoeveel)\s/i;

/**
 * A placeholder asks for what is not known; one that holds sentences of its own hides a text from the other checks.
 * Documents that state facts have whole sentences to confirm, which Attest's templates write.
 */
export const textInPlaceholder: Check = function* (draft) {
  const type = typeOf(draft.draftDocument);
  if (type && statesFacts(type)) return;
  for (const { index, 0: whole, 1: inside = '' } of draft.draft.matchAll(TO_CONFIRM)) {
    const span = { start: index, end: index + whole.length };
    if (!isNew(draft, span) || draft.base.includes(whole)) continue;
    const sentences = inside.trim().split(/(?<=[.!?;])\s+/);
    const states = sentences.some(
      (sentence) =>
        sentence.split(/\s+/).length >= FEW &&
        !ASKS.test(sentence) &&
        substantiates(forceOf(sentence, 'prose', draft.language)),
    );
    if (!states) continue;
    yield {
      check: 'text-in-placeholder',
      quote: quote(whole),
      span,
      message: {
        en: `This placeholder holds a text instead of asking for one fact: “${quote(whole)}”.`,
        nl: `Deze invulplek bevat een tekst in plaats van naar één feit te vragen: “${quote(whole)}”.`,
      },
    };
  }
};
