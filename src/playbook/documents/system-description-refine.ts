import { confirm } from '../../authoring/template/front-matter.js';
import { matchDescription, type DescriptionMatch } from '../../analysis/description/match-description.js';
import type { CriterionId, Localised } from '../../catalog/types.js';
import { nameKey } from '../../reading/names/names.js';
import { placesInWords, unlikeTimes } from '../consistency/unlike-times.js';
import { slowBackup } from '../facts/backup-rhythm.js';
import { policyFacts } from '../facts/stated.js';
import { rhythmByEvidence } from '../../authoring/compose/rhythm-by-evidence.js';
import { statementsOfControls } from '../../analysis/statements/of-controls.js';
import { aboutTheSame } from '../../reading/subjects/about-the-same.js';
import type { Control } from '../../workspace/records.js';
import { withoutEnd } from '../../workspace/text-ends.js';
import { promisedValues } from '../facts/promises.js';
import type { PlaybookInput } from '../input.js';
import { h2, h3, list } from '../markdown.js';
import { phrasesOf, type Phrases } from '../prose/phrases.js';
import REFINE from '../prose/refine.yaml';
import type { Words } from '../words.js';
import { activeControls, criteriaOf, documentOfType } from '../workspace-views.js';
import type { Body } from './context.js';

type Arranged = 'network' | 'storage' | 'authentication' | 'monitoring' | 'backup';

interface Topic {
  readonly key: Arranged;
  /** Contents of DC 3 it belongs to. */
  readonly contents: readonly string[];
  readonly matters: readonly string[];
  /** Criteria whose controls are all on it. */
  readonly process: readonly CriterionId[];
  readonly title: Localised;
  readonly ask: readonly (Localised & { readonly unless?: keyof typeof TOLD })[];
}

const { topics, texts } = REFINE as unknown as { readonly topics: readonly Topic[]; readonly texts: unknown };

/** The five technical topics, each as a text to take over, beside what the description says now. */
export const systemDescriptionRefine: Body = ({ input, t }) => {
  const { snapshot } = input;
  const say = phrasesOf(texts, t);
  const document = documentOfType(snapshot, 'system-description');
  const matches = document ? matchDescription(document, snapshot.config?.report.type) : [];
  return [
    say('how'),
    document ? say('document', { path: document.path }) : say('none'),
    ...topics.flatMap((topic) => [
      h2(t.of(topic.title)),
      h3(say('proposed')),
      ...proposed(topic, input, say, t),
      ...saysNow(topic, matches, say, t),
    ]),
  ];
};

/** What records state of a topic as sentences, and what is left to tell. */
function proposed(topic: Topic, input: PlaybookInput, say: Phrases, t: Words): readonly string[] {
  const { snapshot } = input;
  const { config } = snapshot;
  const arranged = config?.infrastructure[topic.key];
  const architecture = config?.infrastructure.architecture;
  const own = activeControls(snapshot).filter((control) => isOn(control, topic, input));
  const promises = (config?.commitments ?? []).filter((promise) =>
    promisedValues(snapshot, promise).some(({ subject }) => topic.matters.includes(subject)),
  );
  const isAbout = aboutTheSame([t.of(topic.title), ...own.map(saidBy)].join('. '), t.language);
  const gaps = (config?.current.gaps ?? []).filter((gap) => isAbout(gap) === true);
  return [
    arranged === undefined && architecture !== undefined && FROM_ARCHITECTURE.has(topic.key)
      ? say('architecture', { text: withoutEnd(architecture, /[.\s]/) })
      : '',
    arranged === undefined
      ? confirm(`infrastructure.${topic.key}`)
      : `${withoutEnd(arranged.replace(/\s+/g, ' ').trim(), /[.\s]/)}.`,
    own
      .filter(({ status }) => status === 'implemented')
      .map((control) => `${saidBy(control)} (${control.id}).`)
      .join(' '),
    own
      .filter(({ status }) => status !== 'implemented')
      .map((control) => say('planned', { id: control.id, statement: saidBy(control) }))
      .join(' '),
    promises
      .map(({ id, statement }) => say('promised', { id, statement: withoutEnd(statement, /[.\s]/) }))
      .join(' '),
    gaps.map((gap) => say('gaps', { gap })).join(' '),
    ...told(topic, input, say, t),
    list(
      topic.ask
        .filter(({ unless }) => unless === undefined || !TOLD[unless](input))
        .map((text) => confirm(t.of(text))),
    ),
  ];
}

/** What records state elsewhere, so that it is not asked. */
const TOLD = {
  stores: ({ snapshot }: PlaybookInput): boolean => {
    const data = snapshot.config?.system?.data ?? [];
    return data.length > 0 && data.every(({ store }) => store !== undefined);
  },
  customers: ({ snapshot }: PlaybookInput): boolean =>
    (snapshot.config?.system?.customerControls ?? []).some(({ criteria }) =>
      criteria.some((id) => ACCESS.includes(id)),
    ),
  reviewed: ({ snapshot }: PlaybookInput): boolean =>
    snapshot.controls.some(
      ({ status, evidence }) =>
        status === 'implemented' && evidence.some(({ value }) => value === 'log-review-records'),
    ),
};
const ACCESS: readonly string[] = ['CC6.1', 'CC6.2', 'CC6.3'];

/** What other records tell of a topic, and what does not fit together. */
function told({ key }: Topic, input: PlaybookInput, say: Phrases, t: Words): readonly string[] {
  const { config } = input.snapshot;
  if (key === 'storage') return storesOf(input, say);
  if (key === 'authentication')
    return (config?.system?.customerControls ?? [])
      .filter(({ criteria }) => criteria.some((id) => ACCESS.includes(id)))
      .map(({ id, statement }) => say('customers', { id, statement: withoutEnd(statement, /[.\s]/) }));
  if (key !== 'backup') return [];
  const slow = slowBackup(input);
  return [
    ...(slow ? [say('slow', { id: slow.promise.id, often: slow.often, text: slow.text })] : []),
    ...unlikeTimes(input.snapshot)
      .filter(({ subject }) => RECOVERY.includes(subject.id))
      .map(({ subject, places }) =>
        say('unlike', {
          subject: t.of(subject.title),
          places: placesInWords(places),
        }),
      ),
    ...notBackedUp(input, say),
  ];
}

const RECOVERY: readonly string[] = ['rto', 'rpo', 'backups', 'restore-tests'];

/** The kinds of data by the store that holds them. */
function storesOf({ snapshot }: PlaybookInput, say: Phrases): readonly string[] {
  const data = snapshot.config?.system?.data ?? [];
  const stores = [...new Set(data.flatMap(({ store }) => store ?? []))];
  return stores.map((store) =>
    say('stores', {
      store,
      data: data
        .filter((one) => one.store === store)
        .map(({ name }) => name)
        .join('; '),
    }),
  );
}

/** Stores of data of which neither soc2.yaml nor a document names a backup. */
function notBackedUp({ snapshot }: PlaybookInput, say: Phrases): readonly string[] {
  const backup = snapshot.config?.infrastructure.backup;
  if (backup === undefined) return [];
  const texts = [backup, ...policyFacts(snapshot).map(({ text }) => text)].map(
    (text) => ` ${nameKey(text)} `,
  );
  const bare = [...new Set((snapshot.config?.system?.data ?? []).flatMap(({ store }) => store ?? []))].filter(
    (store) => {
      const words = nameKey(store).split(' ');
      // "Azure SQL Database" is backed up where "Azure SQL" is.
      const short = words.slice(0, Math.max(2, words.length - 1)).join(' ');
      return !texts.some((text) => text.includes(` ${short} `));
    },
  );
  return bare.length === 0 ? [] : [say('storesUnnamed', { stores: bare.join(', ') })];
}

/** What the architecture usually tells of, too. */
const FROM_ARCHITECTURE: ReadonlySet<string> = new Set(['network', 'storage']);

function saidBy({ statement, title }: Control): string {
  return withoutEnd(statement ?? title, /[.\s]/);
}

/** Whether a control is on a topic: by a value it states, by what its evidence shows, or by its criteria alone. */
function isOn(control: Control, { matters, process, key }: Topic, { snapshot }: PlaybookInput): boolean {
  const rhythm = rhythmByEvidence(control);
  if (rhythm && matters.includes(rhythm.matter)) return true;
  const language = snapshot.config?.preferences.language;
  if (
    statementsOfControls({ ...control, status: 'implemented' }, language).some((one) =>
      matters.includes(one.subject),
    )
  )
    return true;
  const shows = control.evidence.map(({ value }) => value);
  if (SHOWN[key].some((kind) => shows.includes(kind))) return true;
  const isOther = Object.entries(SHOWN).some(
    ([other, kinds]) => other !== key && kinds.some((kind) => shows.includes(kind)),
  );
  return !isOther && criteriaOf(control).some((id) => process.includes(id));
}

/** Kinds of evidence that tell which topic a control is on, where its criteria serve several. */
const SHOWN: Readonly<Record<Arranged, readonly string[]>> = {
  network: ['firewall-configuration', 'network-diagram'],
  storage: ['encryption-configuration', 'key-management-records'],
  authentication: [
    'access-configuration',
    'password-configuration',
    'privileged-access-list',
    'user-access-review',
  ],
  monitoring: [
    'alert-records',
    'log-retention-configuration',
    'log-review-records',
    'monitoring-configuration',
    'incident-tickets',
  ],
  backup: ['backup-logs', 'restore-test-results'],
};

function saysNow(
  topic: Topic,
  matches: readonly DescriptionMatch[],
  say: Phrases,
  t: Words,
): readonly string[] {
  const found = matches.filter(
    ({ criterion, content }) => criterion === 'DC3' && topic.contents.includes(content.id),
  );
  return found.length === 0
    ? []
    : [
        h3(say('says')),
        list(
          found.map(
            (match) =>
              `${t.of(match.content.title)}: ${stateText(match, t)}${match.because ? `. “${match.because.text}” (${match.because.heading})` : ''}`,
          ),
        ),
      ];
}

export function stateText({ state }: DescriptionMatch, t: Words): string {
  return state === 'described'
    ? t('described', 'beschreven')
    : state === 'thin'
      ? t('thin', 'mager')
      : t('missing', 'ontbreekt');
}
