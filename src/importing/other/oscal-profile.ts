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
  const resources = new Map(
    asList(asMap(profile['back-matter']).resources)
      .map(asMap)
      .map((one) => [asText(one.uuid) ?? '', nameOf(one)] as const),
  );
  const imports = asList(profile.imports).map(asMap);
  return [...imports.flatMap((one) => importNotes(one, resources)), ...changeNotes(asMap(profile.modify))];
}

/** Where a resource of a document is, else what it is called. */
function nameOf(resource: Plain): string | undefined {
  const link = asText(asMap(asList(resource.rlinks)[0]).href);
  return link ?? asText(resource.title) ?? asText(resource.description);
}

/** What a selection names: IDs, and the criteria that its patterns match; patterns match IDs of other catalogs as well. */
function selected(selections: unknown): { ids: string[]; patterns: string[] } {
  const chosen = asList(selections).map(asMap);
  const ids = chosen.flatMap((one) => asTexts(one['with-ids'])).map((id) => id.toUpperCase());
  const patterns = chosen
    .flatMap((one) => asList(one.matching).map(asMap))
    .flatMap((one) => asText(one.pattern) ?? []);
  const matched = CRITERION_IDS.filter((id) =>
    patterns.some((pattern) => matchesGlob(pattern.toUpperCase(), id)),
  );
  return { ids: [...new Set([...ids, ...matched])], patterns };
}

function importNotes(one: Plain, resources: ReadonlyMap<string, string | undefined>): ImportNote[] {
  const href = asText(one.href) ?? '?';
  const from = (href.startsWith('#') ? resources.get(href.slice(1)) : undefined) ?? href;
  const { ids, patterns } = selected(one['include-controls']);
  const without = new Set(selected(one['exclude-controls']).ids);
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
  if (patterns.length > 0 && criteria.length === 0) {
    const list = patterns.slice(0, MOST_NAMED).join(', ');
    notes.push({
      about: 'patterns',
      effect: 'left-out',
      en: `The profile selects controls of ${from} by patterns, which Attest cannot follow without that catalog: ${list}.`,
      nl: `Het profiel kiest maatregelen uit ${from} met patronen, die Attest zonder die catalogus niet kan volgen: ${list}.`,
    });
  }
  return notes;
}

/** What a profile changes in the controls it selects: it is told, as the controls are not in it. */
function changeNotes(modify: Plain): ImportNote[] {
  const [set, altered] = [asList(modify['set-parameters']).length, asList(modify.alters).length];
  return set + altered === 0
    ? []
    : [
        {
          about: 'changes',
          effect: 'left-out',
          en: `What the profile changes in controls was not taken over: parameters set (${set}), controls altered (${altered}).`,
          nl: `Wat het profiel aan maatregelen wijzigt, is niet overgenomen: ingestelde parameters (${set}), gewijzigde maatregelen (${altered}).`,
        },
      ];
}

/** Whether an ID matches a pattern of OSCAL: `*` is anything, `?` one character. */
function matchesGlob(pattern: string, id: string): boolean {
  let [at, n, star, mark] = [0, 0, -1, 0];
  while (n < id.length) {
    if (pattern[at] === '*') [star, mark, at] = [at, n, at + 1];
    else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === id[n])) [at, n] = [at + 1, n + 1];
    else if (star >= 0) [at, mark, n] = [star + 1, mark + 1, mark + 1];
    else return false;
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
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
