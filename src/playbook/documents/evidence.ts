import { lowerFirst } from '../../catalog/lower-first.js';
import { criterion } from '../../catalog/criteria.js';
import { GROUPS } from '../../catalog/criterion-ids.js';
import { evidenceKind } from '../../catalog/evidence-kinds.js';
import { FACTS } from '../../catalog/facts.js';
import { GROUP_TITLES } from '../../catalog/titles.js';
import type { EvidenceExpectation } from '../../catalog/types.js';
import type { Control } from '../../workspace/records.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { gapsOn } from '../facts/recorded-gaps.js';
import { h2, h3, list, note, table } from '../markdown.js';
import EVIDENCE from '../prose/evidence.yaml';
import { phrasesOf, type Phrases } from '../prose/phrases.js';
import { forOwnTools } from '../stack/own-tools.js';
import { frequencyText } from '../words.js';
import {
  activeControls,
  evidenceText,
  idsOf,
  kindTitle,
  rhythmOfKind,
  runningControls,
  scopeOf,
} from '../workspace-views.js';
import type { Body } from './context.js';

/** Per group of criteria: each kind of evidence with what it proves, how, how often and where. */
export const evidenceByCriterion: Body = ({ input, t }) => {
  const say = phrasesOf(EVIDENCE, t);
  const { snapshot, evidence } = input;
  const scope = scopeOf(input);
  const there = new Map<string, number>();
  for (const { kind } of evidence.items) if (kind !== undefined) there.set(kind, (there.get(kind) ?? 0) + 1);
  const running = runningControls(snapshot);
  const told = new Map<string, string>();
  return [
    t(
      'Each kind stands under the first group that asks for it.',
      'Elke soort staat bij de eerste groep die erom vraagt.',
    ),
    ...GROUPS.flatMap((group) => {
      const ids = scope.filter((id) => criterion(id).group === group);
      if (ids.length === 0) return [];
      const kinds = new Map<string, EvidenceExpectation & { readonly criteria: string[] }>();
      const before = new Map<string, string[]>();
      for (const id of ids) {
        for (const expected of criterion(id).evidence) {
          const first = told.get(expected.kind);
          if (first !== undefined && first !== group) {
            before.set(expected.kind, [...(before.get(expected.kind) ?? []), id]);
            continue;
          }
          told.set(expected.kind, group);
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
          [...kinds.values()].map(({ kind, criteria, frequency }) => {
            const facts = evidenceKind(kind);
            const own = running.filter((control) => control.evidence.some(({ value }) => value === kind));
            return [
              kindTitle(kind, t),
              criteria.join(', '),
              facts && t.of(facts.proves),
              facts && forOwnTools(t.of(facts.collect), kind, snapshot.config),
              t.of(frequencyText(facts ? rhythmOfKind(snapshot, facts) : frequency)),
              `\`evidence/${facts?.store ?? 'other'}/${own[0]?.id ?? t('<control>', '<maatregel>')}/\``,
              idsOf(own) || plannedFor(snapshot, kind, say),
              there.get(kind) ?? 0,
            ];
          }),
        ),
        list(
          [...before].map(([kind, criteria]) =>
            say('toldBefore', {
              kind: kindTitle(kind, t),
              criteria: criteria.join(', '),
              group: told.get(kind) ?? '',
            }),
          ),
        ),
      ];
    }),
  ];
};

/** The planned controls that will leave a kind of evidence; said to be planned. */
function plannedFor(snapshot: Snapshot, kind: string, say: Phrases): string | undefined {
  const planned = activeControls(snapshot).filter(
    ({ status, evidence }) => status !== 'implemented' && evidence.some(({ value }) => value === kind),
  );
  return planned.length === 0 ? undefined : say('planned', { ids: idsOf(planned) });
}

/** The usual areas of evidence with their rhythm, the controls that leave it, and what is there. */
export const evidenceAreas: Body = ({ input, t }) => {
  const say = phrasesOf(EVIDENCE, t);
  const { evidence, snapshot } = input;
  const areas = FACTS.typicalEvidence.map((area) => ({
    ...area,
    own: activeControls(snapshot).filter((control) => isOfArea(control, area)),
    files: evidence.items.filter(({ kind }) => kind !== undefined && area.kinds.includes(kind)),
  }));
  const shown = (own: readonly Control[]): string =>
    own
      .map((control) => (control.status === 'implemented' ? control.id : say('planned', { ids: control.id })))
      .join(', ');
  return [
    table(
      [
        t('Area', 'Beheersgebied'),
        t('Usual evidence', 'Typisch bewijs'),
        t('How often', 'Frequentie'),
        t('Your controls', 'Uw maatregelen'),
        t('Files', 'Bestanden'),
      ],
      areas.map(({ area, items, frequency, also, own, files }) => [
        t.of(area),
        t.list(items).join(', '),
        [frequency, ...also].map((one) => t.of(frequencyText(one))).join(' / '),
        shown(own),
        files.length,
      ]),
    ),
    ...areas.flatMap(({ area, own, files, kinds }) => {
      const open = kinds.filter(
        (kind) =>
          own.length > 0 &&
          !own.some(
            ({ status, evidence: left }) =>
              status === 'implemented' && left.some(({ value }) => value === kind),
          ),
      );
      return [
        h3(t.of(area)),
        own.length > 0
          ? list(
              own.flatMap((control) => [
                `${control.id} ${control.title}: ${control.status === 'implemented' ? evidenceText(input, control, t) : say('plannedOnly')}`,
                ...gapsOn(input, control).map((gap) => say('gap', { gap })),
              ]),
            )
          : t(
              'No control asks for this evidence yet. Add one to controls.yaml, or name the kind at the control that leaves it.',
              'Nog geen maatregel vraagt om dit bewijs. Voeg er een toe aan controls.yaml, of noem de soort bij de maatregel die het nalaat.',
            ),
        open.length > 0
          ? say('openKinds', { kinds: open.map((kind) => lowerFirst(kindTitle(kind, t))).join('; ') })
          : '',
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

/** Leaves evidence of the area, or works on the criterion that is the area's alone. */
function isOfArea(
  { evidence, criteria }: Control,
  { kinds, criteria: own = [] }: { readonly kinds: readonly string[]; readonly criteria?: readonly string[] },
): boolean {
  return (
    evidence.some(({ value }) => kinds.includes(value)) || criteria.some(({ value }) => own.includes(value))
  );
}
