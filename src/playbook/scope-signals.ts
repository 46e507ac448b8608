import { serviceKind } from './service-kind.js';
import { criterion } from '../catalog/criteria.js';
import { isCriterionId } from '../catalog/criterion-ids.js';
import { FACTS, type CategoryFacts } from '../catalog/facts.js';
import { SUBJECTS } from '../catalog/subjects.js';
import type { Localised, TrustCategory } from '../catalog/types.js';
import { ON_TOPIC } from '../analysis/topics/spoken-topics.js';
import { nameKey } from '../reading/names/names.js';
import { subjectModel } from '../reading/subjects/load-model.js';
import { detectLanguage } from '../workspace/markdown/language.js';
import type { Soc2Config } from '../workspace/records.js';
import { statementsOfConfig } from '../analysis/statements/of-config.js';
import COMMITMENTS from './prose/commitments.yaml';
import SCOPE from './prose/scope.yaml';

/** What speaks for or against a category, as a key of `prose/scope.yaml` with its blanks. */
export interface ScopeReason {
  readonly key: string;
  readonly slots?: Readonly<Record<string, string>>;
  /** A text of its own, without a key. */
  readonly text?: Localised;
}

export interface CategoryAdvice {
  readonly facts: CategoryFacts;
  readonly inScope: boolean;
  /** `cannot-tell`: what would decide it is not stated. `leave-out`: it is stated, and nothing points to the category. */
  readonly advice: 'obligatory' | 'include' | 'consider' | 'leave-out' | 'cannot-tell';
  readonly signals: readonly ScopeReason[];
  readonly against: readonly ScopeReason[];
  /** Keys of what is not stated and would decide. */
  readonly lacking: readonly string[];
}

interface Industry {
  readonly words: readonly string[];
  readonly category: TrustCategory;
  readonly weight: number;
  readonly text: Localised;
  /** What the sector's data is by law, where that weighs. */
  readonly special?: Localised;
}

const { industries } = SCOPE as { readonly industries: readonly Industry[] };

/** From this weight on a category belongs in the report. */
const DECIDED = 3;
/** From this chance on a promise speaks for a category. */
const SPEAKS = 0.35;
/** From this chance on a promise is surely on a category. */
const SURE = 0.5;

/** Advice per category, from stated facts only: promises, services, data and industry. Pure. */
export function adviseScope(config: Soc2Config | undefined): readonly CategoryAdvice[] {
  return FACTS.categories.map((facts): CategoryAdvice => {
    const inScope = facts.required || (config?.report.categories.includes(facts.id) ?? false);
    const found = config ? signalsOf(facts.id, config) : [];
    const lacking = config ? lackingFor(facts.id, config) : ['lackCommitments', 'lackServices'];
    const weight = found.reduce((sum, one) => sum + one.weight, 0);
    return {
      facts,
      inScope,
      advice: facts.required
        ? 'obligatory'
        : weight >= DECIDED
          ? 'include'
          : weight > 0
            ? 'consider'
            : lacking.length > 0
              ? 'cannot-tell'
              : 'leave-out',
      signals: found.map(({ reason }) => reason),
      against: config ? againstOf(facts.id, config) : [],
      lacking,
    };
  });
}

interface Signal {
  readonly weight: number;
  readonly reason: ScopeReason;
}

function signalsOf(category: TrustCategory, config: Soc2Config): readonly Signal[] {
  const { commitments, services, organisation, system } = config;
  const found: Signal[] = [];
  const rested = criteriaOfValues(config);
  for (const { id, kind, statement, target, criteria } of commitments) {
    const isOn = [...criteria, ...(rested.get(id) ?? [])].some(
      (one) => category !== 'security' && isCriterionId(one) && criterion(one).category === category,
    );
    const weight = isOn ? DECIDED : promiseWeight(category, kind, [statement, target ?? ''].join(' ').trim());
    if (weight > 0) found.push({ weight, reason: { key: 'promise', slots: { id, text: statement } } });
  }
  for (const { name, description, type } of services) {
    if (description === undefined || category === 'security') continue;
    if (chanceOf(category, description) >= ON_TOPIC)
      found.push({
        weight: type !== undefined && serviceKind(type) === 'data-processing' ? 2 : 1,
        reason: { key: 'service', slots: { name, text: description } },
      });
  }
  const told = ` ${nameKey([organisation.industry ?? '', organisation.description ?? ''].join(' '))} `;
  const industry = nameKey(organisation.industry ?? '').split(' ');
  for (const { words, category: meant, weight, text, special } of industries) {
    if (meant !== category) continue;
    // "Zorgsoftware" names care: in Dutch the sector begins the word.
    const isMeant = words.some(
      (word) =>
        told.includes(` ${word} `) || (word.length > 3 && industry.some((one) => one.startsWith(word))),
    );
    if (!isMeant) continue;
    found.push({ weight, reason: { key: '', text } });
    // It weighs on how, not on whether: who decides on the data matters more.
    if (special) found.push({ weight: 0, reason: { key: '', text: special } });
  }
  if (category === 'privacy') found.push(...ofPeople(system));
  if (category === 'confidentiality') found.push(...classed(system));
  if (category === 'processing-integrity') found.push(...delivered(config));
  if (category === 'security' && found.length === 0) found.push(...protectedBySignIn(config));
  return found;
}

/** The criteria that the values of each promise rest on, by its ID. */
function criteriaOfValues(config: Soc2Config): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { record, subject } of statementsOfConfig(config))
    if (record?.kind === 'commitment' && record.id !== undefined)
      found.set(record.id, [...(found.get(record.id) ?? []), ...(CRITERIA_OF_MATTER[subject] ?? [])]);
  return found;
}

const { criteriaOfMatter: CRITERIA_OF_MATTER } = COMMITMENTS as unknown as {
  readonly criteriaOfMatter: Readonly<Record<string, readonly string[]>>;
};

/** What a promise of this wording says for a category. A promise of a kind of its own is read, never guessed at. */
function promiseWeight(category: TrustCategory, kind: string | undefined, text: string): number {
  // How soon support answers says nothing of how the system runs.
  if (kind === 'response-time') return 0;
  if (category === 'security')
    return ['encryption', 'access', 'incident-notification'].includes(kind ?? '') ? 1 : 0;
  if (category === 'availability' && kind === 'uptime') return DECIDED;
  // How data of customers is used, kept or deleted is confidentiality before it is anything else.
  if (category === 'confidentiality' && kind === 'data-protection') return 2;
  const chance = chanceOf(category, text);
  if (chance < SPEAKS) return 0;
  if (category === 'privacy') return 1;
  return category === 'confidentiality' && chance < SURE ? 2 : DECIDED;
}

/** What the system hands on to others, who rely on it being complete and right. */
function delivered({ system, services, subserviceOrganisations }: Soc2Config): readonly Signal[] {
  const own = new Set(services.map(({ name }) => nameKey(name)));
  const providers = new Set(subserviceOrganisations.map(({ name }) => nameKey(name)));
  return (system?.flows ?? []).flatMap(({ from, to, data }): Signal[] =>
    own.has(nameKey(from)) && !own.has(nameKey(to)) && !providers.has(nameKey(to)) && data !== undefined
      ? [{ weight: 1, reason: { key: 'delivers', slots: { from, to, data } } }]
      : [],
  );
}

/** Where no promise is on security: what the service holds and how people come in. */
function protectedBySignIn({ organisation, services, infrastructure }: Soc2Config): readonly Signal[] {
  const service = organisation.description ?? services[0]?.description;
  return [
    ...(service === undefined ? [] : [{ weight: 1, reason: { key: 'holds', slots: { text: service } } }]),
    ...(infrastructure.authentication === undefined
      ? []
      : [{ weight: 1, reason: { key: 'signsIn', slots: { text: infrastructure.authentication } } }]),
  ];
}

function ofPeople(system: Soc2Config['system']): readonly Signal[] {
  const names = (all: readonly { readonly name: string }[]): string => all.map(({ name }) => name).join(', ');
  const personal = (system?.data ?? []).filter((one) => one.personal);
  const special = personal.filter((one) => one.special);
  return [
    ...(personal.length === 0
      ? []
      : [{ weight: 1, reason: { key: 'personal', slots: { names: names(personal) } } }]),
    ...(special.length === 0
      ? []
      : [{ weight: 1, reason: { key: 'special', slots: { names: names(special) } } }]),
  ];
}

function classed(system: Soc2Config['system']): readonly Signal[] {
  const all = (system?.data ?? []).flatMap(({ name, classification }) =>
    classification === undefined ? [] : [`${name} (${classification})`],
  );
  return all.length === 0
    ? []
    : [{ weight: 1, reason: { key: 'classified', slots: { names: all.join(', ') } } }];
}

/** Who handles personal data on behalf of customers follows their instructions. */
function againstOf(category: TrustCategory, { commitments }: Soc2Config): readonly ScopeReason[] {
  if (category !== 'privacy') return [];
  const source = commitments.find(
    ({ source: one }) =>
      one !== undefined && PROCESSING.some((word) => ` ${nameKey(one)} `.includes(` ${word} `)),
  )?.source;
  return source === undefined ? [] : [{ key: 'processor', slots: { source } }];
}

/** How contracts call an agreement on processing personal data for a customer. */
const PROCESSING = ['dpa', 'data processing agreement', 'processing agreement', 'verwerkersovereenkomst'];

function lackingFor(
  category: TrustCategory,
  { commitments, services, system }: Soc2Config,
): readonly string[] {
  const described = services.length > 0 && services.every(({ description }) => description !== undefined);
  return [
    ...(commitments.length === 0 ? ['lackCommitments'] : []),
    ...(described ? [] : ['lackServices']),
    ...((category === 'privacy' || category === 'confidentiality') && (system?.data.length ?? 0) === 0
      ? ['lackData']
      : []),
  ];
}

/** Policy types whose subjects belong to a category although no criterion of it names them. */
const TYPES: Readonly<Partial<Record<TrustCategory, readonly string[]>>> = {
  availability: ['business-continuity', 'availability'],
  'processing-integrity': ['processing-integrity'],
  confidentiality: ['confidentiality', 'data-retention'],
  privacy: ['privacy', 'privacy-notice'],
};

const OF_CATEGORY = new Map<TrustCategory, ReadonlySet<number>>();

/** Subjects that are a category's own: those that security asks for as well tell nothing. */
function subjectsOf(category: TrustCategory): ReadonlySet<number> {
  let found = OF_CATEGORY.get(category);
  if (!found) {
    found = new Set(
      SUBJECTS.flatMap(({ of }, n) => {
        const heads = of.map((key) => key.split('/')[0] ?? '');
        const categories = heads.flatMap((head) => (isCriterionId(head) ? [criterion(head).category] : []));
        const own =
          categories.includes(category) || heads.some((head) => TYPES[category]?.includes(head) === true);
        return own && !categories.includes('security') ? [n] : [];
      }),
    );
    OF_CATEGORY.set(category, found);
  }
  return found;
}

function chanceOf(category: TrustCategory, text: string): number {
  const subjects = subjectsOf(category);
  return subjectModel(detectLanguage(text, 'en'))
    .read([{ text, weight: 1 }])
    .reduce((sum, { subject, chance }) => sum + (subjects.has(subject) ? chance : 0), 0);
}
