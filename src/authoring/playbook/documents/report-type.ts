import { lowerFirst } from '../../../catalog/lower-first.js';
import {
  FACTS,
  reportTypeFacts,
  type Cost,
  type ReportTypeFacts,
  type ReportTypeRow,
} from '../../../catalog/facts.js';
import { CATEGORY_TITLES } from '../../../catalog/titles.js';
import { h2, list, note, table } from '../markdown.js';
import { planBack } from '../plan-back.js';
import type { Words } from '../words.js';
import { adviseScope } from '../scope-signals.js';
import type { Body } from './context.js';

/** Type I or II: the table, planning back from the target date, and the cost frame. */
export const reportType: Body = ({ input: { snapshot, today }, t }) => {
  const { config } = snapshot;
  const chosen = config?.report.type;
  const [one, two] = [reportTypeFacts('I'), reportTypeFacts('II')];
  const plan = planBack(config, today);
  const frame = chosen === undefined ? FACTS.planning.overallCost : reportTypeFacts(chosen).cost;
  const extra = adviseScope(config).filter(({ inScope, facts }) => inScope && !facts.required);
  return [
    h2(t('Your choice', 'Uw keuze')),
    chosen === undefined
      ? t(
          'soc2.yaml names no report type yet. Fill in `report.type`.',
          'soc2.yaml noemt nog geen rapporttype. Vul `report.type` in.',
        )
      : t(
          `soc2.yaml names **Type ${chosen}**. It suits: ${lower(t.of(reportTypeFacts(chosen).suits))}`,
          `soc2.yaml noemt **Type ${chosen}**. Het past bij: ${lower(t.of(reportTypeFacts(chosen).suits))}`,
        ),
    h2(t('The two types side by side', 'De twee typen naast elkaar')),
    table(
      [t('Aspect', 'Aspect'), t.of(one.title), t.of(two.title)],
      FACTS.reportTypeRows.map(({ id, title }) => [t.of(title), cellOf(one, id, t), cellOf(two, id, t)]),
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
            plan.milestones.map(({ what, comfortable, latest }) => [t.of(what), comfortable, latest]),
          ),
          stated(config?.report.observationPeriod, today, t),
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
          costText(frame),
        ],
        [t('Range over both types', 'Bandbreedte over beide typen'), costText(FACTS.planning.overallCost)],
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
    t(
      `What drives the price: ${t.list(FACTS.planning.costDrivers).join(', ')}. Tools may come on top.`,
      `Wat de prijs bepaalt: ${t.list(FACTS.planning.costDrivers).join(', ')}. Tools kunnen daarbovenop komen.`,
    ),
  ];
};

const FEASIBILITY = {
  infeasible: { en: 'not feasible', nl: 'niet haalbaar' },
  tight: { en: 'tight', nl: 'krap' },
  comfortable: { en: 'feasible', nl: 'haalbaar' },
} as const;

function stated(
  period: { readonly start: string; readonly end: string } | undefined,
  today: string,
  t: Words,
): string {
  if (period && period.start <= today)
    return t(
      `The observation period ${period.start} to ${period.end} runs already, so what comes before it in this table is behind you.`,
      `De observatieperiode ${period.start} tot en met ${period.end} loopt al; wat in deze tabel daaraan voorafgaat, ligt achter u.`,
    );
  return period
    ? t(
        `soc2.yaml states the observation period ${period.start} to ${period.end}.`,
        `soc2.yaml vermeldt de observatieperiode ${period.start} tot en met ${period.end}.`,
      )
    : '';
}

function cellOf(facts: ReportTypeFacts, row: ReportTypeRow, t: Words): string {
  switch (row) {
    case 'auditPeriod':
      return t.of(facts.auditPeriod.text);
    case 'preparationMonths':
      return t(
        `${facts.preparationMonths.min}–${facts.preparationMonths.max} months`,
        `${facts.preparationMonths.min}–${facts.preparationMonths.max} maanden`,
      );
    case 'cost':
      return costText(facts.cost);
    default:
      return t.of(facts[row]);
  }
}

/** "$15,000–$40,000", with a plus when it may be more. */
export function costText({ min, max, openEnded }: Cost): string {
  const money = (amount: number): string => `$${amount.toLocaleString('en-US')}`;
  return `${money(min)}–${money(max)}${openEnded ? '+' : ''}`;
}

function percent(): string {
  const { min, max } = FACTS.planning.coordinationFtePercent;
  return `${min}–${max}%`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
