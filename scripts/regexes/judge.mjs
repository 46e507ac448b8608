// Whether an expression's time is linear in the text: recheck looks for an attack, and what it finds is tried for real,
// because it takes a bounded repetition for one without an end.
import vm from 'node:vm';
import { check } from 'recheck';

const LENGTH = 200_000;
/** Processor time for a text of that length. A linear one takes a few milliseconds, a quadratic one a second and more. */
const SLOW_MS = 250;
/** One that takes longer may still be linear, with much to do for each character: half the text takes half the time. */
const STEEPEST = 2.7;
const SLOWEST_MS = 1500;
const STOP_MS = 3000;
const RUNS = 3;

/** 'safe', or what is wrong with it. */
export async function judge({ source, flags }) {
  // recheck knows neither `v` nor `d`; no expression here uses what `v` alone has.
  const verdict = await check(source, flags.replace('d', '').replace('v', 'u'), { timeout: 60_000 });
  if (verdict.status === 'safe') return { safe: true };
  if (verdict.status === 'unknown') return { safe: false, reason: `unknown: ${verdict.error.kind}` };
  const { complexity, attack } = verdict;
  const text = attackOf(attack, LENGTH);
  const ms = leastTimeOf(source, flags, text);
  const half =
    ms < SLOW_MS || ms >= SLOWEST_MS ? 0 : leastTimeOf(source, flags, attackOf(attack, LENGTH / 2));
  const kind =
    complexity.type === 'polynomial' ? `polynomial of degree ${complexity.degree}` : complexity.type;
  return {
    safe: ms < SLOW_MS || ms < half * STEEPEST,
    reason: `${kind}: ${Math.round(ms)} ms for ${text.length} characters of ${attack.pattern.slice(0, 120)}`,
  };
}

function attackOf({ pumps, suffix }, length) {
  const fixed = pumps.reduce((sum, { prefix }) => sum + prefix.length, suffix.length);
  const pumped = pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  const times = Math.max(1, Math.ceil((length - fixed) / Math.max(1, pumped)));
  return pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix;
}

/** The least of several: whatever else the machine does only adds to a time. */
function leastTimeOf(source, flags, text) {
  let least = timeOf(source, flags, text);
  for (let n = 1; n < RUNS && least >= SLOW_MS && least < STOP_MS; n += 1)
    least = Math.min(least, timeOf(source, flags, text));
  return least;
}

function timeOf(source, flags, text) {
  const context = vm.createContext({ text, pattern: new RegExp(source, flags), all: /[gy]/.test(flags) });
  const start = process.cpuUsage();
  try {
    vm.runInContext('all ? text.replace(pattern, "") : pattern.exec(text)', context, { timeout: STOP_MS });
  } catch (error) {
    if (error.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    return STOP_MS;
  }
  return process.cpuUsage(start).user / 1000;
}
