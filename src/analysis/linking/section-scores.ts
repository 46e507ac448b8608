import type { SectionContent } from '../../workspace/document.js';
import type { Parameters } from './parameters.js';
import { stanceOf, substantiates, type Stance } from './stance.js';
import type { TextScorer } from './text-scorer.js';
import { TOPICS } from './topics.js';
import { unitsOf, type Unit } from './units.js';

/** What one section's own text says of every topic, before headings and titles come in. */
export interface SectionScores {
  readonly units: readonly Unit[];
  readonly stances: readonly Stance[];
  /** By topic: all statements together. */
  readonly total: Float32Array;
  /** By topic: the best statement that says how, and the best of any stance; unit indexes, -1 when there is none. */
  readonly bestHow: Int32Array;
  readonly bestAny: Int32Array;
  readonly howScore: Float32Array;
  readonly anyScore: Float32Array;
  /** By topic: whether the best statements hold a strong term. */
  readonly howStrong: Uint8Array;
  readonly anyStrong: Uint8Array;
}

const UNIT_FLOOR = 3;

/** Scores a section's statements. */
export function scoreSection(content: SectionContent, scorer: TextScorer, parameters: Parameters): SectionScores {
  const units = unitsOf(content);
  const stances = stancesOf(units, content);
  const count = TOPICS.length;
  const total = new Float32Array(count);
  const bestHow = new Int32Array(count).fill(-1);
  const bestAny = new Int32Array(count).fill(-1);
  const howScore = new Float32Array(count);
  const anyScore = new Float32Array(count);
  const howStrong = new Uint8Array(count);
  const anyStrong = new Uint8Array(count);
  units.forEach((unit, n) => {
    const stance = stances[n] ?? 'mention';
    const says = substantiates(stance);
    const factor = parameters.stance[stance];
    scorer.reset();
    scorer.add(unit.text, 1);
    if (unit.lead !== '') scorer.add(unit.lead, parameters.lead);
    const { values, strong, touched, length } = scorer.scores;
    const norm = (length + UNIT_FLOOR) ** parameters.lengthNorm;
    for (const topic of touched) {
      const score = (values[topic] ?? 0) / norm;
      total[topic] = (total[topic] ?? 0) + (score * factor) ** parameters.norm;
      if (score > (anyScore[topic] ?? 0)) {
        anyScore[topic] = score;
        bestAny[topic] = n;
        anyStrong[topic] = strong[topic] ?? 0;
      }
      if (says && score > (howScore[topic] ?? 0)) {
        howScore[topic] = score;
        bestHow[topic] = n;
        howStrong[topic] = strong[topic] ?? 0;
      }
    }
  });
  for (let n = 0; n < count; n += 1) if ((total[n] ?? 0) > 0) total[n] = (total[n] ?? 0) ** (1 / parameters.norm);
  return { units, stances, total, bestHow, bestAny, howScore, anyScore, howStrong, anyStrong };
}

/** A text's topic scores on the scale of a statement's; for headings and titles. */
export function scoreText(text: string, scorer: TextScorer, parameters: Parameters): Float32Array {
  const scores = new Float32Array(TOPICS.length);
  if (text === '') return scores;
  scorer.reset();
  scorer.add(text, 1);
  const norm = (scorer.scores.length + 1) ** parameters.lengthNorm;
  for (const topic of scorer.scores.touched) scores[topic] = (scorer.scores.values[topic] ?? 0) / norm;
  return scores;
}

function stancesOf(units: readonly Unit[], content: SectionContent): Stance[] {
  return units.map((unit) => stanceOf(unit, content.language));
}
