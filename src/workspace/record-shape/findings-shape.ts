import { CRITERIA } from './common-keys.js';
import { listUnderOwnKey, type Shape } from './shape.js';

const OWNER = { also: ['eigenaar', 'responsible', 'verantwoordelijke', 'assignee', 'assigned to'] } as const;
const DATE = { also: ['datum', 'on', 'op'] } as const;

/** A finding in `findings.yaml`. */
const FINDING: Shape = {
  id: { also: ['nr', 'nummer', 'number', 'ref', 'reference', 'kenmerk', 'finding id', 'key'] },
  title: { also: ['titel', 'summary', 'samenvatting', 'finding', 'bevinding', 'issue', 'name', 'naam'] },
  criteria: CRITERIA,
  control: { also: ['maatregel', 'beheersmaatregel', 'control id', 'controls', 'maatregelen'] },
  class: { also: ['klasse', 'classification', 'classificatie'] },
  status: { also: ['state', 'staat', 'stand'] },
  source: { also: ['bron', 'raised by', 'found by', 'gemeld door', 'herkomst'] },
  raised: {
    also: ['date', 'datum', 'raised on', 'found', 'found on', 'reported', 'gemeld', 'gemeld op', 'opened'],
  },
  description: {
    also: [
      'omschrijving',
      'beschrijving',
      'toelichting',
      'detail',
      'details',
      'condition',
      'observation',
      'waarneming',
      'what happened',
    ],
  },
  rootCause: { also: ['cause', 'oorzaak', 'hoofdoorzaak', 'grondoorzaak'] },
  impact: { also: ['gevolg', 'gevolgen', 'effect'] },
  response: { also: ['management response', 'reactie', 'reactie van het management', 'managementreactie'] },
  remediation: {
    also: [
      'herstel',
      'fix',
      'corrective action',
      'action',
      'actie',
      'maatregel ter verbetering',
      'remediation plan',
    ],
    of: {
      plan: { also: ['action', 'actie', 'description', 'omschrijving', 'what', 'wat'] },
      owner: OWNER,
      due: { also: ['uiterlijk', 'deadline', 'due date', 'by', 'voor', 'einddatum'] },
      completed: { also: ['done', 'gereed', 'afgerond', 'closed', 'completed on', 'hersteld op'] },
    },
  },
  retest: {
    also: ['hertest', 'hertoets', 'nieuwe toets'],
    of: {
      date: DATE,
      result: { also: ['uitkomst', 'resultaat', 'outcome'] },
      evidence: { also: ['bewijs', 'file', 'bestand'] },
    },
  },
};

const FINDINGS: Shape = {
  findings: { also: ['bevindingen', 'issues', 'exceptions', 'observations', 'audit findings'], of: FINDING },
};
/** A file that is the list itself; one of several documents may hold the key. */
const FINDING_LIST: Shape = { ...FINDING, ...FINDINGS };

/** The shape of a file of findings with this value; its only list holds them, whatever its writer calls it. */
export function findingsShapeOf(value: unknown): Shape {
  if (Array.isArray(value)) return FINDING_LIST;
  const own = listUnderOwnKey(value, FINDINGS);
  return own === undefined
    ? FINDINGS
    : { findings: { also: [...(FINDINGS.findings?.also ?? []), own], of: FINDING } };
}
