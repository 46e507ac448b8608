import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { changeBetween, type WorkspaceChange } from '../../../src/analysis/change/compare.js';
import { pictureOf, type Picture } from '../../../src/analysis/change/picture.js';
import { approve } from '../../../src/analysis/approval/approve.js';
import { Analyser } from '../../../src/analysis/check.js';
import { loadWorkspace } from '../../../src/workspace/load-workspace.js';
import { DocumentParser } from '../../../src/workspace/markdown/parse-document.js';
import { WorkspaceIndex } from '../../../src/workspace/workspace-index.js';
import { MemoryFileSystem } from '../../support/memory-file-system.js';

export const SAMPLE = 'examples/meridian-metrics';
export const TODAY = '2026-11-24';
const ROOT = 'file:///company';

/** One edit of a file. `replace` takes the place of the text `find`, which must stand there exactly once. */
export interface Edit {
  readonly path: string;
  readonly find?: string;
  readonly replace?: string;
  readonly create?: string;
  readonly append?: string;
  readonly delete?: true;
  readonly to?: string;
  /** Approved anew with `attest approve`, as whoever changes an approved text does. */
  readonly approve?: true;
}

/** A pull request with what a reader of it says that it means. Lists left out are expected to be empty. */
export interface Pull {
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly expect: Meaning;
}

export interface Meaning {
  /** `<criterion>`: no text says any more how it is met. */
  readonly lost?: readonly string[];
  readonly gained?: readonly string[];
  /** `<policy type>/<content>`. */
  readonly lostContents?: readonly string[];
  readonly gainedContents?: readonly string[];
  /** The subject of each new contradiction. */
  readonly contradicts?: readonly string[];
  readonly settles?: readonly string[];
  /** Paths of documents whose approval lapsed, or that are approved now. */
  readonly lapsed?: readonly string[];
  readonly approved?: readonly string[];
  /** `<control>` of which evidence is newly expected, or that was there and is gone. */
  readonly due?: readonly string[];
  readonly evidenceLost?: readonly string[];
  readonly evidenceFound?: readonly string[];
  /** `<kind> <id> <added|removed|changed>`. */
  readonly records?: readonly string[];
}

export function readPulls(file: 'pulls' | 'fresh' = 'pulls'): readonly Pull[] {
  return parse(readFileSync(`test/bench/pull-requests/${file}.yaml`, 'utf8')) as readonly Pull[];
}

/** The files of the sample company by path. */
export function sampleFiles(): Readonly<Record<string, string>> {
  const names = readdirSync(SAMPLE, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    names
      .filter((one) => one.isFile())
      .map((one) => {
        const path = join(one.parentPath, one.name).slice(SAMPLE.length + 1);
        return [path, readFileSync(join(SAMPLE, path), 'utf8')] as const;
      }),
  );
}

/** The files after the edits. Throws when an edit does not fit, so that no label outlives the text it was made for. */
export function edited(files: Readonly<Record<string, string>>, pull: Pull): Record<string, string> {
  const after = new Map(Object.entries(files));
  for (const { path, find, replace, create, append, delete: gone, to, approve: newly } of pull.edits) {
    const text = after.get(path);
    if (create !== undefined) {
      if (text !== undefined) throw new Error(`${pull.title}: ${path} is there already`);
      after.set(path, create);
      continue;
    }
    if (text === undefined) throw new Error(`${pull.title}: there is no ${path}`);
    if (gone || to !== undefined) after.delete(path);
    let next = text;
    if (find !== undefined) {
      if (text.split(find).length !== 2) throw new Error(`${pull.title}: not once in ${path}: ${find}`);
      next = text.replace(find, () => replace ?? '');
    }
    if (newly) next = approved(path, next);
    if (!gone) after.set(to ?? path, next + (append ?? ''));
  }
  return Object.fromEntries(after);
}

function approved(path: string, text: string): string {
  const document = new DocumentParser().parse({ uri: `${ROOT}/${path}`, path, version: 0, text });
  const [by, on] = ['Daan Kuipers', '2026-11-20'];
  const result = approve(document, text, { by, on, today: TODAY, people: [], authors: [] });
  if ('refused' in result) throw new Error(`${path}: ${result.refused.en}`);
  return result.text;
}

export async function pictureOfFiles(files: Readonly<Record<string, string>>): Promise<Picture> {
  const index = new WorkspaceIndex(ROOT);
  await loadWorkspace(index, new MemoryFileSystem(ROOT, files));
  const snapshot = index.snapshot();
  const analyser = new Analyser({ today: TODAY });
  analyser.update(snapshot);
  return pictureOf(snapshot, TODAY, analyser);
}

/** What a change was found to mean, in the words of the labels. */
export function meaningOf(change: WorkspaceChange): Required<Meaning> {
  const { support, contents, contradictions, approvals, evidence, records } = change;
  const substantiated = support.criteria.filter(({ state }) => state === 'substantiated');
  const unique = (list: readonly string[]): string[] => [...new Set(list)].sort();
  return {
    lost: unique(substantiated.flatMap((one) => (one.direction === 'lost' ? [one.criterion] : []))),
    gained: unique(substantiated.flatMap((one) => (one.direction === 'gained' ? [one.criterion] : []))),
    lostContents: unique(
      contents.flatMap((one) => (one.direction === 'lost' ? [`${one.policyType}/${one.content}`] : [])),
    ),
    gainedContents: unique(
      contents.flatMap((one) => (one.direction === 'gained' ? [`${one.policyType}/${one.content}`] : [])),
    ),
    contradicts: unique(contradictions.added.map(({ data, code }) => String(data?.subject ?? code))),
    settles: unique(contradictions.resolved.map(({ data, code }) => String(data?.subject ?? code))),
    lapsed: unique(approvals.flatMap((one) => (one.direction === 'lost' ? [one.path] : []))),
    approved: unique(approvals.flatMap((one) => (one.direction === 'gained' ? [one.path] : []))),
    due: unique(evidence.flatMap((one) => (one.effect === 'due' ? [one.control] : []))),
    evidenceLost: unique(evidence.flatMap((one) => (one.effect === 'lost' ? [one.control] : []))),
    evidenceFound: unique(evidence.flatMap((one) => (one.effect === 'settled' ? [one.control] : []))),
    records: unique(records.map(({ kind, id, change: how }) => `${kind} ${id} ${how}`)),
  };
}

/** Where what was found differs from a label: `key: -expected and not found, +found and not expected`. */
export function differences(found: Required<Meaning>, { expect }: Pull): readonly string[] {
  return (Object.keys(found) as (keyof Meaning)[]).flatMap((key) => {
    const wanted = new Set(expect[key] ?? []);
    const there = new Set(found[key]);
    const parts = [
      ...[...wanted].filter((one) => !there.has(one)).map((one) => `-${one}`),
      ...[...there].filter((one) => !wanted.has(one)).map((one) => `+${one}`),
    ];
    return parts.length === 0 ? [] : [`${key}: ${parts.join(' ')}`];
  });
}

export { changeBetween };
