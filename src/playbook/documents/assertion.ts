import { matchDescription } from '../../analysis/description/match-description.js';
import { isDraft } from '../../analysis/governed.js';
import { confirm } from '../../authoring/template/front-matter.js';
import { lowerFirst } from '../../catalog/lower-first.js';
import { CATEGORY_TITLES } from '../../catalog/titles.js';
import { isDirector } from '../people.js';
import { h2, list, note, steps, table, tasks, type Block } from '../markdown.js';
import ASSERTION from '../prose/assertion.yaml';
import { phrasesOf, type Phrases } from '../prose/phrases.js';
import { scopeCounts } from '../facts/counts.js';
import { eventsInPeriod } from '../facts/events.js';
import { registerRecord } from '../facts/register-record.js';
import { openDeficiencies } from '../facts/open-deficiencies.js';
import { listed } from '../words.js';
import { documentOfType } from '../workspace-views.js';
import type { Soc2Config } from '../../workspace/records.js';
import type { Body, DocumentContext } from './context.js';
import { currencyOf } from './report-type.js';

/** A sentence with the record it rests on, and what in that record stands in the way of signing. */
interface Rested {
  readonly text: string;
  readonly source: string;
  readonly open: string | undefined;
}

/** Management's assertion: section 2 of the report, with the source of each sentence. */
export const managementAssertion: Body = (context) => {
  const { input, t } = context;
  const { config, findings } = input.snapshot;
  const say = phrasesOf(ASSERTION, t);
  const name = config?.organisation.name ?? confirm(say('askName'));
  const type = config?.report.type ?? 'II';
  const time = timeOf(context, say);
  const categories = categoriesOf(context);
  const subs = config?.subserviceOrganisations ?? [];
  const carved = subs.filter(({ method }) => method !== 'inclusive').map((one) => one.name);
  const open = findings.filter(({ status }) => status !== 'closed').map(({ id }) => id);
  const named = (config?.services ?? []).map((one) => one.name);
  const services = named.length === 0 ? confirm(say('askServices')) : listed(named, t.language);
  const opening: Rested[] = [
    {
      text: say('a1', { name, time }),
      source: say('srcReport', { key: type === 'I' ? 'asOf' : 'observationPeriod' }),
      open: isTimeStated(context) ? undefined : say('openTime'),
    },
    {
      text: say('a2', { services, categories }),
      source: say('srcServices'),
      open: named.length === 0 ? say('openTime') : undefined,
    },
    ...(carved.length === 0
      ? []
      : [
          {
            text: say('a3', { name, subs: listed(carved, t.language) }),
            source: say('srcSubs'),
            open: undecided(context, say),
          },
        ]),
    hasCustomerControls(config)
      ? { text: say('a4'), source: say('srcCustomers'), open: undefined }
      : { text: confirm(say('askCuec')), source: say('srcCustomers'), open: say('openCustomers') },
  ];
  const confirmed: Rested[] = [
    { text: say(`a6${type}`, { time }), ...ofDescription(context, say) },
    {
      text: say(`a7${type}`, { time, categories }),
      source: say('srcControls'),
      open: ofControls(context, say),
    },
    ...(type === 'I'
      ? []
      : [
          {
            text: config?.report.type === 'II' ? say('a8II', { time }) : confirm(say('askEffective')),
            source: say('srcEvidence'),
            open: ofEvidence(context, say),
          },
        ]),
  ];
  const except: Rested[] =
    open.length === 0
      ? []
      : [
          {
            text: say('a9', { findings: confirm(say('askExcept', { findings: open.join(', ') })) }),
            source: say('srcFindings'),
            open: say('openFindings', { findings: open.join(', ') }),
          },
        ];
  return [
    note(say('note')),
    h2(say('assertionTitle', { name })),
    ...opening.map(({ text }) => text),
    say('a5'),
    list(confirmed.map(({ text }) => text)),
    ...except.map(({ text }) => text),
    ...signature(context, say, name),
    ...restsOn([...opening, ...confirmed, ...except], say),
    ...before(say),
  ];
};

/** The letter that management signs at the end of the examination, with the source of each sentence. */
export const representationLetter: Body = (context) => {
  const { input, t } = context;
  const { config } = input.snapshot;
  const say = phrasesOf(ASSERTION, t);
  const name = config?.organisation.name ?? confirm(say('askName'));
  const open = openDeficiencies(input, say);
  const when = say(config?.report.type === 'I' ? 'upToDate' : 'inPeriod');
  const sentences: Rested[] = [
    {
      text: say('l1', { categories: categoriesOf(context) }),
      source: say('srcServices'),
      open: undefined,
    },
    { text: say('l1b'), source: say('srcConfirm'), open: undefined },
    { text: say('l2'), source: say('srcConfirm'), open: undefined },
    {
      text: say('l2b', { ask: confirm(say('askMisstatements')) }),
      source: say('srcConfirm'),
      open: undefined,
    },
    ofIncidents(context, say, when),
    {
      text:
        open.length > 0
          ? say('l4Open', { ask: confirm(say('askDeficiencies', { open: open.join('; ') })) })
          : say('l4None'),
      source: say('srcDeficiencies'),
      open: open.length > 0 ? open.join('; ') : undefined,
    },
    ofChanges(context, say, when),
    { text: say('l6', { ask: confirm(say('askFraud')) }), source: say('srcConfirm'), open: undefined },
    { text: say('l7', { ask: confirm(say('askMessages')) }), source: say('srcConfirm'), open: undefined },
    {
      text: say(config?.report.type === 'I' ? 'l8I' : 'l8', { ask: confirm(say('askAfter')) }),
      source: say('srcConfirm'),
      open: undefined,
    },
  ];
  return [
    note(say('note')),
    h2(say('letterTitle', { name })),
    say('to', { firm: config?.report.auditor?.firm ?? confirm(say('askFirm')) }),
    say('l0', { name, time: timeOf(context, say), standard: standardOf(context, say) }),
    steps(sentences.map(({ text }) => text)),
    ...signature(context, say, name),
    ...restsOn(sentences, say),
    ...before(say),
  ];
};

/** More than a letter lists; of a longer register it names the last ones. */
const MOST = 12;

function items(rows: readonly { readonly id: string; readonly on: string }[], say: Phrases): string {
  const shown = rows.slice(-MOST).map(({ id, on }) => say('item', { id, day: on }));
  return [...shown, ...(rows.length > MOST ? [say('more', { n: rows.length - MOST })] : [])].join(', ');
}

function filesOf({ read }: { readonly read: readonly string[] }): string {
  return read.length === 0 ? '' : ` (${read.join(', ')})`;
}

/** The sentence on incidents: “none” only where a register was read to its end and holds none. */
function ofIncidents({ input, t }: DocumentContext, say: Phrases, when: string): Rested {
  const found = registerRecord(input, 'incident');
  const { rows, read, unread } = found;
  const isUnknown = unread.length > 0 || (rows.length === 0 && read.length === 0);
  const why =
    unread.length > 0 ? say('whyUnread', { files: listed(unread, t.language) }) : say('whyNoRegister');
  const source = say('srcIncidents', { files: filesOf(found) });
  const soFar = say('openSoFar', { today: input.today });
  const start = input.snapshot.config?.report.observationPeriod?.start;
  // Of a time that lies ahead nobody can say that nothing happened in it.
  const isAhead = input.snapshot.config?.report.type !== 'I' && start !== undefined && start > input.today;
  if (isAhead)
    return {
      text: say('l3Unknown', { when, ask: confirm(say('askIncidents')) }),
      source,
      open: [...(isUnknown ? [why] : []), say('openAhead', { start })].join('; '),
    };
  if (rows.length > 0) {
    const known = items(rows, say);
    const incidents = isUnknown ? say('l3Some', { known, ask: confirm(say('askOthers')) }) : known;
    return {
      text: say('l3', { when, incidents: confirm(say('askTold', { incidents })) }),
      source,
      open: isUnknown ? why : soFar,
    };
  }
  return isUnknown
    ? { text: say('l3Unknown', { when, ask: confirm(say('askIncidents')) }), source, open: why }
    : { text: say('l3None', { when }), source, open: soFar };
}

function ofChanges({ input, t }: DocumentContext, say: Phrases, when: string): Rested {
  const found = registerRecord(input, 'change');
  const { rows, unread } = found;
  // What soc2.yaml records as a change of the system stands first: a long register must not push it out.
  const ofSystem = new Set(eventsInPeriod(input, ['system', 'vendor']).map(({ id }) => id));
  const sorted = [
    ...rows.filter(({ id }) => !ofSystem.has(id)),
    ...rows.filter(({ id }) => ofSystem.has(id)),
  ];
  const ask =
    rows.length > 0 ? say('askWhichChanges', { changes: items(sorted, say) }) : say('askAnyChanges');
  return {
    text: say('l5', { when, ask: confirm(ask) }),
    source: say('srcChanges', { files: filesOf(found) }),
    open:
      unread.length > 0
        ? say('whyUnread', { files: listed(unread, t.language) })
        : rows.length > 0
          ? say('openSoFar', { today: input.today })
          : found.read.length > 0
            ? say('openSoFar', { today: input.today })
            : say('openChangesNone'),
  };
}

/** By which standard the auditor works: where a CPA is not a given it is asked. */
function standardOf({ input: { snapshot } }: DocumentContext, say: Phrases): string {
  return currencyOf(snapshot.config?.report.timezone) === 'USD' &&
    snapshot.config?.report.timezone !== undefined
    ? say('standardAtc')
    : confirm(say('askStandard'));
}

function hasCustomerControls(config: Soc2Config | undefined): boolean {
  return (config?.system?.customerControls.length ?? 0) > 0;
}

function timeOf({ input: { snapshot } }: DocumentContext, say: Phrases): string {
  const report = snapshot.config?.report;
  if (report?.type === 'I') return say('asOf', { asOf: report.asOf ?? confirm(say('askTime')) });
  const period = report?.observationPeriod;
  return period ? say('throughout', { start: period.start, end: period.end }) : confirm(say('askTime'));
}

function isTimeStated({ input: { snapshot } }: DocumentContext): boolean {
  const report = snapshot.config?.report;
  return report?.type === 'I' ? report.asOf !== undefined : report?.observationPeriod !== undefined;
}

function categoriesOf({ input: { snapshot }, t }: DocumentContext): string {
  return listed(
    (snapshot.config?.report.categories ?? ['security']).map((one) => lowerFirst(t.of(CATEGORY_TITLES[one]))),
    t.language,
  );
}

function undecided({ input: { snapshot } }: DocumentContext, say: Phrases): string | undefined {
  const subs = (snapshot.config?.subserviceOrganisations ?? [])
    .filter(({ method }) => method === undefined)
    .map(({ name }) => name);
  return subs.length === 0 ? undefined : say('openMethod', { subs: subs.join(', ') });
}

function ofDescription({ input: { snapshot } }: DocumentContext, say: Phrases): Omit<Rested, 'text'> {
  const document = documentOfType(snapshot, 'system-description');
  if (!document) return { source: say('srcDescriptionNone'), open: say('openDescriptionNone') };
  const critical = matchDescription(document, snapshot.config?.report.type).filter(
    ({ content }) => content.critical,
  );
  const done = critical.filter(({ state }) => state === 'described').length;
  const parts = [
    isDraft(document) ? say('openDraft') : '',
    done < critical.length ? say('openDescription', { done, all: critical.length }) : '',
  ].filter((one) => one !== '');
  return {
    source: say('srcDescription', { path: document.path }),
    open: parts.length === 0 ? undefined : parts.join('; '),
  };
}

function ofControls({ input }: DocumentContext, say: Phrases): string | undefined {
  const { inScope, withoutControl } = scopeCounts(input);
  return withoutControl === 0 ? undefined : say('openControls', { open: withoutControl, all: inScope });
}

function ofEvidence({ input }: DocumentContext, say: Phrases): string | undefined {
  const end = input.snapshot.config?.report.observationPeriod?.end;
  const { running, withMissingEvidence } = scopeCounts(input);
  const parts = [
    end === undefined ? say('openPeriod') : '',
    end !== undefined && end >= input.today ? say('openEvidenceAhead', { end }) : '',
    withMissingEvidence === 0 ? '' : say('openEvidence', { open: withMissingEvidence, all: running }),
  ].filter((one) => one !== '');
  return parts.length === 0 ? undefined : parts.join('; ');
}

function signature({ input: { snapshot } }: DocumentContext, say: Phrases, name: string): readonly Block[] {
  const signer = snapshot.config?.organisation.people.find(isDirector);
  return [
    say('signed', { name }),
    signer ? say('signer', { person: signer.name, role: signer.role ?? '' }) : confirm(say('askSigner')),
    say('date', { ask: confirm(say('askDate')) }),
  ];
}

function restsOn(sentences: readonly Rested[], say: Phrases): readonly Block[] {
  return [
    h2(say('rests')),
    table(
      ['#', say('sentence'), say('source'), say('state')],
      sentences.map(({ text, source, open }, n) => [
        n + 1,
        text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text,
        source,
        open ?? say('nothing'),
      ]),
    ),
  ];
}

function before(say: Phrases): readonly Block[] {
  return [h2(say('beforeSigning')), tasks([say('before1'), say('before2'), say('before3')])];
}
