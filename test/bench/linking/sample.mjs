/**
 * Draws a fixed sample of published links for judging by hand: `node test/bench/linking/sample.mjs [count] [seed]`
 * prints JSON lines with the section's text. Sources get equal shares; the draw depends on the seed only.
 */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { load } from '../lib/bundle.mjs';
import { readSources } from './sources.mjs';

const [count = '200', seed = 'links'] = process.argv.slice(2);
const here = fileURLToPath(new URL('.', import.meta.url));
const corpora =
  process.env.ATTEST_CORPORA ?? fileURLToPath(new URL('../../../../shared/corpora', import.meta.url));
const engine = await load(new URL('entry.ts', import.meta.url));
const sources = readSources([corpora, `${here}sets`], engine);

const pools = sources.map((source) => {
  const documents = new Set(source.items.map(({ document }) => document));
  const links = [...documents].flatMap((document) => linksOf(source.name, document));
  return links.sort((a, b) => (a.order < b.order ? -1 : 1));
});
let left = Number(count);
for (let round = 0; left > 0 && pools.some((pool) => pool.length > round); round += 1) {
  for (const pool of pools) {
    const link = pool[round];
    if (!link || left === 0) continue;
    left -= 1;
    console.log(JSON.stringify({ ...link, order: undefined }));
  }
}

function linksOf(source, document) {
  const { sections } = engine.analyseDocument(document);
  return document.sections.flatMap(({ content }, n) =>
    sections[n].links.map(({ criterion, points }) => ({
      source,
      file: document.path,
      section: content.heading,
      criterion,
      because: points[0].because[0].text,
      text: content.sentences.map(({ text }) => text).join(' '),
      order: createHash('sha256')
        .update([seed, source, document.path, n, criterion].join('\n'))
        .digest('hex'),
    })),
  );
}
