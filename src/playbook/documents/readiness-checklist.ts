import { lowerFirst } from '../../catalog/lower-first.js';
import { criterion } from '../../catalog/criteria.js';
import { GROUPS } from '../../catalog/criterion-ids.js';
import { GROUP_TITLES } from '../../catalog/titles.js';
import { h2, table, tasks } from '../markdown.js';
import { gradeText } from '../words.js';
import { controlsFor, idsOf, kindTitle, scopeOf } from '../workspace-views.js';
import type { Body } from './context.js';

/** Every group of criteria in scope: sample controls, usual evidence, difficulty, and what is there. */
export const readinessChecklist: Body = ({ input, t }) => {
  const { snapshot, coverage, readiness } = input;
  const scope = scopeOf(input);
  const groups = GROUPS.filter((group) => scope.some((id) => criterion(id).group === group));
  const mark = (yes: boolean): string => (yes ? t('yes', 'ja') : t('no', 'nee'));
  return [
    t(
      `Readiness is **${readiness.overall.score} of 100** over ${scope.length} criteria in scope.`,
      `De gereedheid is **${readiness.overall.score} van 100** over ${scope.length} criteria binnen de scope.`,
    ),
    h2(t('Groups at a glance', 'Groepen in één oogopslag')),
    table(
      [
        t('Group', 'Groep'),
        t('Subject', 'Onderwerp'),
        t('Criteria', 'Criteria'),
        t('Text says how', 'Tekst zegt hoe'),
        t('Approved', 'Goedgekeurd'),
        t('Evidenced', 'Met bewijs'),
        t('Score', 'Score'),
      ],
      groups.map((group) => {
        const score = readiness.byGroup.get(group);
        return [
          group,
          t.of(GROUP_TITLES[group]),
          score?.criteria,
          score?.substantiated,
          score?.approved,
          score?.evidenced,
          score?.score,
        ];
      }),
    ),
    ...groups.flatMap((group) => {
      const ids = scope.filter((id) => criterion(id).group === group);
      return [
        h2(`${group} ${t.of(GROUP_TITLES[group])}`),
        table(
          [
            t('Criterion', 'Criterium'),
            t('About', 'Gaat over'),
            t('Difficulty', 'Moeilijkheid'),
            t('Sample control', 'Voorbeeldmaatregel'),
            t('Usual evidence', 'Gebruikelijk bewijs'),
            t('Your controls', 'Uw maatregelen'),
            t('Text', 'Tekst'),
            t('Evidence', 'Bewijs'),
          ],
          ids.map((id) => {
            const { title, difficulty, sampleControls, evidence } = criterion(id);
            const states = coverage.get(id)?.states;
            return [
              id,
              t.of(title),
              t.of(gradeText(difficulty)),
              sampleControls.slice(0, 2).map(t.of).join(' '),
              evidence.map(({ kind }) => lowerFirst(kindTitle(kind, t))).join('; '),
              idsOf(controlsFor(snapshot, [id])),
              mark(states?.substantiated === true && states.approved),
              mark(states?.evidenced === true),
            ];
          }),
        ),
        tasks(
          ids
            .filter(
              (id) =>
                coverage.get(id)?.states.evidenced !== true || coverage.get(id)?.states.approved !== true,
            )
            .map((id) => {
              const states = coverage.get(id)?.states;
              const next = !states?.substantiated
                ? t('write how it is met', 'beschrijf hoe eraan wordt voldaan')
                : !states.approved
                  ? t('get the text approved', 'laat de tekst goedkeuren')
                  : controlsFor(snapshot, [id]).length === 0
                    ? t('put a control to work', 'voer een maatregel in')
                    : t('collect the evidence', 'verzamel het bewijs');
              return `${id} ${t.of(criterion(id).title)}: ${next}`;
            }),
        ),
      ];
    }),
  ];
};
