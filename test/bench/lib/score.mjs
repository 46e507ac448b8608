/** Precision, recall and F1 of counted outcomes. */
export function score({ tp, fp, fn }) {
  const precision = tp + fp === 0 ? 1 : tp / (tp + fp);
  const recall = tp + fn === 0 ? 1 : tp / (tp + fn);
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

/** Whether a case is in the half that may be looked at while changing the engine; the other half shows over-fitting. */
export function isOpen(id) {
  let hash = 2166136261;
  for (const char of id) hash = Math.imul(hash ^ char.codePointAt(0), 16777619) >>> 0;
  return (hash >>> 7) % 2 === 0;
}

/** A line of a table. */
export function row(name, counts) {
  const { precision, recall, f1 } = score(counts);
  const percent = (value) => `${(100 * value).toFixed(1).padStart(5)}%`;
  const { tp, fp, fn } = counts;
  return `${name.padEnd(28)} precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}  (${tp} right, ${fp} wrong, ${fn} missed)`;
}
