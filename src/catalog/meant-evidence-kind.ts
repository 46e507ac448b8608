import { EVIDENCE_KIND_IDS } from './evidence-kind-ids.js';

/** A single word of a kind's name ("register", "tickets") may well mean another thing. */
const FEWEST_WORDS = 2;

const KNOWN: ReadonlySet<string> = new Set(EVIDENCE_KIND_IDS);
/** The words of each kind, without plurals, between spaces. */
const KINDS = EVIDENCE_KIND_IDS.map((id) => ({ id, words: ` ${wordsOf(id).join(' ')} ` }));
const MEANT = new Map<string, string>();
const PARTED = /[\s_-]/;
/** So many other names are remembered. */
const MOST = 5_000;

/**
 * The kind of evidence that a name stands for: `Access review` and `access_reviews` are `user-access-review`. Only a name
 * whose words, two at least, stand together in the name of one kind; any other is given back as it is.
 */
export function meantEvidenceKind(name: string): string {
  // One word is taken as it is: of ten thousand files each may have a number of its own.
  if (KNOWN.has(name) || !PARTED.test(name)) return name;
  let meant = MEANT.get(name);
  if (meant === undefined) {
    meant = find(name);
    if (MEANT.size < MOST) MEANT.set(name, meant);
  }
  return meant;
}

function find(name: string): string {
  const words = wordsOf(name);
  if (words.length < FEWEST_WORDS) return name;
  const [only, ...more] = KINDS.filter((kind) => kind.words.includes(` ${words.join(' ')} `));
  return only === undefined || more.length > 0 ? name : only.id;
}

function wordsOf(name: string): readonly string[] {
  return name
    .slice(0, 80)
    .toLowerCase()
    .split(/[\s_-]+/)
    .filter((word) => word !== '')
    .map((word) =>
      word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word,
    );
}
