import { LIMITS } from '../catalog/limits.js';

/**
 * Runs work that takes no more than so many milliseconds of processor time; throws when it does, whatever it is stuck in.
 * Work that was stopped because the machine was busy is begun again, so it must be able to run more than once.
 */
export type WithinTime = <T>(most: number, work: () => T) => T;

/**
 * How the host stops work that does not end. Set by hosts on Node before anything is read; a web worker cannot stop
 * itself, and is watched by its client instead.
 */
declare global {
  var attestWithinTime: WithinTime | undefined;
}

/** A text took longer than its budget. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime';
}

/** Of a large file each byte may take so many milliseconds more: ordinary text takes less than half on a slow machine. */
const MS_PER_CHARACTER = 0.02;

/** Does what is to be done with a text of this many characters. Throws OutOfTime when that takes too long. */
export function inTimeFor<T>(characters: number, work: () => T): T {
  const within = globalThis.attestWithinTime;
  return within ? within(LIMITS.fileTime.most + characters * MS_PER_CHARACTER, work) : work();
}
