/** What training left of a logistic regression: a weight a feature, by its name, and a bias. */
export interface LogisticData {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** A function from the values of features, in the order of `names`, to a chance of 0 to 1. A feature without a weight tells nothing. */
export function logistic(
  { bias, weights }: LogisticData,
  names: readonly string[],
): (values: readonly number[]) => number {
  const own = names.map((name) => weights[name] ?? 0);
  return (values) => {
    let sum = bias;
    values.forEach((value, n) => (sum += value * (own[n] ?? 0)));
    return 1 / (1 + Math.exp(-sum));
  };
}
