import { isCovered, isDone, isExpected } from '../evidence/counts.js';
import { isoOf } from '../evidence/day.js';
import { deviates } from '../evidence/deviations.js';
import { deviationWords, projectionWords, stakeWords, testedWords } from '../evidence/exception-words.js';
import { projectionOf } from '../evidence/projection.js';
import type { EvidenceReview } from '../analysis/evidence-review.js';
import { REVIEW_PARTS, type ReviewPart } from '../analysis/review-part.js';
import { WEAKNESS_TEXTS, type Weakness } from '../evidence/weak.js';
import { localise } from '../catalog/localise.js';
import type { Language } from '../catalog/types.js';
import type { Soc2Config } from '../workspace/records.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { relativeTo } from '../workspace/paths.js';
import { STATE_WORDS } from '../evidence/state-words.js';
import { cell, table } from './markdown-text.js';

const TEXTS = {
  en: {
    title: 'Review of the evidence',
    scope: (a: string, b: string) => `Observation period ${a} – ${b}`,
    asOf: 'as of',
    none: 'soc2.yaml states no observation period (Type II) and no date (Type I), so no evidence can be expected. Set `report.observationPeriod`.',
    files: (n: number, c: number) => `Files of evidence: ${n}; controls in operation: ${c}.`,
    parts: {
      missing: 'Missing',
      coverage: 'Gaps in coverage',
      exceptions: 'Rows to look at',
      'not-showing': 'Does not show the control',
      disorder: 'Disorder',
    },
    nothing: 'Nothing found.',
    weak: 'Weak',
    weakText: 'These show little or nothing by themselves, or an auditor will ask for more.',
    more: (n: number) => `and ${n} more`,
    questions: 'What the auditor will ask',
    signs: 'Look for',
    controls: 'Controls',
    exceptions: 'Exceptions',
    untested: (ids: string) => `No test is recorded of: ${ids}.`,
    state: 'Evidence',
    control: 'Control',
    found: 'Found',
    counts: (a: number, b: number) => `${a} of ${b}`,
    table: 'Controls',
    notOccurring: 'nothing happened in the period: neither pass nor fail',
  },
  nl: {
    title: 'Beoordeling van het bewijs',
    scope: (a: string, b: string) => `Observatieperiode ${a} – ${b}`,
    asOf: 'per',
    none: 'soc2.yaml noemt geen observatieperiode (Type II) en geen datum (Type I), dus er is geen bewijs te verwachten. Vul `report.observationPeriod` in.',
    files: (n: number, c: number) => `Bewijsbestanden: ${n}; maatregelen in werking: ${c}.`,
    parts: {
      missing: 'Ontbreekt',
      coverage: 'Hiaten in de dekking',
      exceptions: 'Rijen om naar te kijken',
      'not-showing': 'Toont de maatregel niet aan',
      disorder: 'Wanorde',
    },
    nothing: 'Niets gevonden.',
    weak: 'Zwak',
    weakText: 'Deze tonen op zichzelf weinig of niets, of een auditor zal er meer bij vragen.',
    more: (n: number) => `en nog ${n}`,
    questions: 'Wat de auditor zal vragen',
    signs: 'Let op',
    controls: 'Maatregelen',
    exceptions: 'Afwijkingen',
    untested: (ids: string) => `Geen toets is vastgelegd van: ${ids}.`,
    state: 'Bewijs',
    control: 'Maatregel',
    found: 'Gevonden',
    counts: (a: number, b: number) => `${a} van ${b}`,
    table: 'Maatregelen',
    notOccurring: 'niets voorgekomen in de periode: er valt niets te toetsen',
  },
} as const;

/** Files named under one weakness; the rest is counted. */
const MOST = 25;

/** The review as Markdown. */
export function reviewMarkdown(
  review: EvidenceReview,
  { root, config }: Pick<Snapshot, 'root' | 'config'>,
  language: Language,
): string {
  const words = TEXTS[language];
  const { scope, today, items, controls } = review.analysis;
  if (!scope) return `# ${words.title}\n\n${words.none}\n`;
  return [
    `# ${words.title}`,
    '',
    `${words.scope(isoOf(scope.start), isoOf(scope.end))}, ${words.asOf} ${isoOf(today)}. ${words.files(items.length, controls.length)}`,
    '',
    ...REVIEW_PARTS.flatMap((part) => [
      `## ${words.parts[part]}`,
      '',
      ...findings(review, part, root, language),
      '',
    ]),
    `## ${words.weak}`,
    '',
    ...weak(review, language),
    `## ${words.exceptions}`,
    '',
    ...exceptions(review, config, language),
    `## ${words.questions}`,
    '',
    ...questions(review, language),
    `## ${words.table}`,
    '',
    ...controlsTable(review, language),
  ].join('\n');
}

function findings({ parts }: EvidenceReview, part: ReviewPart, root: string, language: Language): string[] {
  if (parts[part].length === 0) return [TEXTS[language].nothing];
  return parts[part].map(({ message, why, uri, range }) => {
    const place = `${relativeTo(root, uri) ?? uri}${range.start.line > 0 ? `:${range.start.line + 1}` : ''}`;
    return `- **${cell(localise(message, language))}** ${cell(localise(why, language))} (\`${place}\`)`;
  });
}

function weak(review: EvidenceReview, language: Language): string[] {
  const words = TEXTS[language];
  const byWeakness = new Map<Weakness, string[]>();
  for (const { path, weaknesses } of review.weak)
    for (const one of weaknesses) byWeakness.set(one, [...(byWeakness.get(one) ?? []), path]);
  if (byWeakness.size === 0) return [words.nothing, ''];
  return [
    words.weakText,
    '',
    ...[...byWeakness].flatMap(([weakness, paths]) => [
      `- **${cell(localise(WEAKNESS_TEXTS[weakness], language))}** (${paths.length})`,
      ...paths.slice(0, MOST).map((path) => `  - \`${path}\``),
      ...(paths.length > MOST ? [`  - ${words.more(paths.length - MOST)}`] : []),
    ]),
    '',
  ];
}

function exceptions(
  { analysis }: EvidenceReview,
  config: Soc2Config | undefined,
  language: Language,
): string[] {
  const words = TEXTS[language];
  const found = analysis.controls.filter(deviates);
  const untested = analysis.controls
    .filter((one) => one.exceptions.tested === 0)
    .map(({ control }) => control.id);
  return [
    ...(found.length === 0 ? [words.nothing] : []),
    ...found.flatMap((evidence) => {
      const { control, exceptions: tested } = evidence;
      const said = [
        deviationWords(evidence),
        tested.count > 0 ? testedWords(evidence) : undefined,
        projectionWords(tested.count > 0 ? projectionOf(tested, config) : undefined),
      ].flatMap((text) => (text ? [localise(text, language)] : []));
      const stated = analysis.entries
        .filter((entry) => entry.control === control.id)
        .flatMap((entry) => entry.exceptions);
      return [
        `- **${cell(control.id)} ${cell(control.title)}**: ${said.join('. ')}`,
        ...[...new Set(stated)].map(
          (one) => `  - ${cell([one.item, one.description, one.response].filter(Boolean).join(': '))}`,
        ),
        ...stakeWords(evidence, analysis.controls).map((text) => `  - ${cell(localise(text, language))}`),
      ];
    }),
    '',
    // No exception is known where nobody tested, which is not the same as none.
    ...(untested.length === 0
      ? []
      : [
          words.untested(
            `${untested.slice(0, MOST).map(cell).join(', ')}${untested.length > MOST ? ` ${words.more(untested.length - MOST)}` : ''}`,
          ),
          '',
        ]),
  ];
}

function questions(review: EvidenceReview, language: Language): string[] {
  const words = TEXTS[language];
  const likely = review.questions.filter((one) => one.likely);
  const shown = likely.length > 0 ? likely : review.questions.slice(0, 10);
  return shown.flatMap(({ title, controls, questions: asked, signs }) => [
    `### ${cell(localise(title, language))} (${controls.map(cell).join(', ')})`,
    '',
    ...asked[language].map((question) => `- ${cell(question)}`),
    '',
    `${words.signs}: ${signs[language].map((sign) => cell(sign)).join('; ')}.`,
    '',
  ]);
}

function controlsTable({ analysis }: EvidenceReview, language: Language): readonly string[] {
  const words = TEXTS[language];
  return table(
    [words.control, words.state, words.found],
    analysis.controls.map(({ control, state, occurrences, events, population }) => {
      const past = occurrences.filter((one) => one.state !== 'upcoming' && isExpected(one));
      const found = past.filter(isDone).length + events.filter(isCovered).length;
      const text =
        population.state === 'not-occurring'
          ? words.notOccurring
          : words.counts(found, past.length + events.length);
      return [`${cell(control.id)} ${cell(control.title)}`, localise(STATE_WORDS[state], language), text];
    }),
  );
}
