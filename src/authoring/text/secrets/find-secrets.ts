import { placedCredentials } from './credentials.js';
import { drawnSecrets } from './drawn.js';
import { issuedSecrets } from './issued-shapes.js';
import { secretsByRules } from './maintained-rules.js';
import { namedSecrets } from './named-values.js';
import { privateKeys } from './private-keys.js';
import { seamsUpTo, withLinesJoined, withoutMarkup, withoutUnseen, type SeenText } from './seen-text.js';
import type { SecretSpan } from './span.js';
import { spokenCodes } from './spoken-codes.js';
import { tableSecrets } from './table-values.js';

const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g;

/**
 * Finds keys, tokens, passwords and private keys, in order, without overlaps; e-mail addresses when asked. Characters that
 * do not show split no secret, nor do line ends within keys of a known shape. Takes time linear in the text.
 */
export function findSecrets(
  text: string,
  options: { readonly emails?: boolean } = {},
): readonly SecretSpan[] {
  const seen = withoutUnseen(text);
  const own = merged(
    [
      privateKeys,
      issuedSecrets,
      placedCredentials,
      namedSecrets,
      spokenCodes,
      tableSecrets,
      drawnSecrets,
    ].flatMap((find) => [...find(seen.text)]),
  );
  const known = merged([...own, ...notAround(own, [...secretsByRules(seen.text)])]);
  const joined = withLinesJoined(seen);
  const shown = withoutMarkup(seen);
  const all = merged([
    ...known.map((span) => inOriginal(span, seen)),
    ...(joined.seams.length === 0 ? [] : acrossLines(joined).map((span) => inOriginal(span, joined))),
    ...(shown.seams.length === 0 ? [] : throughMarkup(shown, seen)),
  ]);
  if (!options.emails) return all;
  const emails = [...seen.text.matchAll(EMAIL)].map(({ index, 0: { length } }) =>
    inOriginal({ start: index, end: index + length, kind: 'email' }, seen),
  );
  const starts = all.map(({ start }) => start);
  const free = emails.filter(({ start, end }) => {
    const before = all[seamsUpTo(starts, end - 1) - 1];
    return !before || before.end <= start;
  });
  return merged([...all, ...free]);
}

function inOriginal({ start, end, kind }: SecretSpan, seen: SeenText): SecretSpan {
  return { start: seen.original(start), end: seen.original(end - 1) + 1, kind };
}

/** Secrets, or the names before them, that markup splits: those of which markup is a part. */
function throughMarkup(shown: SeenText, seen: SeenText): readonly SecretSpan[] {
  const found = [issuedSecrets, namedSecrets, placedCredentials].flatMap((find) => [...find(shown.text)]);
  return merged(found).map(({ start, end, kind }) => {
    const last = shown.original(end - 1);
    // A reference that ends a secret is part of it.
    const after = seen.text[last] === '&' && shown.text[end - 1] !== '&' ? shown.original(end) : last + 1;
    return inOriginal({ start: shown.original(start), end: after, kind }, seen);
  });
}

/** Rules that report a whole address are not needed where its password was found. */
function notAround(own: readonly SecretSpan[], others: readonly SecretSpan[]): readonly SecretSpan[] {
  const starts = own.map(({ start }) => start);
  return others.filter(({ start, end }) => {
    const first = own[seamsUpTo(starts, start - 1)];
    return !(first && first.start >= start && first.end <= end);
  });
}

/** Sorted, those that overlap made one, which keeps the kind of the first. */
function merged(spans: readonly SecretSpan[]): readonly SecretSpan[] {
  const out: SecretSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1);
    if (last && span.start < last.end) {
      if (span.end > last.end) out[out.length - 1] = { ...last, end: span.end };
    } else out.push(span);
  }
  return out;
}

/**
 * Keys of a known shape that line ends broke. Of what is joined, only parts that look like the middle of a key count: the
 * first word of the next sentence does not.
 */
function acrossLines({ text, seams }: SeenText): readonly SecretSpan[] {
  const found: SecretSpan[] = [];
  for (const find of [issuedSecrets, secretsByRules, drawnSecrets]) {
    for (const { start, end, kind } of find(text)) {
      const from = seamsUpTo(seams, start);
      const to = seamsUpTo(seams, end - 1);
      if (from === to) continue;
      const inside = seams.slice(from, to);
      if (find === drawnSecrets && !allLookDrawn(text, [start, ...inside, end])) continue;
      let last = end;
      while (inside.length > 0 && isWord(text.slice(inside.at(-1), last))) last = inside.pop() ?? start;
      if (inside.length > 0) found.push({ start, end: last, kind });
    }
  }
  return found;
}

function allLookDrawn(text: string, cuts: readonly number[]): boolean {
  return cuts.slice(1).every((end, n) => {
    const part = text.slice(cuts[n], end);
    return part.length >= 8 && /\d/.test(part) && /[A-Z]/.test(part) && /[a-z]/.test(part);
  });
}

/** A word of a sentence rather than a piece of a key. */
function isWord(part: string): boolean {
  return /^[A-Z]?[a-z]{0,19}[.,]?$/.test(part) || /^[A-Z]?[a-z]+(?:-[a-z]+)+$/.test(part);
}
