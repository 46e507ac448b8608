import { CLOSURES, CRITERIA, DESCRIPTION, NAME } from './common-keys.js';
import { asList, asMap } from '../values.js';
import { knows, listUnderOwnKey, type Shape } from './shape.js';

const OWNER = {
  also: ['eigenaar', 'verantwoordelijke', 'responsible', 'control owner', 'uitvoerder', 'accountable'],
} as const;
const FREQUENCY = { also: ['frequentie', 'cadence', 'ritme', 'how often', 'hoe vaak'] } as const;
const FROM = { also: ['vanaf', 'start', 'since', 'sinds'] } as const;

/** A control in `controls.yaml`. */
const CONTROL: Shape = {
  id: { also: ['nr', 'nummer', 'number', 'control id', 'kenmerk'] },
  title: { also: ['titel'] },
  name: NAME,
  statement: {
    also: ['control', 'maatregel', 'beheersmaatregel', 'text', 'tekst', 'control statement', 'activity'],
  },
  description: DESCRIPTION,
  criteria: CRITERIA,
  owner: OWNER,
  frequency: FREQUENCY,
  rrule: {},
  frequencyChanges: { of: { from: FROM, frequency: FREQUENCY } },
  history: {
    also: ['historie', 'geschiedenis'],
    of: { from: FROM, frequency: FREQUENCY, rrule: {}, owner: OWNER, status: {} },
  },
  exceptions: CLOSURES,
  evidence: {
    also: [
      'bewijs',
      'bewijsstukken',
      'bewijzen',
      'evidence kinds',
      'soorten bewijs',
      'artifacts',
      'artefacts',
      'artefacten',
    ],
  },
  policies: { also: ['policy', 'beleid', 'beleidsdocumenten', 'documents', 'documenten'] },
  inheritedFrom: { also: ['overgenomen van', 'provider'] },
  population: { also: ['populatie'] },
  status: { also: ['state', 'staat', 'stand'] },
  since: { also: ['sinds', 'vanaf', 'start'] },
  until: { also: ['tot', 'tot en met', 'end'] },
};

/** The shape of a file of controls with this value. */
export function controlsShapeOf(value: unknown): Shape {
  const isList = Array.isArray(value);
  const own = isList ? undefined : listUnderOwnKey(value, CONTROLS_SHAPE);
  const told = sentenceKey(isList ? value : own === undefined ? heldList(value) : asList(asMap(value)[own]));
  if (told === undefined && own === undefined) return isList ? CONTROL_LIST_SHAPE : CONTROLS_SHAPE;
  const known = told === undefined ? CONTROL : (WITH_STATEMENT.get(told) ?? withStatement(told));
  if (told !== undefined) WITH_STATEMENT.set(told, known);
  if (isList) return { ...known, ...CONTROLS_SHAPE };
  const also = [...(CONTROLS_SHAPE.controls?.also ?? []), ...(own === undefined ? [] : [own])];
  return { controls: { also, of: known } };
}

/** Shapes are known by what they are, so that a file read again has the same. */
const WITH_STATEMENT = new Map<string, Shape>();

function withStatement(key: string): Shape {
  return { ...CONTROL, statement: { also: [...(CONTROL.statement?.also ?? []), key] } };
}

/** The list under the one key that holds controls. */
function heldList(value: unknown): readonly unknown[] {
  const found = Object.entries(asMap(value)).find(
    ([key, held]) => Array.isArray(held) && knows(CONTROLS_SHAPE, key),
  )?.[1];
  return Array.isArray(found) ? (found as readonly unknown[]) : [];
}

/** So many words of a value are a sentence, and so many entries are looked at. */
const SENTENCE = 5;
const LOOKED_AT = 60;

/**
 * The key of a writer's own under which the controls are stated, in whatever words: the one whose values are sentences, where
 * no control has a key for it that is known. Undefined when there is none, or more than one.
 */
function sentenceKey(entries: readonly unknown[]): string | undefined {
  const maps = entries.slice(0, LOOKED_AT).map(asMap);
  const counts = new Map<string, number>();
  for (const map of maps)
    for (const [key, held] of Object.entries(map)) {
      if (knows({ statement: CONTROL.statement ?? {}, description: DESCRIPTION }, key)) return undefined;
      if (knows(CONTROL, key) || typeof held !== 'string' || held.trim().split(/\s+/).length < SENTENCE)
        continue;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  const [first, second] = [...counts].filter(([, count]) => count * 2 > maps.length);
  return second === undefined ? first?.[0] : undefined;
}

/** `controls.yaml`: a list below `controls`. */
export const CONTROLS_SHAPE: Shape = {
  controls: { also: ['maatregelen', 'beheersmaatregelen'], of: CONTROL },
};

/** A file that is the list itself; one of several documents may hold the key. */
const CONTROL_LIST_SHAPE: Shape = { ...CONTROL, ...CONTROLS_SHAPE };
