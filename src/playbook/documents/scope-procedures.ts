import { lowerFirst } from '../../catalog/lower-first.js';
import { FACTS } from '../../catalog/facts.js';
import { policyType } from '../../catalog/policy-types.js';
import type {
  CriterionId,
  Localised,
  LocalisedList,
  PolicyType,
  TrustCategory,
} from '../../catalog/types.js';
import { isDraft } from '../../analysis/governed.js';
import { Duties } from '../../authoring/compose/duties.js';
import type { PlaybookInput } from '../input.js';
import { phrasesOf, type Phrases } from '../prose/phrases.js';
import PROCEDURES from '../prose/procedures.yaml';
import { isDutchCare } from '../facts/dutch-care.js';
import { h2, h3, list, note, table } from '../markdown.js';
import AREAS from '../prose/areas.yaml';
import { categoriesOf, placeOfType, requiredTypes } from '../missing-types.js';
import { activeControls, criteriaOf, documentOfType, kindTitle } from '../workspace-views.js';
import type { Control } from '../../workspace/records.js';
import { criterion } from '../../catalog/criteria.js';
import { gradeText, listed, type Words } from '../words.js';
import type { Body } from './context.js';

interface Procedure {
  readonly title: Localised;
  /** The type of document that holds it. */
  readonly type: string;
  readonly duty: string;
  readonly criteria: readonly CriterionId[];
  readonly evidence: readonly string[];
  readonly holds: LocalisedList;
}

const { procedures, texts } = PROCEDURES as unknown as {
  readonly procedures: Readonly<Partial<Record<TrustCategory, readonly Procedure[]>>>;
  readonly texts: unknown;
};

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
  const say = phrasesOf(texts, t);
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
    isDutchCare(input.snapshot.config) ? note(phrasesOf(AREAS, t)('careScope')) : '',
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
      const title = h2(`${t.of(facts.title)}${inScope ? '' : ` (${t('not in scope', 'buiten de scope')})`}`);
      if (!inScope) return [title, say('outside')];
      return [
        title,
        h3(t('Policies', 'Beleid')),
        list(own.map((type) => `${t.of(type.title)}: ${placeOfType(type, input, t)}`)),
        h3(say('procedures')),
        procedureTable(procedures[facts.id] ?? [], input, say, t),
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

/** Each procedure with what there is of it, what it must say and the evidence it leaves. */
function procedureTable(all: readonly Procedure[], input: PlaybookInput, say: Phrases, t: Words): string {
  const duties = new Duties(input.snapshot.config);
  return table(
    ['procedure', 'criteria', 'state', 'owner', 'holds', 'evidence'].map((key) => say(key)),
    all.map((one) => [
      t.of(one.title),
      one.criteria.join(', '),
      stateOf(one, input, say),
      listed([...new Set(controlsOf(one, input).flatMap(({ owner }) => owner ?? []))], t.language) ||
        (duties.roleFor(one.duty) ?? say('askOwner')),
      t.list(one.holds).join('; '),
      one.evidence.map((kind) => lowerFirst(kindTitle(kind, t))).join('; '),
    ]),
  );
}

/** The document that holds it, and the controls that leave its evidence. */
function stateOf(procedure: Procedure, input: PlaybookInput, say: Phrases): string {
  const { type } = procedure;
  const document = documentOfType(input.snapshot, type);
  const controls = controlsOf(procedure, input).map(({ id, status }) =>
    status === 'implemented' ? id : say('planned', { id }),
  );
  return [
    document
      ? isDraft(document)
        ? say('draft', { path: document.path })
        : document.path
      : say('write', { type }),
    controls.length === 0 ? say('noControl') : say('controls', { ids: controls.join(', ') }),
  ].join('; ');
}

/** The controls that leave its evidence, or serve a criterion of its own category that it is on. */
function controlsOf({ evidence, criteria }: Procedure, { snapshot }: PlaybookInput): readonly Control[] {
  const own = criteria.filter((id) => criterion(id).category !== 'security');
  return activeControls(snapshot).filter(
    (control) =>
      control.evidence.some(({ value }) => evidence.includes(value)) ||
      criteriaOf(control).some((id) => own.includes(id)),
  );
}
