import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { todayIn } from '../../analysis/evidence/day.js';
import type { Severity } from '../../analysis/diagnostic.js';
import type { CliHost } from '../host.js';
import { folderOf } from '../folder-of.js';
import { cacheLocation, digest, fingerprintOf } from './cache-files.js';
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
  /** The time zone that decided the day. */
  readonly timezone: string | undefined;
}

/** Checks a folder and gives its text in pieces that each end a line. `cache` is where documents may be kept. */
export type CheckOnce = (
  folder: string,
  options: CheckOptions,
  host: CliHost,
  print: (piece: string) => void,
  cache: string | undefined,
) => Promise<CheckOutcome>;

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
    host.exitCode(outcome.failures > 0 ? 2 : reaches(outcome.worst, options.failOn) ? 1 : 0);
  };
}

async function cached(
  folder: string,
  options: CheckOptions,
  host: CliHost,
  print: (piece: string) => void,
  check: CheckOnce,
): Promise<CheckOutcome> {
  const location = await cacheLocation(folder, options.cacheLocation);
  const { format, minSeverity, language, today, why } = options;
  const how = JSON.stringify([host.version, format, minSeverity, language, today, why, host.colour]);
  const file = join(location, `${digest(folder)}-${digest(how)}.out`);
  const fingerprint = await fingerprintOf(folder, location);
  const kept = await read(file);
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
    location,
  );
  if (outcome.failures > 0) return outcome;
  const text = Buffer.from(pieces.join(''));
  const header: Header = { ...outcome, fingerprint, text: digest(text) };
  const writer = new CacheWriter(file);
  writer.write(`${JSON.stringify(header)}\n`);
  writer.write(text);
  writer.finish();
  return outcome;
}

function isToday({ today, timezone }: Header, options: CheckOptions, host: CliHost): boolean {
  return options.today !== undefined || todayIn(timezone, host.now?.() ?? new Date()) === today;
}

async function read(file: string): Promise<{ readonly header: Header; readonly text: string } | undefined> {
  try {
    const bytes = await readFile(file);
    const end = bytes.indexOf(10);
    const header = JSON.parse(bytes.toString('utf8', 0, end)) as Header;
    const text = bytes.subarray(end + 1);
    return digest(text) === header.text ? { header, text: text.toString('utf8') } : undefined;
  } catch {
    return undefined;
  }
}
