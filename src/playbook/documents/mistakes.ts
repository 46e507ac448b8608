import { isLacking, isUncovered } from '../../evidence/counts.js';
import { isoOf } from '../../evidence/day.js';
import { evidenceKind } from '../../catalog/evidence-kinds.js';
import { FACTS, type CommonMistake } from '../../catalog/facts.js';
import { criterion } from '../../catalog/criteria.js';
import { isDraft } from '../../analysis/governed.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { placesOf } from '../../workspace/link-target.js';
import { controlTexts } from '../facts/control-texts.js';
import { daysUntil } from '../../evidence/iso-days.js';
import { BLANK, h2, h3, list, note, table, type Block } from '../markdown.js';
import type { Control } from '../../workspace/records.js';
import { stateSoFar } from '../facts/state-so-far.js';
import { proposeStarterControls } from '../starter-controls/propose.js';
import { controlDesigns, type ControlDesign } from '../facts/control-design.js';
import EVIDENCE from '../prose/evidence.yaml';
import GAPS from '../prose/document-gaps.yaml';
import { phrasesOf } from '../prose/phrases.js';
import type { Words } from '../words.js';
import { activeControls, idsOf, runningControls, scopeOf, someOf } from '../workspace-views.js';
import type { Body } from './context.js';

/** The mistake, what to do instead, and the questions that bring it to light. */
export function opening(id: CommonMistake['id'], t: Words): readonly Block[] {
  const mistake = FACTS.commonMistakes.find((one) => one.id === id);
  if (!mistake) return [];
  return [note(`${t.of(mistake.problem)} ${t.of(mistake.solution)}`), list(t.list(mistake.questions))];
}

/** Few labels by name, of many the first and the last; of a year its days. */
function spanText(
  all: readonly { readonly label: string; readonly start: number; readonly end: number }[],
): string {
  const name = ({ label, start, end }: (typeof all)[number]): string =>
    label.length === 4 ? `${isoOf(start)} – ${isoOf(end)}` : label.length === DAY ? isoOf(start) : label;
  const [first] = all;
  const last = all.at(-1);
  return first === undefined || last === undefined
    ? ''
    : all.length <= MOST_LABELS
      ? all.map(name).join(', ')
      : `${name(first)} … ${name(last)} (${all.length})`;
}

const MOST_LABELS = 4;
/** A label that is a day: of a week that the period cuts, its first day within the period. */
const DAY = '2026-01-01'.length;

/**
 * The system that runs a control and may still show what it did, empty when it has no name; undefined of work by people,
 * which leaves nothing but its own record.
 */
function systemOf(design: ControlDesign | undefined, control: Control): string | undefined {
  const isKept = control.evidence.some(({ value }) => evidenceKind(value)?.continuous === true);
  if (design?.isJob === true) return '';
  if (design?.tool !== undefined) return design.tool;
  if (design?.setting !== undefined) return design.setting;
  return isKept ? '' : undefined;
}

/** Which controls have no evidence while the period runs, what is lost and what must start. */
export const lateEvidence: Body = ({ input, t }) => {
  const say = phrasesOf(EVIDENCE, t);
  const designs = controlDesigns(input);
  const { snapshot, evidence, today } = input;
  const period = snapshot.config?.report.observationPeriod;
  const passed =
    period === undefined
      ? 0
      : Math.max(0, Math.min(daysUntil(period.start, today) + 1, daysUntil(period.start, period.end) + 1));
  const bare = evidence.controls.filter((one) => stateSoFar(input, one) === 'none');
  const lost = evidence.controls.flatMap(({ control, occurrences }) =>
    occurrences.filter(isLacking).map((occurrence) => ({ control, occurrence })),
  );
  const ofEvents = evidence.controls.flatMap(({ control, events }) => {
    const ids = events.filter(isUncovered).map(({ id }) => id);
    return ids.length === 0 ? [] : [{ control, ids }];
  });
  const late = evidence.controls.filter(({ lateStart }) => lateStart > 0);
  const due = evidence.controls.flatMap(({ control, occurrences }) =>
    occurrences
      .filter(({ state }) => state === 'due' || state === 'open')
      .map((occurrence) => ({ control, occurrence })),
  );
  return [
    ...opening('late-evidence', t),
    period
      ? t(
          `Period ${period.start} to ${period.end}: ${passed} of ${daysUntil(period.start, period.end) + 1} days have passed on ${today}.`,
          `Periode ${period.start} tot en met ${period.end}: op ${today} zijn ${passed} van ${daysUntil(period.start, period.end) + 1} dagen verstreken.`,
        )
      : t(
          'soc2.yaml states no observation period. Choose its first day and begin collecting on it.',
          'soc2.yaml vermeldt geen observatieperiode. Kies de eerste dag en begin dan met verzamelen.',
        ),
    h2(t('No evidence at all', 'Helemaal geen bewijs')),
    list(
      bare.map(
        ({ control }) => `${control.id} ${control.title} (${control.owner ?? t('nobody', 'niemand')})`,
      ),
    ) || t('None.', 'Geen.'),
    h2(say('notHere')),
    note(say('notHereNote')),
    table(
      [say('control'), say('about'), say('kept'), say('whatToDo')],
      [...new Set(lost.map(({ control }) => control))].map((control) => {
        const own = lost.filter((one) => one.control === control).map(({ occurrence }) => occurrence);
        const design = designs.find((one) => one.control === control);
        const system = systemOf(design, control);
        return [
          `${control.id} ${control.title}`,
          spanText(own),
          system === undefined ? say('byPeople') : say('bySystem', { system: system || say('itsSystem') }),
          system === undefined
            ? say('askFirst', { who: design?.who.join(', ') || (control.owner ?? say('nobody')) })
            : say('collectNow', { system: system || say('itsSystem') }),
        ];
      }),
      t('Nothing so far.', 'Tot nu toe niets.'),
    ),
    h2(t('Controls that began after the period did', 'Maatregelen die na het begin van de periode startten')),
    list(
      late.map(({ control, lateStart }) =>
        t(
          `${control.id} ${control.title}: ${lateStart} days later`,
          `${control.id} ${control.title}: ${lateStart} dagen later`,
        ),
      ),
    ) || t('None.', 'Geen.'),
    h2(t('To do now', 'Nu te doen')),
    table(
      [
        t('Until', 'Uiterlijk'),
        t('Control', 'Maatregel'),
        t('For', 'Over'),
        t('Responsible', 'Verantwoordelijk'),
      ],
      [...new Set(due.map(({ control }) => control))].map((control) => {
        const own = due
          .filter((one) => one.control === control)
          .map(({ occurrence }) => occurrence)
          .sort((a, b) => a.due - b.due);
        return [isoOf(own[0]?.due ?? 0), `${control.id} ${control.title}`, spanText(own), control.owner];
      }),
      t('Nothing is due.', 'Niets is verschuldigd.'),
    ),
    ...(ofEvents.length === 0
      ? []
      : [
          h3(say('eventsWithout')),
          table(
            [say('control'), say('about'), say('responsible')],
            ofEvents.map(({ control, ids }) => [
              `${control.id} ${control.title}`,
              someOf(ids, MOST_LABELS * 2),
              control.owner,
            ]),
          ),
        ]),
  ];
};

/** For each control the text that describes it, and those without. */
export const undocumentedControls: Body = ({ input, t }) => {
  const { snapshot, facts } = input;
  const say = phrasesOf(EVIDENCE, t);
  const { bare, unnamed, onlyDrafts, unsure } = controlTexts(input);
  const running = runningControls(snapshot).length;
  const marked = (document: PolicyDocument | undefined, written: string): string =>
    document && isDraft(document) ? `${written} (${t('draft', 'concept')})` : written;
  return [
    ...opening('undocumented-controls', t),
    running === 0 ? say('noneRunning') : '',
    h2(t('Without text', 'Zonder tekst')),
    list(
      bare.map(({ id, title, statement }) =>
        say('writeText', { id, title, statement: statement ?? '' }).replace(/ {2,}/g, ' '),
      ),
    ),
    onlyDrafts.length === 0 ? '' : say('onlyDrafts', { controls: idsOf(onlyDrafts) }),
    list(
      unnamed.map(({ control: { id, title }, found }) =>
        phrasesOf(GAPS, t)('spokenOf', { id, title, place: found.place, text: found.text }),
      ),
    ),
    unsure.length === 0 ? '' : say('unsureText', { controls: idsOf(unsure) }),
    running > 0 && bare.length + onlyDrafts.length + unnamed.length + unsure.length === 0
      ? say('allDescribed')
      : '',
    h2(t('Control by control', 'Maatregel voor maatregel')),
    table(
      [
        t('Control', 'Maatregel'),
        t('Described in', 'Beschreven in'),
        t('Owner', 'Eigenaar'),
        t('Could a new colleague follow it?', 'Kan een nieuwe collega het volgen?'),
      ],
      activeControls(snapshot).map((control) => {
        const named = control.policies.map(({ value }) => {
          const { path } = placesOf(value, control.path);
          const document = path === undefined ? undefined : snapshot.documentAt(path);
          return document ? marked(document, value) : `${value} (${t('not found', 'niet gevonden')})`;
        });
        const referring = facts
          .referringTo(control.id)
          .map(({ path }) => marked(snapshot.documentAt(path), path));
        const spoken = unnamed.flatMap((one) => (one.control === control ? [one.found.place] : []));
        return [
          `${control.id} ${control.title}`,
          [...new Set([...spoken, ...named, ...referring])].join(', ') ||
            (bare.includes(control) ? t('**nowhere**', '**nergens**') : undefined),
          control.owner,
          BLANK,
        ];
      }),
      t('No control is read from controls.yaml.', 'Uit controls.yaml is geen maatregel gelezen.'),
    ),
  ];
};

/** A control by what its folder needs. */
interface FiledControl {
  readonly id: string;
  readonly criteria: readonly string[];
  readonly kinds: readonly string[];
}

/** The structure of folders for the organisation's own controls, and files that lie outside it. */
export const evidenceFolders: Body = ({ input, t }) => {
  const { snapshot, evidence } = input;
  const own = runningControls(snapshot);
  // Before there are controls the proposed ones draw the structure, so that it stands from the first day.
  const proposed = own.length === 0 ? proposeStarterControls(snapshot, t.language) : [];
  const running: readonly FiledControl[] =
    own.length > 0
      ? own.map(({ id, criteria, evidence: left }) => ({
          id,
          criteria: criteria.map(({ value }) => value),
          kinds: left.map(({ value }) => value),
        }))
      : proposed.map(({ id, criteria, evidence: kinds }) => ({ id, criteria, kinds }));
  const areaOf = (kinds: readonly string[]): string => evidenceKind(kinds[0] ?? '')?.store ?? 'other';
  const used = new Map<string, string>();
  for (const { control, parsed } of evidence.items)
    if (control !== undefined && parsed.area !== undefined && !used.has(control))
      used.set(control, parsed.area);
  const byArea = new Map<string, (typeof running)[number][]>();
  for (const control of running) {
    const area = used.get(control.id) ?? areaOf(control.kinds);
    byArea.set(area, [...(byArea.get(area) ?? []), control]);
  }
  const example = running.find(({ kinds }) => kinds.length > 0);
  const kind = example?.kinds[0] ?? 'user-access-review';
  const area = example ? (used.get(example.id) ?? areaOf([kind])) : 'access';
  const loose = evidence.items.filter(
    ({ parsed, control, label }) => !parsed.named || control === undefined || label === undefined,
  );
  const scope = scopeOf(input);
  const start = snapshot.config?.report.observationPeriod?.start;
  // An example from before the period would show what never counts.
  const day = start !== undefined && start > input.today ? start : input.today;
  return [
    ...opening('messy-evidence', t),
    h2(t('Folders', 'Mappen')),
    proposed.length === 0 ? '' : phrasesOf(EVIDENCE, t)('foldersProposed'),
    [
      '```text',
      'evidence/',
      ...[...byArea]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([name, controls]) => [
          `  ${name}/`,
          ...controls.flatMap(({ id, kinds }) =>
            (kinds.length === 0 ? [''] : kinds).map(
              (one) =>
                `    ${id}/${t('<period>', '<periode>')}/${one === '' ? '' : `${t('<day>', '<dag>')}_${id}_${one}`}`,
            ),
          ),
        ]),
      '```',
    ].join('\n'),
    table(
      [t('Area', 'Gebied'), t('Criteria', 'Criteria'), t('Controls', 'Maatregelen')],
      [...byArea]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, controls]) => [
          `\`evidence/${name}/\``,
          scope.filter((id) => controls.some(({ criteria }) => criteria.includes(id))).join(', '),
          [...new Set(controls.map(({ id }) => id))].join(', '),
        ]),
      t(
        'controls.yaml lists no running controls yet; start with `evidence/access/`, `evidence/change/` and `evidence/operations/`.',
        'controls.yaml noemt nog geen werkende maatregelen; begin met `evidence/access/`, `evidence/change/` en `evidence/operations/`.',
      ),
    ),
    h2(t('Names', 'Namen')),
    t(
      'A file is called `<day>_<control>_<kind>.<ext>`. The period is `2026`, `2026-H1`, `2026-Q1`, `2026-03` or a day.',
      'Een bestand heet `<dag>_<maatregel>_<soort>.<ext>`. De periode is `2026`, `2026-H1`, `2026-Q1`, `2026-03` of een dag.',
    ),
    `\`evidence/${area}/${example?.id ?? 'AC-02'}/${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}/${day}_${example?.id ?? 'AC-02'}_${kind}.csv\``,
    list([
      t(
        'The day is that of what the file shows, not of the upload.',
        'De dag is die van wat het bestand toont, niet van het uploaden.',
      ),
      t(
        'Put `evidence.yaml` beside files that need explaining: what they prove, population, sample, exceptions, checksum.',
        'Leg `evidence.yaml` naast bestanden die uitleg vragen: wat ze aantonen, populatie, steekproef, uitzonderingen, controlegetal.',
      ),
      t(
        'Never replace a file: add the corrected one and keep both.',
        'Vervang nooit een bestand: voeg het verbeterde toe en bewaar beide.',
      ),
    ]),
    h3(t('Kinds your controls ask for', 'Soorten die uw maatregelen vragen')),
    list(
      [...new Set(running.flatMap(({ kinds }) => kinds))]
        .sort()
        .map(
          (id) => `\`${id}\`: ${evidenceKind(id) ? t.of(evidenceKind(id)?.title ?? { en: id, nl: id }) : id}`,
        ),
    ),
    h2(t('Outside the convention', 'Buiten de afspraak')),
    list(
      loose.map(
        ({ path, parsed, control, label }) =>
          `${path} (${[control === undefined ? t('no control', 'geen maatregel') : '', label === undefined ? t('no period', 'geen periode') : '', parsed.named ? '' : t('name', 'naam')].filter(Boolean).join(', ')})`,
      ),
    ) ||
      (evidence.items.length === 0
        ? t('There are no files yet.', 'Er zijn nog geen bestanden.')
        : t('Every file is where it belongs.', 'Elk bestand ligt waar het hoort.')),
    h2(t('By criterion', 'Per criterium')),
    list(
      scope.flatMap((id) => {
        const ids = running.filter(({ criteria }) => criteria.includes(id)).map((one) => one.id);
        return ids.length === 0 ? [] : [`${id} ${t.of(criterion(id).title)}: ${ids.join(', ')}`];
      }),
    ),
  ];
};
