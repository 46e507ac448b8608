import { countOf, type NotReadGroup } from '../../analysis/kinds/not-read.js';
import { counted } from '../../catalog/counted.js';
import { localise } from '../../catalog/localise.js';
import type { Language } from '../../catalog/types.js';
import { visible } from '../../reporting/visible-text.js';

/** What a check says of the files it did not read as policies, and whether it is one of everything. */
export interface CheckedFiles {
  readonly notRead: readonly NotReadGroup[];
  readonly isWhole: boolean;
}

/** Files that are named below each reason with `--files`. */
const MOST_NAMED = 200;
const MOST_NAMED_SHORTLY = 5;

/** Closing lines for people; `each` names every file with its reason. */
export function filesLines({ notRead, isWhole }: CheckedFiles, language: Language, each: boolean): string[] {
  const dutch = language === 'nl';
  const lines: string[] = [];
  const amount = (found: number, en: [string, string], nl: [string, string]): string =>
    counted(found, ...(dutch ? nl : en), language);
  const count = (wanted: boolean): number =>
    notRead.reduce(
      (sum, { entries }) => sum + countOf({ entries: entries.filter(({ isFolder }) => isFolder === wanted) }),
      0,
    );
  const [files, folders] = [count(false), count(true)];
  if (files + folders > 0) {
    const parts = [
      ...(files > 0 ? [amount(files, ['file', 'files'], ['bestand', 'bestanden'])] : []),
      ...(folders > 0 ? [amount(folders, ['folder', 'folders'], ['map', 'mappen'])] : []),
    ].join(dutch ? ' en ' : ' and ');
    const why = notRead.map((group) => `${localise(group.counted, language)}${namedShortly(group)}`);
    lines.push(
      `${dutch ? 'Niet als beleid gelezen' : 'Not read as policies'}: ${parts} (${why.join('; ')}).`,
    );
  }
  if (each) for (const group of notRead) lines.push(...namedIn(group, language));
  if (!isWhole)
    lines.push(
      dutch
        ? 'Deze controle is niet volledig: niet alles wat bij de werkruimte hoort kon worden bekeken.'
        : 'This check is not whole: not everything that belongs to the workspace could be looked at.',
    );
  return lines;
}

/** Texts that are likely policies and are not read are named without being asked for. */
function namedShortly({ reason, entries }: NotReadGroup): string {
  if (reason !== 'left-out:other-format') return '';
  const some = entries.slice(0, MOST_NAMED_SHORTLY).map(({ path }) => visible(path));
  return `: ${some.join(', ')}${countOf({ entries }) > some.length ? ', …' : ''}`;
}

function namedIn({ entries }: NotReadGroup, language: Language): string[] {
  const named = entries
    .slice(0, MOST_NAMED)
    .map(
      ({ path, isFolder, why }) =>
        `  ${visible(`${path}${isFolder ? '/' : ''}  ${localise(why, language)}`)}`,
    );
  const others = countOf({ entries }) - named.length;
  return others > 0 ? [...named, `  … ${others}`] : named;
}

/** The same for programs. */
export function filesJson({ notRead, isWhole }: CheckedFiles, language: Language): object {
  return {
    complete: isWhole,
    notRead: notRead.map(({ reason, title, entries }) => ({
      reason,
      title: localise(title, language),
      count: countOf({ entries }),
      files: entries.slice(0, MOST_NAMED).map(({ path, isFolder, kind, why }) => ({
        path: isFolder ? `${path}/` : path,
        kind,
        why: localise(why, language),
      })),
    })),
  };
}
