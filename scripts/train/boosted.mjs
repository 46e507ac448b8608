/**
 * Learns boosted trees for a yes-or-no question: gradient boosting of the logistic loss with histograms, as LightGBM does
 * it. What comes out is what `src/reading/learned/trees.ts` reads.
 */
const BINS = 48;

/** `rows` are arrays of values, `truths` 0 or 1, `weights` how much each counts. */
export function fitTrees(rows, truths, weights, features, { rounds, depth, rate, least, ridge }) {
  const count = rows.length;
  const width = features.length;
  const bounds = features.map((_, f) => boundsOf(rows, f));
  const bins = features.map((_, f) => Uint8Array.from(rows, (row) => binOf(bounds[f], row[f])));
  let [positive, all] = [0, 0];
  for (let n = 0; n < count; n += 1) {
    positive += weights[n] * truths[n];
    all += weights[n];
  }
  const bias = Math.log(positive / (all - positive));
  const score = new Float64Array(count).fill(bias);
  const gradient = new Float64Array(count);
  const curvature = new Float64Array(count);
  const trees = [];
  for (let round = 0; round < rounds; round += 1) {
    for (let n = 0; n < count; n += 1) {
      const chance = 1 / (1 + Math.exp(-score[n]));
      gradient[n] = weights[n] * (truths[n] - chance);
      curvature[n] = weights[n] * chance * (1 - chance);
    }
    const nodes = [];
    grow(
      Int32Array.from({ length: count }, (_, n) => n),
      0,
    );
    trees.push(nodes);

    function grow(members, level) {
      const at = nodes.length;
      nodes.push(undefined);
      const [g, h] = sums(members);
      const split = level < depth ? bestSplit(members, g, h) : undefined;
      if (!split) {
        const value = (rate * g) / (h + ridge);
        nodes[at] = [Number(value.toPrecision(4))];
        for (const n of members) score[n] += value;
        return at;
      }
      const { feature, bin } = split;
      const own = bins[feature];
      const below = grow(
        members.filter((n) => own[n] < bin),
        level + 1,
      );
      const otherwise = grow(
        members.filter((n) => own[n] >= bin),
        level + 1,
      );
      nodes[at] = [feature, bounds[feature][bin - 1], below, otherwise];
      return at;
    }
  }
  return { features, bias: Number(bias.toPrecision(5)), trees };

  function sums(members) {
    let [g, h] = [0, 0];
    for (const n of members) {
      g += gradient[n];
      h += curvature[n];
    }
    return [g, h];
  }

  function bestSplit(members, g, h) {
    let best;
    const gs = new Float64Array(BINS + 1);
    const hs = new Float64Array(BINS + 1);
    for (let feature = 0; feature < width; feature += 1) {
      if (bounds[feature].length === 0) continue;
      gs.fill(0);
      hs.fill(0);
      const own = bins[feature];
      for (const n of members) {
        gs[own[n]] += gradient[n];
        hs[own[n]] += curvature[n];
      }
      let [gl, hl] = [0, 0];
      for (let bin = 1; bin <= bounds[feature].length; bin += 1) {
        gl += gs[bin - 1];
        hl += hs[bin - 1];
        const [gr, hr] = [g - gl, h - hl];
        if (hl < least || hr < least) continue;
        const gain = (gl * gl) / (hl + ridge) + (gr * gr) / (hr + ridge) - (g * g) / (h + ridge);
        if (gain > 1e-6 && (!best || gain > best.gain)) best = { feature, bin, gain };
      }
    }
    return best;
  }
}

function boundsOf(rows, f) {
  const values = [...new Set(rows.map((row) => row[f]))].sort((a, b) => a - b);
  if (values.length <= BINS) return values.slice(1).map((v, n) => middle(values[n], v));
  const all = rows.map((row) => row[f]).sort((a, b) => a - b);
  const cuts = new Set();
  for (let n = 1; n < BINS; n += 1) cuts.add(Number(all[Math.floor((n * all.length) / BINS)].toPrecision(5)));
  // The rest in steps of values, where most share one.
  for (let n = 1; n < BINS && cuts.size < BINS - 1; n += 1)
    cuts.add(Number(values[Math.floor((n * values.length) / BINS)].toPrecision(5)));
  return [...cuts].sort((a, b) => a - b).slice(0, BINS - 1);
}

function middle(a, b) {
  return Number(((a + b) / 2).toPrecision(5));
}

function binOf(bounds, value) {
  let bin = 0;
  while (bin < bounds.length && value >= bounds[bin]) bin += 1;
  return bin;
}
