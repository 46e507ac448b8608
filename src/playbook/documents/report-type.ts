import { lowerFirst } from '../../catalog/lower-first.js';
import {
  FACTS,
  reportTypeFacts,
  type Cost,
  type ReportTypeFacts,
  type ReportTypeRow,
} from '../../catalog/facts.js';
import type { Language } from '../../catalog/types.js';
import { CATEGORY_TITLES } from '../../catalog/titles.js';
import { TOOL_AREAS } from '../../catalog/playbook.js';
import { daysUntil, plusDays, plusMonths } from '../../evidence/iso-days.js';
import { runningControls } from '../workspace-views.js';
import { scopeCounts } from '../facts/counts.js';
import { h2, h3, list, note, table, type Block } from '../markdown.js';
import { phrasesOf, type Phrases } from '../prose/phrases.js';
import REPORT_TYPE from '../prose/report-type.yaml';
import { stackOf } from '../stack/stack.js';
import { planBack, type BackwardPlan } from '../plan-back.js';
import { reportWeeks } from '../spans.js';
import type { Words } from '../words.js';
import { earlierPeriod, hasEarlier, isRenewal, judgeType, READY } from '../type-verdict.js';
import { adviseScope } from '../scope-signals.js';
import type { Body, DocumentContext } from './context.js';

const { rates, texts } = REPORT_TYPE as {
  readonly rates: Readonly<Record<Currency, number>>;
  readonly texts: unknown;
};

/** The period of a first Type II report, in months. */
const FIRST_PERIOD = 6;

/** Type I or II: a verdict with dates, the table, planning back from the target date, and the cost frame. */
export const reportType: Body = (context) => {
  const { input, t } = context;
  const { snapshot, today } = input;
  const { config } = snapshot;
  const chosen = config?.report.type;
  const say = phrasesOf(texts, t);
  const [one, two] = [reportTypeFacts('I'), reportTypeFacts('II')];
  const plan = planBack(config, today);
  const frame = chosen === undefined ? FACTS.planning.overallCost : reportTypeFacts(chosen).cost;
  const currency = currencyOf(config?.report.timezone);
  const extra = adviseScope(config).filter(({ inScope, facts }) => inScope && !facts.required);
  return [
    h2(say('verdict')),
    verdict(context, say),
    h3(say('facts')),
    list(factsOf(context, say)),
    ...routes(context, say),
    h2(t('The two types side by side', 'De twee typen naast elkaar')),
    table(
      [t('Aspect', 'Aspect'), t.of(one.title), t.of(two.title)],
      FACTS.reportTypeRows.map(({ id, title }) => [
        t.of(title),
        cellOf(one, id, t, currency),
        cellOf(two, id, t, currency),
      ]),
    ),
    note(t.of(FACTS.planning.strategy)),
    h2(t('Planned back from the target date', 'Teruggepland vanaf de doeldatum')),
    ...(plan
      ? [
          t(
            `Report needed by **${plan.target}**. Seen from ${today} this is **${FEASIBILITY[plan.feasibility].en}**.`,
            `Rapport nodig op **${plan.target}**. Gezien vanaf ${today} is dit **${FEASIBILITY[plan.feasibility].nl}**.`,
          ),
          list(plan.warnings.map(t.of)),
          table(
            [t('Milestone', 'Mijlpaal'), t('With room to spare', 'Met speling'), t('Latest', 'Uiterlijk')],
            milestonesOf(plan, context, say),
          ),
          plan.type === 'II' ? say('beforeStart') : '',
          note(t.of(FACTS.planning.warning)),
        ]
      : [
          t(
            'There is no target date to plan back from. Fill in `report.targetDate` in soc2.yaml.',
            'Er is geen doeldatum om vanaf terug te plannen. Vul `report.targetDate` in soc2.yaml in.',
          ),
        ]),
    h2(t('Cost frame', 'Kostenkader')),
    table(
      [t('Part', 'Onderdeel'), t('Usual', 'Gebruikelijk')],
      [
        [
          t(
            `Audit${chosen === undefined ? '' : `, Type ${chosen}`}`,
            `Audit${chosen === undefined ? '' : `, Type ${chosen}`}`,
          ),
          costText(frame, currency, t.language),
        ],
        [
          t('Range over both types', 'Bandbreedte over beide typen'),
          costText(FACTS.planning.overallCost, currency, t.language),
        ],
        ...(chosen === 'II' && !hasEarlier(input)
          ? [[say('bothCost'), costText(bothCost(one, two), currency, t.language)]]
          : []),
        [
          t('Coordination and evidence', 'Coördinatie en bewijs'),
          t(`${percent()} of one full-time post`, `${percent()} van één voltijdsbaan`),
        ],
        ...extra.map(({ facts }) => [
          t(
            `Extra work: ${lowerFirst(t.of(CATEGORY_TITLES[facts.id]))}`,
            `Extra werk: ${lowerFirst(t.of(CATEGORY_TITLES[facts.id]))}`,
          ),
          `${facts.extraEffort.weeks.min}–${facts.extraEffort.weeks.max} ${t('weeks', 'weken')} (${lower(t.of(facts.extraEffort.text)).replace(/\.$/, '')})`,
        ]),
      ],
    ),
    note(
      [
        say('source'),
        currency === 'USD'
          ? ''
          : say('converted', {
              currency,
              rate: new Intl.NumberFormat(t.language, { maximumFractionDigits: 4 }).format(rates[currency]),
            }),
      ].join(' '),
    ),
    t(
      `What drives the price: ${t.list(FACTS.planning.costDrivers).join(', ')}.`,
      `Wat de prijs bepaalt: ${t.list(FACTS.planning.costDrivers).join(', ')}.`,
    ),
    purchases(context, say),
  ];
};

/** The milestones that still say something: none of what a running period or a chosen auditor has settled; past days marked. */
function milestonesOf(
  { milestones }: BackwardPlan,
  { input, t }: DocumentContext,
  say: Phrases,
): readonly (readonly string[])[] {
  const { today } = input;
  const report = input.snapshot.config?.report;
  const hasBegun = report?.observationPeriod !== undefined && report.observationPeriod.start <= today;
  const chosen = report?.auditor?.status === 'engaged' ? report.auditor.firm : undefined;
  const dated = (day: string): string => (day < today ? say('past', { day }) : day);
  return milestones
    .filter(({ id }) => !(id === 'prepare' && (hasBegun || hasEarlier(input))))
    .map(({ id, what, comfortable, latest }) => [
      t.of(what),
      ...(id === 'auditor' && chosen !== undefined
        ? [say('engaged', { firm: chosen }), say('engaged', { firm: chosen })]
        : id === 'begins' && hasBegun
          ? [say('since', { day: comfortable }), say('since', { day: latest })]
          : [dated(comfortable), dated(latest)]),
    ]);
}

/** Areas that a first audit nearly always asks a tool for, and that soc2.yaml names none of. */
function purchases({ input: { snapshot }, t }: DocumentContext, say: Phrases): string {
  const there = new Set(stackOf(snapshot.config).map(({ area }) => area));
  // What a control in operation leaves as evidence, something in use already does.
  const shown = new Set(
    runningControls(snapshot).flatMap(({ evidence }) => evidence.map(({ value }) => value)),
  );
  const missing = TOOL_AREAS.filter(
    ({ area, evidence }) =>
      ASKED_AREAS.includes(area) && !there.has(area) && !evidence.some((kind) => shown.has(kind)),
  ).map(({ title }) => lowerFirst(t.of(title)));
  return missing.length === 0 ? '' : say('toolCosts', { areas: missing.join(', ') });
}

const ASKED_AREAS: readonly string[] = [
  'identity',
  'logging',
  'vulnerability',
  'endpoint',
  'training',
  'backup',
];

function verdict({ input }: DocumentContext, say: Phrases): string {
  const type = input.snapshot.config?.report.type;
  const { key, slots } = judgeType(input);
  return type === undefined
    ? say('none', { advice: say(key, slots) })
    : say('chosen', { type, verdict: say(key, slots) });
}

function factsOf(context: DocumentContext, say: Phrases): readonly string[] {
  const { input } = context;
  const { config } = input.snapshot;
  const { inScope, withoutControl, running } = scopeCounts(input);
  const { observationPeriod: period, asOf, targetDate: target, type } = config?.report ?? {};
  const earlier = earlierPeriod(config);
  return [
    say('fReady', { score: input.readiness.overall.score, inScope, withoutControl, running }),
    earlier
      ? say('fEarlier', { start: earlier.start, end: earlier.end })
      : say(isRenewal(config) ? 'fRenewal' : 'fNoEarlier'),
    ...(isRenewal(config) && period ? [continuity(earlier?.end, period.start, say)] : []),
    ...(config?.current.gaps ?? []).map((gap) => say('fGap', { gap })),
    ...(period && type !== 'I' ? [periodFact(period, input.today, say)] : []),
    ...(asOf !== undefined && type === 'I'
      ? [say('fAsOf', { asOf, days: daysUntil(input.today, asOf) })]
      : []),
    ...(target === undefined ? [] : [say('fTarget', { target, days: daysUntil(input.today, target) })]),
  ];
}

/** Whether the period follows the one before it without a day in between. */
function continuity(end: string | undefined, start: string, say: Phrases): string {
  if (end === undefined) return say('fContinuityUnknown', { start });
  const days = daysUntil(end, start) - 1;
  return days <= 0 ? say('fContinuous', { end, start }) : say('fHole', { end, start, days });
}

function periodFact(
  { start, end }: { readonly start: string; readonly end: string },
  today: string,
  say: Phrases,
): string {
  if (start > today) return say('fStarts', { start, end, days: daysUntil(today, start) });
  return end < today ? say('fEnded', { end }) : say('fRuns', { start, end, days: daysUntil(start, today) });
}

/** For a first report: both routes from today on, against the day the report is needed. */
function routes(context: DocumentContext, say: Phrases): readonly Block[] {
  const { input } = context;
  const target = input.snapshot.config?.report.targetDate;
  const period = input.snapshot.config?.report.observationPeriod;
  if (hasEarlier(input) || (period && period.start <= input.today && input.readiness.overall.score >= READY))
    return [];
  const months = reportTypeFacts('I').preparationMonths.min;
  const weeks = reportWeeks().max;
  const ready = plusMonths(input.today, months);
  const end = plusDays(plusMonths(ready, FIRST_PERIOD), -1);
  const [first, second] = [plusDays(ready, weeks * 7), plusDays(end, weeks * 7)];
  const against = (day: string): string =>
    target === undefined ? '' : day <= target ? say('inTime') : say('late', { days: daysUntil(target, day) });
  return [
    h3(say('routes')),
    table(
      [
        say('route'),
        say('ready'),
        say('speaks'),
        say('issued'),
        ...(target === undefined ? [] : [say('onTime', { target })]),
      ],
      [
        [say('routeI'), ready, ready, first, ...(target === undefined ? [] : [against(first)])],
        [
          say('routeII'),
          ready,
          `${ready} – ${end}`,
          second,
          ...(target === undefined ? [] : [against(second)]),
        ],
      ],
    ),
    say('routesNote', { today: input.today, months, weeks, period: FIRST_PERIOD }),
  ];
}

/** What Type I now and Type II after it cost together. */
function bothCost({ cost: first }: ReportTypeFacts, { cost: second }: ReportTypeFacts): Cost {
  return {
    ...first,
    min: first.min + second.min,
    max: first.max + second.max,
    openEnded: first.openEnded || second.openEnded,
  };
}

const FEASIBILITY = {
  infeasible: { en: 'not feasible', nl: 'niet haalbaar' },
  tight: { en: 'tight', nl: 'krap' },
  comfortable: { en: 'feasible', nl: 'haalbaar' },
} as const;

function cellOf(facts: ReportTypeFacts, row: ReportTypeRow, t: Words, currency: Currency): string {
  switch (row) {
    case 'auditPeriod':
      return t.of(facts.auditPeriod.text);
    case 'preparationMonths':
      return t(
        `${facts.preparationMonths.min}–${facts.preparationMonths.max} months`,
        `${facts.preparationMonths.min}–${facts.preparationMonths.max} maanden`,
      );
    case 'cost':
      return costText(facts.cost, currency, t.language);
    default:
      return t.of(facts[row]);
  }
}

/** "$15,000–$40,000", "€ 14.000–€ 37.000", with a plus when it may be more; other currencies rounded to thousands. */
export function costText({ min, max, openEnded }: Cost, currency: Currency, language: Language): string {
  const { format } = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-US', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  });
  const money = (amount: number): string =>
    // Tables fold spaces of every kind into plain ones; sentences must not differ from them.
    format(currency === 'USD' ? amount : Math.round((amount * rates[currency]) / 1000) * 1000).replace(
      /\s/g,
      ' ',
    );
  return `${money(min)}–${money(max)}${openEnded ? '+' : ''}`;
}

type Currency = 'USD' | 'EUR' | 'GBP';

/** The currency of where the company reports from; US dollars where that is not known. */
export function currencyOf(timezone: string | undefined): Currency {
  if (timezone === 'Europe/London') return 'GBP';
  return timezone?.startsWith('Europe/') === true ? 'EUR' : 'USD';
}

function percent(): string {
  const { min, max } = FACTS.planning.coordinationFtePercent;
  return `${min}–${max}%`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
