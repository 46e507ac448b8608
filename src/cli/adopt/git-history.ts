import type { FileHistory } from '../../analysis/adopt/propose.js';
import { gitText } from '../git/run-git.js';

const MOST_COMMITS = 20_000;

/** What git knows of the files of a folder, by workspace-relative path; undefined when it knows nothing. */
export async function gitHistory(folder: string): Promise<ReadonlyMap<string, FileHistory> | undefined> {
  const log = await gitText(folder, 'log', [
    `--max-count=${MOST_COMMITS}`,
    '--relative',
    '--name-only',
    '-z',
    '--date=short',
    '--format=%x01%ad%x02%an%x03',
    '--',
    '.',
  ]);
  return log === undefined ? undefined : readLog(log);
}

interface Changes {
  first: string;
  last: string;
  readonly authors: Map<string, number>;
}

/** Reads what `git log` wrote, the last change first. */
export function readLog(log: string): ReadonlyMap<string, FileHistory> {
  const files = new Map<string, Changes>();
  for (const commit of log.split('\u0001').slice(1)) {
    const [head = '', names = ''] = commit.split('\u0003');
    const [day = '', author = ''] = head.split('\u0002');
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) continue;
    for (const name of names.split('\0')) {
      const path = name.replace(/^\n+/, '');
      if (path === '') continue;
      const known = files.get(path);
      if (!known)
        files.set(path, { first: day, last: day, authors: new Map(author === '' ? [] : [[author, 1]]) });
      else {
        if (day < known.first) known.first = day;
        if (day > known.last) known.last = day;
        if (author !== '') known.authors.set(author, (known.authors.get(author) ?? 0) + 1);
      }
    }
  }
  return new Map(
    [...files].map(([path, { first, last, authors }]) => [
      path,
      {
        first,
        last,
        authors: [...authors]
          .filter(([name]) => !isRobot(name))
          .sort((a, b) => b[1] - a[1])
          .map(([name]) => name),
      },
    ]),
  );
}

function isRobot(name: string): boolean {
  return /\[bot\]$|(?:^|[ -])bot$/i.test(name);
}
