import { FACTS, type LogSource } from '../../catalog/facts.js';
import type { CriterionId, Frequency, LocalisedList } from '../../catalog/types.js';
import { nameKey } from '../../reading/names/names.js';
import type { Control } from '../../workspace/records.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { statedOn } from '../facts/stated.js';
import { h2, note, table } from '../markdown.js';
import AREAS from '../prose/areas.yaml';
import LOGGING from '../prose/logging.yaml';
import { phrasesOf } from '../prose/phrases.js';
import { stackOf } from '../stack/stack.js';
import { frequencyText } from '../words.js';
import { runningControls } from '../workspace-views.js';
import { areaScope, closingParts, controlsTable, settingsTable, stackSteps } from './area-parts.js';
import type { Body, DocumentContext } from './context.js';

interface LogAdvice {
  readonly events: LocalisedList;
  readonly alerts: LocalisedList;
  readonly reports: LocalisedList;
  readonly frequency: Frequency;
  readonly criteria: readonly CriterionId[];
}

/** Kinds of evidence that show that somebody looks at logs or alerts. */
const REVIEWS: ReadonlySet<string> = new Set(['log-review-records', 'alert-records']);

/** A row for each system in scope: events, retention, reviewer, alerts and reports. */
export const loggingMonitoring: Body = (context) => {
  const { input, t } = context;
  const { config } = input.snapshot;
  const say = phrasesOf(AREAS, t);
  const scope = areaScope(context);
  const kinds = [...new Set(FACTS.logEvents.flatMap(({ evidence }) => evidence))];
  const systems = [
    ...(config?.services ?? []).map(({ name }) => ({
      name: say('ownApplication', { name }),
      key: name,
      advice: adviceFor('application'),
    })),
    ...stackOf(config).map(({ name, area }) => ({ name, key: name, advice: adviceFor(area ?? 'other') })),
  ];
  return [
    h2(say('controls')),
    controlsTable(context, scope),
    h2(say('systems')),
    note(say('loggingNote')),
    table(
      [
        say('system'),
        say('log'),
        say('keep'),
        say('reviewedBy'),
        say('howOften'),
        say('alerts'),
        say('reports'),
        say('criteria'),
      ],
      systems.map(({ name, key, advice }) => {
        const control = reviewerOf(context, key, advice.criteria);
        return [
          name,
          t.list(advice.events).join('; '),
          retentionOf(context, key),
          control ? `${control.owner ?? ''} (${control.id})` : (viaTool(context) ?? say('noReviewer')),
          control?.frequency
            ? t.of(frequencyText(control.frequency))
            : say('recommendedShort', { value: t.of(frequencyText(advice.frequency)) }),
          t.list(advice.alerts).join('; '),
          t.list(advice.reports).join('; '),
          advice.criteria.join(', '),
        ];
      }),
    ),
    note(t.of(FACTS.planning.warning)),
    settingsTable(context, 'logging'),
    stackSteps(context, 'logging'),
    ...closingParts(context, kinds, scope),
  ];
};

/** The audit facts know cloud, identity, applications and devices; other areas stand in the prose. */
function adviceFor(area: string): LogAdvice {
  const known = FACTS.logEvents.find(({ system }) => system === (area as LogSource['system']));
  if (known) return { ...known, frequency: known.reviewFrequency };
  const others = LOGGING as Readonly<Record<string, LogAdvice>>;
  const found = others[area] ?? others.other;
  if (found === undefined) throw new Error('logging.yaml has no “other”.');
  return found;
}

/** How long the logs of a system are kept, when a record says so of it or of all; else what is recommended. */
function retentionOf({ input, t }: DocumentContext, name: string): string {
  const stated = statedOn(input.snapshot, 'logging-monitoring/log-retention');
  const found =
    stated.find(({ text }) => namesIt(text, name)) ?? stated.find(({ text }) => !namesOther(text, input));
  const say = phrasesOf(AREAS, t);
  return found
    ? `“${found.text}” (${found.place})`
    : say('recommendedShort', { value: say('months', { n: FACTS.planning.logRetentionMonths }) });
}

/** The control that reviews a system's logs: one that names it, else one that reviews logs and names no other system. */
function reviewerOf(
  { input }: DocumentContext,
  name: string,
  criteria: readonly CriterionId[],
): Control | undefined {
  const all = reviewing(input.snapshot);
  return (
    all.find((control) => namesIt(textOf(control), name)) ??
    all.find(
      (control) =>
        !namesOther(textOf(control), input) &&
        control.criteria.some(({ value }) => criteria.some((one) => one === value)),
    )
  );
}

/** Where a control reviews the logs in a tool, logs that reach that tool are reviewed by it. */
function viaTool({ input: { snapshot }, t }: DocumentContext): string | undefined {
  for (const control of reviewing(snapshot)) {
    const tool = stackOf(snapshot.config).find(
      ({ name, area }) => (area === 'logging' || area === 'monitoring') && namesIt(textOf(control), name),
    );
    if (tool)
      return phrasesOf(AREAS, t)('viaTool', {
        owner: control.owner ?? '',
        id: control.id,
        tool: tool.name,
      });
  }
  return undefined;
}

function reviewing(snapshot: Snapshot): readonly Control[] {
  return runningControls(snapshot).filter(({ evidence }) => evidence.some(({ value }) => REVIEWS.has(value)));
}

function textOf({ title, statement }: Control): string {
  return `${title} ${statement ?? ''}`;
}

function namesIt(text: string, name: string): boolean {
  return ` ${nameKey(text)} `.includes(` ${nameKey(name)} `);
}

function namesOther(text: string, { snapshot: { config } }: DocumentContext['input']): boolean {
  return stackOf(config).some(({ name }) => namesIt(text, name));
}
