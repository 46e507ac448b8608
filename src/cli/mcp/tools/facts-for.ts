import { Relevance } from '../../../authoring/text/relevance.js';
import { isActive } from '../../../analysis/governed.js';
import { isCriterionId } from '../../../catalog/criterion-ids.js';
import { criterion } from '../../../catalog/criteria.js';
import { localise } from '../../../catalog/localise.js';
import { linesOfConfig } from '../../../verify/facts/config-lines.js';
import { linesOfFinding } from '../../../verify/facts/control-lines.js';
import { linesOfDocument } from '../../../verify/facts/document-lines.js';
import type { StatedLine } from '../../../verify/facts/stated-line.js';
import { relativeTo } from '../../../workspace/paths.js';
import type { Language } from '../../../catalog/types.js';
import type { Control } from '../../../workspace/records.js';
import type { Snapshot } from '../../../workspace/snapshot.js';
import { CliError } from '../../cli-error.js';
import type { OpenWorkspace } from '../../open-workspace.js';
import { pathNamed } from '../document-named.js';
import { languageOf } from '../language-of.js';
import { pageOf, shortened, type Page, type PageInfo } from '../page.js';

export interface FactsWanted extends Page {
  /** What is to be written, in words: "quarterly access reviews of production". */
  readonly subject: string;
  readonly criterion?: string;
  /** A document whose own text is left out, because it is to be changed. */
  readonly path?: string;
  /** Only soc2.yaml, controls and findings. */
  readonly recordsOnly: boolean;
}

export interface ListedFact {
  readonly text: string;
  readonly about?: string;
  /** Where it comes from: soc2.yaml, a commitment, a person, a control, a finding or a policy. */
  readonly source: {
    readonly kind: string;
    readonly path: string;
    readonly line: number;
    readonly id?: string;
  };
}

export interface FactList extends PageInfo {
  readonly facts: readonly ListedFact[];
  readonly note: string;
}

/** A record says what is so in fewer words than a policy; of two that fit as well it goes first. */
const RECORD_BONUS = 0.5;

/** What the company states on a subject, most relevant first, with who states it. What is not listed is unknown. */
export function factsFor(workspace: OpenWorkspace, wanted: FactsWanted): FactList {
  const { snapshot } = workspace;
  const { subject, criterion: named, path, recordsOnly, ...page } = wanted;
  const language = languageOf(workspace);
  const id = named?.trim().toUpperCase();
  if (id !== undefined && !isCriterionId(id))
    throw new CliError(`There is no criterion ${JSON.stringify(id.slice(0, 40))}; list_criteria names all.`);
  const own = path === undefined ? undefined : pathNamed(workspace, path);
  const about = id === undefined ? subject : `${subject} ${localise(criterion(id).title, language)}`;
  const relevance = new Relevance(about, language);
  const serving = new Set(
    snapshot.controls
      .filter(({ criteria }) => criteria.some(({ value }) => value === id))
      .map((control) => control.id),
  );
  const ranked = distinct([...recordLines(snapshot), ...(recordsOnly ? [] : policyLines(snapshot, own))])
    .map((line, n) => ({ line, n, score: scoreOf(line, relevance, serving) }))
    .filter(({ score }) => score >= 1)
    .sort((a, b) => b.score - a.score || a.n - b.n)
    .map(({ line }) => line);
  const { items, info } = pageOf(ranked, page);
  return {
    facts: [...items, ...peopleBehind(items, snapshot)].map(listedFact),
    note: 'What is not stated here or by the user is unknown: write [CONFIRM: …] for it, never a guess.',
    ...info,
  };
}

function scoreOf(line: StatedLine, relevance: Relevance, serving: ReadonlySet<string>): number {
  const words = relevance.score(`${line.text} ${line.about}`);
  const { kind, id } = line.source;
  const isServing = kind === 'control' && id !== undefined && serving.has(id);
  if (words === 0 && !isServing) return 0;
  return words + (isServing ? 1 : 0) + (kind === 'policy' ? 0 : RECORD_BONUS);
}

function recordLines({ config, controls, findings, root }: Snapshot): readonly StatedLine[] {
  const language = config?.preferences.language ?? 'en';
  return [
    ...(config ? linesOfConfig(config, relativeTo(root, config.uri) ?? 'soc2.yaml') : []),
    ...controls
      .filter(({ status }) => status !== 'retired')
      .map((control) => lineOfControl(control, language)),
    ...findings.flatMap((finding) => linesOfFinding(finding, language)),
  ];
}

/** A control in one line: what it does, who owns it, how often it runs, and whether it runs yet. */
function lineOfControl(control: Control, language: Language): StatedLine {
  const { id, title, statement = title, owner, frequency, status } = control;
  const more = [owner && `Owner: ${owner}.`, frequency && `Frequency: ${frequency}.`, `Status: ${status}.`];
  const text = [statement, ...more].filter((part) => part !== undefined && part !== '').join(' ');
  return {
    text,
    about: title,
    language,
    ...(owner !== undefined && { owner }),
    source: { kind: 'control', path: control.path, line: control.idRange.start.line, text: statement, id },
  };
}

function policyLines({ documents }: Snapshot, without: string | undefined): readonly StatedLine[] {
  return [...documents.values()]
    .filter((document) => document.path !== without && isActive(document))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((document) => linesOfDocument(document));
}

/** The people who hold the roles that own what was found. */
function peopleBehind(lines: readonly StatedLine[], { config, root }: Snapshot): readonly StatedLine[] {
  const owners = new Set(lines.flatMap(({ owner }) => owner?.toLowerCase() ?? []));
  if (!config || owners.size === 0) return [];
  const path = relativeTo(root, config.uri) ?? 'soc2.yaml';
  return config.organisation.people
    .filter(({ role, name }) => owners.has((role ?? '').toLowerCase()) || owners.has(name.toLowerCase()))
    .map(({ name, role }) => ({
      text: role === undefined ? name : `${name}: ${role}`,
      about: '',
      language: 'en',
      source: {
        kind: 'person',
        path,
        line: config.places?.organisation?.start.line ?? 0,
        text: name,
      },
    }));
}

/** The same words from several sources once, from the first. */
function distinct(lines: readonly StatedLine[]): readonly StatedLine[] {
  const seen = new Set<string>();
  return lines.filter(({ text }) => {
    const key = text.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function listedFact({ text, about, source: { kind, path, line, id } }: StatedLine): ListedFact {
  return {
    text: shortened(text),
    ...(about.trim() !== '' && { about: shortened(about, 120) }),
    source: { kind, path, line: line + 1, ...(id !== undefined && { id }) },
  };
}
