import { rhythmByEvidence } from '../../authoring/compose/rhythm-by-evidence.js';
import { criterion } from '../../catalog/criteria.js';
import type { Localised } from '../../catalog/types.js';
import type { Statement } from '../../analysis/statements/types.js';
import { partsOf } from '../../reading/lexis/clause-parts.js';
import { mayHoldValue } from '../../reading/frequency/may-hold-value.js';
import { durationsIn } from '../../reading/quantity/durations.js';
import { aboutTheSame } from '../../reading/subjects/about-the-same.js';
import { FREQUENCY_WORDS } from '../../verify/facts/frequency-words.js';
import type { Commitment } from '../../workspace/records.js';
import { detectLanguage } from '../../workspace/markdown/language.js';
import { withoutEnd } from '../../workspace/text-ends.js';
import { consistencyRows } from '../consistency/rows.js';
import type { StatedPlace } from '../consistency/stated-places.js';
import { unlikeTimes, type TimedPlace } from '../consistency/unlike-times.js';
import { slowBackup } from '../facts/backup-rhythm.js';
import { filled } from '../facts/filled.js';
import { promiseInWords } from '../facts/promise-words.js';
import {
  carries,
  valueWords,
  criteriaForPromise,
  keepersOf,
  nearPromise,
  promisedValues,
} from '../facts/promises.js';
import type { PlaybookInput } from '../input.js';
import { h2, h3, list, table } from '../markdown.js';
import COMMITMENTS from '../prose/commitments.yaml';
import { phrasesOf, type Phrases } from '../prose/phrases.js';
import { listed, type Words } from '../words.js';
import { criteriaOf, evidenceText, idsOf, runningControls } from '../workspace-views.js';
import type { Body } from './context.js';

const { texts, proposals } = COMMITMENTS as unknown as {
  readonly texts: unknown;
  readonly proposals: Readonly<Record<string, Localised>>;
};

const USUAL_KINDS = [
  'uptime',
  'response-time',
  'data-protection',
  'encryption',
  'access',
  'incident-notification',
] as const;

/** Each commitment with the controls, criteria and evidence that show it is kept, and what may keep it where none does. */
export const serviceCommitments: Body = ({ input, t }) => {
  const { snapshot } = input;
  const say = phrasesOf(texts, t);
  const commitments = snapshot.config?.commitments ?? [];
  const running = new Set(runningControls(snapshot).map(({ id }) => id));
  const unstated = USUAL_KINDS.filter((kind) => !commitments.some((one) => one.kind === kind));
  return [
    h2(say('title')),
    table(
      ['id', 'commitment', 'target', 'criteria', 'controls', 'verdict', 'source'].map((key) => say(key)),
      commitments.map((promise) => [
        promise.id,
        promise.statement,
        promise.target ?? promiseInWords(snapshot, promise, t),
        criteriaWords(input, promise, say),
        promise.controls.map((id) => (running.has(id) ? id : say('notRunning', { id }))).join(', '),
        verdictOf(input, promise, say),
        promise.source,
      ]),
      say('none'),
    ),
    ...commitments.flatMap((promise) => ofPromise(promise, input, say, t)),
    h2(say('unstatedTitle')),
    unstated.length === 0
      ? say('unstatedNone')
      : say('unstated', {
          kinds: listed(
            unstated.map((kind) => say(`kind-${kind}`)),
            t.language,
          ),
        }),
  ];
};

/** Whether a promise is shown to be kept, and what speaks against it. */
function verdictOf(input: PlaybookInput, promise: Commitment, say: Phrases): string {
  const { snapshot } = input;
  const keepers = keepersOf(snapshot, promise);
  const isWhole = keepers.some((control) => carries(snapshot, control, promise) === 'value');
  const verdict =
    keepers.length === 0
      ? say('notShown')
      : isWhole
        ? say('shown')
        : say('aboutOnly', { ids: idsOf(keepers) });
  return unlikeOf(input, promise).length === 0 ? verdict : `${verdict}; ${say('butUnlike')}`;
}

/** Places that name another time on the subject of a promise, whether their values could be compared or not. */
function unlikeOf({ snapshot }: PlaybookInput, { id }: Commitment): readonly TimedPlace[] {
  const compared = consistencyRows(snapshot)
    .filter(({ verdict, places }) => verdict === 'differs' && places.some((one) => one.id === id))
    .flatMap(({ differences }) => differences)
    .filter(({ binding }) => binding.id === id)
    .flatMap(({ others }) => others.map(placeOf));
  const asked = unlikeTimes(snapshot)
    .filter(({ places }) =>
      places.some(({ fact }) => fact.from === 'commitment' && fact.place.split(',')[0] === id),
    )
    .flatMap(({ places }) => places.filter(({ fact }) => fact.from !== 'commitment'));
  const told = new Set(compared.map(({ fact }) => fact.place));
  return [...compared, ...asked.filter(({ fact }) => !told.has(fact.place))];
}

function placeOf({ in: where, id, path, line, text, open }: StatedPlace): TimedPlace {
  const language = detectLanguage(text, 'en');
  return {
    fact: {
      text,
      place: where === 'control' ? (id ?? path) : `${path}:${line}`,
      from: where === 'control' ? 'control' : where === 'record' ? 'config' : 'policy',
      open: open !== undefined,
    },
    times: durationsIn(text, language).map((one) => one.text),
  };
}

function criteriaWords({ snapshot }: PlaybookInput, promise: Commitment, say: Phrases): string {
  const criteria = criteriaForPromise(snapshot, promise).join(', ');
  return promise.criteria.length > 0 || criteria === '' ? criteria : say('usual', { criteria });
}

function ofPromise(promise: Commitment, input: PlaybookInput, say: Phrases, t: Words): readonly string[] {
  const { snapshot } = input;
  const { id, statement, controls } = promise;
  const what = promiseInWords(snapshot, promise, t);
  const own = runningControls(snapshot).filter((control) => controls.includes(control.id));
  const isKept = keepersOf(snapshot, promise).length > 0;
  const near = nearPromise(snapshot, promise);
  const parts = partsOf(withoutEnd(statement, /[.\s]/)).map((part) => part.trim());
  return [
    h3(`${id}: ${withoutEnd(statement, /[.\s]/)}`),
    what === undefined ? '' : say('asks', { what }),
    table(
      [say('control'), say('criteria'), say('says'), say('evidence')],
      own.map((control) => [
        `${control.id} ${control.title}`,
        criteriaOf(control).join(', '),
        say(`carries-${carries(snapshot, control, promise)}`, {
          what: what ?? withoutEnd(statement, /[.\s]/),
        }),
        evidenceText(input, control, t),
      ]),
      say('noneNamed'),
    ),
    near.length > 0 && !isKept
      ? say('near', {
          id,
          criteria: criteriaForPromise(snapshot, promise).join(', '),
          controls: near
            .map((control) =>
              say(control.status === 'implemented' ? 'nearControl' : 'nearPlanned', {
                id: control.id,
                title: control.title,
                statement: withoutEnd(control.statement ?? control.title, /[.\s]/),
              }),
            )
            .join('; '),
        })
      : '',
    near.length > 0 && !isKept && parts.length > 1 && parts.every(isClause) && what === undefined
      ? say('parts', { parts: parts.map((part) => `“${part}”`).join(', ') })
      : '',
    ...lossNotes(promise, input, say, t),
    list(
      unlikeOf(input, promise).map(({ fact, times }) =>
        say(times.length === 0 ? 'unlikeNone' : 'unlikeTime', {
          place: fact.place,
          text: fact.text,
          times: times.join(', '),
          open: fact.open ? say('unlikeOpen') : '',
        }),
      ),
    ),
    isKept ? '' : list(proposalsFor(promise, input, t).map((text) => say('proposal', { text }))),
  ];
}

/** Where what secures data runs less often than the loss that was promised at most. */
function lossNotes(promise: Commitment, input: PlaybookInput, say: Phrases, t: Words): readonly string[] {
  const { snapshot } = input;
  const objective = promisedValues(snapshot, promise).find(
    ({ subject }) => subject === 'recovery-point-objective',
  );
  if (typeof objective?.value !== 'number') return [];
  const hours = objective.value;
  const backup = snapshot.config?.infrastructure.backup;
  const slow = slowBackup(input);
  const ofRecord =
    slow?.promise.id === promise.id ? [say('slowBackup', { text: slow.text, often: slow.often })] : [];
  const ofControls = runningControls(snapshot).flatMap((control) => {
    const rhythm = rhythmByEvidence(control);
    const words = control.frequency && FREQUENCY_WORDS[t.language][control.frequency];
    if (
      rhythm?.matter !== 'backup-frequency' ||
      words === undefined ||
      HOURS_A_YEAR / rhythm.perYear <= hours
    )
      return [];
    return [
      say('lossOf', {
        control: control.id,
        rhythm: words,
        value: plainWords(objective, t),
        recorded: backup === undefined ? '' : say('recorded', { text: withoutEnd(backup, /[.\s]/) }),
      }),
    ];
  });
  return [...ofRecord, ...ofControls];
}

const HOURS_A_YEAR = 8760;

/** Of "prompts and documents" the first part says nothing by itself. */
function isClause(part: string): boolean {
  return part.split(/\s+/).length > 2;
}

function plainWords(statement: Statement, t: Words): string {
  return valueWords(statement, t.language, true);
}

/** What may keep a promise, with the promise's own value; of the catalogue only what names no value of its own. */
function proposalsFor(promise: Commitment, { snapshot }: PlaybookInput, t: Words): readonly string[] {
  const fill = filled(snapshot, t.language);
  const say = (key: string, value: string): readonly string[] => {
    const text = proposals[key];
    return text === undefined ? [] : [fill(t.of(text).replaceAll('{value}', value))];
  };
  const values = promisedValues(snapshot, promise);
  const ofValues = values.flatMap((one) => say(one.subject, plainWords(one, t)));
  if (ofValues.length > 0) return ofValues;
  const kind = promise.kind ?? '';
  const expected = criteriaForPromise(snapshot, promise);
  const target = promise.target;
  if (proposals[kind] !== undefined && (target !== undefined || !t.of(proposals[kind]).includes('{value}')))
    return say(kind, target ?? '');
  if (expected.some((id) => criterion(id).category === 'processing-integrity')) return say('processing', '');
  const isAbout = aboutTheSame(promise.statement, t.language);
  return expected.flatMap((id) => {
    const example = criterion(id)
      .sampleControls.map(t.of)
      .find((text) => isAbout(text) === true && !mayHoldValue(text, t.language));
    return example === undefined ? [] : [example];
  });
}
