import { join } from 'node:path';
import { todayIn } from '../../evidence/day.js';
import type { Severity } from '../../analysis/diagnostic.js';
import type { CliHost } from '../host.js';
import { folderOf } from '../folder-of.js';
import { digest, fingerprintOf, openCache, type Cache } from './cache-files.js';
import { readOwnFile, SEAL } from './cache-key.js';
import { CacheWriter } from './cache-writer.js';
import type { CheckOptions, RunCheck } from './options.js';
import { reaches } from './severity.js';

/** What the exit code and the next run need to know of a check besides its text. */
export interface CheckOutcome {
  /** The highest severity of all diagnostics, printed or not. */
  readonly worst: Severity | undefined;
  /** ISO date of the check. */
  readonly today: string;
  /** Rules that failed; what they would have found is missing. */
  readonly failures: number;
  /** Whether everything that belongs to the workspace was looked at. */
  readonly isWhole: boolean;
  /** How many comments in documents silence rules. */
  readonly ignores: number;
  /** The time zone that decided the day. */
  readonly timezone: string | undefined;
}

/** Checks a folder and gives its text in pieces that each end a line. `cache` is where documents may be kept. */
export type CheckOnce = (
  folder: string,
  options: CheckOptions,
  host: CliHost,
  print: (piece: string) => void,
  cache: Cache | undefined,
) => Promise<CheckOutcome>;

/** A text that is longer, in bytes, is not kept. */
const LONGEST = 64 * 1024 * 1024;

interface Header extends CheckOutcome {
  readonly fingerprint: string;
  /** The SHA-256 of the text, in part. */
  readonly text: string;
}

/** Runs a check, or prints what it printed the last time when nothing changed since: neither file, day nor options. */
export function keepingOutput(check: CheckOnce): RunCheck {
  return async (dir, options, host) => {
    const folder = await folderOf(dir);
    const print = (piece: string): void => {
      host.print(piece.slice(0, -1));
    };
    const outcome = options.cache
      ? await cached(folder, options, host, print, check)
      : await check(folder, options, host, print, undefined);
    // A check that is not whole must not pass.
    if (outcome.failures > 0 || !outcome.isWhole) host.exitCode(2);
    else
      host.exitCode(
        outcome.ignores > (options.maxIgnores ?? Infinity) || reaches(outcome.worst, options.failOn) ? 1 : 0,
      );
  };
}

async function cached(
  folder: string,
  options: CheckOptions,
  host: CliHost,
  print: (piece: string) => void,
  check: CheckOnce,
): Promise<CheckOutcome> {
  const cache = openCache(folder, options.cacheLocation);
  if (!cache) return check(folder, options, host, print, undefined);
  const { format, minSeverity, language, today, why, files, ignores, maxIgnores } = options;
  const how = JSON.stringify([
    folder,
    host.version,
    format,
    minSeverity,
    language,
    today,
    why,
    files,
    ignores,
    maxIgnores,
    host.colour,
  ]);
  const file = join(cache.location, `${digest(folder)}-${digest(how)}.out`);
  const fingerprint = await fingerprintOf(folder, cache.location);
  const kept = read(file, how, cache);
  if (kept?.header.fingerprint === fingerprint && isToday(kept.header, options, host)) {
    print(kept.text);
    return kept.header;
  }
  const pieces: string[] = [];
  const outcome = await check(
    folder,
    options,
    host,
    (piece) => {
      pieces.push(piece);
      print(piece);
    },
    cache,
  );
  if (outcome.failures > 0 || !outcome.isWhole) return outcome;
  const text = Buffer.from(pieces.join(''));
  // What changed meanwhile may be in the text or not.
  if (text.length > LONGEST || (await fingerprintOf(folder, cache.location)) !== fingerprint) return outcome;
  const header = JSON.stringify({ ...outcome, fingerprint, text: digest(text) } satisfies Header);
  const writer = new CacheWriter(file);
  writer.write(`${cache.seal(`${how}\n${header}`)}${header}\n`);
  writer.write(text);
  writer.finish();
  return outcome;
}

function isToday({ today, timezone }: Header, options: CheckOptions, host: CliHost): boolean {
  return options.today !== undefined || todayIn(timezone, host.now?.() ?? new Date()) === today;
}

function read(
  file: string,
  how: string,
  cache: Cache,
): { readonly header: Header; readonly text: string } | undefined {
  const bytes = readOwnFile(file, LONGEST + 10_000);
  if (!bytes) return undefined;
  const end = bytes.indexOf(10);
  const header = bytes.toString('utf8', SEAL, end);
  if (bytes.toString('utf8', 0, SEAL) !== cache.seal(`${how}\n${header}`)) return undefined;
  const known = JSON.parse(header) as Header;
  const text = bytes.subarray(end + 1);
  return digest(text) === known.text ? { header: known, text: text.toString('utf8') } : undefined;
}
