import { FACTS, type LogSource } from '../../catalog/facts.js';
import type { CriterionId, Frequency, LocalisedList } from '../../catalog/types.js';
import { nameKey } from '../../reading/names/names.js';
import type { Control } from '../../workspace/records.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { statedOn } from '../facts/stated.js';
import { h2, note, table } from '../markdown.js';
import AREAS from '../prose/areas.yaml';
import KEPT_IN from '../prose/kept-in.yaml';
import LOGGING from '../prose/logging.yaml';
import { Duties } from '../../authoring/compose/duties.js';
import { controlDesigns } from '../facts/control-design.js';
import { namesProduct } from '../facts/controls-naming.js';
import { phrasesOf } from '../prose/phrases.js';
import { stackOf } from '../stack/stack.js';
import { frequencyText } from '../words.js';
import { isDutchCare } from '../facts/dutch-care.js';
import { runningControls } from '../workspace-views.js';
import { areaScope, closingParts, controlsTable, settingsTable, stackSteps } from './area-parts.js';
import type { Body, DocumentContext } from './context.js';

const { names: STATUS_PAGES } = (
  LOGGING as unknown as { readonly 'status-page': { readonly names: readonly string[] } }
)['status-page'];

interface LogAdvice {
  readonly events: LocalisedList;
  readonly alerts: LocalisedList;
  readonly reports: LocalisedList;
  readonly frequency: Frequency;
  readonly criteria: readonly CriterionId[];
}

/** Evidence on logs and alerts themselves, whatever else a system leaves. */
const KINDS = [
  'log-retention-configuration',
  'log-review-records',
  'monitoring-configuration',
  'alert-records',
];

/** The content on which a text states who looks at logs. */
const REVIEW = 'logging-monitoring/log-review';

/** A row for each system in scope: events, retention, reviewer, alerts and reports. */
export const loggingMonitoring: Body = (context) => {
  const { input, t } = context;
  const { config } = input.snapshot;
  const say = phrasesOf(AREAS, t);
  const scope = areaScope(context);
  const systems = [
    ...(config?.services ?? []).map(({ name }) => ({
      name: say('ownApplication', { name }),
      key: name,
      advice: adviceFor('application'),
    })),
    ...stackOf(config).map(({ name, area }) => ({
      name,
      key: name,
      advice: adviceFor(isStatusPage(name) ? 'status-page' : (area ?? 'other')),
    })),
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
        const review = reviewOf(context, key);
        return [
          name,
          t.list(advice.events).join('; '),
          retentionOf(context, key),
          review.who,
          review.often ?? say('recommendedShort', { value: t.of(frequencyText(advice.frequency)) }),
          t.list(advice.alerts).join('; '),
          t.list(advice.reports).join('; '),
          advice.criteria.filter((id) => input.coverage.get(id)?.inScope).join(', '),
        ];
      }),
    ),
    ...(isReviewed(input) ? [] : [say('reviewNone', { tools: logTools(input) || say('yourSystems') })]),
    note(t.of(FACTS.planning.warning)),
    isDutchCare(config) ? note(say('careLogs')) : '',
    settingsTable(context, 'logging'),
    stackSteps(context, 'logging'),
    ...closingParts(context, KINDS, scope),
  ];
};

/** A page that tells customers how the service does is no mail and no documents, whatever its area. */
function isStatusPage(name: string): boolean {
  return STATUS_PAGES.some((one) => namesIt(name, one));
}

/** The audit facts know cloud, identity, applications and devices; other areas stand in the prose. */
function adviceFor(area: string): LogAdvice {
  const known = FACTS.logEvents.find(({ system }) => system === (area as LogSource['system']));
  if (known) return { ...known, frequency: known.reviewFrequency };
  const others = LOGGING as Readonly<Record<string, LogAdvice>>;
  const found = others[area] ?? others.other;
  if (found === undefined) throw new Error('logging.yaml has no “other”.');
  return found;
}

/** How long the logs of a system are kept, when a record says so of it, of where its logs lie or of all; else what is recommended. */
function retentionOf({ input, t }: DocumentContext, name: string): string {
  const stated = statedOn(input.snapshot, 'logging-monitoring/log-retention');
  const say = phrasesOf(AREAS, t);
  const host = hostOf(name);
  const found = stated.find(({ text }) => namesIt(text, name));
  const hosted = host === undefined ? undefined : stated.find(({ text }) => namesIt(text, host));
  if (!found && hosted && host !== undefined) return say('keptWith', { host, place: hosted.place });
  const all = found ?? stated.find(({ text }) => !namesOther(text, input));
  if (all) return `“${all.text}” (${all.place})`;
  const where = stated.find(({ text }) => logTool(text, input) !== undefined);
  return where
    ? say('keptOnce', {
        value: say('months', { n: FACTS.planning.logRetentionMonths }),
        tool: logTool(where.text, input) ?? '',
        place: where.place,
      })
    : say('recommendedShort', { value: say('months', { n: FACTS.planning.logRetentionMonths }) });
}

/** Products whose logs lie in another. */
function hostOf(name: string): string | undefined {
  return (KEPT_IN as readonly { readonly names: readonly string[]; readonly host: string }[]).find(
    ({ names }) => names.some((one) => nameKey(one) === nameKey(name)),
  )?.host;
}

/** The log platform that a sentence names. */
function logTool(text: string, { snapshot: { config } }: DocumentContext['input']): string | undefined {
  return stackOf(config).find(({ name, area }) => area === 'logging' && namesIt(text, name))?.name;
}

interface Review {
  readonly who: string;
  readonly often?: string;
}

/**
 * Who reviews a system's logs: a control that leaves records of reviews, else what a text states. An alert that calls
 * somebody is no review; it is told beside it.
 */
function reviewOf({ input, t }: DocumentContext, name: string): Review {
  const say = phrasesOf(AREAS, t);
  const reviews = reviewing(input.snapshot);
  const control =
    reviews.find((one) => namesIt(textOf(one), name)) ??
    reviews.find((one) => !namesOther(textOf(one), input));
  if (control)
    return {
      who: `${doerOf(control, input)} (${control.id})`,
      often: control.frequency && t.of(frequencyText(control.frequency)),
    };
  const via = reviews.flatMap((one) => {
    const tool = logTool(textOf(one), input);
    return tool === undefined ? [] : [{ one, tool }];
  })[0];
  if (via)
    return {
      who: say('viaTool', { owner: via.one.owner ?? say('noOwner'), id: via.one.id, tool: via.tool }),
      often: via.one.frequency && t.of(frequencyText(via.one.frequency)),
    };
  const [stated] = statedOn(input.snapshot, REVIEW).filter(({ from }) => from === 'policy');
  if (stated)
    return {
      who: say('statedReview', {
        text: stated.text,
        place: stated.open ? say('draftPlace', { place: stated.place }) : stated.place,
      }),
    };
  const alerting = leaving(input.snapshot, 'alert-records');
  const own = alerting.find((one) => namesIt(textOf(one), name));
  const findings = leaving(input.snapshot, 'vulnerability-scan-reports').find((one) =>
    namesIt(textOf(one), name),
  );
  const role = new Duties(input.snapshot.config).roleFor('security') ?? say('askReviewer');
  return {
    who: own
      ? say('alertsOnly', { id: own.id })
      : findings
        ? say('findingsOnly', { who: doerOf(findings, input), id: findings.id, role })
        : say('noReviewer', { role }),
  };
}

/** Who does a control by its own statement; else its owner. */
function doerOf(control: Control, input: DocumentContext['input']): string {
  const who = controlDesigns(input).find((one) => one.control === control)?.who ?? [];
  return who.join(', ') || (control.owner ?? '–');
}

/** Whether a control or a text says who reviews logs. */
function isReviewed({ snapshot }: DocumentContext['input']): boolean {
  return reviewing(snapshot).length > 0 || statedOn(snapshot, REVIEW).some(({ from }) => from === 'policy');
}

function logTools({ snapshot: { config } }: DocumentContext['input']): string {
  return stackOf(config)
    .filter(({ area }) => area === 'logging')
    .map(({ name }) => name)
    .join(', ');
}

/** Controls that leave records of reviews, and those whose statement says that logs are reviewed. */
function reviewing(snapshot: Snapshot): readonly Control[] {
  const stating = new Set(
    statedOn(snapshot, REVIEW).flatMap(({ from, place }) => (from === 'control' ? [place] : [])),
  );
  const leave = leaving(snapshot, 'log-review-records');
  return leave.length > 0 ? leave : runningControls(snapshot).filter(({ id }) => stating.has(id));
}

function leaving(snapshot: Snapshot, kind: string): readonly Control[] {
  return runningControls(snapshot).filter(({ evidence }) => evidence.some(({ value }) => value === kind));
}

function textOf({ title, statement }: Control): string {
  return `${title}. ${statement ?? ''}`;
}

function namesIt(text: string, name: string): boolean {
  return namesProduct({ statement: text }, name, []);
}

function namesOther(text: string, { snapshot: { config } }: DocumentContext['input']): boolean {
  return stackOf(config).some(({ name }) => namesIt(text, name));
}
