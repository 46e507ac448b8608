import type { Language, Localised } from '../catalog/types.js';
import { isPlanByItself } from '../reading/force/plan-by-itself.js';
import { holdsLimit } from '../reading/limits/limits.js';
import { isOfVendor } from '../reading/scope/of-vendor.js';
import { namesScope } from '../reading/scope/scope.js';
import { substantiates } from '../reading/statement.js';
import { isGeneric } from '../reading/generic/generic.js';
import { meaningWords } from './alignment/meaning-words.js';
import { rivalsOfRoles } from './alignment/role-source.js';
import type { FactIndex } from './facts/fact-index.js';
import type { FoundFact } from './facts/found-fact.js';
import { isStandard } from './facts/quantities.js';
import { readLine, type ReadLine } from './facts/read-line.js';
import { isSameValue } from './facts/same-value.js';
import type { FactSource, StatedLine } from './facts/stated-line.js';
import { withoutOpenParts } from './facts/visible-text.js';
import { exempts, opposedBy } from './opposed.js';
import { countsItsOwn } from './own-count.js';
import type { PlacedStatement } from './placed-statements.js';
import { placeOfQuote } from './quote-place.js';
import { unstatedIn } from './unstated.js';
import type { InventedKind, Verdict } from './verdict.js';

const NAMES: Readonly<Record<InventedKind, Localised>> = {
  tool: { en: 'tool or vendor', nl: 'tool of leverancier' },
  name: { en: 'name', nl: 'naam' },
  role: { en: 'role', nl: 'rol' },
  number: { en: 'number', nl: 'getal' },
  time: { en: 'time', nl: 'termijn' },
  frequency: { en: 'frequency', nl: 'frequentie' },
  date: { en: 'date', nl: 'datum' },
  address: { en: 'address', nl: 'adres' },
  certificate: { en: 'certificate or standard', nl: 'certificaat of norm' },
  control: { en: 'control', nl: 'beheersmaatregel' },
  criterion: { en: 'criterion', nl: 'criterium' },
  promise: { en: 'promise', nl: 'toezegging' },
  practice: { en: 'practice', nl: 'werkwijze' },
};

/** What is said of one statement by itself: the facts in it that nobody states, or who states them; or that it says nothing.
 * `translates` is what it translates, if anything. */
export function judgeStatement(
  placed: PlacedStatement,
  text: string,
  index: FactIndex,
  translates?: ReadLine,
): Verdict[] {
  const { statement, about } = placed;
  const said = withoutOpenParts(statement.text);
  // What goes on with a sentence is about what that is about.
  const read = readLine(said, about, statement.language, placed.previous);
  const verdicts: Verdict[] = [];
  let support: StatedLine | undefined;
  const opposite = opposedBy(placed, index);
  if (opposite) return [opposed(placed, opposite)];
  for (const fact of read.facts) {
    if (!index.judges(fact)) continue;
    // A translation has its facts from its source; roles are translated as well, and cannot be looked up.
    if (translates && (fact.kind === 'role' || translates.facts.some((other) => isSame(fact, other))))
      continue;
    if (countsItsOwn(fact, said, text, statement.language)) continue;
    const stated = index.whoStates(fact, read) ?? statedByNamed(fact, said, index);
    const by = stated && isOfOthers(fact, said, stated, statement.language, index) ? undefined : stated;
    const rival = by ? undefined : index.rivalOf(fact, read);
    if (by) support ??= by;
    else verdicts.push(rival ? otherwise(placed, text, fact, rival) : invented(placed, text, fact));
  }
  for (const { role, rival } of translates || index.told.some(({ read: said }) => said.roles.length > 0)
    ? []
    : rivalsOfRoles(read, index))
    verdicts.push(otherwise(placed, text, { ...role, kind: 'role', key: role.text }, rival.line));
  // A translation says what its source says: it is compared with that.
  for (const found of translates
    ? []
    : unstatedIn(
        { text: said, language: statement.language, force: statement.force, previous: placed.previous },
        index,
      ))
    verdicts.push(invented(placed, text, { key: found.text, ...found }));
  if (
    // A cell such as "not needed" is a value of its row.
    statement.kind !== 'row' &&
    exempts(statement) &&
    !index.sharing(read).some(({ line, share }) => share >= EXEMPT && exemptsToo(line)) &&
    !isLeftOutAlready(said, statement.language, index)
  )
    verdicts.push(
      invented(placed, text, {
        kind: 'promise',
        key: said,
        text: statement.text,
        start: 0,
        end: said.length,
      }),
    );
  if (verdicts.length > 0) return verdicts;
  if (substantiates(statement.force) && isGeneric(`${statement.lead} ${said}`, statement.language))
    return [whole(placed, 'empty', undefined)];
  support ??= index.nearest(read, ALIKE, 1)[0]?.line;
  // What is done is no plan.
  if (
    isPlanByItself(statement) &&
    support?.force &&
    substantiates(support.force) &&
    support.source.kind !== 'told'
  )
    return [putOff(placed, support)];
  return [whole(placed, support ? 'supported' : 'unsure', support)];
}

/** The line of a control or promise that the statement names, if it holds the number, in whatever language it is. */
function statedByNamed(fact: FoundFact, said: string, index: FactIndex): StatedLine | undefined {
  if (fact.kind !== 'number') return undefined;
  const names = ({ source: { id } }: StatedLine): boolean => id !== undefined && holdsId(said, id);
  let found: StatedLine | undefined;
  index.some(({ line, read }) => {
    if (names(line) && read.facts.some((other) => isSame(fact, other))) found = line;
    return found !== undefined;
  });
  return found;
}

/** Whether a text holds an ID that does not go on: AC-1 is not in AC-12. */
function holdsId(text: string, id: string): boolean {
  const at = text.indexOf(id);
  return at >= 0 && !/[\w-]/.test(text.charAt(at + id.length)) && !/[\w-]/.test(text.charAt(at - 1));
}

/** An exemption must be stated with this much in common. */
const EXEMPT = 0.4;

/** A line leaves out the same, in whatever words. */
function isLeftOutAlready(said: string, language: Language, index: FactIndex): boolean {
  return index.aligner
    .align(meaningWords(said, language, []), [])
    .some(
      ({ one, own, covers, saidOf }) => covers >= EXEMPT && saidOf(own) >= EXEMPT && exemptsToo(one.line),
    );
}

function exemptsToo({ text, language }: StatedLine): boolean {
  return (['exemption', 'exception', 'outside'] as const).some((kind) => holdsLimit(kind, text, language));
}

/** What is asked of vendors is nothing that the company has: "our ISO 27001 certificate"; nor are its times theirs. */
function isOfOthers(
  { key }: FoundFact,
  said: string,
  { text, about, language, source }: StatedLine,
  own: Language,
  index: FactIndex,
): boolean {
  if (/^d:/.test(key) && isOfVendor(said, own) && source.kind !== 'told')
    return !namesScope('vendor', `${about} ${text}`, language);
  if (!isStandard(key)) return false;
  if (!namesScope('vendor', `${about} ${text}`, language) || namesScope('vendor', said, language))
    return false;
  // A vendor may have it too.
  return !index.some(
    ({ read, line }) =>
      read.facts.some((fact) => fact.key === key) &&
      !namesScope('vendor', `${line.about} ${line.text}`, line.language),
  );
}

function opposed(placed: PlacedStatement, source: FactSource): Verdict {
  const { text } = placed.statement;
  return ofWhole(placed, {
    kind: 'contradicted',
    what: 'negation',
    source,
    message: {
      en: `“${text}” allows what ${source.path}:${source.line + 1} rules out: “${source.text}”.`,
      nl: `“${text}” staat toe wat ${source.path}:${source.line + 1} uitsluit: “${source.text}”.`,
    },
  });
}

/** A number or role in the place of which a line on the same matter has another. */
function otherwise(placed: PlacedStatement, text: string, fact: Named, { source }: StatedLine): Verdict {
  const found = invented(placed, text, fact);
  const where = `${source.path}:${source.line + 1}`;
  return {
    ...found,
    source,
    message: {
      en: `${found.message.en} ${where} says otherwise: “${source.text}”.`,
      nl: `${found.message.nl} ${where} zegt iets anders: “${source.text}”.`,
    },
  };
}

function putOff(placed: PlacedStatement, { source }: StatedLine): Verdict {
  const { text } = placed.statement;
  return ofWhole(placed, {
    kind: 'weakened',
    what: 'force',
    source,
    message: {
      en: `“${text}” plans what ${source.path}:${source.line + 1} says is so: “${source.text}”.`,
      nl: `“${text}” is een voornemen; volgens ${source.path}:${source.line + 1} is het al zo: “${source.text}”.`,
    },
  });
}

function isSame(a: FoundFact, b: FoundFact): boolean {
  return a.key === b.key || (a.kind === 'number' && b.kind === 'number' && isSameValue(a, b));
}

/** So alike a line says the same as a statement without facts of its own. */
const ALIKE = 0.5;

type Named = Pick<FoundFact, 'text' | 'start' | 'end' | 'key' | 'duration' | 'perYear'> & {
  readonly kind: FoundFact['kind'] | 'certificate' | 'promise';
};

function invented(placed: PlacedStatement, text: string, fact: Named): Verdict {
  const what = kindOf(fact);
  const quote = fact.text;
  return {
    kind: 'invented',
    what,
    sentence: placed.statement.text,
    start: placed.start,
    end: placed.end,
    ...placeOfQuote(text, placed, quote, fact.start),
    message: {
      en: `“${quote}” is a ${NAMES[what].en} that nobody states.`,
      nl: `“${quote}” is een ${NAMES[what].nl} die nergens staat.`,
    },
  };
}

function kindOf({ kind, key, duration, perYear }: Named): InventedKind {
  if (kind !== 'number') return kind;
  if (duration) return 'time';
  if (perYear !== undefined) return 'frequency';
  return isStandard(key) ? 'certificate' : 'number';
}

const SAYS = {
  empty: {
    en: 'This would be true of any company.',
    nl: 'Dit zou voor elk bedrijf gelden.',
  },
  supported: { en: 'This is stated.', nl: 'Dit staat vast.' },
  unsure: {
    en: 'It names no fact that can be looked up, and no line says the same.',
    nl: 'Dit noemt geen feit dat is na te slaan, en geen regel zegt hetzelfde.',
  },
} as const;

function whole(placed: PlacedStatement, kind: keyof typeof SAYS, by: StatedLine | undefined): Verdict {
  return ofWhole(placed, { kind, ...(by && { source: by.source }), message: SAYS[kind] });
}

/** A verdict on all of a statement. */
function ofWhole(
  { statement: { text }, start, end }: PlacedStatement,
  said: Pick<Verdict, 'kind' | 'what' | 'source' | 'message'>,
): Verdict {
  return { ...said, sentence: text, start, end, quote: text, quoteStart: start, quoteEnd: end };
}
