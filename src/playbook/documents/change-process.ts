import { lowerFirst } from '../../catalog/lower-first.js';
import { controlsNaming } from '../facts/controls-naming.js';
import { lackingColumns, looseRegisters } from '../facts/loose-registers.js';
import { inForceOrOpen, statedOn } from '../facts/stated.js';
import { h2, list, steps, table } from '../markdown.js';
import { populationSize } from '../population.js';
import AREAS from '../prose/areas.yaml';
import { phrasesOf } from '../prose/phrases.js';
import type { PlaybookInput } from '../input.js';
import { stackOf } from '../stack/stack.js';
import { listed } from '../words.js';
import { controlsFor, kindTitle, runningControls, toolNames } from '../workspace-views.js';
import {
  areaScope,
  closingParts,
  controlsTable,
  recommendedFor,
  quotesOf,
  settingsTable,
  stackSteps,
} from './area-parts.js';
import type { Body } from './context.js';
import { registerNotes } from './register-notes.js';

const KINDS = [
  'change-tickets',
  'code-review-records',
  'test-results',
  'deployment-logs',
  'emergency-change-records',
];

/** The steps of a change: the content that states each, the areas of tools it uses, and the evidence it leaves. */
const STEPS = [
  ['stepRequest', 'change-request', ['ticketing'], ['change-tickets']],
  ['stepRisk', 'change-risk-assessment', ['ticketing'], ['change-tickets']],
  ['stepApproval', 'approval', ['source-control'], ['code-review-records']],
  ['stepTesting', 'testing', ['ci-cd'], ['test-results']],
  ['stepSegregation', 'segregation-of-duties', ['ci-cd'], ['deployment-logs']],
  ['stepRollback', 'rollback', ['ci-cd'], ['deployment-logs']],
  ['stepEmergency', 'emergency-changes', ['ticketing'], ['emergency-change-records']],
  ['stepLookBack', 'post-implementation-review', ['ticketing'], ['change-tickets']],
] as const;

/** Tools of the company that controls which leave such evidence name: a scanner that runs as a test of changes. */
function namedBy({ snapshot }: PlaybookInput, kinds: readonly string[]): readonly string[] {
  const controls = runningControls(snapshot).filter(({ evidence }) =>
    evidence.some(({ value }) => kinds.includes(value)),
  );
  const names = stackOf(snapshot.config).map(({ name }) => name);
  return names.filter((name) => controlsNaming(controls, name, names).length > 0);
}

/** From request to rollback as the company's own records describe it, with what each step leaves as evidence. */
export const changeProcess: Body = (context) => {
  const { input, t } = context;
  const { config } = input.snapshot;
  const say = phrasesOf(AREAS, t);
  const scope = areaScope(context);
  const populations = controlsFor(input.snapshot, scope).filter(({ population }) => population !== undefined);
  const loose = looseRegisters(input).filter(({ kind }) => kind.id === 'changes');
  const delivery = toolNames(config, ['source-control', 'ci-cd']).join(', ') || say('deliveryTools');
  return [
    h2(say('controls')),
    controlsTable(context, scope),
    h2(say('process')),
    table(
      ['processStep', 'processRecords', 'processProposed', 'processWith', 'processEvidence'].map((key) =>
        say(key),
      ),
      STEPS.map(([title, content, areas, kinds]) => {
        const key = `change-management/${content}`;
        const { inForce, open } = inForceOrOpen(statedOn(input.snapshot, key));
        return [
          say(title),
          quotesOf(inForce.slice(0, 2)) || say('notStated'),
          inForce.length > 0
            ? undefined
            : quotesOf(open.slice(0, 2)) ||
              say('proposal', { value: recommendedFor(context, 'change', key) }),
          [...new Set([...toolNames(config, areas), ...namedBy(input, kinds)])].join(', '),
          kinds.map((kind) => lowerFirst(kindTitle(kind, t))).join('; '),
        ];
      }),
    ),
    settingsTable(context, 'change'),
    stackSteps(context, 'change'),
    h2(say('population')),
    list(
      populations.map((control) =>
        say('populationRows', {
          id: control.id,
          file: control.population ?? '',
          events: populationSize(input, control) ?? 0,
        }),
      ),
    ) || (loose.length === 0 ? say('populationNone') : ''),
    ...registerNotes(context, loose),
    list(
      lackingColumns(input, 'changes').map(({ path, lacking }) =>
        say('registerLacks', { path, columns: listed(lacking.map(t.of), t.language) }),
      ),
    ),
    h2(say('followed')),
    steps([say('followed1', { tools: delivery }), say('followed2'), say('followed3')]),
    ...closingParts(context, KINDS, scope),
  ];
};
