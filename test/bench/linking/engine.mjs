/** Attest's linking as the benchmark sees it. */
import { measure } from './metrics.mjs';

/** Raw scores of an item: one section, or the document as a whole. */
export function engineScores(engine) {
  return (item) =>
    new Map(linksOf(item, engine).candidates.map(({ criterion, score }) => [criterion, score / (1 - score)]));
}

/** Figures at the product's own threshold. */
export function enginePublished(source, engine) {
  const predictions = source.items.map((item) => {
    const { links, candidates } = linksOf(item, engine);
    return {
      item,
      ranked: candidates.map(({ criterion }) => criterion),
      published: links.map(({ criterion }) => criterion),
    };
  });
  return { name: source.name, level: source.level, ...measure(predictions) };
}

function linksOf(item, engine) {
  const { sections } = engine.analyseDocument(item.document);
  if (!item.section) return engine.documentLinks(sections);
  const own = item.sections.map((n) => sections[n]);
  if (own.length === 1) return own[0];
  return {
    links: union(own.map(({ links }) => links)),
    candidates: union(own.map(({ candidates }) => candidates)),
  };
}

/** Links of several sections as one list; the better score counts. */
function union(lists) {
  const best = new Map();
  for (const link of lists.flat())
    if (link.score > (best.get(link.criterion)?.score ?? 0)) best.set(link.criterion, link);
  return [...best.values()].sort((a, b) => b.score - a.score);
}
