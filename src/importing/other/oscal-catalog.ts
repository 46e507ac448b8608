import { isCriterionId } from '../../catalog/criterion-ids.js';
import { asList, asMap, asText, type Plain } from '../../workspace/values.js';
import type { ImportNote } from '../import-note.js';
import type { ControlDraft } from './controls-yaml.js';
import { prop } from './oscal-prop.js';

/** Deeper groups and parts are no catalog's. */
const DEEPEST = 12;

/**
 * The controls of an OSCAL catalog, each with its statement. What a catalog says could be done, so that all are planned;
 * criteria are no controls, and Attest has them.
 */
export function catalogControls(catalog: Plain): { controls: ControlDraft[]; notes: ImportNote[] } {
  const found = controlsIn(catalog, 0);
  const withdrawn = found.filter(isWithdrawn);
  const own = found.filter((node) => !withdrawn.includes(node) && !isCriterion(node));
  const criteria = found.filter(isCriterion).length;
  const notes: ImportNote[] = [];
  if (own.length > 0)
    notes.push({
      about: 'planned',
      effect: 'check',
      en: 'A catalog says what could be done, not what you do: the controls are “planned” until you change that.',
      nl: 'Een catalogus zegt wat kan, niet wat u doet: de maatregelen staan op “planned” tot u dat wijzigt.',
    });
  if (withdrawn.length > 0)
    notes.push({
      about: 'withdrawn',
      effect: 'left-out',
      en: `Controls that the catalog withdrew: ${withdrawn.length}.`,
      nl: `Maatregelen die de catalogus heeft ingetrokken: ${withdrawn.length}.`,
    });
  if (criteria > 0)
    notes.push({
      about: 'criteria',
      effect: 'left-out',
      en: `Trust Services Criteria in the catalog: ${criteria}. They are no controls of yours; Attest has all 61 itself.`,
      nl: `Trust Services Criteria in de catalogus: ${criteria}. Het zijn geen maatregelen van u; Attest heeft ze alle 61 zelf.`,
    });
  return { controls: own.map(toDraft), notes };
}

/** Whether a catalog withdrew a control. */
export const isWithdrawn = (node: Plain): boolean => prop(node, 'status')?.toLowerCase() === 'withdrawn';

const isCriterion = (node: Plain): boolean =>
  isCriterionId((prop(node, 'label') ?? asText(node.id) ?? '').toUpperCase());

function controlsIn(node: Plain, depth: number): Plain[] {
  if (depth > DEEPEST) return [];
  const own = asList(node.controls).map(asMap);
  const groups = asList(node.groups).map(asMap);
  return [
    ...own.flatMap((control) => [control, ...controlsIn(control, depth + 1)]),
    ...groups.flatMap((group) => controlsIn(group, depth + 1)),
  ];
}

function toDraft(control: Plain): ControlDraft {
  const id = (prop(control, 'label') ?? asText(control.id) ?? 'CONTROL').toUpperCase();
  const statement = asList(control.parts)
    .map(asMap)
    .filter((part) => part.name === 'statement')
    .flatMap((part) => proseOf(part, 0))
    .join('\n');
  return {
    id,
    title: asText(control.title) ?? id,
    ...(statement !== '' && { statement }),
    criteria: [],
    status: 'planned',
  };
}

/** The lines of a part and of those in it, with their labels. */
function proseOf(part: Plain, depth: number): string[] {
  if (depth > DEEPEST) return [];
  const label = prop(part, 'label');
  const prose = asText(part.prose);
  const own = prose === undefined ? [] : [label === undefined ? prose : `${label} ${prose}`];
  return [
    ...own,
    ...asList(part.parts)
      .map(asMap)
      .filter(({ name }) => name === 'item' || name === 'statement')
      .flatMap((one) => proseOf(one, depth + 1)),
  ];
}
