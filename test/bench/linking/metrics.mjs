/** Scores predictions. A prediction is `{item, ranked: [ids, best first], published: [ids]}`. */

/** Precision, recall, F1 over pairs, and mean recall@5 over items that have labels. `also` is neither right nor wrong. */
export function measure(predictions) {
  let hits = 0;
  let published = 0;
  let labels = 0;
  let recallSum = 0;
  let withLabels = 0;
  for (const { item, ranked, published: links } of predictions) {
    const truth = new Set(item.criteria);
    const neutral = new Set(item.also);
    const counted = links.filter((id) => !neutral.has(id));
    hits += counted.filter((id) => truth.has(id)).length;
    published += counted.length;
    labels += truth.size;
    if (truth.size === 0) continue;
    withLabels += 1;
    const top = ranked.filter((id) => !neutral.has(id)).slice(0, 5);
    recallSum += top.filter((id) => truth.has(id)).length / truth.size;
  }
  const precision = published === 0 ? 0 : hits / published;
  const recall = labels === 0 ? 0 : hits / labels;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return {
    recallAt5: withLabels === 0 ? 0 : recallSum / withLabels,
    precision,
    recall,
    f1,
    items: predictions.length,
  };
}

/** Unweighted mean over sources of every figure. */
export function macro(results) {
  const mean = (key) => results.reduce((sum, result) => sum + result[key], 0) / (results.length || 1);
  return {
    recallAt5: mean('recallAt5'),
    precision: mean('precision'),
    recall: mean('recall'),
    f1: mean('f1'),
  };
}
