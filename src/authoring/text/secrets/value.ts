/**
 * How sure the surroundings are that a word is a secret. `code` is an assignment (`DB_PASS=…`, `curl -u`): whatever stands
 * there is one. `named` is a label in prose or a table (`Password: …`). `said` is a word in a sentence.
 */
export type Surroundings = 'code' | 'named' | 'said';

/** Stand-ins for a value, references to where it is kept, and what is no value. */
const STAND_IN = [
  /^[<[{(]/,
  /^[$%@]\{?[A-Za-z_(]/,
  /^%[A-Z_]+%$/,
  /(?:\.\.\.|…)/,
  /^[\w.]{1,60}\((?:["')]|$)/,
  /^(.)\1+$/,
  /[*•●x]{4}/i,
  /^(?:your|my|the|an?|mijn|uw|jouw|insert|replace|enter|example|voorbeeld|sample|dummy|fake|placeholder|change|redacted|todo|tbd|some|this|see|zie)(?![a-z0-9])/i,
  /^(?:changeme|yourpassword|examplepassword|password|passwd|pass|secret|token|user|username|wachtwoord|geheim|true|false|null|nil|none|undefined|required|optional|string|boolean|number|yes|no|ja|nee|geen|verplicht|basic|bearer|n\/a|nvt)$/i,
  /^(?:process|os|env|secrets?|vars?|config|settings|vault|self|this)\./i,
  /^(?:op|vault|arn|ref|file|https?|mailto|urn|kms|ssm|awskms|sm|secret|secretsmanager|keyvault|doc)[:+]/i,
  /^!(?:Ref|Sub|secret|vault|env)\b/,
  /example|placeholder|voorbeeld/i,
];
/** Numbers with what they count, and dates: `15-minute`, `14+`, `90d`, `2026-03-01`, `99.9%`. */
const QUANTITY =
  /^[<>≥≤~±]{0,2}\d{1,12}(?:[.,:/–-]\d{1,12}){0,4}[+%]?[-–]?[A-Za-z]{0,14}(?:[-/][A-Za-z]{1,14}){0,3}[+%]?$/;
/** Names of controls and criteria: `CC6.1`, `AC-02`, `A.8.24`, `ISO-27001`. */
const IDENTIFIER = /^#?[A-Z]{1,6}(?:[-._][A-Z]{1,4})?[-._§]?\d{1,3}(?:[-.()]{1,2}[a-z\d]{1,3}){0,4}\)?$/;
/** Algorithms and standards, with their numbers and more of their kind: `AES-256-GCM`, `TLS1.3`, `TOTP/WebAuthn`. */
const STANDARD =
  /^(?:3?des|aes|sha|rsa|rs|es|hs|ps|ed|x|ec|ecdsa|ecdh|dh|md|hmac|hkdf|pbkdf|argon|bcrypt|scrypt|chacha|gcm|m?tls|ssl|ssh|oauth|oidc|saml|fido|webauthn|totp|hotp|jwt|jws|jwe|pkcs|fips|nist|iso|iec|nen|bio|soc|pci|utf|base|http|ipv?|pgp|gpg|kerberos|ntlm|ldap|radius|level|version|versie|v|type|tier|u2f|kms|hsm)[-_/.]?\d{0,5}[a-z]{0,2}(?:[-_/.+][a-z]{0,10}\d{0,5}[a-z]{0,2}){0,4}$/i;
const PATH = /^(?:\.{0,2}\/)?(?:[\w.-]{1,60}\/){1,12}[\w.#-]{0,80}$/;
const FILE =
  /\.(?:md|ya?ml|json|txt|pdf|docx?|xlsx?|csv|html?|pem|crt|key|env|toml|ini|conf|sh|ts|js|py)(?:#[\w-]*)?$/i;
const WORDS = /^\p{L}+(?:[-/'’_.]\p{L}+)*$/u;

/** Fewer different characters than this is an example: `ghp_xxxxxxxx`. */
const FEWEST_DIFFERENT = 6;

/** Whether a key of some issuer's shape is an example of the shape alone. */
export function isExample(key: string): boolean {
  return new Set(key.slice(-24)).size < FEWEST_DIFFERENT;
}

/** Whether a word is a stand-in for a secret rather than one. */
export function isStandIn(value: string): boolean {
  return STAND_IN.some((pattern) => pattern.test(value));
}

/** Whether a word, in such surroundings, is a secret; `password` says whether they speak of a password or of a key. */
export function isSecretValue(value: string, where: Surroundings, password: boolean): boolean {
  if (value.length < (where === 'code' ? 4 : 6) || value.length > 512 || isStandIn(value)) return false;
  if (/^[\p{P}\p{S}]+$/u.test(value)) return false;
  if (where === 'code' && password) return !/^\.{0,2}\//.test(value);
  // A link goes on behind the word.
  if (/\]\(|:\/\//.test(value)) return false;
  if (/^\d+$/.test(value))
    return password && where !== 'said' && value.length >= 6 && !/^20\d{6}$/.test(value);
  if (QUANTITY.test(value) || IDENTIFIER.test(value) || STANDARD.test(value)) return false;
  // “Password forgotten?” asks.
  if (where === 'said' && WORDS.test(value.replace(/\?$/, ''))) return false;
  if (WORDS.test(value))
    // Four words in a row are a passphrase when a label says so; capitals within a word are no spelling.
    return password && where === 'named' && /^[a-z]{3,}(?:-[a-z]{3,}){3,}$/.test(value);
  if (FILE.test(value) || (PATH.test(value) && !isMixed(value))) return false;
  if (password)
    return where === 'said'
      ? isMixed(value) || kinds(value) >= 3
      : /[\d\p{P}\p{S}]/u.test(value) && isMixed(value);
  return value.length >= 8 && /\d/.test(value) && (kinds(value) >= 3 || value.length >= 16);
}

/** Whether a word has small letters, capitals, digits and signs, as passwords must and names seldom do. */
export function hasEveryKind(value: string): boolean {
  return kinds(value) === 4;
}

/** How many of small letters, capitals, digits and signs a word has. */
function kinds(value: string): number {
  return [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u].filter((kind) => kind.test(value)).length;
}

/** Letters and digits touch, or a sign stands where no hyphen, dot or slash between words would. */
function isMixed(value: string): boolean {
  return /\p{L}\d|\d\p{L}/u.test(value) || /[!@#$%^&*+=?~]/.test(value) || kinds(value) >= 4;
}
