import { lowerFirst } from '../../catalog/lower-first.js';
import { criterion } from '../../catalog/criteria.js';
import { TOOL_AREAS } from '../../catalog/playbook.js';
import { isDraft } from '../../analysis/governed.js';
import type { Criticality, CriterionId, Localised } from '../../catalog/types.js';
import { nameKey } from '../../reading/names/names.js';
import type { PlaybookInput } from '../input.js';
import { statedPractices } from '../facts/practices.js';
import FRAMEWORKS from '../prose/frameworks.yaml';
import { openCriteria } from '../facts/open-criteria.js';
import { h2, list, table } from '../markdown.js';
import { proposeStarterControls } from '../starter-controls/propose.js';
import { upTo } from '../../workspace/text-ends.js';
import MAPPING from '../prose/mapping.yaml';
import { phrasesOf } from '../prose/phrases.js';
import { controlsNaming } from '../facts/controls-naming.js';
import { stackOf } from '../stack/stack.js';
import {
  controlsFor,
  criteriaOf,
  evidenceText,
  idsOf,
  kindTitle,
  runningControls,
  scopeOf,
  activeControls,
  policyDocuments,
  saysDocumentsExist,
} from '../workspace-views.js';
import { frequencyText, type Words } from '../words.js';
import type { Body } from './context.js';

/** Tools and controls against the criteria in scope: covered, open, and evidence still needed. */
export const controlMapping: Body = ({ input, t }) => {
  const { snapshot, coverage } = input;
  const scope = scopeOf(input);
  const inScope = new Set(scope);
  const say = phrasesOf(MAPPING, t);
  const names = stackOf(snapshot.config).map(({ name }) => name);
  const there = new Set(input.evidence.items.map(({ kind }) => kind));
  const { open, served } = openCriteria(input);
  const proposals = new Map(
    proposeStarterControls(snapshot, t.language).flatMap((one) =>
      one.criteria.map((id) => [id, one] as const),
    ),
  );
  const kindsOf = new Map(
    input.evidence.controls.map(({ control, items }) => [control, new Set(items.map(({ kind }) => kind))]),
  );
  const practices = statedPractices(input);
  return [
    h2(t('Tools', 'Tools')),
    say('toolNote'),
    table(
      [
        say('tool'),
        say('purpose'),
        say('does'),
        say('named'),
        say('criteriaNamed'),
        say('usual'),
        say('gives'),
      ],
      stackOf(snapshot.config).map(({ name, purpose, area }) => {
        const facts = TOOL_AREAS.find((one) => one.area === area);
        const usual = (facts?.criteria ?? []).filter((id) => inScope.has(id));
        const own = controlsNaming(runningControls(snapshot), name, names);
        const others = controlsFor(snapshot, usual).filter((control) => !own.includes(control));
        const served = scope.filter((id) => own.some((control) => criteriaOf(control).includes(id)));
        return [
          name,
          purpose,
          facts ? t.of(facts.does) : say('unknown'),
          idsOf(own) || say('nobody'),
          served.join(', '),
          usual.length === 0
            ? undefined
            : others.length === 0
              ? own.length > 0
                ? usual.join(', ')
                : say('usualNone', { criteria: usual.join(', ') })
              : say('usualWith', { criteria: usual.join(', '), controls: idsOf(others) }),
          (facts?.evidence ?? [])
            .filter((kind) => !there.has(kind))
            .map((kind) => lowerFirst(kindTitle(kind, t)))
            .join('; '),
        ];
      }),
      say('noTools'),
    ),
    h2(say('documents')),
    table(
      [say('document'), say('state'), say('says'), say('controlsOf')],
      policyDocuments(snapshot).map((document) => [
        document.path,
        isDraft(document)
          ? say('draft')
          : document.frontMatter?.approved === undefined
            ? say('notApproved')
            : say('approved', { day: document.frontMatter.approved.value }),
        scope
          .filter((id) => coverage.get(id)?.substantiated.some(({ path }) => path === document.path) === true)
          .join(', '),
        idsOf(
          activeControls(snapshot).filter(({ policies }) =>
            policies.some(({ value }) => upTo(value, '#') === document.path),
          ),
        ),
      ]),
      [say('noDocuments'), ...(saysDocumentsExist(snapshot) ? [say('elsewhere')] : [])].join(' '),
    ),
    h2(t('Controls', 'Maatregelen')),
    table(
      [
        t('Control', 'Maatregel'),
        t('Criteria', 'Criteria'),
        t('Frequency', 'Frequentie'),
        t('Owner', 'Eigenaar'),
        t('Evidence so far', 'Bewijs tot nu toe'),
        t('Evidence still needed', 'Nog nodig bewijs'),
      ],
      activeControls(snapshot).map((control) => {
        const found = kindsOf.get(control);
        const needed = control.evidence.map(({ value }) => value).filter((kind) => found?.has(kind) !== true);
        return [
          `${control.id} ${control.title}${control.status === 'planned' ? ` (${t('planned', 'gepland')})` : ''}`,
          criteriaOf(control).join(', '),
          control.frequency && t.of(frequencyText(control.frequency)),
          control.owner,
          control.status === 'planned' ? undefined : evidenceText(input, control, t),
          needed.map((kind) => lowerFirst(kindTitle(kind, t))).join('; '),
        ];
      }),
      t('No control is read from controls.yaml.', 'Uit controls.yaml is geen maatregel gelezen.'),
    ),
    h2(t('Criteria already served', 'Criteria die al worden gediend')),
    table(
      [
        t('Criterion', 'Criterium'),
        t('About', 'Gaat over'),
        t('Controls', 'Maatregelen'),
        t('Text', 'Tekst'),
        t('Evidence', 'Bewijs'),
      ],
      scope
        .filter((id) => controlsFor(snapshot, [id]).length > 0)
        .map((id) => {
          const found = coverage.get(id);
          const first = found?.substantiated.find(({ draft }) => !draft);
          return [
            id,
            t.of(criterion(id).title),
            idsOf(controlsFor(snapshot, [id])),
            first?.path ?? t('no text', 'geen tekst'),
            found?.states.evidenced ? t('complete', 'volledig') : t('not complete', 'niet volledig'),
          ];
        }),
      t('None yet.', 'Nog geen.'),
    ),
    ...(practices.length === 0
      ? []
      : [
          h2(say('practices')),
          say('practicesWhy'),
          table(
            [say('practice'), say('where'), say('criterion')],
            practices.map(({ fact, criteria }) => [`“${fact.text}”`, fact.place, criteria.join(', ')]),
          ),
        ]),
    ...carriedOver(input, t),
    h2(say('open')),
    say('openCount', {
      running: runningControls(snapshot).length,
      open: open.length,
      all: scope.length,
    }),
    served.length === 0
      ? ''
      : say('servedBy', { criteria: served.map(({ id, sub }) => `${id} (${sub})`).join(', ') }),
    table(
      [
        say('order'),
        say('criterion'),
        say('priority'),
        say('planned'),
        say('proposal'),
        say('owner'),
        say('evidence'),
      ],
      byUrgency(open).map((id, n) => {
        const planned = snapshot.controls.filter(
          (control) => control.status === 'planned' && criteriaOf(control).includes(id),
        );
        const idea = proposals.get(id);
        return [
          n + 1,
          `${id} ${t.of(criterion(id).title)}`,
          say(`grade-${criterion(id).criticality}`),
          planned.map((control) => `${control.id} (${control.statement ?? control.title})`).join(' '),
          planned.length > 0 ? say('startPlanned') : idea?.statement,
          planned.length > 0 ? planned[0]?.owner : idea?.owner,
          (planned.length > 0
            ? planned.flatMap((one) => one.evidence.map(({ value }) => value))
            : (idea?.evidence ?? [])
          )
            .map((kind) => lowerFirst(kindTitle(kind, t)))
            .join('; '),
        ];
      }),
      say('openNone'),
    ),
    open.length === 0 ? '' : say('openHow'),
  ];
};

/** What other frameworks that soc2.yaml names bring along, and what they do not. */
function carriedOver({ snapshot: { config } }: PlaybookInput, t: Words): readonly string[] {
  const say = phrasesOf(MAPPING, t);
  const known = FRAMEWORKS as readonly Framework[];
  const found = (config?.current.compliance ?? []).flatMap((name) => {
    const key = ` ${nameKey(name)} `;
    const one = known.find(({ names }) => names.some((it) => key.includes(` ${nameKey(it)} `)));
    return one ? [`**${name}.** ${t.of(one.text)}`] : [];
  });
  return found.length === 0 ? [] : [h2(say('carriedOver')), say('carriedOverWhy'), list(found)];
}

interface Framework {
  readonly names: readonly string[];
  readonly text: Localised;
}

const URGENCY: readonly Criticality[] = ['critical', 'high', 'medium', 'low'];

/** What an auditor looks at hardest first; of those the ones that are quickly done. */
function byUrgency(open: readonly CriterionId[]): readonly CriterionId[] {
  const effort = (id: CriterionId): number => ['low', 'medium', 'high'].indexOf(criterion(id).difficulty);
  return [...open].sort(
    (a, b) =>
      URGENCY.indexOf(criterion(a).criticality) - URGENCY.indexOf(criterion(b).criticality) ||
      effort(a) - effort(b),
  );
}
