import { isLacking, isUncovered } from '../../evidence/counts.js';
import { lowerFirst } from '../../catalog/lower-first.js';
import { criterion } from '../../catalog/criteria.js';
import { evidenceKind } from '../../catalog/evidence-kinds.js';
import { FACTS, sampleSizeFor } from '../../catalog/facts.js';
import { GROUP_TITLES } from '../../catalog/titles.js';
import { BLANK, h2, h3, list, note, steps, table, tasks } from '../markdown.js';
import {
  controlsFor,
  exceptionsText,
  evidenceText,
  kindTitle,
  kindTitles,
  scopeOf,
} from '../workspace-views.js';
import { populationSize } from '../population.js';
import CONTROLS from '../prose/controls.yaml';
import { phrasesOf } from '../prose/phrases.js';
import type { Body } from './context.js';
import { controlTest } from './control-tests.js';
import { counted } from '../words.js';

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
        '“Niets gevonden” is niet geslaagd: geen bewijs is gezakt.',
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
            [t('Fails when', 'Gezakt als'), t.of(fail)],
            [t('Common failing', 'Veelvoorkomende tekortkoming'), t.of(common)],
          ],
        ),
        table(
          [
            t('Control', 'Maatregel'),
            t('Evidence there', 'Aanwezig bewijs'),
            t('Pass or fail', 'Geslaagd of gezakt'),
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
            'Geen werkende maatregel dient deze groep: dat is op zich al gezakt.',
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
            control.evidence.length === 0 || control.evidence.some(({ value }) => evidence.includes(value)),
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
            own.map((control) => {
              const size = populationSize(input, control);
              const usual = size === undefined ? undefined : sampleSizeFor(size);
              return [
                `${control.id} ${control.title}`,
                size ?? t('not known', 'niet bekend'),
                usual === undefined
                  ? undefined
                  : usual.all
                    ? t('all', 'alle')
                    : `${usual.sample.min}–${usual.sample.max}`,
                exceptionsText(input, control, t),
              ];
            }),
            t('No running control yet.', 'Nog geen werkende maatregel.'),
          ),
          t(
            `Usual for this area: ${lowerFirst(t.of(sample.text))}`,
            `Gebruikelijk voor dit gebied: ${lowerFirst(t.of(sample.text))}`,
          ),
          ...own.flatMap((control) => controlTest(context, control)),
          say('tPass'),
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

/** Missing, uncovered, weak and misplaced evidence, with what auditors will ask. */
export const evidenceInventory: Body = ({ input, t }) => {
  const { evidence } = input;
  const missing = evidence.controls.filter(
    ({ occurrences, events, state }) =>
      state === 'none' || occurrences.some(isLacking) || events.some(isUncovered),
  );
  const kinds = [...new Set(missing.flatMap(({ control }) => control.evidence.map(({ value }) => value)))];
  const weakKinds = [...new Set(evidence.items.flatMap(({ kind }) => kind ?? []))];
  const loose = evidence.items.filter(
    ({ parsed, control, label }) => !parsed.named || control === undefined || label === undefined,
  );
  const unmatched = evidence.controls.flatMap(({ unmatched: items }) => items);
  const listedNotThere = evidence.listed.filter(
    ({ path }) => path === undefined || !input.snapshot.has(path),
  );
  return [
    t(
      `${counted(evidence.items.length, 'file', 'files')} for ${counted(evidence.controls.length, 'running control', 'running controls')}, seen on ${input.today}.`,
      `${counted(evidence.items.length, 'bestand', 'bestanden')} voor ${counted(evidence.controls.length, 'werkende maatregel', 'werkende maatregelen')}, gezien op ${input.today}.`,
    ),
    h2(t('Inventory', 'Inventaris')),
    table(
      [t('Control', 'Maatregel'), t('State', 'Stand'), t('Files', 'Bestanden'), t('Detail', 'Toelichting')],
      evidence.controls.map(({ control, state, items }) => [
        `${control.id} ${control.title}`,
        STATE_TEXT[state][t.language],
        items.length,
        evidenceText(input, control, t),
      ]),
      t(
        'No control runs, or soc2.yaml states no period.',
        'Er draait geen maatregel, of soc2.yaml vermeldt geen periode.',
      ),
    ),
    h2(t('Missing and not covered', 'Ontbrekend en niet gedekt')),
    list(
      missing.map(({ control }) => `${control.id} ${control.title}: ${evidenceText(input, control, t)}`),
    ) || t('Nothing that is due is missing.', 'Niets wat verschuldigd is ontbreekt.'),
    h2(t('Does not show what it should', 'Toont niet wat het moet tonen')),
    table(
      [t('File', 'Bestand'), t('Why', 'Waarom')],
      evidence.faulty.map(({ item, faults }) => [
        item.path,
        faults.map((fault) => FAULT_TEXT[fault][t.language]).join('; '),
      ]),
      unmatched.length + listedNotThere.length > 0 ? '' : t('No such file.', 'Geen zulke bestanden.'),
    ),
    list(
      unmatched.map(({ path }) =>
        t(
          `${path} belongs to no occurrence of its control in the period`,
          `${path} hoort bij geen uitvoering van de maatregel in de periode`,
        ),
      ),
    ),
    list(
      listedNotThere.map(({ written }) =>
        t(
          `${written} is listed in a manifest and not there`,
          `${written} staat in een manifest en is er niet`,
        ),
      ),
    ),
    h2(t('Signs of weak evidence', 'Tekenen van zwak bewijs')),
    t(
      'Look at the files of these kinds with the auditor’s eye:',
      'Bekijk de bestanden van deze soorten met de blik van de auditor:',
    ),
    ...weakKinds.slice(0, 12).flatMap((id) => [
      `**${kindTitle(id, t)}:** ${t
        .list(evidenceKind(id)?.weakSigns ?? { en: [], nl: [] })
        .map(lowerFirst)
        .join('; ')}.`,
    ]),
    h2(t('Order', 'Orde')),
    list(loose.map(({ path }) => path)) ||
      t('Every file is where it belongs.', 'Elk bestand ligt waar het hoort.'),
    h2(t('What auditors will ask', 'Wat auditors zullen vragen')),
    list(
      [
        ...new Set(
          (kinds.length > 0 ? kinds : weakKinds).flatMap((id) =>
            t.list(evidenceKind(id)?.auditorQuestions ?? { en: [], nl: [] }),
          ),
        ),
      ].slice(0, 15),
    ),
  ];
};

const STATE_TEXT = {
  none: { en: 'none', nl: 'geen' },
  partial: { en: 'partial', nl: 'deels' },
  complete: { en: 'complete', nl: 'volledig' },
  'not-due': { en: 'not due yet', nl: 'nog niet verschuldigd' },
  'not-applicable': { en: 'nothing to show', nl: 'niets te tonen' },
} as const;

const FAULT_TEXT = {
  'unknown-control': { en: 'its control does not exist', nl: 'de maatregel bestaat niet' },
  'no-control': { en: 'no control named', nl: 'geen maatregel genoemd' },
  'unknown-kind': { en: 'unknown kind', nl: 'onbekende soort' },
  'kind-mismatch': {
    en: 'another kind than the control asks for',
    nl: 'een andere soort dan de maatregel vraagt',
  },
  future: { en: 'dated in the future', nl: 'gedateerd in de toekomst' },
  'before-it-happened': { en: 'made before what it shows', nl: 'gemaakt vóór wat het toont' },
  'made-afterwards': { en: 'made long afterwards', nl: 'lang achteraf gemaakt' },
  'too-early': {
    en: 'from before the period it is filed under',
    nl: 'van vóór de periode waaronder het ligt',
  },
  'too-late': {
    en: 'from long after the period it is filed under',
    nl: 'van lang na de periode waaronder het ligt',
  },
} as const;
