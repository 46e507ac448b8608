import type { PolicyDocument } from '../../workspace/document.js';
import { isGoverned } from '../governed.js';
import type { ListedMetadata } from './listed-metadata.js';
import { lackingOf, METADATA_KEYS, notUnderstoodOf, type MetadataKey } from './lacking.js';

/** What one document tells of the state of its folder. */
export interface MetadataProfile {
  readonly path: string;
  readonly folder: string;
  readonly lacks: readonly MetadataKey[];
  /** Labels that were not understood, and may say what it does not say elsewhere. */
  readonly unclear: readonly string[];
}

/** What the governed documents of a folder lack, taken together. */
export interface FolderMetadata {
  /** Workspace-relative; empty for the workspace itself. */
  readonly folder: string;
  /** How many governed documents there are in it and below, and how many of them lack something. */
  readonly documents: number;
  readonly lacking: number;
  /** By key how many lack it. */
  readonly keys: readonly (readonly [key: MetadataKey, documents: number])[];
  /** Labels that were not understood in them, and in how many each. */
  readonly unclear: readonly (readonly [label: string, documents: number])[];
  /** The first of them, on which the folder is reported. */
  readonly first: string;
}

const CODE = 'missing-metadata';
/** With fewer documents each is told by itself. */
const FEWEST = 3;

/**
 * What a document counts for in its folder; undefined for one that is not governed, or that has a comment of its own on
 * the matter and so is to be told apart.
 */
export function metadataProfileOf(document: PolicyDocument): MetadataProfile | undefined {
  if (!isGoverned(document) || isToldApart(document)) return undefined;
  const labels = notUnderstoodOf(document).map(({ label, text }) => (label === '' ? `“${text}”` : label));
  return {
    path: document.path,
    folder: folderOf(document.path),
    lacks: lackingOf(document),
    unclear: [...new Set(labels)],
  };
}

/** Whether the document has a comment that silences the rule: it is then reported, and silenced, by itself. */
export function isToldApart({ sections }: PolicyDocument): boolean {
  return sections.some(({ content: { ignores } }) =>
    ignores.some(({ codes }) => codes.length === 0 || codes.includes(CODE)),
  );
}

/** The folder a document belongs to; that of `access/index.md` is the one its folder lies in. */
export function folderOf(path: string): string {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return /\/(?:index|readme)\.[a-z]+$/i.test(path)
    ? folder.slice(0, Math.max(0, folder.lastIndexOf('/')))
    : folder;
}

/** Whether most documents of a folder lack something, so that one finding says it of all. */
function isMostlyLacking({ documents, lacking }: FolderMetadata): boolean {
  return lacking >= FEWEST && lacking * 2 > documents;
}

/** The documents of each folder with what they lack, kept up to date one by one. */
export class FolderIndex {
  readonly #profiles = new Map<string, MetadataProfile>();
  readonly #folders = new Map<string, Map<string, MetadataProfile>>();
  readonly #summaries = new Map<string, FolderMetadata>();
  /** What tables say of documents elsewhere, by the file the table stands in. */
  readonly #lists = new Map<string, ReadonlySet<string>>();

  /** Takes in what a file says of other documents; tells which folders may look otherwise now. */
  list(uri: string, listed: readonly ListedMetadata[]): readonly string[] {
    const before = this.#lists.get(uri);
    if (!before && listed.length === 0) return [];
    const next = new Set(listed.flatMap(({ path, keys }) => keys.map((key) => `${key} ${path}`)));
    if (before?.size === next.size && [...next].every((one) => before.has(one))) return [];
    if (next.size > 0) this.#lists.set(uri, next);
    else this.#lists.delete(uri);
    this.#summaries.clear();
    return [...this.#folders.keys()];
  }

  /** Whether a table elsewhere says it of a document. */
  isListed(uri: string, key: string): boolean {
    const path = this.#profiles.get(uri)?.path;
    return path !== undefined && [...this.#lists.values()].some((one) => one.has(`${key} ${path}`));
  }

  /** Takes in a document; tells which folders it changed. */
  update(uri: string, next: MetadataProfile | undefined): readonly string[] {
    const before = this.#profiles.get(uri);
    const isSame =
      before?.folder === next?.folder &&
      before?.lacks.join() === next?.lacks.join() &&
      before?.unclear.join('\n') === next?.unclear.join('\n');
    if (isSame) return [];
    const changed = [before?.folder, next?.folder].filter((folder) => folder !== undefined);
    if (before) this.#folders.get(before.folder)?.delete(uri);
    if (next) {
      this.#profiles.set(uri, next);
      const documents = this.#folders.get(next.folder);
      if (documents) documents.set(uri, next);
      else this.#folders.set(next.folder, new Map([[uri, next]]));
    } else this.#profiles.delete(uri);
    // A folder's documents count for the folders above as well, and those decide how the ones beside it are told.
    this.#summaries.clear();
    return [...new Set([...changed, ...this.#folders.keys()])];
  }

  /**
   * The highest folder around this one of which most documents lack something, by the name of the folder that holds all of
   * those; undefined when there is none.
   */
  groupOf(folder: string): FolderMetadata | undefined {
    for (const above of foldersAround(folder)) {
      const summary = this.#summaryOf(above);
      if (isMostlyLacking(summary)) return this.#summaryOf(this.#holderOf(summary));
    }
    return undefined;
  }

  /** The lowest folder that holds all documents that lack something. */
  #holderOf({ folder, lacking }: FolderMetadata): string {
    const below = [...this.#folders.keys()].filter(
      (own) => isWithin(own, folder) && this.#summaryOf(own).lacking === lacking,
    );
    return below.reduce((lowest, own) => (own.length > lowest.length ? own : lowest), folder);
  }

  /** The highest folders of which most documents lack something, in order. */
  mostlyLacking(): readonly FolderMetadata[] {
    const groups = [...this.#folders.keys()].sort().flatMap((folder) => this.groupOf(folder) ?? []);
    return [...new Set(groups)];
  }

  #summaryOf(folder: string): FolderMetadata {
    const known = this.#summaries.get(folder);
    if (known) return known;
    const documents = [...this.#folders].flatMap(([own, found]) => (isWithin(own, folder) ? [...found] : []));
    const lacking = documents
      .map(([uri, one]): [string, MetadataProfile] => [
        uri,
        { ...one, lacks: one.lacks.filter((key) => !this.isListed(uri, key)) },
      ])
      .filter(([, { lacks }]) => lacks.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const summary: FolderMetadata = {
      folder,
      documents: documents.length,
      lacking: lacking.length,
      keys: METADATA_KEYS.flatMap((key): [MetadataKey, number][] => {
        const count = lacking.filter(([, { lacks }]) => lacks.includes(key)).length;
        return count === 0 ? [] : [[key, count]];
      }),
      unclear: countedIn(lacking.map(([, { unclear }]) => unclear)),
      first: lacking[0]?.[0] ?? '',
    };
    this.#summaries.set(folder, summary);
    return summary;
  }
}

/** The folders around a folder from the workspace itself down to it. */
function foldersAround(folder: string): readonly string[] {
  const names = folder === '' ? [] : folder.split('/');
  return ['', ...names.map((_, n) => names.slice(0, n + 1).join('/'))];
}

function isWithin(folder: string, above: string): boolean {
  return above === '' || folder === above || folder.startsWith(`${above}/`);
}

/** Each label with how many documents have it, the most frequent first. */
function countedIn(documents: readonly (readonly string[])[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const labels of documents) for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}
