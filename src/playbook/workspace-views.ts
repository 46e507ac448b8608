import type { ControlEvidence } from '../evidence/control-evidence.js';
import { isDone, isExpected, isLacking, isToCome, isUncovered } from '../evidence/counts.js';
import { isoOf } from '../evidence/day.js';
import { testedWords } from '../evidence/exception-words.js';
import { isActive, isDraft } from '../analysis/governed.js';
import { CRITERION_IDS, isCriterionId } from '../catalog/criterion-ids.js';
import { evidenceKind } from '../catalog/evidence-kinds.js';
import { lowerFirst } from '../catalog/lower-first.js';
import type { CriterionId, EvidenceKind, Frequency } from '../catalog/types.js';
import type { PolicyDocument } from '../workspace/document.js';
import { writtenFor } from '../workspace/playbook-files.js';
import type { Control, Soc2Config } from '../workspace/records.js';
import type { Snapshot } from '../workspace/snapshot.js';
import type { PlaybookInput } from './input.js';
import type { Words } from './words.js';

/** Short questions that several entries ask of the workspace. */

/** Controls that were not retired, in the order of their files. */
export function activeControls({ controls }: Snapshot): readonly Control[] {
  return controls.filter(({ status }) => status !== 'retired');
}

export function runningControls({ controls }: Snapshot): readonly Control[] {
  return controls.filter(({ status }) => status === 'implemented');
}

/** Running controls that serve one of the criteria. */
export function controlsFor(snapshot: Snapshot, criteria: Iterable<CriterionId>): readonly Control[] {
  const wanted = new Set(criteria);
  return runningControls(snapshot).filter((control) => criteriaOf(control).some((id) => wanted.has(id)));
}

export function criteriaOf(control: Control): readonly CriterionId[] {
  return control.criteria.flatMap(({ value }) => (isCriterionId(value) ? [value] : []));
}

/** The criteria in scope, in the order of the standard. */
export function scopeOf({ coverage }: PlaybookInput): readonly CriterionId[] {
  return CRITERION_IDS.filter((id) => coverage.get(id)?.inScope === true);
}

/** Documents that count as policies, by path. */
export function policyDocuments({ documents }: Snapshot): readonly PolicyDocument[] {
  return [...documents.values()].filter(isActive).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The document of a policy type, finished ones before drafts. */
export function documentOfType(snapshot: Snapshot, type: string): PolicyDocument | undefined {
  const found = policyDocuments(snapshot).filter(({ policyType }) => policyType === type);
  return found.find((document) => !isDraft(document)) ?? found[0];
}

/** The document that the playbook wrote for an entry, wherever it lies. */
export function writtenDocument({ documents }: Snapshot, entry: string): PolicyDocument | undefined {
  return [...documents.values()].find((document) => writtenFor(document) === entry);
}

export function evidenceOfControl(
  { evidence }: PlaybookInput,
  control: Control,
): ControlEvidence | undefined {
  return evidence.controls.find((one) => one.control === control);
}

/** Whether soc2.yaml says that there are policies, so that a folder without any does not hold all there is. */
export function saysDocumentsExist({ config }: Snapshot): boolean {
  const documentation = config?.current.documentation;
  return documentation === 'some-policies' || documentation === 'mature';
}

/** The names of tools of these areas. */
export function toolNames(config: Soc2Config | undefined, areas: readonly string[]): readonly string[] {
  return (config?.tools ?? [])
    .filter(({ area }) => area !== undefined && areas.includes(area))
    .map(({ name }) => name);
}

/** What is there of a control's evidence, in a few words. */
export function evidenceText(input: PlaybookInput, control: Control, t: Words): string {
  const found = evidenceOfControl(input, control);
  if (!found)
    return input.evidence.scope
      ? t('not running yet', 'draait nog niet')
      : t('no observation period stated', 'geen observatieperiode vermeld');
  const { events, population } = found;
  const occurrences = found.occurrences.filter(isExpected);
  const toCome = occurrences.filter(isToCome).length;
  const there = occurrences.filter(isDone).length;
  const asked = occurrences.length - toCome;
  const missing = occurrences.filter(isLacking).map(labelIn);
  const late = occurrences.filter(({ state }) => state === 'late').map(labelIn);
  const before = found.occurrences.some(({ state }) => state === 'not-occurring');
  const due = occurrences.filter(({ state }) => state === 'due').map(labelIn);
  const uncovered = events.filter(isUncovered).map(({ id }) => id);
  const recent = events.filter(({ cover }) => cover === 'open').length;
  const covered = events.length - uncovered.length - recent;
  const parts = [
    asked > 0 ? t(`${there} of ${asked} times so far`, `tot nu toe ${there} van ${asked} keer`) : '',
    toCome > 0 ? t(`${toCome} to come`, `nog ${toCome} te gaan`) : '',
    events.length > 0
      ? t(`${covered} of ${events.length} events`, `${covered} van ${events.length} gebeurtenissen`)
      : '',
    recent > 0 ? t(`${recent} too recent to expect it`, `${recent} te recent om het te verwachten`) : '',
    population.state === 'not-occurring' ? t('nothing happened yet', 'nog niets voorgevallen') : '',
    population.state === 'unnamed' ? t('no population named', 'geen populatie genoemd') : '',
    missing.length > 0 ? `${t('no evidence here of', 'hier geen bewijs van')}: ${spanOf(missing)}` : '',
    late.length > 0 ? `${t('late', 'te laat')}: ${someOf(late, 6)}` : '',
    before ? t('performed before the period', 'uitgevoerd vóór de periode') : '',
    due.length > 0 ? `${t('due', 'verschuldigd')}: ${spanOf(due)}` : '',
    uncovered.length > 0 ? `${t('without evidence', 'zonder bewijs')}: ${someOf(uncovered, 5)}` : '',
  ];
  return parts.filter((part) => part !== '').join('; ') || t('nothing expected yet', 'nog niets verwacht');
}

/** The label of an occurrence; of a week that the period cuts, its first day within the period. */
function labelIn({ label, start }: { readonly label: string; readonly start: number }): string {
  return label.length === '2026-01-01'.length ? isoOf(start) : label;
}

/** Few labels by name; of many the first, the last and how many. */
function spanOf(labels: readonly string[]): string {
  return labels.length <= MOST_LABELS
    ? labels.join(', ')
    : `${labels[0] ?? ''} … ${labels.at(-1) ?? ''} (${labels.length})`;
}

const MOST_LABELS = 4;

/** What was tested of a control and what came out; "nothing tested yet" where nobody tested. */
export function exceptionsText(input: PlaybookInput, control: Control, t: Words): string | undefined {
  const found = evidenceOfControl(input, control);
  return found && t.of(testedWords(found));
}

/** The first names of a list, and how many there are besides. */
export function someOf(names: readonly string[], most: number): string {
  return names.length <= most
    ? names.join(', ')
    : `${names.slice(0, most).join(', ')} +${names.length - most}`;
}

/** How often a kind of evidence is collected: as often as the running control that leaves it, else as is usual. */
export function rhythmOfKind({ controls }: Snapshot, { id, frequency }: EvidenceKind): Frequency {
  return (
    controls.find(
      ({ status, evidence }) => status === 'implemented' && evidence.some(({ value }) => value === id),
    )?.frequency ?? frequency
  );
}

export function kindTitle(id: string, t: Words): string {
  const kind = evidenceKind(id);
  return kind ? t.of(kind.title) : id;
}

export function kindTitles(ids: readonly string[], t: Words): string {
  return ids.map((id) => lowerFirst(kindTitle(id, t))).join('; ');
}

/** "AC-02, AC-05". */
export function idsOf(controls: readonly Control[]): string {
  return [...new Set(controls.map(({ id }) => id))].join(', ');
}

/** Whether a control's rhythm and owner are stated. */
export function isPlanned({ frequency, rrule, owner }: Control): boolean {
  return (frequency !== undefined || rrule !== undefined) && owner !== undefined;
}
