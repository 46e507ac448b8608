/** Logistic regression by AdaGrad. Deterministic: the same examples give the same weights. */
const ROUNDS = 3000;
const RATE = 0.3;
/** Weights are kept small: there are few judged examples. */
const DECAY = 0.002;

/** Weights for `{values, truth, weight}`: values begin with 1, truth is 0 to 1; what has no weight counts once. */
export function fitLogistic(examples, { decay = DECAY, rounds = ROUNDS } = {}) {
  const total = examples.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const weights = new Float64Array(examples[0].values.length);
  const squares = new Float64Array(weights.length).fill(1e-6);
  for (let round = 0; round < rounds; round += 1) {
    const gradient = new Float64Array(weights.length);
    for (const { values, truth, weight = 1 } of examples) {
      const off = (chanceBy(weights, values) - truth) * weight;
      values.forEach((value, n) => (gradient[n] += (off * value) / total));
    }
    for (let n = 0; n < weights.length; n += 1) {
      const step = gradient[n] + (n === 0 ? 0 : decay * weights[n]);
      squares[n] += step * step;
      weights[n] -= (RATE * step) / Math.sqrt(squares[n]);
    }
  }
  return weights;
}

export function chanceBy(weights, values) {
  let sum = 0;
  values.forEach((value, n) => (sum += value * weights[n]));
  return 1 / (1 + Math.exp(-sum));
}

/** What the product reads: a bias and a weight by feature. */
export function asData(names, weights) {
  const round = (value) => Number(value.toFixed(4));
  return {
    bias: round(weights[0]),
    weights: Object.fromEntries(names.map((name, n) => [name, round(weights[n + 1])])),
  };
}
