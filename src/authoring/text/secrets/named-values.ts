import { isSecretValue, type Surroundings } from './value.js';
import type { SecretFinder } from './span.js';

/** Names of passwords; what follows one is taken more readily than what follows the name of a key. */
const PASSWORD =
  'passwords?|passwort|kennwort|mots? de passe(?: [a-z]{3,20})?|contraseña|senha|lösenord|adgangskode|hasło|passwd|passphrase|passcode|pwd|(?:[a-z]{3,20})?wachtwoord(?:en)?|wachtzin|toegangscode|pincode|(?<![a-z])psk|pre-?shared[ -]key|(?<![a-z])pass|(?<![a-z])pw|(?<![a-z])pin';
const KEY =
  'secrets?(?:_key_base)?|tokens?|(?<![a-z])pat|community[ _-]string|(?<![a-z])auth(?:entication)?|credentials?|(?:api|access|account|(?:t|h)?otp|mfa|2fa|private|secret|signing|encryption|shared|sharedaccess|master|storage|subscription|license|webhook|deploy|session|app|admin|ssh|aws|wpa[23]?|wi-?fi|validation|decryption)[ _-]{0,2}key|(?:(?:t|h)?otp|mfa|2fa|authenticator)[ _-]{0,2}seed|geheim|(?:api|toegangs|geheime|priv[ée]|versleutelings|master)[ -]?sleutel';
const NAME = `(?:(${PASSWORD})|${KEY})`;
/** Marks that may stand around a name or a value: quotes, code, bold. */
const MARKS = '["\'`*_“”‘’]{0,4}';

/** `DB_PASS=…`, `API_TOKEN: …`: the name of a variable, ended by the name of a secret. */
const VARIABLE = new RegExp(
  String.raw`(?:(PASS(?:WORD|WD|PHRASE|CODE)?|PWD|PW|WACHTWOORD)|SECRET|TOKEN|KEY|CREDENTIALS?)(?:_\d{1,2})?["']?\s{0,2}=\s{0,2}["']?(?=([^\s"'|;,\x60]{4,512}))`,
  'dg',
);
/**
 * A name, a sign that a value follows, and the value: on the same line or at the start of the next, also as YAML folds it
 * (`>-`) and lists of definitions have it (`: value`).
 */
const LABEL = new RegExp(
  String.raw`${NAME}${MARKS}[ \t]{0,4}(?:(?:for|of|to|on|van|voor|op)[ \t][^\n.:;|=]{1,60}?[ \t]{0,2})?(?:\([^()\n]{1,40}\)[ \t]{0,2})?(?:\r?\n(?=:[ \t]))?(?:=>|:=|[:=→—–])${MARKS}[ \t]{0,8}(?:[|>][-+]?\d?(?=\r?\n))?(?:\r?\n[ \t>]{0,12}(?:[-*][ \t])?)?${MARKS}(?=([^\s|<>]{4,512}))`,
  'dgi',
);
/** The value in a sentence: “the password for admin is X”, “het wachtwoord van de beheerder luidt X”. */
const SAYING = new RegExp(
  String.raw`\b${NAME}\b${MARKS}(?:[ \t](?:for|of|to|on|van|voor|op|is)[ \t][^\n.:;|]{1,60}?)?[ \t](?:is|was|luidt|wordt|staat op|equals|=)[ \t]{0,2}(?:set to|:|[a-z]{2,10}(?=[ \t]))?[ \t]{0,2}${MARKS}(?=([^\s|]{4,200}))`,
  'dgi',
);
/** The value right behind the name: “with the password X”, “met wachtwoord X”, “password (X)”. */
const BEHIND = new RegExp(
  String.raw`\b(?:(${PASSWORD})|token|geheim|secret|api[ -]?key)\b${MARKS}[ \t]{1,2}[("'\x60*_“‘]{0,4}(?=([^\s|]{4,200}))`,
  'dgi',
);
/** “log in with admin / X”, “inloggen met beheer:X”, “credentials: admin/X”. */
const PAIR =
  /\b(?:credentials?|log ?in|logins?|sign in|inloggen|inloggegevens)\b[^\n.;|/]{0,40}?[\s`"'(]([\w.@-]{2,40})[`"']?\s{0,1}[/:]\s{0,1}[`"']?([^\s|/]{6,100})/dgi;
/** XML and HTML: `<password>…</password>`, a cell or definition behind one with the name. */
const ELEMENT = new RegExp(
  String.raw`<(?:[\w-]{1,40}:)?(?:(password|passwd|pwd|passphrase|wachtwoord)|secret|token|api-?key|accesskey)\b[^<>\n]{0,80}>\s{0,20}([^\s<>]{4,200})\s{0,20}<\/`,
  'dgi',
);
const CELL = new RegExp(
  String.raw`<(?:t[dh]|dt)[^<>\n]{0,80}>\s{0,20}(?:<\w{1,8}>)?${NAME}(?:<\/\w{1,8}>)?:?\s{0,20}<\/(?:t[dh]|dt)>\s{0,20}<(?:td|dd)[^<>\n]{0,80}>\s{0,20}(?:<\w{1,8}>)?([^\s<>]{4,200})`,
  'dgi',
);

/** The name and the value as two attributes: `<add key="DbPassword" value="…" />`. */
const ATTRIBUTES = new RegExp(
  String.raw`\b(?:key|name|id)=["'][^"'<>\n]{0,60}(?:(password|passwd|passphrase|pwd|wachtwoord)|secret|token|api-?key)["'][ \t]{1,8}value=["']([^"'<>\n]{4,200})`,
  'dgi',
);

const PUBLIC = /(?:public|publieke?|openbare|hash(?:ed)?|fingerprint)[ _-]{0,2}$/i;

/** Which surroundings each form gives its value. */
const FORMS: readonly (readonly [RegExp, Surroundings])[] = [
  [VARIABLE, 'code'],
  [LABEL, 'named'],
  [SAYING, 'said'],
  [BEHIND, 'said'],
  [ELEMENT, 'code'],
  [ATTRIBUTES, 'code'],
  [CELL, 'named'],
];

/** Values that a name says to be a password, key or token. */
export const namedSecrets: SecretFinder = function* (text) {
  for (const [pattern, where] of FORMS) {
    for (const match of text.matchAll(pattern)) {
      if (PUBLIC.test(text.slice(Math.max(0, match.index - 16), match.index))) continue;
      const password = match[1] !== undefined;
      const span = valueSpan(match, 2);
      if (isSecretValue(text.slice(span.start, span.end), where, password))
        yield { ...span, kind: password ? 'password' : 'token' };
    }
  }
  for (const match of text.matchAll(PAIR)) {
    const span = valueSpan(match, 2);
    if (isSecretValue(text.slice(span.start, span.end), 'said', true)) yield { ...span, kind: 'password' };
  }
};

/** Where the value of a group stands, without the marks around it; the pattern must have the flag `d`. */
export function valueSpan(match: RegExpExecArray, group: number): { start: number; end: number } {
  const raw = match[group] ?? '';
  const value = trimmed(raw);
  const start = (match.indices?.[group]?.[0] ?? match.index) + raw.indexOf(value);
  return { start, end: start + value.length };
}

/** A word without the marks around it and the punctuation of the sentence it ends. */
export function trimmed(raw: string): string {
  const open = raw.replace(/^["'`*_“‘(]{1,4}/, '');
  const quoted = /^(["'`])/.exec(raw)?.[1];
  // Whatever is quoted ends at the quote.
  const inside = quoted !== undefined && open.includes(quoted) ? open.slice(0, open.indexOf(quoted)) : open;
  // The next setting of a connection string or the next field of a query is another value.
  const own = inside.replace(/(?:[;&](?=[A-Za-z]{2,40}=)|&(?:quot|gt|lt|amp|#\d{2,5});)[\s\S]*$/, '');
  return own.replace(/(?:["'`*_”’]{1,4}|[.,;:)\]}]{1,3}|\\){1,4}$/, '');
}
