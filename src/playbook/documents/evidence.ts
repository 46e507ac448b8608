import { lowerFirst } from '../../catalog/lower-first.js';
import { isoOf } from '../../evidence/day.js';
import { criterion } from '../../catalog/criteria.js';
import { GROUPS } from '../../catalog/criterion-ids.js';
import { isExpected, isLacking } from '../../evidence/counts.js';
import { OCCURRENCE_WORDS } from '../../evidence/state-words.js';
import { evidenceKind } from '../../catalog/evidence-kinds.js';
import { FACTS } from '../../catalog/facts.js';
import { GROUP_TITLES } from '../../catalog/titles.js';
import type { EvidenceExpectation } from '../../catalog/types.js';
import { h2, h3, list, note, table } from '../markdown.js';
import type { ExpectedOccurrence } from '../../evidence/judge.js';
import type { Control } from '../../workspace/records.js';
import { frequencyText, type Words } from '../words.js';
import { evidenceText, idsOf, kindTitle, runningControls, scopeOf } from '../workspace-views.js';
import type { Body } from './context.js';

/** Per group of criteria: each kind of evidence with what it proves, how, how often and where. */
export const evidenceByCriterion: Body = ({ input, t }) => {
  const { snapshot, evidence } = input;
  const scope = scopeOf(input);
  const there = new Map<string, number>();
  for (const { kind } of evidence.items) if (kind !== undefined) there.set(kind, (there.get(kind) ?? 0) + 1);
  const running = runningControls(snapshot);
  return [
    t(
      'Each kind stands under the first group that asks for it.',
      'Elke soort staat bij de eerste groep die erom vraagt.',
    ),
    ...GROUPS.flatMap((group) => {
      const ids = scope.filter((id) => criterion(id).group === group);
      if (ids.length === 0) return [];
      const kinds = new Map<string, EvidenceExpectation & { readonly criteria: string[] }>();
      for (const id of ids) {
        for (const expected of criterion(id).evidence) {
          const known = kinds.get(expected.kind);
          if (known) known.criteria.push(id);
          else kinds.set(expected.kind, { ...expected, criteria: [id] });
        }
      }
      return [
        h2(`${group} ${t.of(GROUP_TITLES[group])}`),
        table(
          [
            t('Evidence', 'Bewijs'),
            t('Criteria', 'Criteria'),
            t('Proves', 'Toont aan'),
            t('How to collect', 'Hoe te verzamelen'),
            t('How often', 'Hoe vaak'),
            t('Keep in', 'Bewaren in'),
            t('Your controls', 'Uw maatregelen'),
            t('Files', 'Bestanden'),
          ],
          [...kinds.values()].map(({ kind, frequency, criteria }) => {
            const facts = evidenceKind(kind);
            const own = running.filter((control) => control.evidence.some(({ value }) => value === kind));
            return [
              kindTitle(kind, t),
              criteria.join(', '),
              facts && t.of(facts.proves),
              facts && t.of(facts.collect),
              t.of(frequencyText(own[0]?.frequency ?? frequency)),
              `\`evidence/${facts?.store ?? 'other'}/${own[0]?.id ?? t('<control>', '<maatregel>')}/\``,
              idsOf(own),
              there.get(kind) ?? 0,
            ];
          }),
        ),
      ];
    }),
  ];
};

/** Every occurrence of the period by month, with its owner; and what comes as it happens. */
export const evidenceCalendar: Body = ({ input, t }) => {
  const { evidence, snapshot } = input;
  const period = snapshot.config?.report.observationPeriod;
  const rows = evidence.controls
    .flatMap(({ control, occurrences }) =>
      occurrences.filter(isExpected).map((occurrence) => ({ control, occurrence })),
    )
    .sort((a, b) => a.occurrence.due - b.occurrence.due || (a.control.id < b.control.id ? -1 : 1));
  const reacting = evidence.controls.filter(({ schedule }) => schedule.perEvent.length > 0);
  const unplanned = runningControls(snapshot).filter(
    ({ frequency, rrule, owner }) => (frequency === undefined && rrule === undefined) || owner === undefined,
  );
  const months = [...new Set(rows.map(({ occurrence }) => isoOf(occurrence.due).slice(0, 7)))];
  return [
    period
      ? t(
          `Observation period ${period.start} to ${period.end}, seen on ${input.today}. “Attest: Export Evidence Calendar” makes a calendar file of it.`,
          `Observatieperiode ${period.start} tot en met ${period.end}, gezien op ${input.today}. “Attest: Bewijskalender exporteren” maakt er een agendabestand van.`,
        )
      : t(
          'soc2.yaml states no observation period; the calendar begins when it does.',
          'soc2.yaml vermeldt geen observatieperiode; de kalender begint zodra die er staat.',
        ),
    ...months.flatMap((month) => [
      h2(month),
      table(
        [
          t('Until', 'Uiterlijk'),
          t('Control', 'Maatregel'),
          t('For', 'Over'),
          t('Evidence', 'Bewijs'),
          t('Responsible', 'Verantwoordelijk'),
          t('State', 'Stand'),
        ],
        byControl(rows.filter(({ occurrence }) => isoOf(occurrence.due).startsWith(month))).map(
          ({ control, occurrences }) => [
            isoOf(occurrences.at(-1)?.due ?? 0),
            `${control.id} ${control.title}`,
            occurrences.length > MOST_ROWS
              ? t(
                  `${occurrences.length} times, ${occurrences[0]?.label ?? ''} to ${occurrences.at(-1)?.label ?? ''}`,
                  `${occurrences.length} keer, ${occurrences[0]?.label ?? ''} tot en met ${occurrences.at(-1)?.label ?? ''}`,
                )
              : occurrences.map(({ label }) => label).join(', '),
            control.evidence.map(({ value }) => lowerFirst(kindTitle(value, t))).join('; '),
            control.owner ?? t('**nobody**', '**niemand**'),
            statesText(occurrences, t),
          ],
        ),
      ),
    ]),
    h2(t('As it happens', 'Zodra het voorvalt')),
    table(
      [
        t('Control', 'Maatregel'),
        t('Population', 'Populatie'),
        t('Evidence', 'Bewijs'),
        t('Responsible', 'Verantwoordelijk'),
        t('So far', 'Tot nu toe'),
      ],
      reacting.map(({ control }) => [
        `${control.id} ${control.title}`,
        control.population ?? t('none named', 'geen genoemd'),
        control.evidence.map(({ value }) => lowerFirst(kindTitle(value, t))).join('; '),
        control.owner,
        evidenceText(input, control, t),
      ]),
      t('No control runs per event.', 'Geen maatregel draait per gebeurtenis.'),
    ),
    h2(t('Without a rhythm or an owner', 'Zonder ritme of eigenaar')),
    list(unplanned.map(({ id, title }) => `${id} ${title}`)) || t('None.', 'Geen.'),
    h2(t('A rhythm to compare with', 'Een ritme om mee te vergelijken')),
    table(
      [t('How often', 'Hoe vaak'), t('Kinds', 'Soorten'), t('Why', 'Waarom')],
      FACTS.calendarRhythm.map(({ frequency, kinds, note: why }) => [
        t.of(frequencyText(frequency)),
        kinds.map((kind) => lowerFirst(kindTitle(kind, t))).join('; '),
        t.of(why),
      ]),
    ),
    note(t.of(FACTS.planning.warning)),
  ];
};

/** From so many times in a month on, they stand in one row as a number. */
const MOST_ROWS = 5;

interface Dated {
  readonly control: Control;
  readonly occurrence: ExpectedOccurrence;
}

/** A month's occurrences by control, in the order of their last days. */
function byControl(
  rows: readonly Dated[],
): readonly { readonly control: Control; readonly occurrences: readonly ExpectedOccurrence[] }[] {
  return [...new Set(rows.map(({ control }) => control))].map((control) => ({
    control,
    occurrences: rows.filter((one) => one.control === control).map(({ occurrence }) => occurrence),
  }));
}

/** "missing", or "2 complete, 3 missing". */
function statesText(occurrences: readonly ExpectedOccurrence[], t: Words): string {
  const states = [...new Set(occurrences.map(({ state }) => state))];
  return states
    .map((state) => {
      const n = occurrences.filter((one) => one.state === state).length;
      const word = `${occurrences.length > 1 ? `${n} ` : ''}${t.of(OCCURRENCE_WORDS[state])}`;
      return isLacking({ state }) ? `**${word}**` : word;
    })
    .join(', ');
}

/** The usual areas of evidence with their rhythm and what is in the repository. */
export const evidenceAreas: Body = ({ input, t }) => {
  const { evidence, snapshot } = input;
  const running = runningControls(snapshot);
  return [
    table(
      [
        t('Area', 'Beheersgebied'),
        t('Usual evidence', 'Typisch bewijs'),
        t('How often', 'Frequentie'),
        t('Your controls', 'Uw maatregelen'),
        t('Files', 'Bestanden'),
      ],
      FACTS.typicalEvidence.map(({ area, items, frequency, also, kinds }) => [
        t.of(area),
        t.list(items).join(', '),
        [frequency, ...also].map((one) => t.of(frequencyText(one))).join(' / '),
        idsOf(running.filter((control) => control.evidence.some(({ value }) => kinds.includes(value)))),
        evidence.items.filter(({ kind }) => kind !== undefined && kinds.includes(kind)).length,
      ]),
    ),
    ...FACTS.typicalEvidence.flatMap(({ area, kinds }) => {
      const own = running.filter((control) => control.evidence.some(({ value }) => kinds.includes(value)));
      const files = evidence.items.filter(({ kind }) => kind !== undefined && kinds.includes(kind));
      return [
        h3(t.of(area)),
        own.length > 0
          ? list(own.map((control) => `${control.id} ${control.title}: ${evidenceText(input, control, t)}`))
          : t(
              'No control asks for this evidence yet. Add one to controls.yaml, or name the kind at the control that leaves it.',
              'Nog geen maatregel vraagt om dit bewijs. Voeg er een toe aan controls.yaml, of noem de soort bij de maatregel die het nalaat.',
            ),
        files.length > 0
          ? t(`Last: \`${files.at(-1)?.path ?? ''}\``, `Laatste: \`${files.at(-1)?.path ?? ''}\``)
          : '',
      ];
    }),
    note(
      t(
        'Collect as it arises and keep it in the workspace; searching during the audit costs weeks.',
        'Verzamel zodra het ontstaat en bewaar het in de werkruimte; zoeken tijdens de audit kost weken.',
      ),
    ),
  ];
};
