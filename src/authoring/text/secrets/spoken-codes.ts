import type { SecretFinder } from './span.js';
import { hasEveryKind, isSecretValue } from './value.js';

/** Codes of digits that open something; a sign of the keypad may end them. */
const DIGITS =
  /\b(?:pin|pin[ -]?codes?|(?:door|gate|safe|alarm|entry|access|vault|lock)[ -]codes?|passcode|deurcode|poortcode|kluiscode|alarmcode|toegangscode|slotcode|(?:safe|vault|lock|kluis)(?:['’]s)?[ -]combinati(?:on|e)|(?:code|combination|combinatie)[ \t](?:of|for|to|van|voor)[ \t](?:the|our|de|het|onze)[ \t](?:door|gate|safe|alarm|vault|lock|deur|poort|kluis|slot))\b["'`*_]{0,3}(?:[ \t](?:for|of|to|on|van|voor|op)[ \t][^\n.:;|\d]{1,60}?)?[ \t]{0,2}(?:is|was|luidt|[:=]|[ \t])[ \t]{0,2}["'`*_“]{0,3}(\d{4,10}[#*]?|\d{2,5}(?:[- ]\d{2,5}){1,4}[#*]?)(?![\d.,:/-]{0,2}\d)(?![ \t-]{0,2}(?:digit|cijfer|character|teken|number|getal|time|keer|attempt|poging))/dgi;
/** A year, a month or a day stands behind such a name, too. */
const YEAR = /^(?:\d\d-){0,2}(?:19|20)\d\d(?:[- ](?:19|20)?\d\d){0,2}$/;

/** A phrase in quotes that its name says opens something. */
const PHRASE =
  /\b(?:passphrase|wachtzin|(?:seed|recovery|secret|mnemonic|herstel)[ -]?(?:phrase|zin))\b[^\n"“”'`.;|]{0,60}["“'`]([^\n"“”'`]{8,200})["”'`]/dgi;
/** The same without quotes, as all that stands behind the name on its line. */
const BARE_PHRASE =
  /\b(?:passphrase|wachtzin|(?:seed|recovery|mnemonic|herstel)[ -]?(?:phrase|zin))\b["'`*_]{0,4}[ \t]{0,2}[:=][ \t*_]{0,4}([a-z]{3,10}(?:[ -][a-z]{3,10}){3,24})[ \t*_]{0,4}$/dgim;
/** What makes a phrase a sentence about phrases. */
const GRAMMAR =
  /\b(?:at|least|of|the|an?|or|and|must|is|are|with|ten|minste|van|de|het|een|en|moet|zijn|met)\b/i;

/** Where a list of one-time codes begins. */
const LIST = /\b(?:recovery|backup|reserve|herstel)[ -]?codes?\b["'`*_]{0,3}[^\n:]{0,40}:/gi;
const LONGEST_LIST = 600;
const CODE = /^[A-Za-z0-9]{3,12}(?:-[A-Za-z0-9]{3,12}){0,5}$/;

/** The password of something, in brackets behind it: “the password for staging (X)”. */
const IN_BRACKETS =
  /\b(?:password|passwd|passphrase|passcode|wachtwoord|wachtzin)\b[^\n.:;|()]{1,60}\(["'`*]{0,3}([^\s()|"'`*]{6,100})["'`*]{0,3}\)/dgi;

/** One word as code, which is a password when its line speaks of one and it is mixed as passwords must be. */
const AS_CODE = /`([^\s`]{8,100})`/dg;
/** A setting with its number is no password. */
const SETTING = /^[\w./:-]+[=:]\w+$/;
const FAR = 300;

/** The line that a place is on, so far as it is near. */
function lineAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - FAR), at);
  const after = text.slice(at, at + FAR);
  const end = after.indexOf('\n');
  return before.slice(before.lastIndexOf('\n') + 1) + (end < 0 ? after : after.slice(0, end));
}

/** Codes, phrases and passwords as sentences hold them. */
export const spokenCodes: SecretFinder = function* (text) {
  for (const match of text.matchAll(DIGITS)) {
    const [start, end] = match.indices?.[1] ?? [match.index, match.index];
    if (!YEAR.test(match[1] ?? '')) yield { start, end, kind: 'password' };
  }
  for (const match of text.matchAll(PHRASE)) {
    const [start, end] = match.indices?.[1] ?? [match.index, match.index];
    const phrase = match[1] ?? '';
    if (phrase.trim().split(/\s+/).length >= 3 && !GRAMMAR.test(phrase))
      yield { start, end, kind: 'password' };
  }
  for (const match of text.matchAll(BARE_PHRASE)) {
    const [start, end] = match.indices?.[1] ?? [match.index, match.index];
    const phrase = match[1] ?? '';
    if (phrase === phrase.toLowerCase() && !GRAMMAR.test(phrase)) yield { start, end, kind: 'password' };
  }
  for (const match of text.matchAll(AS_CODE)) {
    if (
      !/\b(?:password|passwd|passphrase|passcode|wachtwoord|wachtzin)\b/i.test(lineAround(text, match.index))
    )
      continue;
    const [start, end] = match.indices?.[1] ?? [match.index, match.index];
    const value = match[1] ?? '';
    if (!SETTING.test(value) && hasEveryKind(value) && isSecretValue(value, 'said', true))
      yield { start, end, kind: 'password' };
  }
  for (const match of text.matchAll(IN_BRACKETS)) {
    const [start, end] = match.indices?.[1] ?? [match.index, match.index];
    const value = match[1] ?? '';
    if (hasEveryKind(value) && isSecretValue(value, 'said', true)) yield { start, end, kind: 'password' };
  }
  for (const { index, 0: label } of text.matchAll(LIST)) yield* codesFrom(text, index + label.length);
};

/** The codes of a list, up to the first word that is none. */
function* codesFrom(text: string, from: number): ReturnType<SecretFinder> {
  const list = text.slice(from, from + LONGEST_LIST);
  for (const { index, 0: word } of list.matchAll(/[^\s,;|`*]+/g)) {
    if (/^(?:[-+•]|\d{1,2}[.)])$/.test(word)) continue;
    const code = word.replace(/\.$/, '');
    if (!CODE.test(code) || code.length < 6 || !/\d/.test(code)) return;
    if (!/[a-z]/i.test(code) && code.replaceAll('-', '').length < 6) return;
    yield { start: from + index, end: from + index + code.length, kind: 'token' };
  }
}
