import { lowerFirst } from '../../catalog/lower-first.js';
import { FACTS } from '../../catalog/facts.js';
import { policyType } from '../../catalog/policy-types.js';
import type { PolicyType } from '../../catalog/types.js';
import { h2, h3, list, table } from '../markdown.js';
import { categoriesOf, placeOfType, requiredTypes } from '../missing-types.js';
import { kindTitle } from '../workspace-views.js';
import { gradeText } from '../words.js';
import type { Body } from './context.js';

const MAIN = new Set([
  'information-security',
  'access-control',
  'change-management',
  'incident-response',
  'risk-assessment',
]);

/** What each category in scope asks for besides the five main documents. */
export const scopeProcedures: Body = ({ input, t }) => {
  const categories = categoriesOf(input);
  const required = requiredTypes(categories).filter(({ id }) => !MAIN.has(id));
  const kinds = new Set(input.evidence.items.map(({ kind }) => kind));
  const row = (type: PolicyType): (string | undefined)[] => {
    return [
      t.of(type.title),
      t.of(gradeText(type.criticality)),
      placeOfType(type, input, t),
      type.contents
        .filter(({ critical }) => critical)
        .map(({ title }) => lowerFirst(t.of(title)))
        .join('; '),
    ];
  };
  return [
    h2(t('Documents besides the five main ones', 'Documenten naast de vijf hoofddocumenten')),
    table(
      [
        t('Document', 'Document'),
        t('Priority', 'Prioriteit'),
        t('Where', 'Waar'),
        t('Must carry', 'Moet bevatten'),
      ],
      required.map(row),
    ),
    ...FACTS.categories.flatMap((facts) => {
      const inScope = facts.required || categories.includes(facts.id);
      const own = facts.policies.flatMap((id) => policyType(id) ?? []).filter(({ id }) => !MAIN.has(id));
      return [
        h2(`${t.of(facts.title)}${inScope ? '' : ` (${t('not in scope', 'niet binnen scope')})`}`),
        h3(t('Policies', 'Beleid')),
        list(own.map((type) => `${t.of(type.title)}: ${placeOfType(type, input, t)}`)),
        h3(t('Procedures', 'Procedures')),
        list(t.list(facts.procedures)),
        h3(t('Evidence auditors ask for', 'Bewijs dat auditors vragen')),
        list(
          facts.evidence.map(
            (kind) =>
              `${kindTitle(kind, t)}${kinds.has(kind) ? ` (${t('some is there', 'deels aanwezig')})` : ''}`,
          ),
        ),
      ];
    }),
  ];
};
