/** A secret found in a text: where it stands. */
export interface SecretSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: 'key' | 'token' | 'password' | 'private-key' | 'email';
}

interface Pattern {
  readonly kind: SecretSpan['kind'];
  readonly pattern: RegExp;
  /** Which group of the pattern is the secret; 0 is the whole match. */
  readonly group?: number;
}

/** Shapes that issuers give their keys, then named values, then credentials in URLs. */
const PATTERNS: readonly Pattern[] = [
  {
    kind: 'private-key',
    pattern:
      /-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----[\s\S]{0,20000}?(?:-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----|$)/g,
  },
  { kind: 'key', pattern: /\b(?:AKIA|ASIA|AGPA|AROA|AIDA)[A-Z0-9]{16}\b/g },
  {
    kind: 'token',
    pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{30,}|glpat-[\w-]{20,})/g,
  },
  { kind: 'token', pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/g },
  { kind: 'token', pattern: /\bhttps:\/\/hooks\.slack\.com\/services\/[\w/]{20,}/g },
  { kind: 'key', pattern: /\b(?:sk|pk|rk)_(?:live|test)_[A-Za-z0-9]{16,}/g },
  { kind: 'key', pattern: /\bsk-(?:proj-|ant-|or-)?[A-Za-z0-9_-]{20,}/g },
  { kind: 'key', pattern: /\bAIza[\w-]{35}/g },
  {
    kind: 'key',
    pattern:
      /\b(?:SG\.[\w-]{16,}\.[\w-]{16,}|key-[0-9a-f]{32}|npm_[A-Za-z0-9]{36}|dop_v1_[0-9a-f]{64}|hvs\.[\w-]{20,})/g,
  },
  { kind: 'token', pattern: /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/g },
  { kind: 'token', pattern: /\bBearer\s+([\w.~+/-]{16,}=*)/gi, group: 1 },
  { kind: 'password', pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]{1,64}:([^\s@/]{3,128})@/gi, group: 1 },
  {
    kind: 'password',
    // A name, a colon or equals sign, and one word that is no ordinary word: it has a digit or a sign in it.
    pattern:
      /\b(?:[\w-]*(?:password|passwd|passphrase|pwd|secret|token|api[_ -]?key|access[_ -]?key|private[_ -]?key|client[_ -]?secret|wachtwoord|wachtzin|sleutel))["'`*]{0,3}\s*(?:is\s*:?|[:=])\s*["'`*]{0,3}((?=[^\s"'`|]*[\d!@#$%^&+_])[^\s"'`|,;]{6,200})/gi,
    group: 1,
  },
];

const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g;
/** Long runs without spaces that look drawn by lot: checked for mixture below. */
const OPAQUE = /[A-Za-z0-9+/_-]{32,}={0,2}/g;

/** Finds keys, tokens, passwords and private keys, in order, without overlaps; e-mail addresses when asked. */
export function findSecrets(
  text: string,
  options: { readonly emails?: boolean } = {},
): readonly SecretSpan[] {
  const found: SecretSpan[] = [];
  const add = (start: number, end: number, kind: SecretSpan['kind']): void => {
    if (!found.some((other) => start < other.end && other.start < end)) found.push({ start, end, kind });
  };
  for (const { kind, pattern, group = 0 } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const secret = match[group];
      if (secret === undefined || secret === '' || secret.startsWith('[[SECRET-')) continue;
      const start = match.index + (group === 0 ? 0 : match[0].lastIndexOf(secret));
      add(start, start + secret.length, kind);
    }
  }
  for (const match of text.matchAll(OPAQUE)) {
    if (looksDrawn(match[0])) add(match.index, match.index + match[0].length, 'token');
  }
  if (options.emails)
    for (const match of text.matchAll(EMAIL)) add(match.index, match.index + match[0].length, 'email');
  return found.sort((a, b) => a.start - b.start);
}

/** Many kinds of characters in quick change: base64, not a path, a slug or a hexadecimal checksum. */
function looksDrawn(word: string): boolean {
  if (/^[0-9a-f]+$/i.test(word)) return false;
  if (!/[a-z]/.test(word) || !/[A-Z]/.test(word) || !/\d/.test(word)) return false;
  let changes = 0;
  for (let n = 1; n < word.length; n += 1) {
    const [before, now] = [classOf(word[n - 1]), classOf(word[n])];
    // Separators are what paths are made of.
    if (before !== now && before !== 4 && now !== 4) changes += 1;
  }
  return changes / word.length > 0.25;
}

function classOf(char: string | undefined): number {
  if (char === undefined) return 0;
  if (char >= '0' && char <= '9') return 1;
  if (char >= 'a' && char <= 'z') return 2;
  return char >= 'A' && char <= 'Z' ? 3 : 4;
}
