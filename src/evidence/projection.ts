import { FACTS } from '../catalog/facts.js';
import type { Soc2Config } from '../workspace/records.js';
import type { Exceptions } from './exceptions.js';

/** What a tested sample says of its whole population. Rates are shares, 0 to 1. */
export interface Projection {
  readonly population: number;
  /** All of it was tested, so that nothing is projected. */
  readonly whole: boolean;
  /** Exceptions to expect in the population when it is like the sample, rounded. */
  readonly likely: number;
  /** The most there can be with the confidence asked. */
  readonly most: number;
  readonly mostRate: number;
  readonly tolerable: number;
  readonly confidence: number;
  /** The sample shows, with that confidence, that the population stays within the tolerable rate. */
  readonly within: boolean;
}

/**
 * Projects the exceptions of a sample that was drawn at random onto its population: the exact upper limit of the
 * hypergeometric distribution, one-sided. Undefined when nothing was tested, or nobody knows what it was drawn from.
 */
export function projectionOf(
  { count, tested, population, rate }: Exceptions,
  config: Pick<Soc2Config, 'evidence'> | undefined,
): Projection | undefined {
  if (population === undefined || rate === undefined) return undefined;
  const confidence = FACTS.sampling.confidencePercent / 100;
  const tolerable = (config?.evidence?.tolerableRate ?? FACTS.sampling.tolerablePercent) / 100;
  const most = mostExceptions(population, tested, count, confidence);
  return {
    population,
    whole: tested >= population,
    likely: Math.round(rate * population),
    most,
    mostRate: most / population,
    tolerable,
    confidence,
    within: most / population <= tolerable,
  };
}

/** The largest number of exceptions in a population that `found` in `tested` does not yet contradict. */
export function mostExceptions(
  population: number,
  tested: number,
  found: number,
  confidence: number,
): number {
  if (tested >= population) return found;
  let [low, high] = [found, population - (tested - found)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (atMost(found, population, middle, tested) > 1 - confidence) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The chance to find at most so many of `marked` in `tested` of a population. */
function atMost(found: number, population: number, marked: number, tested: number): number {
  const all = logChoose(population, tested);
  let sum = 0;
  for (let n = Math.max(0, tested - (population - marked)); n <= Math.min(found, marked); n += 1)
    sum += Math.exp(logChoose(marked, n) + logChoose(population - marked, tested - n) - all);
  return sum;
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

const FACTORIALS: number[] = [0];

/** Exact for small numbers, Stirling's series (error below 1e-12) beyond. */
function logFactorial(n: number): number {
  if (n < 256) {
    while (FACTORIALS.length <= n) FACTORIALS.push((FACTORIALS.at(-1) ?? 0) + Math.log(FACTORIALS.length));
    return FACTORIALS[n] ?? 0;
  }
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + 1 / (12 * n) - 1 / (360 * n ** 3);
}
