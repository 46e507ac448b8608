import type { Commit, Person } from '../../workspace/history.js';

const SIGNATURES: readonly (readonly [mark: string, kind: NonNullable<Commit['signature']>])[] = [
  ['-----BEGIN PGP', 'openpgp'],
  ['-----BEGIN SSH SIGNATURE', 'ssh'],
  ['-----BEGIN SIGNED MESSAGE', 'x509'],
];
const REVIEWED = /^(?:reviewed|approved|acked)-by$/i;
const CO_AUTHORED = /^co-authored-by$/i;
const MOST_TRAILER_LINES = 200;

/** A commit out of its object, as git keeps it. Whatever it holds, this reads it as data. */
export function readCommit(id: string, object: string): Commit {
  const end = object.indexOf('\n\n');
  const headers = headersOf(end < 0 ? object : object.slice(0, end));
  const message = end < 0 ? '' : object.slice(end + 2);
  const author = stampOf(headers.find(([name]) => name === 'author')?.[1]);
  const committer = stampOf(headers.find(([name]) => name === 'committer')?.[1]);
  const signed = headers.find(([name]) => name === 'gpgsig' || name === 'gpgsig-sha256')?.[1];
  const signature = signed && SIGNATURES.find(([mark]) => signed.startsWith(mark))?.[1];
  const trailers = trailersOf(message);
  const named = (kind: RegExp): Person[] =>
    trailers.flatMap(([name, value]) => (kind.test(name) ? [personOf(value)] : []));
  return {
    id,
    parents: headers.flatMap(([name, value]) => (name === 'parent' ? [value] : [])),
    author: author.person,
    authored: author.day,
    committer: committer.person,
    committed: committer.day,
    ...(signature && { signature }),
    subject: message.slice(0, 1000).split('\n')[0]?.trim() ?? '',
    reviewers: named(REVIEWED),
    coAuthors: named(CO_AUTHORED),
  };
}

/** Headers with their values; lines that start with a space go on with the one before. */
function headersOf(text: string): (readonly [name: string, value: string])[] {
  const headers: [string, string][] = [];
  for (const line of text.split('\n')) {
    const last = headers.at(-1);
    if (line.startsWith(' ') && last) {
      if (last[1].length < 200) last[1] += `\n${line.slice(1)}`;
      continue;
    }
    const space = line.indexOf(' ');
    if (space > 0) headers.push([line.slice(0, space), line.slice(space + 1)]);
  }
  return headers;
}

/** `Name <mail> seconds +0100`, with the day it was there. */
function stampOf(value = ''): { readonly person: Person; readonly day: string } {
  const close = value.lastIndexOf('>');
  const [seconds = '', zone = '+0000'] = value
    .slice(close + 1)
    .trim()
    .split(' ');
  const match = /^([+-])(\d{2})(\d{2})$/.exec(zone);
  const minutes = match ? (Number(match[2]) * 60 + Number(match[3])) * (match[1] === '-' ? -1 : 1) : 0;
  const date = new Date((Number(seconds) + minutes * 60) * 1000);
  const day = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
  return { person: personOf(value.slice(0, close + 1)), day };
}

function personOf(text: string): Person {
  const open = text.lastIndexOf('<');
  if (open < 0) return { name: text.trim(), email: '' };
  return {
    name: text.slice(0, open).trim(),
    email: text
      .slice(open + 1)
      .split('>', 1)
      .join('')
      .trim(),
  };
}

/** The lines `Name: value` of the last paragraph, which is the whole of them. */
function trailersOf(message: string): (readonly [name: string, value: string])[] {
  const text = message.trimEnd();
  const last = text
    .slice(text.lastIndexOf('\n\n') + 1)
    .split('\n')
    .slice(-MOST_TRAILER_LINES);
  return last.flatMap((line) => {
    const match = /^([A-Za-z][A-Za-z-]{1,40}):\s{0,5}(\S.{0,300})$/.exec(line);
    return match ? [[match[1] ?? '', match[2] ?? ''] as const] : [];
  });
}
