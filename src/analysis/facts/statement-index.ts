import { sameRange } from '../../workspace/position.js';
import { contradicts, groupOf } from '../statements/compare.js';
import { isAuthority } from '../statements/authority.js';
import type { StatedRecord, Statement } from '../statements/types.js';
import type { DocumentRef, PlacedStatement } from '../workspace-facts.js';

const NONE: readonly PlacedStatement[] = [];

/** Records go before what sentences say, promises before all. */
const RANKS: readonly (StatedRecord['kind'] | undefined)[] = [
  'commitment',
  'front-matter',
  'config',
  'control',
  undefined,
];

interface Bucket {
  readonly rank: StatedRecord['kind'] | undefined;
  /** Statements of this value, one a document, in the order of the documents. */
  readonly entries: { readonly order: string; readonly placed: PlacedStatement }[];
  /** How many of them stand in the document that governs the subject. */
  authorities: number;
  approved: number;
}

/** What a document states, for the index. */
export interface StatementSource {
  readonly ref: DocumentRef;
  readonly order: string;
  readonly policyType: string | undefined;
  readonly statements: readonly Statement[];
  /** It is no policy, and so no measure for others. */
  readonly isBeside?: true | undefined;
}

/**
 * The statements of all documents by what they are about. For each group it knows the reference: the value of the
 * policy that governs the subject, else the most frequent one. An edit costs no more with a thousand documents.
 */
export class StatementIndex {
  readonly #groups = new Map<string, Map<string, Bucket>>();
  readonly #references = new Map<string, readonly PlacedStatement[]>();
  readonly #sources = new Map<string, StatementSource>();
  #bySubject: ReadonlyMap<string, readonly PlacedStatement[]> | undefined;

  /** The statement that others of the group are measured against before all. */
  reference(group: string): PlacedStatement | undefined {
    return this.#references.get(group)?.[0];
  }

  /**
   * All that others of the group are measured against, the weightiest first: promises to customers, front matter and
   * records, controls, and then the value that policies give.
   */
  references(group: string): readonly PlacedStatement[] {
    return this.#references.get(group) ?? NONE;
  }

  /** Every statement on a subject, in the order of the documents. */
  on(subject: string): readonly PlacedStatement[] {
    this.#bySubject ??= this.#allBySubject();
    return this.#bySubject.get(subject) ?? NONE;
  }

  /** By subject, once for all that ask between two changes. */
  #allBySubject(): ReadonlyMap<string, readonly PlacedStatement[]> {
    const found = new Map<string, PlacedStatement[]>();
    const sources = [...this.#sources.values()].sort((a, b) => (a.order < b.order ? -1 : 1));
    for (const { ref, statements } of sources)
      for (const statement of statements) {
        const others = found.get(statement.subject);
        const placed = { document: ref, statement };
        if (others) others.push(placed);
        else found.set(statement.subject, [placed]);
      }
    return found;
  }

  /** Replaces what a document states; gives the groups whose reference changed, and the subjects touched. */
  update(
    uri: string,
    next: StatementSource | undefined,
  ): { readonly groups: readonly string[]; readonly subjects: ReadonlySet<string> } {
    const before = this.#sources.get(uri);
    const touched = new Set<string>();
    const subjects = new Set<string>();
    if (unchanged(before, next)) return { groups: [], subjects };
    for (const [source, change] of [
      [before, 'remove'],
      [next, 'add'],
    ] as const) {
      for (const statement of source?.statements ?? []) {
        const group = groupOf(statement);
        touched.add(group);
        subjects.add(statement.subject);
        if (source) this.#change(group, source, statement, change);
      }
    }
    this.#bySubject = undefined;
    if (next) this.#sources.set(uri, next);
    else this.#sources.delete(uri);
    return { groups: [...touched].filter((group) => this.#choose(group)), subjects };
  }

  #change(group: string, source: StatementSource, statement: Statement, change: 'add' | 'remove'): void {
    const buckets = this.#groups.get(group) ?? new Map<string, Bucket>();
    this.#groups.set(group, buckets);
    const rank = statement.record?.kind;
    const key = `${rank ?? ''} ${statement.bound} ${statement.value}${statement.rows ? ' rows' : ''}`;
    const bucket = buckets.get(key) ?? { rank, entries: [], authorities: 0, approved: 0 };
    buckets.set(key, bucket);
    const at = firstNotBefore(bucket.entries, source.order);
    const known = bucket.entries[at]?.order === source.order;
    // A document that states the same twice counts once, with its first place.
    if (change === 'add' ? known : !known) return;
    const step = change === 'add' ? 1 : -1;
    if (change === 'add')
      bucket.entries.splice(at, 0, { order: source.order, placed: { document: source.ref, statement } });
    else bucket.entries.splice(at, 1);
    if (!source.ref.draft && source.isBeside !== true) {
      bucket.approved += step;
      if (isAuthority(source.policyType, statement.subject)) bucket.authorities += step;
    }
    if (bucket.entries.length === 0) buckets.delete(key);
    if (buckets.size === 0) this.#groups.delete(group);
  }

  /** Chooses the group's references anew; true when they are others, or stand elsewhere. */
  #choose(group: string): boolean {
    const ranked = [...(this.#groups.get(group) ?? [])].sort(
      ([keyA, a], [keyB, b]) =>
        b.authorities - a.authorities || b.approved - a.approved || (keyA < keyB ? -1 : 1),
    );
    // How often a control runs is told by its record; two sentences that name it may be on parts of it.
    const ranks = group.startsWith('control:') ? RANKS.filter((rank) => rank !== undefined) : RANKS;
    const next = ranks.flatMap((rank) => {
      const buckets = ranked.flatMap(([, bucket]) => (bucket.rank === rank ? [bucket] : []));
      const best = buckets[0]?.entries[0]?.placed;
      if (!best) return [];
      // Records that disagree among themselves are about different things that could not be told apart.
      const unclear =
        rank !== undefined &&
        buckets.some(({ entries }) => entries[0] && contradicts(best.statement, entries[0].placed.statement));
      return unclear ? [] : [best];
    });
    const before = this.references(group);
    if (next.length > 0) this.#references.set(group, next);
    else this.#references.delete(group);
    return before.length !== next.length || before.some((one, n) => !samePlace(one, next[n]));
  }
}

function samePlace(a: PlacedStatement | undefined, b: PlacedStatement | undefined): boolean {
  if (a === b) return true;
  if (!a || !b || a.document.uri !== b.document.uri || a.document.title !== b.document.title) return false;
  return sameStatement(a.statement, b.statement);
}

function unchanged(a: StatementSource | undefined, b: StatementSource | undefined): boolean {
  if (a === b) return true;
  if (
    !a ||
    !b ||
    a.order !== b.order ||
    a.policyType !== b.policyType ||
    a.statements.length !== b.statements.length
  )
    return false;
  return (
    a.ref.title === b.ref.title &&
    a.statements.every((statement, n) => sameStatement(statement, b.statements[n]))
  );
}

function sameStatement(a: Statement, b: Statement | undefined): boolean {
  if (a === b) return true;
  return (
    b !== undefined &&
    a.text === b.text &&
    a.section === b.section &&
    a.value === b.value &&
    a.bound === b.bound &&
    sameRange(a.range, b.range) &&
    groupOf(a) === groupOf(b)
  );
}

function firstNotBefore(entries: Bucket['entries'], order: string): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.order ?? '') < order) low = middle + 1;
    else high = middle;
  }
  return low;
}
