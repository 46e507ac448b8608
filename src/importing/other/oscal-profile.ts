import { CRITERION_IDS, isCriterionId, placeOf } from '../../catalog/criterion-ids.js';
import { asList, asMap, asText, asTexts, type Plain } from '../../workspace/values.js';
import type { ImportNote } from '../import-note.js';

const MOST_NAMED = 12;

/**
 * What an OSCAL profile selects, in words: the categories of its criteria, which soc2.yaml names, with the criteria that a
 * whole category has besides; and how many controls of other catalogs. Nothing is written: the scope is one decision among
 * others in soc2.yaml.
 */
export function profileNotes(profile: Plain): ImportNote[] {
  return asList(profile.imports).map(asMap).flatMap(importNotes);
}

function importNotes(one: Plain): ImportNote[] {
  const from = asText(one.href) ?? '?';
  const ids = asList(one['include-controls'])
    .map(asMap)
    .flatMap((chosen) => asTexts(chosen['with-ids']))
    .map((id) => id.toUpperCase());
  const without = new Set(
    asList(one['exclude-controls'])
      .map(asMap)
      .flatMap((left) => asTexts(left['with-ids']))
      .map((id) => id.toUpperCase()),
  );
  const chosen = ids.filter((id) => !without.has(id));
  const criteria = chosen.filter(isCriterionId);
  const notes: ImportNote[] = [];
  if (criteria.length > 0) notes.push(...scopeNotes(criteria));
  const others = chosen.length - criteria.length;
  if (others > 0 || one['include-all'] !== undefined) {
    const [many, veel] = others > 0 ? [String(others), String(others)] : ['all', 'alle'];
    notes.push({
      about: 'selection',
      effect: 'left-out',
      en: `The profile selects ${many} controls of ${from}, which it does not hold. Import that catalog to have them.`,
      nl: `Het profiel kiest ${veel} maatregelen uit ${from}, en bevat ze zelf niet. Importeer die catalogus om ze te krijgen.`,
    });
  }
  return notes;
}

function scopeNotes(criteria: readonly string[]): ImportNote[] {
  const selected = new Set(criteria);
  const categories = [...new Set(criteria.filter(isCriterionId).map((id) => placeOf(id).category))];
  const besides = CRITERION_IDS.filter(
    (id) => categories.includes(placeOf(id).category) && !selected.has(id),
  );
  const list = `[${categories.join(', ')}]`;
  const notes: ImportNote[] = [
    {
      about: 'scope',
      effect: 'check',
      en: `The profile selects ${selected.size} criteria. In soc2.yaml that is \`report: categories: ${list}\`.`,
      nl: `Het profiel kiest ${selected.size} criteria. In soc2.yaml is dat \`report: categories: ${list}\`.`,
    },
  ];
  if (besides.length > 0) {
    const named = besides.slice(0, MOST_NAMED).join(', ') + (besides.length > MOST_NAMED ? ', …' : '');
    notes.push({
      about: 'scope-besides',
      effect: 'check',
      en: `A report takes whole categories; the profile does not select: ${named}.`,
      nl: `Een rapport neemt hele categorieën; het profiel kiest niet: ${named}.`,
    });
  }
  return notes;
}
