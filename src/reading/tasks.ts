import type { SectionContent } from '../workspace/document.js';

/** Words for lists that are gone through each time: their boxes are ticked on a copy. */
const FORM =
  /\b(?:check ?-?lists?|steps?|form|procedure|on-?boarding|off-?boarding|leavers?|joiners?|for (?:each|every)|per |when(?:ever)?|before|after|during|template|controle?lijst(?:en)?|afvinklijst(?:en)?|stappen(?:plan)?|formulier|werkwijze|bij (?:elke?|iedere)|voor (?:elke?|iedere)|in ?-?dienst\w*|uit ?-?dienst\w*)/i;

/**
 * Whether the boxes of a section that are not ticked are things still to be done. They are, unless none is ticked and the
 * heading or the line before the list says that it is gone through each time.
 */
export function areTasksOpen(
  { sentences, heading }: Pick<SectionContent, 'sentences' | 'heading'>,
  headings: readonly string[],
): boolean {
  let open = false;
  for (const { task } of sentences) {
    if (task === 'done') return true;
    open ||= task === 'open';
  }
  if (!open) return false;
  const leads = sentences.flatMap(({ task, lead }) => (task === 'open' && lead !== undefined ? [lead] : []));
  return ![heading, ...headings.slice(0, 2), ...leads.slice(0, 1)].some((text) =>
    FORM.test(text.slice(0, 200)),
  );
}
