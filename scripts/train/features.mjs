/** The features of a text, by hash, with how much each counts: as the product reads them. */
export function featuresOf(product, parts) {
  const found = new Map();
  product.eachFeature(parts, (hash, weight) => found.set(hash, (found.get(hash) ?? 0) + weight));
  return found;
}
