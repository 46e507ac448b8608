/**
 * Logistic regression over bags: a change is at fault when any of its claims is, and which one is not known (noisy-or).
 * Full-batch AdaGrad, deterministic.
 */
const ROUNDS = 250;
const RATE = 0.15;
const DECAY = 0.005;
const START = -1.5;
/** Values further from the mean tell no more; features seen less often are left out. */
const FURTHEST = 4;
const LEAST = 12;

/** A model of bags `{claims, isBad, weight}`, their claims values by name. */
export function fitBags(bags) {
  const names = namesOf(bags);
  const { means, spreads } = scaleOf(bags, names);
  const rows = bags.map(({ claims }) =>
    claims.map((claim) => names.map((name, n) => standard(claim[name] ?? 0, means[n], spreads[n]))),
  );
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length + 1).fill(1e-8);
  const all = bags.reduce((sum, { weight }) => sum + weight, 0);
  let bias = START;
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = new Float64Array(names.length + 1);
    bags.forEach(({ isBad, weight }, at) => {
      const chances = rows[at].map((row) => logistic(bias + dot(row, weights)));
      const chance = within(1 - chances.reduce((rest, one) => rest * (1 - one), 1));
      const pull = isBad ? -(1 - chance) / chance : 1;
      rows[at].forEach((row, n) => {
        const step = (weight * pull * chances[n]) / all;
        row.forEach((value, k) => (gradient[k] += step * value));
        gradient[names.length] += step;
      });
    });
    gradient.forEach((own, k) => {
      const step = own + (k < names.length ? DECAY * weights[k] : 0);
      squares[k] += step * step;
      const by = (RATE * step) / Math.sqrt(squares[k]);
      if (k < names.length) weights[k] -= by;
      else bias -= by;
    });
  }
  return { names, means, spreads, weights, bias };
}

/** The chance that one claim is at fault. */
export function chanceOfClaim({ names, means, spreads, weights, bias }, claim) {
  return logistic(
    names.reduce((sum, name, n) => sum + weights[n] * standard(claim[name] ?? 0, means[n], spreads[n]), bias),
  );
}

/** What the product reads. */
export function asModel({ names, means, spreads, weights, bias }, bar) {
  const short = (value) => Number(value.toFixed(4));
  return {
    bias: short(bias),
    bar,
    weights: Object.fromEntries(
      names.map((name, n) => [name, [short(means[n]), short(spreads[n]), short(weights[n])]]),
    ),
  };
}

function namesOf(bags) {
  const counts = new Map();
  for (const { claims } of bags)
    for (const claim of claims)
      for (const name of Object.keys(claim)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= LEAST)
    .map(([name]) => name)
    .sort();
}

function scaleOf(bags, names) {
  const claims = bags.flatMap((bag) => bag.claims);
  const means = names.map(
    (name) => claims.reduce((sum, claim) => sum + (claim[name] ?? 0), 0) / claims.length,
  );
  const spreads = names.map(
    (name, n) =>
      Math.sqrt(
        claims.reduce((sum, claim) => sum + ((claim[name] ?? 0) - means[n]) ** 2, 0) / claims.length,
      ) || 1,
  );
  return { means, spreads };
}

function standard(value, mean, spread) {
  return Math.max(-FURTHEST, Math.min(FURTHEST, (value - mean) / spread));
}

function dot(row, weights) {
  let sum = 0;
  for (let n = 0; n < row.length; n += 1) sum += row[n] * weights[n];
  return sum;
}

function logistic(value) {
  return 1 / (1 + Math.exp(-value));
}

function within(chance) {
  return Math.min(1 - 1e-9, Math.max(1e-9, chance));
}
