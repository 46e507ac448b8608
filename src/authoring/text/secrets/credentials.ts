import { valueSpan } from './named-values.js';
import type { SecretFinder, SecretSpan } from './span.js';
import { isSecretValue, isStandIn } from './value.js';

/** The password in an address: `redis://:pw@host`, `postgres://app:pw@host`; it may hold `@`, never `/`. */
const IN_URL =
  /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@"'<>]{0,64}:([^\s/"'<>]{1,200})@(?=[\w[$<{.-])/dgi;
/** `jdbc:oracle:thin:scott/pw@host`. */
const ORACLE = /\bjdbc:oracle:[a-z0-9]{2,8}:[^\s/@"'<>]{1,64}\/([^\s/@"'<>]{1,200})@/dgi;
/** Headers of HTTP. */
const BEARER = /\b(?:Bearer|Token|ApiKey|Digest)[ \t]{1,4}["'`]?([\w.~+/-]{16,2000}={0,2})/dgi;
const BASIC = /\bBasic[ \t]{1,4}["'`]?([A-Za-z0-9+/]{8,2000}={0,2})/dgi;
const HEADER =
  /\b(?:X-[\w-]{0,30}(?:Key|Token|Secret|Auth)|Authorization|Proxy-Authorization|PRIVATE-TOKEN|api-key)["'`]?[ \t]{0,2}:[ \t]{0,4}["'`]?([\w.~+/=-]{16,2000})/dgi;
const COOKIE = /\bCookie["'`]?:[ \t]{0,4}[\w.-]{1,60}=([\w%.~+/=:-]{16,2000})/dgi;
/** `user:password` behind an option of curl and the like, `user%password` behind that of Samba. */
const USER_OPTION =
  /(?:^|[\s"'`])(?:-u|--user|--proxy-user|-U)[ \t=]{1,4}["'`]?[^\s:%"'`]{1,100}[:%]([^\s"'`]{3,200})/dgm;
/** Options that take a password or token as the next word. */
const OPTION =
  /(?:^|[\s"'`])--?(?:[a-z-]{0,20}-)?(?:password|passwd|passphrase|pass|pw|secret|token|api-?key|client-secret|access-key|auth)[ \t=]{1,4}["'`]?([^\s"'`|]{4,512})/dgim;
/** Commands whose short option is the password: `mysql -pX`, `sshpass -p X`, `redis-cli -a X`. */
const COMMAND =
  /\b(?:(?:mysql|mysqldump|mariadb)\b[^\n|]{0,120}?[ \t]-p|(?:sshpass|docker login|podman login|az login|ldapsearch|7z|zip|unzip)\b[^\n|]{0,120}?[ \t]-[pPw][ \t]{0,2}|redis-cli\b[^\n|]{0,120}?[ \t]-a[ \t]{1,2}|openssl\b[^\n|]{0,120}?\bpass:|net use\b[^\n|]{0,120}?(?:\/user:\S{1,60}[ \t]|\\\\\S{1,80}[ \t]{1,2}(?=[^\s/|]{4,200}[ \t]{1,2}\/user:)))["'`]?([^\s"'`|-][^\s"'`|]{3,200})/dgi;
/** Variables that are set without a sign between: `ENV DB_PASSWORD X` of Docker, `setx`. */
const SET =
  /\b(?:ENV|ARG|setx)[ \t]{1,4}\w{0,60}(?:PASS(?:WORD|WD|PHRASE)?|PWD|SECRET|TOKEN|KEY)[ \t]{1,4}["']?([^\s"'|=]{4,512})/dg;
/** What is handed to a command that reads its password from what comes in. */
const PIPED =
  /\b(?:echo|printf)[ \t]{1,4}(?:-n[ \t]{1,4})?["']?([^\s"'|]{4,200})["']?[ \t]{0,4}\|[ \t]{0,4}(?=[^\n]{0,120}?(?:--password-stdin|--passphrase-fd|sudo -S|stdin\b|passwd\b))/dg;
const NETRC = /\blogin[ \t]{1,4}\S{1,100}\s{1,4}password[ \t]{1,4}(\S{3,200})/dgi;
const PGPASS = /(?:^|[\s`])[\w.*-]{1,100}:(?:\d{2,5}|\*):[\w*-]{1,64}:[\w.*-]{1,64}:([^\s`:]{4,200})/dgm;

/** Passwords and tokens where a protocol or a command has its place for them. */
export const placedCredentials: SecretFinder = function* (text) {
  for (const pattern of [IN_URL, ORACLE]) {
    for (const match of text.matchAll(pattern)) {
      const value = match[1] ?? '';
      if (!isStandIn(value) && !/^\d{1,5}$/.test(value)) yield groupSpan(match, 'password');
    }
  }
  for (const match of text.matchAll(BASIC)) {
    if (isUserAndPassword(match[1] ?? '')) yield groupSpan(match, 'password');
  }
  for (const pattern of [BEARER, HEADER, COOKIE]) {
    for (const match of text.matchAll(pattern)) {
      if (isSecretValue(match[1] ?? '', 'named', false)) yield groupSpan(match, 'token');
    }
  }
  for (const pattern of [USER_OPTION, OPTION, COMMAND, SET, PIPED, NETRC, PGPASS]) {
    for (const match of text.matchAll(pattern)) {
      const span = valueSpan(match, 1);
      if (isSecretValue(text.slice(span.start, span.end), 'code', true)) yield { ...span, kind: 'password' };
    }
  }
};

function groupSpan(match: RegExpExecArray, kind: 'password' | 'token'): SecretSpan {
  const [start, end] = match.indices?.[1] ?? [match.index, match.index];
  return { start, end, kind };
}

/** Base64 of `user:password`. */
function isUserAndPassword(value: string): boolean {
  try {
    const decoded = atob(value);
    const colon = decoded.indexOf(':', 1);
    return colon > 0 && colon < decoded.length - 1 && /^[\x20-\x7e]{3,600}$/.test(decoded);
  } catch {
    return false;
  }
}
