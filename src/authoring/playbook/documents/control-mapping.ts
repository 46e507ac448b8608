import { lowerFirst } from '../../../catalog/lower-first.js';
import { criterion } from '../../../catalog/criteria.js';
import { TOOL_AREAS } from '../../../catalog/playbook.js';
import { h2, list, table } from '../markdown.js';
import {
  controlsFor,
  criteriaOf,
  evidenceText,
  idsOf,
  kindTitle,
  runningControls,
  scopeOf,
  activeControls,
} from '../workspace-views.js';
import { frequencyText } from '../words.js';
import type { Body } from './context.js';

/** Tools and controls against the criteria in scope: covered, open, and evidence still needed. */
export const controlMapping: Body = ({ input, t }) => {
  const { snapshot, coverage } = input;
  const scope = scopeOf(input);
  const inScope = new Set(scope);
  const tools = snapshot.config?.tools ?? [];
  const open = scope.filter((id) => controlsFor(snapshot, [id]).length === 0);
  const kindsOf = new Map(
    input.evidence.controls.map(({ control, items }) => [control, new Set(items.map(({ kind }) => kind))]),
  );
  return [
    h2(t('Tools', 'Tools')),
    t(
      'A tool by itself meets no criterion: a control that uses it does. The criteria are those its kind usually serves.',
      'Een tool voldoet zelf aan geen criterium: een maatregel die haar gebruikt wel. De criteria zijn die welke haar soort gewoonlijk dient.',
    ),
    table(
      [
        t('Tool', 'Tool'),
        t('Purpose', 'Doel'),
        t('What it does for the audit', 'Wat zij voor de audit doet'),
        t('Criteria', 'Criteria'),
        t('Your controls on these', 'Uw maatregelen hierop'),
        t('Evidence it can give', 'Bewijs dat zij kan geven'),
      ],
      tools.map(({ name, purpose, area }) => {
        const facts = TOOL_AREAS.find((one) => one.area === area);
        const criteria = (facts?.criteria ?? []).filter((id) => inScope.has(id));
        return [
          name,
          purpose,
          facts ? t.of(facts.does) : t('State its `area` in soc2.yaml.', 'Vermeld haar `area` in soc2.yaml.'),
          criteria.join(', '),
          idsOf(controlsFor(snapshot, criteria)),
          (facts?.evidence ?? []).map((kind) => lowerFirst(kindTitle(kind, t))).join('; '),
        ];
      }),
      t('soc2.yaml lists no tools.', 'soc2.yaml noemt geen tools.'),
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
      t('controls.yaml lists no controls.', 'controls.yaml noemt geen maatregelen.'),
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
    h2(t('Open criteria', 'Open criteria')),
    open.length === 0
      ? t(
          'Every criterion in scope has a running control.',
          'Elk criterium binnen scope heeft een werkende maatregel.',
        )
      : list(
          open.map(
            (id) =>
              `**${id}** ${t.of(criterion(id).title)}. ${t('For example', 'Bijvoorbeeld')}: ${criterion(id).sampleControls.slice(0, 1).map(t.of).join('')}`,
          ),
        ),
    t(
      `${runningControls(snapshot).length} controls run; ${open.length} of ${scope.length} criteria in scope have none.`,
      `Er draaien ${runningControls(snapshot).length} maatregelen; ${open.length} van ${scope.length} criteria binnen scope hebben er geen.`,
    ),
  ];
};
