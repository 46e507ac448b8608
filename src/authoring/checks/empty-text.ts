import { withoutOpenParts } from '../../verify/facts/visible-text.js';
import type { Check, DraftUnderCheck } from './check.js';

/** A draft that says nothing: a placeholder and no more, or what would be true of any company. */
export const emptyText: Check = function* (draft) {
  const { verified, task } = draft;
  if (!verified.isEmpty || task.kind === 'refine' || task.kind === 'translate') return;
  // Whether words answer a gap of the catalogue is for that check to say: some are answered in general words.
  if (!(task.kind === 'fill-gaps' && task.targets.length === 0) && saysAnything(draft)) return;
  yield {
    check: 'empty',
    quote: '',
    message: {
      en: 'The draft says nothing that this company could be held to.',
      nl: 'Het concept zegt niets waaraan dit bedrijf te houden is.',
    },
  };
};

function saysAnything({ draft, added }: DraftUnderCheck): boolean {
  return added.some(({ start, end }) => /\p{L}/u.test(withoutOpenParts(draft.slice(start, end))));
}
