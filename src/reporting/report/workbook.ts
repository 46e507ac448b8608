import { localise } from '../../catalog/localise.js';
import { deviationWords, projectionWords, testedWords } from '../../evidence/exception-words.js';
import type { ControlEvidence } from '../../evidence/control-evidence.js';
import { populationOf } from '../../evidence/counts.js';
import { isoOf } from '../../evidence/day.js';
import { evidenceOf } from '../../evidence/evidence.js';
import { entriesIn } from '../../evidence/exceptions.js';
import { ownersIn } from '../../evidence/history.js';
import { projectionOf } from '../../evidence/projection.js';
import { suggestedSize } from '../../evidence/sampling.js';
import { STATE_WORDS } from '../../evidence/state-words.js';
import { testStepsOf } from '../../evidence/test-steps.js';
import { kindTitle } from '../evidence-words.js';
import { ownersText, rhythmText } from '../rhythm-text.js';
import type { Control, EvidenceEntry } from '../../workspace/records.js';
import { organisationOf, type ReportSources } from './sources.js';

/** A sheet of a workbook: a head, rows, and the width of each column in characters. */
export interface WorkbookSheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}

/** Sheets with nothing of how they are written. */
export interface Workbook {
  readonly title: string;
  readonly sheets: readonly WorkbookSheet[];
}

/** The auditor's workbook: controls with population, sample, steps and result; the items drawn; exceptions; evidence. */
export function auditWorkbook(sources: ReportSources): Workbook {
  const { snapshot, language, today } = sources;
  const { config } = snapshot;
  const analysis = evidenceOf(snapshot, today);
  const { scope, controls } = analysis;
  const t = (en: string, nl: string): string => (language === 'nl' ? nl : en);
  // Who performed it in the period, and not who did before or does now.
  const askedOf = (control: Control): string | undefined =>
    scope
      ? [...new Set(ownersIn(control, scope).map(({ owner }) => owner))].join(t(' and ', ' en ')) || undefined
      : control.owner;
  // What manifests say of another observation period stands in that one's workbook.
  const entries = [
    ...new Set(
      controls.flatMap(({ control, items }) => {
        const own = analysis.entries.filter((entry) => entry.control === control.id);
        return scope ? entriesIn(own, scope, items) : own;
      }),
    ),
  ];
  const span = scope ? `${isoOf(scope.start)} – ${isoOf(scope.end)}` : t('not stated', 'niet vermeld');
  return {
    title: `${organisationOf(sources)} ${span}`,
    sheets: [
      {
        name: t('Controls', 'Maatregelen'),
        head: [
          t('Control', 'Maatregel'),
          t('Title', 'Titel'),
          t('Statement', 'Omschrijving'),
          t('Criteria', 'Criteria'),
          t('Owner', 'Eigenaar'),
          t('Frequency', 'Frequentie'),
          t('Population so far', 'Populatie tot nu toe'),
          t('Usual sample, at most', 'Gebruikelijke steekproef, ten hoogste'),
          t('Sample drawn', 'Getrokken steekproef'),
          t('Test steps', 'Toetsstappen'),
          t('Evidence', 'Bewijs'),
          t('Result', 'Uitkomst'),
          t('In the whole population', 'In de hele populatie'),
        ],
        widths: [10, 26, 46, 16, 20, 18, 15, 22, 14, 70, 16, 34, 40],
        rows: controls.map((one) => {
          const { control, exceptions, state } = one;
          const population = populationOf(one);
          const projected = projectionWords(projectionOf(exceptions, config));
          const drawn = new Set(
            entries
              .filter((entry) => entry.control === control.id)
              .flatMap(({ sample }) => sample?.items ?? []),
          ).size;
          return [
            control.id,
            control.title,
            control.statement,
            control.criteria.map(({ value }) => value).join(', '),
            ownersText(control, scope, language),
            rhythmText(control, scope, language),
            populationText(one, population, t),
            population === undefined ? undefined : suggestedSize(population),
            drawn,
            testStepsOf({ ...control, owner: askedOf(control) }, language)
              .map((step, n) => `${n + 1}. ${step}`)
              .join('\n'),
            localise(STATE_WORDS[state], language),
            [deviationWords(one), testedWords(one)]
              .flatMap((text) => (text ? [localise(text, language)] : []))
              .join('; '),
            projected && localise(projected, language),
          ];
        }),
      },
      {
        name: t('Samples', 'Steekproeven'),
        head: [
          t('Control', 'Maatregel'),
          t('Period', 'Periode'),
          t('Population', 'Populatie'),
          t('Register', 'Register'),
          'Seed',
          'Item',
          t('Result', 'Uitkomst'),
          t('Tested on', 'Getoetst op'),
          t('By', 'Door'),
          t('Note', 'Opmerking'),
        ],
        widths: [10, 12, 11, 34, 20, 18, 16, 12, 22, 40],
        rows: entries.flatMap(({ control, period, population, sample, exceptions }) =>
          (sample?.items ?? []).map((item) => {
            const result = sample?.results?.find((one) => one.item === item);
            const exception = exceptions.find((one) => one.item === item);
            const failed = exception !== undefined || result?.result === 'exception';
            return [
              control,
              period,
              population?.size,
              population?.register,
              sample?.seed,
              item,
              failed
                ? t('exception', 'uitzondering')
                : result
                  ? t('pass', 'geslaagd')
                  : t('no result recorded', 'geen uitkomst vastgelegd'),
              result?.tested,
              result?.by,
              result?.note ?? exception?.description,
            ];
          }),
        ),
      },
      {
        name: t('Exceptions', 'Uitzonderingen'),
        head: [
          t('Control', 'Maatregel'),
          t('Criteria', 'Criteria'),
          t('Period', 'Periode'),
          'Item',
          t('What deviates', 'Wat afwijkt'),
          t('Response', 'Reactie'),
        ],
        widths: [10, 16, 12, 26, 60, 60],
        rows: entries.flatMap((entry) =>
          exceptionsOf(entry).map(({ item, description, response }) => [
            entry.control,
            controls
              .find(({ control }) => control.id === entry.control)
              ?.control.criteria.map(({ value }) => value)
              .join(', '),
            entry.period,
            item,
            description,
            response,
          ]),
        ),
      },
      {
        name: t('Evidence', 'Bewijs'),
        head: [
          t('Control', 'Maatregel'),
          t('Kind', 'Soort'),
          t('Period', 'Periode'),
          t('Happened on', 'Gebeurd op'),
          t('File', 'Bestand'),
          t('Bytes', 'Bytes'),
          'SHA-256',
        ],
        widths: [10, 30, 12, 13, 80, 10, 68],
        rows: controls.flatMap(({ control, items }) =>
          items.map((item) => [
            control.id,
            item.kind === undefined ? undefined : kindTitle(item.kind, language),
            item.label?.text,
            item.effective === undefined ? undefined : isoOf(item.effective),
            item.path,
            item.file.size,
            item.sha256 ?? t('not recorded', 'niet vastgelegd'),
          ]),
        ),
      },
    ],
  };
}

type Deviation = Pick<EvidenceEntry['exceptions'][number], 'item' | 'description' | 'response'>;

/** The exceptions that an entry states, and the items of its sample that failed and are not among them. */
function exceptionsOf({ exceptions, sample }: EvidenceEntry): readonly Deviation[] {
  const stated = new Set(exceptions.map(({ item }) => item));
  const failed = (sample?.results ?? []).filter(
    ({ item, result }) => result === 'exception' && !stated.has(item),
  );
  return [...exceptions, ...failed.map(({ item, note }) => ({ item, description: note }))];
}

/** A number of events is no more than those that were read. */
function populationText(
  { population: { state, ...rest } }: ControlEvidence,
  size: number | undefined,
  t: (en: string, nl: string) => string,
): string | number {
  if (size === undefined) return t('not known', 'niet bekend');
  const unread = state === 'known' && 'register' in rest ? rest.register.unread.length : 0;
  return unread === 0 ? size : t(`${size}, and ${unread} unread`, `${size}, en ${unread} niet gelezen`);
}
