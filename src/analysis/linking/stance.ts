import type { Language } from '../../catalog/types.js';
import type { SectionContent } from '../../workspace/document.js';
import { STANCE_PATTERNS } from './stance-patterns.js';
import type { Unit } from './units.js';

/**
 * What a statement does with its subject. Only `obligation`, `practice` and `prohibition` say how something is done;
 * `mention` names it without saying that it is done.
 */
export type Stance = 'obligation' | 'practice' | 'prohibition' | 'mention' | 'negated' | 'planned' | 'placeholder';

/** Whether a statement of this stance says how. */
export function substantiates(stance: Stance): boolean {
  return stance === 'obligation' || stance === 'practice' || stance === 'prohibition';
}

const PLACEHOLDER = /\b(?:TBD|TBC|TODO|FIXME|XXX+|N\.T\.B\.|NTB)\b|\b(?:to be (?:determined|defined|decided|completed|confirmed)|nader te bepalen|nog (?:te bepalen|in te vullen)|lorem ipsum)\b|^\W*(?:\[[^\]]{3,80}\]|\{\{[^}]*\}\}|<[^>]{3,60}>|_{4,}|\.{4,}|…)\W*$/;

/** The stance of one statement. */
export function stanceOf(unit: Pick<Unit, 'text' | 'kind'>, language: Language): Stance {
  const { text, kind } = unit;
  if (kind === 'header') return 'mention';
  if (PLACEHOLDER.test(text)) return 'placeholder';
  const lower = text.toLowerCase();
  const patterns = STANCE_PATTERNS[language];
  if (patterns.trigger.test(lower)) {
    if (patterns.planned.test(lower)) return 'planned';
    const conditional = patterns.conditional.test(lower);
    if (!conditional && patterns.negated.test(lower)) return 'negated';
    if (patterns.prohibition.test(lower)) return patterns.mention.test(lower) ? 'mention' : 'prohibition';
  }
  if (patterns.mention.test(lower)) return 'mention';
  if (kind === 'prose' && lower.split(' ').length < 3) return 'mention';
  return patterns.obligation.test(lower) ? 'obligation' : 'practice';
}

/** The stances of a section's statements, in order. */
export function stancesOf(units: readonly Unit[], content: SectionContent): Stance[] {
  return units.map((unit) => stanceOf(unit, content.language));
}
