/**
 * Turns scores into published links by the best rule of several families, tuned on some sources and applied to others.
 * A scored item is `{item, scores: Map(id -> score)}`.
 */
import { measure } from './metrics.mjs';

/** Ranked ids of a score map, best first. */
export function rank(scores) {
  return [...scores].filter(([, score]) => score > 0).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** Every rule to try: an absolute floor (as a quantile of best scores) together with a share of the best, or a count. */
function rules(tops) {
  const floors = [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7].map(
    (q) => tops[Math.floor(q * (tops.length - 1))] ?? 0,
  );
  const shares = [0, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.98, 1];
  const counts = [1, 2, 3, 4, 5, 7, 10, 61];
  return floors.flatMap((floor) =>
    shares.flatMap((share) => counts.map((count) => ({ floor, share, count }))),
  );
}

/** Applies a rule to the ranked scores of one item. */
export function publish(ranked, { floor, share, count }) {
  const best = ranked[0]?.[1] ?? 0;
  const links = [];
  for (const [id, score] of ranked) {
    if (links.length >= count || score < floor || score < best * share) break;
    links.push(id);
  }
  return links;
}

/** F1 of a rule on one source. */
function f1(source, rule) {
  return measure(
    source.items.map(({ item, ranked }) => ({ item, ranked: [], published: publish(ranked, rule) })),
  ).f1;
}

/**
 * For every source the figures at the rule that is best (mean F1) on the other sources of its level; with `oracle`, on
 * all sources of its level, its own included.
 */
export function leaveOneOut(sources, { oracle = false } = {}) {
  const prepared = sources.map((source) => ({
    ...source,
    items: source.items.map(({ item, scores }) => ({ item, ranked: rank(scores) })),
  }));
  const table = new Map();
  for (const level of new Set(prepared.map((source) => source.level))) {
    const group = prepared.filter((source) => source.level === level);
    const tops = group
      .flatMap((source) => source.items.map(({ ranked }) => ranked[0]?.[1] ?? 0))
      .sort((a, b) => a - b);
    table.set(
      level,
      rules(tops).map((rule) => ({
        rule,
        scores: new Map(group.map((source) => [source.name, f1(source, rule)])),
      })),
    );
  }
  return prepared.map((source) => {
    let best;
    for (const { rule, scores } of table.get(source.level)) {
      let sum = 0;
      for (const [name, score] of scores)
        if (oracle || name !== source.name || scores.size === 1) sum += score;
      if (!best || sum > best.sum) best = { sum, rule };
    }
    const predictions = source.items.map(({ item, ranked }) => ({
      item,
      ranked: ranked.map(([id]) => id),
      published: publish(ranked, best.rule),
    }));
    return { name: source.name, level: source.level, ...measure(predictions), rule: best.rule };
  });
}
