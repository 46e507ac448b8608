/**
 * Multinomial logistic regression over sparse features, by AdaGrad. A weight exists only where a feature stands in a
 * sentence of the class: that keeps the file small, and what never stood together says nothing. Deterministic: the same
 * input gives the same weights.
 */
import { generator } from './random.mjs';

const RATE = 0.5;
const BIAS_RATE = 0.02;
const DECAY = 1e-5;
/** Gradients smaller than this change nothing worth the time. */
const LEAST_GRADIENT = 1e-4;
/** So many features of a text are left out each time it is learned, so that no word is leaned on alone. */
const DROPPED = 0.4;
/** How much more a rare feature tells than a common one; measured on held-out writers. */
const RARITY_POWER = 0.75;

/**
 * Features that stand in at least `least` texts: by hash their rows, and how much each tells as it stands in few texts
 * or in many. Unknown ones count as the rarest.
 */
export function chooseFeatures(texts, least) {
  const counts = new Map();
  for (const features of texts)
    for (const hash of features.keys()) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const rows = new Map();
  const rarity = [];
  const rarityOf = (count) => Math.log(1 + texts.length / (1 + count)) ** RARITY_POWER;
  for (const [hash, count] of counts) {
    if (count < least) continue;
    rows.set(hash, rows.size);
    rarity.push(rarityOf(count));
  }
  return { rows, rarity, unknownRarity: rarityOf(0) };
}

/** A text's features as rows and amounts; unknown features count for its length, as they do when reading. */
export function toRows(features, { rows, rarity, unknownRarity }) {
  let square = 0;
  const found = [];
  for (const [hash, { amount, square: own }] of features) {
    const row = rows.get(hash);
    const weigh = row === undefined ? unknownRarity : rarity[row];
    square += own * weigh * weigh;
    if (row !== undefined) found.push([row, amount * weigh]);
  }
  const norm = Math.sqrt(square) || 1;
  for (const one of found) one[1] /= norm;
  return found;
}

/** Which classes each feature has weights for: `starts` by row, `classOf` by weight. */
export function supportOf(items, rowCount) {
  const bySet = Array.from({ length: rowCount }, () => new Set());
  for (const { features, classes } of items)
    for (const [row] of features) for (const at of classes) bySet[row].add(at);
  const starts = new Uint32Array(rowCount + 1);
  bySet.forEach((set, row) => (starts[row + 1] = starts[row] + set.size));
  const classOf = new Uint16Array(starts[rowCount]);
  bySet.forEach((set, row) =>
    classOf.set(
      [...set].sort((a, b) => a - b),
      starts[row],
    ),
  );
  return { starts, classOf };
}

/** Fits weights and biases to `{features, classes}`. */
export function fit(items, { starts, classOf }, classCount, epochs) {
  const values = new Float32Array(classOf.length);
  const squares = new Float32Array(classOf.length).fill(1e-6);
  const model = { starts, classOf, values, bias: new Float32Array(classCount) };
  const gradients = new Float64Array(classCount);
  const random = generator(1);
  const order = [...items];
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let n = order.length - 1; n > 0; n -= 1) {
      const other = Math.floor(random() * (n + 1));
      [order[n], order[other]] = [order[other], order[n]];
    }
    for (const { features, classes } of order) {
      const kept = [];
      for (const [row, amount] of features) if (random() >= DROPPED) kept.push([row, amount / (1 - DROPPED)]);
      predict(kept, model, gradients);
      for (const at of classes) gradients[at] -= 1 / classes.length;
      for (let at = 0; at < classCount; at += 1) model.bias[at] -= BIAS_RATE * gradients[at];
      for (const [row, amount] of kept)
        for (let n = starts[row]; n < starts[row + 1]; n += 1) {
          const gradient = gradients[classOf[n]];
          if (gradient < LEAST_GRADIENT && gradient > -LEAST_GRADIENT) continue;
          const step = gradient * amount + DECAY * values[n];
          squares[n] += step * step;
          values[n] -= (RATE * step) / Math.sqrt(squares[n]);
        }
    }
  }
  return model;
}

/** The chances of all classes, into `chances`. */
export function predict(features, { starts, classOf, values, bias }, chances) {
  chances.set(bias);
  for (const [row, amount] of features)
    for (let n = starts[row]; n < starts[row + 1]; n += 1) chances[classOf[n]] += values[n] * amount;
  let most = -Infinity;
  for (const one of chances) if (one > most) most = one;
  let sum = 0;
  for (let at = 0; at < chances.length; at += 1) sum += chances[at] = Math.exp(chances[at] - most);
  for (let at = 0; at < chances.length; at += 1) chances[at] /= sum;
}

/** Rows for the file: of the weights only the `most` that count most, in steps of 8 bits a row. */
export function quantise({ rows: hashes, rarity }, { starts, classOf, values }, most) {
  const sizes = Float32Array.from(values, Math.abs).sort();
  const least = sizes[Math.max(0, sizes.length - most)] ?? 0;
  const rows = [];
  for (const [hash, row] of hashes) {
    let largest = 0;
    for (let n = starts[row]; n < starts[row + 1]; n += 1) largest = Math.max(largest, Math.abs(values[n]));
    if (largest < least || largest === 0) continue;
    const scale = largest / 127;
    const kept = [];
    for (let n = starts[row]; n < starts[row + 1]; n += 1) {
      const value = Math.round(values[n] / scale);
      if (Math.abs(values[n]) >= least && value !== 0) kept.push({ at: classOf[n], value });
    }
    if (kept.length > 0) rows.push({ hash, rarity: rarity[row], scale, weights: kept });
  }
  return rows;
}
