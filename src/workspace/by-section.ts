import type { PolicyDocument, Section } from './document.js';

/** What was last worked out of each section of a document. */
export interface KeptResults<T> {
  readonly sections: readonly Section[];
  /** What the results depend on besides the section. */
  readonly context: unknown;
  readonly results: readonly T[];
}

/** What is known of the sections of a document and of its other versions. */
interface Memory {
  /** By who worked it out. */
  readonly kept: Map<object, KeptResults<unknown>>;
  /** The last step from one version to the next, when it left the number of sections alone. */
  step?: {
    readonly from: readonly Section[];
    readonly to: readonly Section[];
    readonly changed: readonly number[];
  };
}

const MEMORIES = new WeakMap<readonly Section[], Memory>();

/** Lets the next version of a document go on with what is known of the sections it shares with the version before. */
export function takeOverResults(to: readonly Section[], from: readonly Section[]): void {
  if (from.length === 0) return;
  const memory = MEMORIES.get(from) ?? { kept: new Map<object, KeptResults<unknown>>() };
  MEMORIES.set(from, memory);
  MEMORIES.set(to, memory);
  memory.step = from.length === to.length ? { from, to, changed: changesBetween(from, to) } : undefined;
}

/** What `owner` last kept for this document or an earlier version of it. */
export function keptResults<T>({ sections }: PolicyDocument, owner: object): KeptResults<T> | undefined {
  return MEMORIES.get(sections)?.kept.get(owner) as KeptResults<T> | undefined;
}

/** Keeps one result a section, in the order of the document's sections. */
export function keepResults<T>(
  { sections }: PolicyDocument,
  owner: object,
  context: unknown,
  results: readonly T[],
): void {
  let memory = MEMORIES.get(sections);
  if (!memory) MEMORIES.set(sections, (memory = { kept: new Map() }));
  memory.kept.set(owner, { sections, context, results });
}

type Make<T> = (section: Section, index: number, document: PolicyDocument) => T;
type ContextOf = (document: PolicyDocument) => string | undefined;

/**
 * A function that gives one result for each section of a document. After an edit it makes only those of sections that
 * are new or stand elsewhere. `make` must depend on nothing but the section, its index, the document's path, and what
 * `contextOf` gives.
 */
export function bySection<T>(
  make: Make<T>,
  contextOf?: ContextOf,
): (document: PolicyDocument) => readonly T[] {
  return (document) => {
    const { sections } = document;
    const context = contextOf?.(document);
    const kept = keptResults<T>(document, make);
    const known = kept?.context === context ? kept : undefined;
    if (known?.sections === sections) return known.results;
    const results = known ? known.results.slice(0, sections.length) : [];
    for (const n of changesSince(known?.sections, sections)) {
      const section = sections[n];
      if (section) results[n] = make(section, n, document);
    }
    keepResults(document, make, context, results);
    return results;
  };
}

/**
 * The same for functions that find any number of things in a section: all of them, in the order of the text. As long as
 * nothing is found in what changes, it is the same list.
 */
export function inSections<T>(
  find: Make<readonly T[]>,
  contextOf?: ContextOf,
): (document: PolicyDocument) => readonly T[] {
  const found = bySection(find, contextOf);
  const lists = new WeakMap<readonly (readonly T[])[], readonly T[]>();
  return (document) => {
    const before = keptResults<readonly T[]>(document, find);
    const now = found(document);
    const known = lists.get(now);
    if (known) return known;
    const last = before && lists.get(before.results);
    const stays =
      before?.context === keptResults(document, find)?.context &&
      before?.results.length === now.length &&
      changesSince(before.sections, document.sections).every(
        (n) => isEmpty(before.results[n]) && isEmpty(now[n]),
      );
    const all = last && stays ? last : now.flat();
    lists.set(now, all as readonly T[]);
    return all as readonly T[];
  };
}

function isEmpty(list: readonly unknown[] | undefined): boolean {
  return list?.length === 0;
}

/** The indexes at which sections are others than before. */
function changesSince(before: readonly Section[] | undefined, now: readonly Section[]): readonly number[] {
  const step = MEMORIES.get(now)?.step;
  if (step && step.from === before && step.to === now) return step.changed;
  return changesBetween(before ?? [], now);
}

function changesBetween(before: readonly Section[], now: readonly Section[]): readonly number[] {
  const changed: number[] = [];
  for (let n = 0; n < now.length; n += 1) if (now[n] !== before[n]) changed.push(n);
  return changed;
}
