/** Changes of a policy that change nothing of what it says: a slip of the pen mended, a mark, a word for its like. */
import { generator } from './random.mjs';

/** Words that say the same in a rule. */
const LIKE = [
  ['must', 'shall'],
  ['staff', 'employees'],
  ['yearly', 'annually'],
  ['start', 'begin'],
  ['moet', 'dient te'],
  ['jaarlijks', 'elk jaar'],
  ['medewerkers', 'werknemers'],
  ['minimaal', 'ten minste'],
];
const A_DOCUMENT = 10;
/** Shorter sentences tell too little, shorter words are no slips. */
const LONG = 30;
const LONG_WORD = /\p{Ll}{8,}/gu;

/** For each policy some changes, each as the text before and after. */
export function smallChanges(files) {
  const random = generator(1);
  return [...files]
    .filter(([path]) => path.startsWith('policies/'))
    .flatMap(([path, text]) => {
      const lines = text.split('\n').filter((line) => line.length > LONG && /^[-*\d\p{L}]/u.test(line));
      return Array.from({ length: A_DOCUMENT }, (_, n) => {
        const line = lines[Math.floor(random() * lines.length)];
        const other = line && changed(line, n, random);
        return other && other !== line
          ? { path, before: text.replace(line, () => other), after: text }
          : undefined;
      }).filter(Boolean);
    });
}

function changed(line, n, random) {
  const like = LIKE.find(([one]) => new RegExp(`\\b${one}\\b`).test(line));
  if (like && n % 2 === 0) return line.replace(new RegExp(`\\b${like[0]}\\b`), like[1]);
  if (n % 5 === 4) return line.replace(/, /, ' ');
  const words = [...line.matchAll(LONG_WORD)];
  const word = words[Math.floor(random() * words.length)];
  if (!word) return line;
  const at = word.index + 3 + Math.floor(random() * (word[0].length - 5));
  // Two letters changed places, or one is gone.
  return n % 3 === 0
    ? `${line.slice(0, at)}${line.slice(at + 1)}`
    : `${line.slice(0, at)}${line[at + 1]}${line[at]}${line.slice(at + 2)}`;
}
