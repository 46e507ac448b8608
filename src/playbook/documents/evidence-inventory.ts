import { evidenceKind, questionsAbout } from '../../catalog/evidence-kinds.js';
import { lowerFirst } from '../../catalog/lower-first.js';
import type { ControlEvidence } from '../../evidence/control-evidence.js';
import { isLacking, isUncovered } from '../../evidence/counts.js';
import { isoOf } from '../../evidence/day.js';
import { stateSoFar } from '../facts/state-so-far.js';
import { looseRegisters } from '../facts/loose-registers.js';
import type { PlaybookInput } from '../input.js';
import { h2, list, table } from '../markdown.js';
import EVIDENCE from '../prose/evidence.yaml';
import { phrasesOf, type Phrases } from '../prose/phrases.js';
import { counted, type Words } from '../words.js';
import { evidenceText, kindTitle } from '../workspace-views.js';
import type { Body } from './context.js';
import { sameRegisters, smallFiles } from '../facts/thin-evidence.js';
import { registerNotes } from './register-notes.js';

/** Missing, uncovered, weak and misplaced evidence, with what auditors will ask. */
export const evidenceInventory: Body = (context) => {
  const { input, t } = context;
  const say = phrasesOf(EVIDENCE, t);
  const { evidence } = input;
  const registers = looseRegisters(input);
  const missing = evidence.controls.filter(
    (one) =>
      stateSoFar(input, one) === 'none' || one.occurrences.some(isLacking) || one.events.some(isUncovered),
  );
  // Of a kind that the catalogue does not have nothing is known that would be a sign.
  const weakKinds = [...new Set(evidence.items.flatMap(({ kind }) => kind ?? []))].filter(
    (kind) => evidenceKind(kind) !== undefined,
  );
  const loose = evidence.items.filter(
    ({ parsed, control, label }) => !parsed.named || control === undefined || label === undefined,
  );
  const unmatched = evidence.controls.flatMap(({ unmatched: items }) => items);
  const listedNotThere = evidence.listed.filter(
    ({ path }) => path === undefined || !input.snapshot.has(path),
  );
  const small = smallFiles(input);
  const twins = sameRegisters(input);
  return [
    t(
      `${counted(evidence.items.length, 'file', 'files')} for ${counted(evidence.controls.length, 'running control', 'running controls')}, seen on ${input.today}.`,
      `${counted(evidence.items.length, 'bestand', 'bestanden')} voor ${counted(evidence.controls.length, 'werkende maatregel', 'werkende maatregelen')}, gezien op ${input.today}.`,
    ),
    h2(t('Inventory', 'Inventaris')),
    table(
      [t('Control', 'Maatregel'), t('State', 'Status'), t('Files', 'Bestanden'), t('Detail', 'Toelichting')],
      evidence.controls.map((one) => [
        `${one.control.id} ${one.control.title}`,
        STATE_TEXT[stateSoFar(input, one)][t.language],
        one.items.length,
        evidenceText(input, one.control, t),
      ]),
      t(
        'No control runs, or soc2.yaml states no period.',
        'Er draait geen maatregel, of soc2.yaml vermeldt geen periode.',
      ),
    ),
    h2(t('Missing and not covered', 'Ontbrekend en niet gedekt')),
    list(missing.map((one) => missingText(one, say))) ||
      t('Nothing that is due is missing.', 'Niets wat verschuldigd is ontbreekt.'),
    h2(t('Does not show what it should', 'Toont niet wat het moet tonen')),
    table(
      [t('File', 'Bestand'), t('Why', 'Waarom')],
      evidence.faulty.map(({ item, faults }) => [
        item.path,
        faults.map((fault) => FAULT_TEXT[fault][t.language]).join('; '),
      ]),
      unmatched.length + listedNotThere.length + small.length + twins.length > 0
        ? ''
        : t('No such file.', 'Geen zulke bestanden.'),
    ),
    list(small.map(({ path, size }) => say('tooSmall', { path, n: size }))),
    list(twins.map(([one, other]) => say('twins', { one, other }))),
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
    ...(registers.length === 0 ? [] : [h2(say('registers')), ...registerNotes(context, registers)]),
    h2(t('Signs of weak evidence', 'Tekenen van zwak bewijs')),
    ...(weakKinds.length === 0
      ? [say('nothingToJudge')]
      : [
          t(
            'Look at the files of these kinds with the auditor’s eye:',
            'Bekijk de bestanden van deze soorten met de blik van de auditor:',
          ),
          ...weakKinds.slice(0, 12).map(
            (id) =>
              `**${kindTitle(id, t)}:** ${t
                .list(evidenceKind(id)?.weakSigns ?? { en: [], nl: [] })
                .map(lowerFirst)
                .join('; ')}.`,
          ),
        ]),
    h2(t('Order', 'Orde')),
    list(loose.map(({ path }) => path)) ||
      t('Every file is where it belongs.', 'Elk bestand ligt waar het hoort.'),
    h2(t('What auditors will ask', 'Wat auditors zullen vragen')),
    list(questionsPerControl(input, t)) || say('nothingToAsk'),
  ];
};

/** Weekly and daily work by month; what is kept by a system can still be exported. */
function missingText(one: ControlEvidence, say: Phrases): string {
  const { control, occurrences, events } = one;
  const lacking = occurrences.filter(isLacking);
  const months = new Map<string, number>();
  const often = lacking.some(({ rhythm }) => rhythm === 'daily' || rhythm === 'weekly');
  for (const { start } of often ? lacking : []) {
    const month = isoOf(start).slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + 1);
  }
  const bare = events.filter(({ cover }) => cover === 'missing').map(({ id }) => id);
  const what = [
    ...(often
      ? [[...months].map(([month, n]) => `${month} (${n})`).join(', ')]
      : lacking.map(({ label, start, end }) =>
          label.length === 4 ? `${isoOf(start)} – ${isoOf(end)}` : label,
        )),
    ...bare.slice(0, 6),
  ].filter((text) => text !== '');
  const text = what.length === 0 ? say('nothingFiled') : what.join(', ');
  const kept = control.evidence.some(({ value }) => evidenceKind(value)?.continuous === true);
  return `${control.id} ${control.title}: ${text}${kept && lacking.length > 0 ? `. ${say('exportLater')}` : ''}`;
}

/** What an auditor asks of each control whose evidence is not all there; of any when it is. */
function questionsPerControl(input: PlaybookInput, t: Words): readonly string[] {
  const type = input.snapshot.config?.report.type;
  const seen = new Set<string>();
  const open = input.evidence.controls.filter(
    ({ state, population }) => state !== 'complete' || population.state === 'unnamed',
  );
  return (open.length > 0 ? open : input.evidence.controls)
    .flatMap(({ control }) =>
      control.evidence.flatMap(({ value }) => {
        const kind = evidenceKind(value);
        if (!kind || seen.has(value)) return [];
        seen.add(value);
        return [
          `${control.id} (${lowerFirst(t.of(kind.title))}): ${t.list(questionsAbout(kind, type)).join(' ')}`,
        ];
      }),
    )
    .slice(0, MOST_QUESTIONS);
}

const MOST_QUESTIONS = 20;

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
