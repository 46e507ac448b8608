import { relativeTo } from '../../workspace/paths.js';
import type { Diagnostic } from '../diagnostic.js';
import { eachReport } from '../rule.js';
import { pathOf, type DocumentPair } from './pairs.js';
import type { Picture } from './picture.js';

/** What rules report now and did not before, and what they no longer report. */
export interface FindingChange {
  readonly added: readonly Diagnostic[];
  readonly resolved: readonly Diagnostic[];
}

/** A record that a text contradicts. */
export interface Contradicted {
  readonly kind: 'commitment' | 'control' | 'config' | 'front-matter';
  readonly id?: string;
}

/** The codes of rules that find two texts at odds, or a text that admits that what is promised is not done. */
const AT_ODDS: ReadonlySet<string> = new Set(['contradiction', 'negated-practice']);

/** All differences in what is reported, whatever lines they stand on. */
export function findingChange(
  before: Picture,
  after: Picture,
  pairs: readonly DocumentPair[],
): FindingChange {
  const names = new Map(pairs.map((pair) => [pair.before?.path ?? '', pathOf(pair)]));
  const then = counted(before, (path) => names.get(path) ?? path);
  const now = counted(after, (path) => path);
  return withoutSame({ added: notIn(now, then), resolved: notIn(then, now) }, after.snapshot.root, names);
}

/**
 * Without the contradictions that are the same two values at the same place, told against another text than before: nothing
 * came and nothing went for whoever reads that place.
 */
function withoutSame(
  { added, resolved }: FindingChange,
  root: string,
  names: ReadonlyMap<string, string>,
): FindingChange {
  const keyOfPlace = ({ code, uri, data }: Diagnostic, isBefore: boolean): string | undefined => {
    if (code !== 'contradiction' || data?.subject === undefined) return undefined;
    const path = relativeTo(root, uri) ?? uri;
    const { subject, value, other } = data;
    return [isBefore ? (names.get(path) ?? path) : path, subject, value, other].join('\n');
  };
  const gone = new Map<string | undefined, Diagnostic>(resolved.map((one) => [keyOfPlace(one, true), one]));
  gone.delete(undefined);
  const same = new Set<Diagnostic>();
  const left = added.filter((one) => {
    const partner = gone.get(keyOfPlace(one, false));
    if (partner) same.add(partner);
    return !partner;
  });
  return { added: left, resolved: resolved.filter((one) => !same.has(one)) };
}

/** Those of findings that say that texts contradict each other or what was promised. */
export function contradictionsIn({ added, resolved }: FindingChange): FindingChange {
  const atOdds = ({ code }: Diagnostic): boolean => AT_ODDS.has(code);
  return { added: added.filter(atOdds), resolved: resolved.filter(atOdds) };
}

/** The record a contradiction is with; undefined when it is with a sentence. */
export function contradictedBy({ data }: Diagnostic): Contradicted | undefined {
  return data?.against as Contradicted | undefined;
}

/** Findings by what makes them the same, each as often as it was made. */
function counted(
  { diagnostics, snapshot }: Picture,
  rename: (path: string) => string,
): ReadonlyMap<string, readonly Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics.flatMap(eachReport)) {
    const key = keyOf(
      diagnostic,
      rename(relativeTo(snapshot.root, diagnostic.uri) ?? diagnostic.uri),
      rename,
    );
    const there = found.get(key);
    if (there) there.push(diagnostic);
    else found.set(key, [diagnostic]);
  }
  return found;
}

/** Two values at odds are the same wherever they stand; everything else is known by what it says. */
function keyOf({ code, message, data }: Diagnostic, path: string, rename: (path: string) => string): string {
  if (code !== 'contradiction' || data?.subject === undefined) return [code, path, message.en].join('\n');
  return [code, path, data.subject, data.value, data.other, rename(String(data.path))].join('\n');
}

function notIn(
  these: ReadonlyMap<string, readonly Diagnostic[]>,
  those: ReadonlyMap<string, readonly Diagnostic[]>,
): readonly Diagnostic[] {
  return [...these].flatMap(([key, list]) => list.slice(those.get(key)?.length ?? 0));
}
