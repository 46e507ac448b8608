import { eventInWords } from '../../analysis/statements/event-in-words.js';
import { describeValue } from '../../analysis/statements/values-in-words.js';
import type { Body } from '../documents/context.js';
import { h2, h3, list, table } from '../markdown.js';
import { phrasesOf, type Phrases } from '../prose/phrases.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { slowBackup } from '../facts/backup-rhythm.js';
import { gapsOn } from '../facts/recorded-gaps.js';
import { likelyOn } from '../facts/stated.js';
import { evidenceText, runningControls } from '../workspace-views.js';
import type { Words } from '../words.js';
import { conditionWords } from './condition-words.js';
import {
  consistencyRows,
  CONSISTENCY_SUBJECTS,
  type ConsistencyRow,
  type ConsistencySubject,
  type Verdict,
} from './rows.js';
import { STATED_IN, type StatedPlace } from './stated-places.js';
import texts from './texts.yaml';
import { timesLeft, unlikeTimes, type TimedPlace } from './unlike-times.js';

/** Promises, policies, procedures, controls and evidence side by side, with every place, and what differs. */
export const consistency: Body = ({ input, t }) => {
  const p = phrasesOf(texts, t);
  const rows = consistencyRows(input.snapshot);
  const evidenceFor = (row: ConsistencyRow): string =>
    row.places
      .flatMap(({ control }) => (control ? [`${control.id}: ${evidenceText(input, control, t)}`] : []))
      .join('; ');
  const rowOf = (row: ConsistencyRow): readonly string[] => [
    t.of(row.subject.title),
    conditionWords(row, p, t),
    ...STATED_IN.map((one) =>
      row.places
        .filter((place) => place.in === one)
        .map((place) => placeWords(place, p, t))
        .join('; '),
    ),
    evidenceFor(row),
  ];
  const of = (verdict: Verdict): readonly ConsistencyRow[] => rows.filter((row) => row.verdict === verdict);
  const spoken = new Set(rows.map(({ subject }) => subject));
  const unlike = unlikeTimes(input.snapshot);
  const left = timesLeft(input.snapshot);
  const slow = slowBackup(input);
  const recorded = runningControls(input.snapshot).flatMap((control) =>
    gapsOn(input, control).map((gap) => ({ control, gap })),
  );
  const unstated = CONSISTENCY_SUBJECTS.filter(
    (subject) => !spoken.has(subject) && !isSpokenOf(subject, input.snapshot),
  );
  return [
    p('how'),
    p('summary', {
      rows: rows.length,
      differ: of('differs').length,
      event: of('event').length,
      open: of('promised-only').length,
      draft: of('draft-only').length,
      unlike: unlike.length,
    }),
    h2(p('table')),
    table(
      [p('subject'), p('condition'), ...STATED_IN.map((one) => p(one)), p('evidence'), p('verdict')],
      rows
        .filter(({ verdict }) => verdict !== 'single')
        .map((row) => [...rowOf(row), p(`verdict-${row.verdict}`)]),
      p('none'),
    ),
    h2(p('differences')),
    of('differs').length === 0 ? p('no-differences') : '',
    ...of('differs').flatMap((row) => differenceBlocks(row, p, t)),
    ...(slow === undefined
      ? []
      : [
          h3(p('slow')),
          p('slow-why', { text: slow.text, often: slow.often, id: slow.promise.id, said: slow.promise.text }),
        ]),
    ...(unlike.length === 0 ? [] : [h2(p('unlike')), p('unlike-why')]),
    ...unlike.flatMap(({ subject, places }) => [
      h3(t.of(subject.title)),
      list(places.map((place) => unlikePlace(place, p))),
    ]),
    ...(recorded.length === 0
      ? []
      : [
          h2(p('recorded')),
          list(
            recorded.map(({ control, gap }) =>
              p('recorded-gap', { id: control.id, title: control.title, gap }),
            ),
          ),
        ]),
    ...part('moments', of('event'), p, t),
    ...part('promised-only', of('promised-only'), p, t),
    ...part('named', of('named'), p, t),
    ...part('draft-only', of('draft-only'), p, t),
    ...part('stricter', of('stricter'), p, t),
    ...(of('single').length === 0
      ? []
      : [
          h2(p('single')),
          p('single-why'),
          table(
            [p('subject'), p('condition'), p('value'), p('evidence')],
            of('single').map((row) => [
              t.of(row.subject.title),
              conditionWords(row, p, t),
              row.places.map((place) => placeWords(place, p, t)).join('; '),
              evidenceFor(row),
            ]),
          ),
        ]),
    ...(left.length === 0
      ? []
      : [h2(p('left')), p('left-why'), list(left.map((place) => unlikePlace(place, p)))]),
    ...(unstated.length === 0
      ? []
      : [h2(p('unstated')), p('unstated-why'), list(unstated.map(({ title }) => t.of(title)))]),
  ];
};

/** A sentence with its times, its place, and whether it is in force. */
function unlikePlace({ fact, times }: TimedPlace, p: Phrases): string {
  const text = p('unlike-said', { place: fact.place, text: fact.text });
  const value =
    times.length === 0 ? p('unlike-none', { text }) : p('unlike-times', { times: times.join(', '), text });
  return fact.open ? p('draft', { value }) : value;
}

/** Whether a sentence is surely on a subject, though no value of it was read. */
function isSpokenOf({ contents = [] }: ConsistencySubject, snapshot: Snapshot): boolean {
  return likelyOn(snapshot, contents).some(({ chance }) => chance >= SURELY);
}

const SURELY = 0.5;

function differenceBlocks(row: ConsistencyRow, p: Phrases, t: Words): readonly string[] {
  return row.differences.flatMap(({ binding, others }) => [
    h3(titleOf(row, p, t)),
    list([binding, ...others].map((place) => saidAt(place, p, t))),
    mend(binding, p),
  ]);
}

function mend(binding: StatedPlace, p: Phrases): string {
  if (binding.in === 'promise') return p('mend-promise', { id: binding.id ?? '' });
  return binding.in === 'control' ? p('mend-control', { id: binding.id ?? '' }) : p('mend-texts');
}

function part(key: string, rows: readonly ConsistencyRow[], p: Phrases, t: Words): readonly string[] {
  if (rows.length === 0) return [];
  return [
    h2(p(key)),
    p(`${key}-why`),
    list(
      rows.map(
        (row) =>
          `${titleOf(row, p, t)}: ${[...row.places.map((place) => placeWords(place, p, t)), ...row.namedIn].join('; ')}`,
      ),
    ),
  ];
}

function titleOf(row: ConsistencyRow, p: Phrases, t: Words): string {
  const title = t.of(row.subject.title);
  return row.conditions.length === 0 ? title : `${title} (${conditionWords(row, p, t)})`;
}

function saidAt(place: StatedPlace, p: Phrases, t: Words): string {
  return p('said', { place: placeWords(place, p, t), text: place.text });
}

/** A value with its event and place: "at most 24 hours after discovery (DPA-1, soc2.yaml:12)". */
function placeWords(place: StatedPlace, p: Phrases, t: Words): string {
  const { id, path, line, open } = place;
  const plain = t.of(describeValue(place.statement));
  const event = eventInWords(place.statement);
  const timed = event === undefined ? plain : `${plain} ${t.of(event)}`;
  const value = open === undefined ? timed : p(open, { value: timed });
  return id === undefined ? p('place-plain', { value, path, line }) : p('place', { value, id, path, line });
}
