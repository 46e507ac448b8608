import { actsIn } from '../reading/agents/agents.js';
import { apparatusIn } from '../reading/apparatus/apparatus.js';
import { certificatesIn } from '../reading/certificates/certificates.js';
import { contentWords } from '../reading/lexis/content-words.js';
import { limitsIn } from '../reading/limits/limits.js';
import { outsidersIn, saysOutside } from '../reading/outside/outside.js';
import { rolesIn } from '../reading/roles/roles.js';
import { namesScope } from '../reading/scope/scope.js';
import type { Language } from '../catalog/types.js';
import type { FactIndex, StatedReading } from './facts/fact-index.js';
import type { Force } from '../reading/statement.js';
import type { InventedKind } from './verdict.js';

/** Words of a statement that bring in something no line states. Places are in the statement's text. */
interface Unstated {
  readonly kind: Extract<InventedKind, 'tool' | 'role' | 'certificate' | 'promise'>;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A statement, with the one before it, which it may go on with. */
interface Said {
  readonly text: string;
  readonly language: Language;
  readonly force: Force;
  readonly previous: string;
}

/** A word is known by so many of its first letters: correlation, correlates. */
const BEGINNING = 6;

/** What a statement brings in without a name that could be looked up: tools, outside parties, certificates, powers. */
export function unstatedIn({ text: said, language, force, previous }: Said, index: FactIndex): Unstated[] {
  return [
    ...nameless(said, language, index),
    ...outsiders(said, language, index),
    ...certificates(said, language, index),
    ...powers({ text: said, language, force, previous }, index),
  ];
}

/** "Our log correlation platform", where no line speaks of correlation. */
function nameless(said: string, language: Language, index: FactIndex): Unstated[] {
  return apparatusIn(said, language)
    .filter(({ does }) => does.some((word) => !isSpokenOf(word, index)))
    .map(({ text, start, end }) => ({ kind: 'tool', text, start, end }));
}

function isSpokenOf(word: string, index: FactIndex): boolean {
  const beginning = word.slice(0, BEGINNING);
  return index.some(({ read }) => read.plain.includes(beginning));
}

/** "An external SOC", where no line names one from outside. */
function outsiders(said: string, language: Language, index: FactIndex): Unstated[] {
  return outsidersIn(said, language)
    .filter(({ head, text }) => {
      if (index.phrase(text)) return false;
      const isOutside = saysOutside(text, language);
      const kin = ` ${head.slice(0, Math.max(BEGINNING, head.length - 2))}`;
      return !index.some(
        ({ read, line }) =>
          read.plain.includes(kin) &&
          (!isOutside || saysOutside(line.text, line.language) || line.source.kind === 'config'),
      );
    })
    .map(({ text, start, end }) => ({ kind: 'role', text, start, end }));
}

/** A certificate by its name must be stated by it; what is asked of vendors is nothing that the company has. */
function certificates(said: string, language: Language, index: FactIndex): Unstated[] {
  const ofVendors = namesScope('vendor', said, language);
  const isOfOthers = ({ line }: StatedReading): boolean =>
    !ofVendors && namesScope('vendor', `${line.about} ${line.text}`, line.language);
  return certificatesIn(said, language)
    .filter(({ name }) =>
      name === undefined
        ? !index.some(
            (one) => / (?:certif|gecert|accred|geaccr|keurmerk)/.test(one.read.plain) && !isOfOthers(one),
          )
        : !index.phrase(name),
    )
    .map(({ text, start, end }) => ({ kind: 'certificate', text, start, end }));
}

/** "Only the CTO can replace the keys": who alone may do something must be stated of them, in one line. */
function powers({ text: said, language, force, previous }: Said, index: FactIndex): Unstated[] {
  const [only] = limitsIn('only', said, language);
  const roles = rolesIn(said, language).filter(({ kind, specific }) => kind !== 'people' && specific);
  const [role] = only ? roles.filter(({ start }) => start >= only.end && start - only.end < NEAR) : [];
  const allowed = force === 'permission' ? actsIn(said, language)[0] : undefined;
  const who = role?.text ?? allowed?.text;
  if (who === undefined) return [];
  const outside = contentWords(said, language).filter(
    ({ start }) => !roles.some((one) => start >= one.start && start < one.end),
  );
  // "Administrator rights are reserved to administrators": what the role's own name says is no new power.
  const theirs = roles.map(({ text }) => text.toLowerCase());
  const stems = beginningsOf(outside);
  if (stems.some((stem) => theirs.some((name) => name.includes(stem)))) return [];
  if (stems.length === 0) return [];
  // "Only they can replace them": what is meant stands in the sentence before.
  const before = stems.length < ENOUGH ? beginningsOf(contentWords(previous, language)) : [];
  const names = roles.map(({ text }) => text.toLowerCase());
  const isStated = index.some(({ read, line }) => {
    const around = ` ${line.about.toLowerCase()} ${line.owner?.toLowerCase() ?? ''} ${read.plain}`;
    const own = stems.filter((stem) => around.includes(stem)).length;
    const more = before.filter((stem) => around.includes(stem)).length;
    const isAbout =
      (read.language !== language && read.own.size >= ENOUGH) ||
      (own > 0 && own + more >= Math.min(SHARED, stems.length));
    return (
      isAbout &&
      (line.always === true ||
        names.some((name) => around.includes(name)) ||
        holdsPerson(names, around, index))
    );
  });
  return isStated ? [] : [{ kind: 'promise', text: said, start: 0, end: said.length }];
}

const NEAR = 12;
/** In so many telling words a line must speak of what the role may do. */
const SHARED = 2;
const ENOUGH = 4;

function beginningsOf(words: readonly { readonly stem: string }[]): string[] {
  return words.map(({ stem }) => stem.slice(0, BEGINNING)).filter((stem) => stem.length > 3);
}

function holdsPerson(names: readonly string[], around: string, { holders }: FactIndex): boolean {
  return names.some((name) =>
    (holders.get(name) ?? []).some((person) => around.includes(person.toLowerCase())),
  );
}
