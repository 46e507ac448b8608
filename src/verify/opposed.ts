import type { Language } from '../catalog/types.js';
import { substantiates } from '../reading/statement.js';
import { meaningWords } from './alignment/meaning-words.js';
import type { StatedLine } from './facts/stated-line.js';
import { holdsLimit, limitsIn, deniesIn } from '../reading/limits/limits.js';
import { isStopWord } from '../reading/lexis/stop-words.js';
import { subjectWords } from '../reading/lexis/subject-words.js';
import { pointsBack } from '../reading/force/context-words.js';
import { rolesIn } from '../reading/roles/roles.js';
import { namesScope } from '../reading/scope/scope.js';
import { subjectModel } from '../reading/subjects/load-model.js';
import type { FactIndex, LikeLine, StatedReading } from './facts/fact-index.js';
import { readLine, type ReadLine } from './facts/read-line.js';
import type { FactSource } from './facts/stated-line.js';
import { withoutOpenParts } from './facts/visible-text.js';
import type { PlacedStatement } from './placed-statements.js';

/** So much in common, of whichever says less, makes a permission be of what another line prohibits. */
const SAME_MATTER = 0.45;
/** Less is enough where the classifier takes both to be on one subject. */
const ON_SUBJECT = 0.14;
const SURE = 0.4;

/** The line that prohibits what a statement allows, or that holds without the exception it makes. */
export function opposedBy({ statement, about }: PlacedStatement, index: FactIndex): FactSource | undefined {
  const { text, language, force } = statement;
  if (
    substantiates(force) &&
    !holdsLimit('outside', text, language) &&
    deniesIn(text, language).length === 0
  ) {
    const left = leftOutBy(text, about, language, index);
    if (left) return left.source;
  }
  if (force !== 'permission' && !exempts(statement)) return undefined;
  // "May be used only after approval" goes with a prohibition; "only" allows less than others do.
  if (holdsLimit('only', text, language)) return undefined;
  const read = readLine(withoutOpenParts(text), '', language);
  // An account of several people is told in many words.
  if (namesScope('shared-account', text, language)) {
    const other = index.find(
      (one) => prohibits(one) && namesScope('shared-account', one.line.text, one.line.language),
    );
    if (other) return other.line.source;
  }
  return index
    .sharing(read)
    .find((line) => prohibits(line) && isSameMatter(read, line) && sharesWork(read, line))?.line.source;
}

/** So much of a line that leaves something out must be said by a statement for it to be about that. */
const LEFT_OUT = 0.75;

/** The line that says that what a statement is about is left out: "laptops are not part of the backup". */
function leftOutBy(
  text: string,
  about: string,
  language: Language,
  index: FactIndex,
): StatedLine | undefined {
  const words = meaningWords(text, language, []);
  const title = meaningWords(about, language, []);
  return index.aligner
    .align(words, title)
    .find(
      ({ one: { line }, own, saidOf }) =>
        own.length > 1 && holdsLimit('outside', line.text, line.language) && saidOf(own) >= LEFT_OUT,
    )?.one.line;
}

/** Whether a statement says that a rule does not hold for somebody. */
export function exempts({ text, language }: PlacedStatement['statement']): boolean {
  const found = limitsIn('exemption', text, language);
  const denials = deniesIn(text, language).filter(
    (denial) => !found.some(({ start, end }) => denial.start < end && start < denial.end),
  );
  return found.length > 0 && denials.length === 0;
}

function prohibits({ line }: StatedReading): boolean {
  const { force, text, language } = line;
  return force === 'prohibition' || (force !== 'permission' && holdsLimit('absolute', text, language));
}

function isSameMatter(read: ReadLine, { read: other, share }: LikeLine): boolean {
  if (share >= SAME_MATTER) return true;
  return share >= ON_SUBJECT && isOnOneSubject(read, other);
}

/** Both say something of the same work or thing: that both name the CTO, or something that only "it" stands for, is not enough. */
function sharesWork({ text, language, own }: ReadLine, { line, read: other }: LikeLine): boolean {
  if (language !== line.language) return true;
  const named = [...rolesIn(line.text, language), ...rolesIn(text, language)];
  const ofRoles = new Set(named.flatMap((role) => [...subjectWords(role.text, language)]));
  const shared = [...other.own].filter(
    (stem) => own.has(stem) && !ofRoles.has(stem) && !isStopWord(stem, language),
  );
  return shared.length > (pointsBack(line.text, language) ? 1 : 0);
}

function isOnOneSubject(a: ReadLine, b: ReadLine): boolean {
  const likeliest = ({ plain, language }: ReadLine): number | undefined =>
    subjectModel(language)
      .read([{ text: plain, weight: 1 }])
      .find(({ chance }) => chance >= SURE)?.subject;
  const subject = likeliest(a);
  return subject !== undefined && subject === likeliest(b);
}
