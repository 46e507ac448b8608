import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { Analyser } from '../../../src/analysis/check.js';
import type { DraftUnderCheck } from '../../../src/authoring/checks/check.js';
import { applyEdits, type Edit } from '../../../src/authoring/draft/edits.js';
import { fillSlot, type Slot } from '../../../src/authoring/draft/fill-slot.js';
import { underCheck } from '../../../src/authoring/draft/under-check.js';
import type { DraftTask } from '../../../src/authoring/task.js';
import type { Language } from '../../../src/catalog/types.js';
import type { Snapshot } from '../../../src/workspace/snapshot.js';
import { WorkspaceIndex } from '../../../src/workspace/workspace-index.js';

/** One labelled draft; see README.md. */
export interface LabelledDraft {
  readonly id: string;
  readonly fault?: string;
  readonly check?: string;
  readonly why?: string;
  /** Why this honest draft is refused, as long as it is. */
  readonly missed?: string;
  readonly company: 'meridian' | 'noordstroom';
  readonly document: string;
  readonly edit?: readonly { readonly from: string; readonly to: string }[];
  readonly task: {
    readonly content?: string;
    readonly criterion?: string;
    readonly control?: string;
    readonly new?: string;
    readonly refine?: string;
    readonly translate?: Language;
    readonly rewrite?: boolean;
  };
  readonly after?: string;
  readonly replace?: string;
  readonly section?: string;
  readonly draft: string;
  readonly also?: readonly { readonly from: string; readonly to: string }[];
}

const HERE = 'test/bench/drafts';
const FOLDERS = { meridian: 'examples/meridian-metrics', noordstroom: `${HERE}/noordstroom` } as const;
const files = new Map<string, Promise<ReadonlyMap<string, string>>>();

export async function labelled(name: 'bad' | 'good'): Promise<readonly LabelledDraft[]> {
  return parse(await readFile(`${HERE}/${name}.yaml`, 'utf8')) as LabelledDraft[];
}

/** A company's Markdown and YAML files by path. */
export function companyFiles(company: LabelledDraft['company']): Promise<ReadonlyMap<string, string>> {
  let found = files.get(company);
  if (!found) files.set(company, (found = readFiles(FOLDERS[company])));
  return found;
}

async function readFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const paths = await readdir(folder, { recursive: true });
  const wanted = paths.filter((path) =>
    /^(?:(?:policies|procedures)\/.*\.md|[^/]*\.(?:md|yaml))$/.test(path),
  );
  return new Map(
    await Promise.all(
      wanted.map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const),
    ),
  );
}

interface Workspace {
  readonly index: WorkspaceIndex;
  readonly analyser: Analyser;
  changed: string | undefined;
}
const workspaces = new Map<LabelledDraft['company'], Workspace>();

/** The workspace of a company with one document's text replaced. Valid until the next call for the same company. */
export async function workspaceOf(
  company: LabelledDraft['company'],
  document: string,
  text: string | undefined,
): Promise<{ snapshot: Snapshot; analyser: Analyser }> {
  const originals = await companyFiles(company);
  const uri = (path: string): string => `file:///w/${path}`;
  let workspace = workspaces.get(company);
  if (!workspace) {
    workspace = {
      index: new WorkspaceIndex('file:///w'),
      analyser: new Analyser({ today: '2026-11-24' }),
      changed: undefined,
    };
    workspaces.set(company, workspace);
    for (const [path, content] of originals) workspace.index.set(uri(path), { text: content, version: 1 });
    workspace.analyser.update(workspace.index.snapshot());
  }
  const { index, analyser, changed } = workspace;
  if (changed !== undefined) index.set(uri(changed), { text: originals.get(changed) ?? '', version: 1 });
  if (text !== undefined) index.set(uri(document), { text, version: 1 });
  const snapshot = index.snapshot();
  analyser.update(
    snapshot,
    [changed, text === undefined ? undefined : document].filter((path) => path !== undefined).map(uri),
  );
  workspace.changed = text === undefined ? undefined : document;
  return { snapshot, analyser };
}

/** The labelled draft as the checks get it. Throws when the entry does not fit its document. */
export async function prepare(entry: LabelledDraft): Promise<DraftUnderCheck> {
  const original = (await companyFiles(entry.company)).get(entry.document) ?? '';
  const base = replaceEach(original, entry.edit ?? [], entry.id);
  const { snapshot, analyser } = await workspaceOf(
    entry.company,
    entry.document,
    original === '' ? undefined : base,
  );
  const slot = slotOf(entry, base);
  const edit: Edit = fillSlot(base, slot, entry.draft);
  const draft = replaceEach(applyEdits(base, [edit]), entry.also ?? [], entry.id);
  const language: Language =
    entry.task.translate ??
    (/^language: nl$/m.test(base) || (original === '' && entry.company === 'noordstroom') ? 'nl' : 'en');
  return underCheck({
    task: taskOf(entry, base, slot),
    document: { uri: `file:///w/${entry.document}`, path: entry.document, text: base },
    draft,
    allowed: [slot],
    language,
    snapshot,
    facts: analyser.facts,
  });
}

function replaceEach(
  text: string,
  changes: readonly { readonly from: string; readonly to: string }[],
  id: string,
): string {
  return changes.reduce((now, { from, to }) => {
    if (!now.includes(from)) throw new Error(`${id}: the document does not hold “${from}”`);
    return now.replace(from, () => to);
  }, text);
}

function slotOf({ id, task, after, replace, section }: LabelledDraft, base: string): Slot {
  if (task.new !== undefined) return { start: 0, end: base.length };
  if (replace !== undefined) {
    const start = base.indexOf(replace.trimEnd());
    if (start < 0) throw new Error(`${id}: the document does not hold “${replace}”`);
    return { start, end: start + replace.trimEnd().length };
  }
  const heading = after ?? section ?? '';
  const start = base.indexOf(`\n${heading}\n`) + 1;
  if (start === 0) throw new Error(`${id}: there is no heading “${heading}”`);
  const level = /^#+/.exec(heading)?.[0].length ?? 1;
  const next = new RegExp(`\n#{1,${level}} `, 'g');
  next.lastIndex = start + heading.length;
  const end = base.slice(0, next.exec(base)?.index ?? base.length).trimEnd().length;
  return after === undefined ? { start, end } : { start: end, end };
}

function taskOf({ task, document }: LabelledDraft, base: string, slot: Slot): DraftTask {
  const span = { start: slot.start, end: slot.end };
  if (task.new !== undefined) return { kind: 'draft-document', policyType: task.new };
  if (task.refine !== undefined) return { kind: 'refine', span, specifics: task.refine };
  if (task.translate !== undefined) return { kind: 'translate', span, to: task.translate };
  if (task.rewrite) return { kind: 'propose-edit', span };
  if (task.control !== undefined)
    return { kind: 'fill-gaps', targets: [{ kind: 'control', control: task.control }] };
  if (task.criterion !== undefined)
    return { kind: 'fill-gaps', targets: [{ kind: 'criterion', criterion: task.criterion }] };
  const policyType = /^type: (\S+)$/m.exec(base)?.[1] ?? document;
  return { kind: 'fill-gaps', targets: [{ kind: 'content', policyType, content: task.content ?? '' }] };
}
