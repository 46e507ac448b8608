import type { Localised } from '../../../catalog/types.js';
import type { Diagnostic } from '../../diagnostic.js';
import type { Gather } from '../../rule.js';
import { listed, say } from './say.js';

/** From so many on, reports of one kind are one thing to do. */
const MANY = 4;
/** So many of them are named. */
const NAMED = 4;

/** What stands where the names are left off, in both languages. */
/** How many there are, and the first of them by name. */
export type ManyWords = (count: number, names: Localised) => Localised;

/**
 * One report in place of many alike of one file. `nameOf` gives the name by which one is listed, or nothing when the
 * report is none of them; the single reports stand in `data.each`, for their repairs.
 */
export function oneForMany(nameOf: (report: Diagnostic) => string | undefined, words: ManyWords): Gather {
  return (reports) => {
    const own = reports.filter((report) => nameOf(report) !== undefined);
    const [first] = own;
    const names = [...new Set(own.flatMap((report) => nameOf(report) ?? []))];
    if (!first || own.length < MANY) return reports;
    const message = words(names.length, named(names));
    return [
      ...reports.filter((report) => !own.includes(report)),
      { ...first, message, data: { ...first.data, each: own } },
    ];
  };
}

function named(names: readonly string[]): Localised {
  const more = names.length - NAMED;
  if (more <= 0) return say(listed(names, 'en'), listed(names, 'nl'));
  const shown = names.slice(0, NAMED).join(', ');
  return say(`${shown} and ${more} more`, `${shown} en nog ${more}`);
}
