/** Precision of published links as judged by reading (`judged-links.jsonl`), and how many of those links still stand. */
import { existsSync, readFileSync } from 'node:fs';

/** Counts the judgements; a link the engine no longer publishes is left out of the precision. */
export function judgedPrecision(file, sources, engine) {
  if (!existsSync(file)) return undefined;
  const published = new Set();
  for (const source of sources) {
    for (const document of new Set(source.items.map((item) => item.document))) {
      const { sections } = engine.analyseDocument(document);
      document.sections.forEach(({ content }, n) => {
        for (const { criterion } of sections[n].links)
          published.add([source.name, document.path, content.heading, criterion].join('\n'));
      });
    }
  }
  const count = { right: 0, debatable: 0, wrong: 0, gone: 0 };
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const { source, file: path, section, criterion, judgement } = JSON.parse(line);
    if (published.has([source, path, section, criterion].join('\n'))) count[judgement] += 1;
    else count.gone += 1;
  }
  const total = count.right + count.debatable + count.wrong;
  return {
    ...count,
    total,
    strict: count.right / total,
    half: (count.right + count.debatable / 2) / total,
    lenient: (count.right + count.debatable) / total,
  };
}
