import { lowerFirst } from '../../catalog/lower-first.js';
import { criterion } from '../../catalog/criteria.js';
import { evidenceKind } from '../../catalog/evidence-kinds.js';
import { FACTS } from '../../catalog/facts.js';
import { GROUP_TITLES } from '../../catalog/titles.js';
import { BLANK, h2, h3, list, note, steps, table, tasks } from '../markdown.js';
import { controlsFor, exceptionsText, evidenceText, kindTitles, scopeOf } from '../workspace-views.js';
import { populationSize } from '../population.js';
import CONTROLS from '../prose/controls.yaml';
import { phrasesOf } from '../prose/phrases.js';
import type { Body } from './context.js';
import { controlTest } from './control-tests.js';
import { sampleText } from './expected-sample.js';

/** Per group: objective, test, evidence, pass, fail and common failings, with the organisation's own controls. */
export const internalAuditChecklist: Body = (context) => {
  const { input, t } = context;
  const { snapshot } = input;
  const say = phrasesOf(CONTROLS, t);
  const tested = new Map<string, string>();
  const scope = scopeOf(input);
  const groups = FACTS.selfAssessment.filter(({ group }) =>
    scope.some((id) => criterion(id).group === group),
  );
  return [
    t(
      'For people who are not auditors: take a group, look at the evidence named, tick what you saw, and write down what you did not.',
      'Voor niet-auditors: neem een groep, bekijk het genoemde bewijs, vink af wat u zag en schrijf op wat u niet zag.',
    ),
    list([
      t('Do not test your own work.', 'Toets niet uw eigen werk.'),
      t('Look at the thing itself, not at a summary of it.', 'Bekijk de zaak zelf, geen samenvatting.'),
      t(
        '“Nothing found” is no pass: no evidence is a failure.',
        '“Niets gevonden” voldoet niet: geen bewijs is niet voldaan.',
      ),
    ]),
    ...groups.flatMap(({ group, objective, test, evidence, pass, fail, common }) => {
      const ids = scope.filter((id) => criterion(id).group === group);
      return [
        h2(`${group} ${t.of(GROUP_TITLES[group])}`),
        table(
          [t('What', 'Wat'), t('Here', 'Hier')],
          [
            [t('Objective', 'Doel'), t.of(objective)],
            [t('Test', 'Toets'), t.of(test)],
            [t('Evidence to look at', 'Te bekijken bewijs'), kindTitles(evidence, t)],
            [t('Passes when', 'Geslaagd als'), t.of(pass)],
            [t('Fails when', 'Voldoet niet als'), t.of(fail)],
            [t('Common failing', 'Veelvoorkomende tekortkoming'), t.of(common)],
          ],
        ),
        table(
          [
            t('Control', 'Maatregel'),
            t('Evidence there', 'Aanwezig bewijs'),
            t('Pass or fail', 'Voldoet of voldoet niet'),
            t('Seen by, date, remarks', 'Gezien door, datum, opmerkingen'),
          ],
          controlsFor(snapshot, ids).map((control) => [
            `${control.id} ${control.title}`,
            evidenceText(input, control, t),
            BLANK,
            BLANK,
          ]),
          t(
            'No running control serves this group: that is a failure by itself.',
            'Geen werkende maatregel dient deze groep: dat voldoet op zich al niet.',
          ),
        ),
        ...controlsFor(snapshot, ids).flatMap((control) => {
          const before = tested.get(control.id);
          if (before !== undefined) return [say('already', { group: before, ids: control.id })];
          tested.set(control.id, group);
          return controlTest(context, control);
        }),
      ];
    }),
    h2(t('Afterwards', 'Daarna')),
    tasks([
      t(
        'Put each failure into findings.yaml with `source: internal`, cause, owner and date.',
        'Zet elke tekortkoming in findings.yaml met `source: internal`, oorzaak, eigenaar en datum.',
      ),
      t(
        'Keep this checklist, filled in and signed, as evidence of the kind internal-audit-report.',
        'Bewaar deze checklist, ingevuld en getekend, als bewijs van de soort internal-audit-report.',
      ),
      t('Test repaired controls again.', 'Toets herstelde maatregelen opnieuw.'),
    ]),
  ];
};

/** Test procedures by area with sample sizes from the real populations, red flags and repair. */
export const operatingTests: Body = (context) => {
  const { input, t } = context;
  const say = phrasesOf(CONTROLS, t);
  const { snapshot, coverage } = input;
  const period = snapshot.config?.report.observationPeriod;
  return [
    period
      ? t(
          `Over the observation period ${period.start} to ${period.end}.`,
          `Over de observatieperiode ${period.start} tot en met ${period.end}.`,
        )
      : snapshot.config?.report.type === 'I'
        ? say('typeI')
        : t('soc2.yaml states no observation period yet.', 'soc2.yaml vermeldt nog geen observatieperiode.'),
    period && period.start > input.today ? say('notYet', { start: period.start }) : '',
    ...FACTS.testProcedures.flatMap(
      ({ title, criteria, steps: how, sample, pass, redFlags, remediation, evidence }) => {
        const scope = criteria.filter((id) => coverage.get(id)?.inScope);
        if (scope.length === 0) return [];
        const own = controlsFor(snapshot, scope).filter(
          (control) =>
            // Of kinds that nobody knows it is not known what they show.
            control.evidence.every(({ value }) => evidenceKind(value) === undefined) ||
            control.evidence.some(({ value }) => evidence.includes(value)),
        );
        return [
          h2(`${t.of(title)} (${scope.join(', ')})`),
          h3(t('Your controls and their samples', 'Uw maatregelen en hun steekproeven')),
          table(
            [
              t('Control', 'Maatregel'),
              t('Population so far', 'Populatie tot nu toe'),
              t('Usual sample', 'Gebruikelijke steekproef'),
              t('Tested and exceptions', 'Getoetst en uitzonderingen'),
            ],
            own.map((control) => [
              `${control.id} ${control.title}`,
              snapshot.config?.report.type === 'I'
                ? t('does not count (Type I)', 'telt niet (Type I)')
                : (populationSize(input, control) ?? t('not known', 'niet bekend')),
              sampleText(context, control),
              exceptionsText(input, control, t),
            ]),
            t('No running control yet.', 'Nog geen werkende maatregel.'),
          ),
          t(
            `Usual for this area: ${lowerFirst(t.of(sample.text))}`,
            `Gebruikelijk voor dit gebied: ${lowerFirst(t.of(sample.text))}`,
          ),
          ...own.flatMap((control) => controlTest(context, control)),
          own.length === 0 ? '' : say('tPass'),
          h3(t('Steps for the area as a whole', 'Stappen voor het gebied als geheel')),
          steps(t.list(how)),
          `**${t('Passes when', 'Geslaagd als')}:** ${t.of(pass)}`,
          h3(t('Red flags', 'Alarmsignalen')),
          list(t.list(redFlags)),
          h3(t('When something is missing', 'Als er iets ontbreekt')),
          list(t.list(remediation)),
        ];
      },
    ),
    note(t.of(FACTS.sampling.note)),
  ];
};
