import { Duties, shortRole } from '../../authoring/compose/duties.js';
import { withArticle } from '../../authoring/compose/words.js';
import { frequenciesIn } from '../../reading/frequency/frequencies.js';
import { subjectWords } from '../../reading/lexis/subject-words.js';
import { PER_YEAR } from '../../analysis/statements/of-controls.js';
import { statementsOfConfig } from '../../analysis/statements/of-config.js';
import { statementsOfRecord } from '../../analysis/statements/record-text.js';
import { isStricter } from '../../analysis/statements/stricter.js';
import { compareValues } from '../../analysis/statements/values-order.js';
import { roleKey } from '../../reading/roles/role-key.js';
import { rolesIn } from '../../reading/roles/roles.js';
import type { Range } from '../../workspace/position.js';
import { criteriaInScope } from '../../analysis/facts/scope.js';
import { criterion } from '../../catalog/criteria.js';
import { CRITERION_IDS } from '../../catalog/criterion-ids.js';
import { TOOL_AREAS } from '../../catalog/playbook.js';
import { EVIDENCE_KINDS, evidenceKind } from '../../catalog/evidence-kinds.js';
import type {
  Criterion,
  CriterionId,
  EvidenceExpectation,
  Frequency,
  Language,
} from '../../catalog/types.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { phrasesOf } from '../prose/phrases.js';
import { wordsIn } from '../words.js';
import groups from './groups.yaml';
import texts from './texts.yaml';

interface Group {
  readonly duty: string;
  readonly prefix: string;
}

const GROUPS = groups as Readonly<Record<string, Group>>;

/** A planned control for a criterion that has none, as it would stand in controls.yaml. */
export interface StarterControl {
  readonly id: string;
  readonly title: string;
  readonly statement: string;
  readonly criteria: readonly CriterionId[];
  readonly owner: string;
  readonly frequency: Frequency;
  readonly evidence: readonly string[];
  readonly status: 'planned';
}

/**
 * For every criterion in scope that no control serves, in operation or planned, one planned control: the catalogue's sample
 * that its evidence fits best, with a role of the company's people, its tool, a frequency and the kinds of evidence. In the
 * order of the standard. Pure.
 */
export function proposeStarterControls(snapshot: Snapshot, language: Language): readonly StarterControl[] {
  const { config, controls } = snapshot;
  const served = new Set<string>(
    controls
      .filter(({ status }) => status !== 'retired')
      .flatMap((one) => one.criteria.map(({ value }) => value)),
  );
  const inScope = criteriaInScope(config);
  const taken = new Set(controls.map(({ id }) => id));
  const duties = new Duties(config);
  return CRITERION_IDS.filter((id) => inScope.has(id) && !served.has(id)).map((id): StarterControl => {
    const facts = criterion(id);
    const { duty, prefix } = GROUPS[facts.group] ?? { duty: 'security', prefix: 'CT' };
    const { sample, frequency, kinds } = chosenSample(fitting(facts, snapshot, language), language);
    const role = duties.roleFor(duty);
    const tool = config?.tools.find(({ area }) => kinds.some((kind) => gives(area, kind)))?.name;
    const p = phrasesOf(texts, wordsIn(language));
    const owner = role === undefined ? p('askOwner') : shortRole(role);
    const The = role === undefined ? owner : withArticle(owner, true, language);
    return {
      id: freeId(prefix, taken),
      title: facts.title[language],
      statement:
        tool === undefined
          ? p('statement', { sample, The })
          : p('statementTool', { sample, The, tools: tool }),
      criteria: [id],
      owner,
      frequency,
      evidence: kinds,
      status: 'planned',
    };
  });
}

/** A criterion with the samples that give no role the company lacks and are no looser than what it promised, where there are any. */
function fitting(facts: Criterion, snapshot: Snapshot, language: Language): Criterion {
  const { config } = snapshot;
  const roles = new Set(
    (config?.organisation.people ?? []).flatMap(({ role }) => (role === undefined ? [] : [roleKey(role)])),
  );
  const promised = config
    ? statementsOfConfig(config).filter(({ record }) => record?.kind === 'commitment')
    : [];
  const isKept = (text: string): boolean =>
    statementsOfRecord({ text, about: '', record: { kind: 'control' }, range: NOWHERE, language }).every(
      (one) =>
        promised.every(
          (promise) =>
            promise.subject !== one.subject || isStricter(one, promise) || compareValues(one, promise) === 0,
        ),
    );
  const isOurs = (text: string): boolean =>
    rolesIn(text, language).every(
      ({ kind, specific, key }) => kind === 'people' || !specific || roles.has(key),
    );
  const kept = facts.sampleControls.filter((sample) => isKept(sample[language]));
  const ours = kept.filter((sample) => isOurs(sample[language]));
  return { ...facts, sampleControls: ours.length > 0 ? ours : kept.length > 0 ? kept : facts.sampleControls };
}

const NOWHERE: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The sample whose words its evidence shares most, with the rhythm it names, else that of its evidence. */
function chosenSample(
  { sampleControls, evidence }: Criterion,
  language: Language,
): { readonly sample: string; readonly frequency: Frequency; readonly kinds: readonly string[] } {
  const candidates = sampleControls.map((text, n) => {
    const sample = text[language];
    const own = subjectWords(text.en, 'en');
    const ranked = evidence
      .map((one, order) => {
        const kind = evidenceKind(one.kind);
        const words = subjectWords(kind ? `${kind.title.en} ${kind.proves.en}` : one.kind, 'en');
        return { one, order, shared: [...own].filter((word) => words.has(word)).length };
      })
      .sort((a, b) => b.shared - a.shared || a.order - b.order);
    const first = ranked[0];
    // Where the criterion's usual evidence shows something else, the kind that shows what the sample says.
    const other = (first?.shared ?? 0) > 0 ? undefined : shownBy(own);
    return {
      sample,
      n,
      ranked: other ? [{ one: other, order: 0, shared: ENOUGH }, ...ranked] : ranked,
      shared: first?.shared ?? 0,
    };
  });
  const [best] = [...candidates].sort((a, b) => b.shared - a.shared || a.n - b.n);
  const first = best?.ranked[0]?.one;
  const sample = best?.sample ?? '';
  return {
    sample,
    frequency: rhythmIn(sample, language) ?? first?.frequency ?? 'annual',
    kinds: first ? [first.kind] : [],
  };
}

/** So many telling words a kind of evidence shares with what it shows. */
const ENOUGH = 2;

/** The kind of all that shows what a sample says, when one shares enough of its words. */
function shownBy(own: ReadonlySet<string>): EvidenceExpectation | undefined {
  const [best] = EVIDENCE_KINDS.map((kind) => {
    const words = subjectWords(`${kind.title.en} ${kind.proves.en}`, 'en');
    return { kind, shared: [...own].filter((word) => words.has(word)).length };
  }).sort((a, b) => b.shared - a.shared);
  return best && best.shared >= ENOUGH ? { kind: best.kind.id, frequency: best.kind.frequency } : undefined;
}

/** The frequency that a sample's words give, when they give one. */
function rhythmIn(text: string, language: Language): Frequency | undefined {
  const [found, second] = frequenciesIn(text, language);
  if (!found || second || typeof found.perYear !== 'number') return undefined;
  const { perYear } = found;
  return (Object.entries(PER_YEAR) as [Frequency, number][]).find(
    ([, times]) => Math.abs(times - perYear) < 0.5,
  )?.[0];
}

/** Whether tools of an area give a kind of evidence. */
function gives(area: string | undefined, kind: string): boolean {
  return TOOL_AREAS.some((one) => one.area === area && one.evidence.includes(kind));
}

function freeId(prefix: string, taken: Set<string>): string {
  for (let n = 1; ; n += 1) {
    const id = `${prefix}-${String(n).padStart(2, '0')}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}
