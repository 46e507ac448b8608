import type { SecretFinder, SecretSpan } from './span.js';
import { isExample } from './value.js';

interface Shape {
  readonly kind: SecretSpan['kind'];
  readonly pattern: RegExp;
}

/**
 * Shapes that issuers give their keys, looser than secretlint's: a key that was shortened, or of an age that a rule does
 * not know, is a secret too. What a pattern holds as its first group is the secret, else the whole match. Every repetition
 * is of one class of characters with an end outside of it, so that a search is linear.
 */
const SHAPES: readonly Shape[] = [
  { kind: 'key', pattern: /\b(?:AKIA|ASIA|AGPA|AROA|AIDA|ABIA|ACCA)[A-Z0-9]{16}\b/g },
  {
    kind: 'token',
    pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{30,}|gl[a-z]{2,6}-[\w-]{20,})/g,
  },
  { kind: 'token', pattern: /\b(?:xox[a-z]|xapp|xwfp)-[A-Za-z0-9-]{10,}/g },
  { kind: 'key', pattern: /\b(?:(?:sk|pk|rk)_(?:live|test)_|whsec_)[A-Za-z0-9+/=]{16,}/g },
  { kind: 'key', pattern: /\bsk-(?:proj-|ant-|or-)?[A-Za-z0-9_-]{20,}/g },
  { kind: 'key', pattern: /\b(?:AIza[\w-]{35}|GOCSPX-[\w-]{20,}|ya29\.[\w-]{20,})/g },
  {
    kind: 'key',
    pattern:
      /\b(?:SG\.[\w-]{16,}\.[\w-]{16,}|key-[0-9a-f]{32}|SK[0-9a-f]{32}|xkeysib-[\w-]{40,}|md-[\w-]{22}\b|[0-9a-f]{32}-us\d{1,2}\b)/g,
  },
  {
    kind: 'token',
    pattern:
      /\b(?:npm_[A-Za-z0-9]{36}|pypi-[\w-]{50,}|rubygems_[0-9a-f]{40,}|oy2[a-z0-9]{43}|dckr_[a-z]{2,4}_[\w-]{20,}|CLOJARS_[0-9a-f]{50,})/g,
  },
  {
    kind: 'token',
    pattern:
      /\b(?:do[opr]_v1_[0-9a-f]{40,}|hv[sbr]\.[\w-]{20,}|sntry[su]_[\w=/+-]{30,}|ATATT3[\w=-]{30,}|NRAK-[A-Z0-9]{20,}|PMAK-[\w-]{30,}|dapi[0-9a-f]{32}|glsa_\w{30,}|figd_[\w-]{30,}|lin_api_\w{30,})/g,
  },
  {
    kind: 'token',
    pattern:
      /\b(?:ntn_\w{30,}|hf_[A-Za-z]{30,}|gsk_\w{40,}|tskey-[\w-]{20,}|pat-[a-z]{2}\d-[0-9a-f-]{36}|shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}|pul-[0-9a-f]{40}|sq0[a-z]{3}-[\w-]{20,}|dp\.[a-z]{2,5}\.[A-Za-z0-9]{36,})/g,
  },
  // An issuer's prefix and what was drawn by lot, whoever the issuer is; a checksum's prefix says so.
  {
    kind: 'token',
    pattern:
      /\b(?!(?:sha|md|crc|hash|digest|commit|build|etag|blake)[a-z0-9]{0,8}_)[a-z][a-z0-9]{1,11}_(?=[A-Za-z]{0,40}\d)(?:[A-Za-z0-9]{43,200}|[0-9a-f]{40,128})\b/g,
  },
  // Airtable.
  { kind: 'token', pattern: /\bpat[A-Za-z0-9]{14}\.[0-9a-f]{40,64}\b/g },
  // BitLocker's recovery key.
  { kind: 'key', pattern: /\b\d{6}(?:-\d{6}){7}\b/g },
  // Client secrets of Entra ID.
  { kind: 'key', pattern: /(?<![\w~.-])[\w.-]{3}\dQ~[\w.~-]{28,40}/g },
  { kind: 'private-key', pattern: /\bAGE-SECRET-KEY-(?:PQ-)?1[0-9A-Z]{50,}/gi },
  // JSON web tokens, encrypted ones too, which have five parts.
  { kind: 'token', pattern: /\beyJ(?:(?!-eyJ)[\w-]){8,}\.[\w-]{4,}\.[\w-]{8,}(?:\.[\w-]{1,4096}){0,2}/g },
  { kind: 'token', pattern: /\b\d{8,10}:AA[\w-]{32,34}(?![\w-])/g },
  // Webhooks: who has the address may post.
  { kind: 'token', pattern: /\bhttps:\/\/hooks\.slack\.com\/(?:services|workflows|triggers)\/[\w/-]{12,}/g },
  {
    kind: 'token',
    pattern:
      /\bhttps:\/\/(?:[\w-]{1,63}\.){0,3}(?:webhook\.)?office\.com\/webhook(?:b2)?\/[^\s)>"'|\]]{16,}/g,
  },
  {
    kind: 'token',
    pattern:
      /\bhttps:\/\/(?:[\w-]{1,20}\.)?discord(?:app)?\.com\/api\/(?:v\d{1,3}\/)?webhooks\/\d{5,25}\/[\w-]{20,}/g,
  },
  { kind: 'token', pattern: /\bhttps:\/\/(?:hooks|webhooks?)\.[\w.-]{3,100}\/[\w/.~-]{16,}/g },
  {
    kind: 'token',
    pattern:
      /\bhttps:\/\/[\w.-]{3,100}(?::\d{1,5})?\/(?:api\/)?(?:web)?hooks?\/[\w/-]{0,40}[A-Za-z0-9]{16,}/g,
  },
  // Keys in queries: shared access signatures (also percent-encoded), signed links, keys of APIs.
  { kind: 'token', pattern: /[?&;](?:amp;)?sig=([\w%+/=~-]{16,})/dgi },
  {
    kind: 'token',
    pattern:
      /[?&](?:amp;)?(?:x-amz-signature|x-goog-signature|signature|(?:access_|auth_|api_?|refresh_|id_)?token|api[_-]?key|key|secret|client_secret|code)=([\w%+/=.~-]{16,})/dgi,
  },
  { kind: 'key', pattern: /\bhttps:\/\/([0-9a-f]{32}(?::[0-9a-f]{32})?)@[\w.-]{3,100}\/\d/dg },
];

/** Keys, tokens and webhooks by the shape their issuer gives them. */
export const issuedSecrets: SecretFinder = function* (text) {
  for (const { kind, pattern } of SHAPES) {
    for (const match of text.matchAll(pattern)) {
      const secret = match[1] ?? match[0];
      if (isExample(secret)) continue;
      const [start, end] = match.indices?.[1] ?? [match.index, match.index + match[0].length];
      yield { start, end, kind };
    }
  }
};
