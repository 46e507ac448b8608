import { criterion } from '../../../catalog/criteria.js';
import { CRITERION_IDS } from '../../../catalog/criterion-ids.js';
import { policyType } from '../../../catalog/policy-types.js';
import { h2, h3, list, table } from '../markdown.js';
import { placeOfType } from '../missing-types.js';
import { adviseScope } from '../scope-signals.js';
import type { Body } from './context.js';

const ADVICE = {
  obligatory: { en: 'obligatory', nl: 'verplicht' },
  include: { en: 'include', nl: 'opnemen' },
  consider: { en: 'consider', nl: 'overwegen' },
  'leave out': { en: 'leave out', nl: 'weglaten' },
} as const;

/** Advice on each of the five categories, with what in the workspace speaks for it. */
export const scopeAdvice: Body = ({ input, t }) => {
  const { config } = input.snapshot;
  const all = adviseScope(config);
  return [
    h2(t('Advice in one table', 'Advies in één tabel')),
    table(
      [
        t('Category', 'Categorie'),
        t('Criteria', 'Criteria'),
        t('In scope now', 'Nu binnen scope'),
        t('Advice', 'Advies'),
        t('Extra work', 'Extra werk'),
      ],
      all.map(({ facts, inScope, advice }) => [
        t.of(facts.title),
        CRITERION_IDS.filter((id) => criterion(id).category === facts.id).length,
        inScope ? t('yes', 'ja') : t('no', 'nee'),
        t.of(ADVICE[advice]),
        facts.required
          ? t.of(facts.extraEffort.text)
          : t(
              `${facts.extraEffort.weeks.min}–${facts.extraEffort.weeks.max} weeks`,
              `${facts.extraEffort.weeks.min}–${facts.extraEffort.weeks.max} weken`,
            ),
      ]),
    ),
    t(
      'The advice rests on the services and commitments in soc2.yaml. What customers ask, and what an auditor sees, can weigh more.',
      'Het advies rust op de diensten en beloften in soc2.yaml. Wat klanten vragen en wat een auditor ziet, kan zwaarder wegen.',
    ),
    ...all.flatMap(({ facts, inScope, advice, signals }) => [
      h2(t.of(facts.title)),
      `**${t('Advice', 'Advies')}: ${t.of(ADVICE[advice])}.** ${t.of(facts.includeWhen)}`,
      h3(t('In your workspace', 'In uw werkruimte')),
      list(signals.map(t.of)) ||
        t('Nothing in services or commitments points to it.', 'Niets in diensten of beloften wijst erop.'),
      advice === 'include' && !inScope
        ? t(
            'It is not in scope yet: add it to `report.categories`, or write down why not.',
            'Het is nog niet binnen scope: voeg het toe aan `report.categories`, of leg vast waarom niet.',
          )
        : '',
      advice === 'leave out' && inScope
        ? t(
            'It is in scope, though no service or commitment states why: write down the reason.',
            'Het is binnen scope, hoewel geen dienst of belofte zegt waarom: leg de reden vast.',
          )
        : '',
      h3(t('Reasons for', 'Redenen voor')),
      list(t.list(facts.reasonsFor)),
      h3(t('Reasons against', 'Redenen tegen')),
      list(t.list(facts.reasonsAgainst)),
      h3(t('Documents it asks for', 'Documenten waar het om vraagt')),
      list(
        facts.policies.map((id) => {
          const type = policyType(id);
          return type ? `${t.of(type.title)}: ${placeOfType(type, input, t)}` : id;
        }),
      ),
    ]),
  ];
};
