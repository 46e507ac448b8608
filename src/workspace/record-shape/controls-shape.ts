import { CLOSURES, CRITERIA, DESCRIPTION, NAME } from './common-keys.js';
import type { Shape } from './shape.js';

const OWNER = {
  also: ['eigenaar', 'verantwoordelijke', 'responsible', 'control owner', 'uitvoerder'],
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
  evidence: { also: ['bewijs', 'bewijsstukken', 'bewijzen', 'evidence kinds', 'soorten bewijs'] },
  policies: { also: ['policy', 'beleid', 'beleidsdocumenten', 'documents', 'documenten'] },
  inheritedFrom: { also: ['overgenomen van', 'provider'] },
  population: { also: ['populatie'] },
  status: {},
  since: { also: ['sinds', 'vanaf', 'start'] },
  until: { also: ['tot', 'tot en met', 'end'] },
};

/** The shape of a file of controls with this value. */
export function controlsShapeOf(value: unknown): Shape {
  return Array.isArray(value) ? CONTROL_LIST_SHAPE : CONTROLS_SHAPE;
}

/** `controls.yaml`: a list below `controls`. */
export const CONTROLS_SHAPE: Shape = {
  controls: { also: ['maatregelen', 'beheersmaatregelen'], of: CONTROL },
};

/** A file that is the list itself; one of several documents may hold the key. */
const CONTROL_LIST_SHAPE: Shape = { ...CONTROL, ...CONTROLS_SHAPE };
