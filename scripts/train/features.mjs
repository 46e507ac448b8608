/**
 * The features of a text, by hash: how much each counts, and the sum of the squares of that, for the length of the text.
 * As the product reads them.
 */
export function featuresOf(product, parts) {
  return featuresFrom((add) => product.eachFeature(parts, add));
}

/** The same of any source of features. */
export function featuresFrom(each) {
  const found = new Map();
  each((hash, weight) => {
    const known = found.get(hash);
    if (known) {
      known.amount += weight;
      known.square += weight * weight;
    } else found.set(hash, { amount: weight, square: weight * weight });
  });
  return found;
}
