/**
 * Trains the verifier of links on sections whose criteria were judged by reading: `node scripts/train/links.mjs`.
 * Writes src/analysis/topics/link-verifier.json, and prints what each source would have got had the verifier been trained
 * without it.
 */
import { writeFileSync } from 'node:fs';
import { load } from '../../test/bench/lib/bundle.mjs';
import { fitJudged, readJudgedSections } from './judged.mjs';
import { asData, chanceBy, fitLogistic } from './logistic.mjs';

const target = new URL('../../src/analysis/topics/link-verifier.json', import.meta.url);
const product = await load(new URL('links-entry.ts', import.meta.url));

const PUBLISHED = 0.6;
/** As in `readCriteria`. */
const LEAST = 0.01;
const THRESHOLDS = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6];

const judged = readJudgedSections(product);
const names = [...new Set(judged.map(({ source }) => source))];
// What readers judged of a source is told by what was learned without it, as it is of a text nobody judged.
const sections = names.flatMap((left) => {
  const { chancesOf } = fitJudged(
    product,
    judged.filter(({ source }) => source !== left),
  );
  return judged.filter(({ source }) => source === left).map((one) => candidatesOf(one, chancesOf(one)));
});
console.log(`${sections.length} judged sections of ${names.join(', ')}`);

const totals = new Map(
  THRESHOLDS.map((least) => [least, { right: 0, debatable: 0, wrong: 0, missed: 0, expected: 0 }]),
);
for (const left of names) {
  const model = fitLogistic(examplesOf(sections.filter(({ source }) => source !== left)));
  for (const [least, counts] of totals) {
    const own = score(
      sections.filter(({ source }) => source === left),
      model,
      least,
    );
    for (const key of Object.keys(counts)) counts[key] += own[key];
    if (least === PUBLISHED) console.log(`without ${left}: ${inWords(own)}`);
  }
}
for (const [least, counts] of totals)
  console.log(`leave one source out, from ${least} on: ${inWords(counts)}`);
const model = fitLogistic(examplesOf(sections));
console.log(`trained on all: ${inWords(score(sections, model))}`);
writeFileSync(target, `${JSON.stringify(asData(product.FEATURE_NAMES, model), null, 2)}\n`);

/** A judged section with the features of its candidates. */
function candidatesOf({ source, right, debatable, document, content, ancestors }, chances) {
  const type = product.policyType(document.policyType ?? '');
  const context = {
    ancestors,
    expected: new Set(type?.criteria ?? []),
    subjects: type && product.subjectsOfType(type.id),
  };
  const reading = product.readSubjects(content, ancestors, context.subjects);
  const wholes = {
    told: product.readCriteria(content, ancestors).told,
    judged: [...chances.slice(1)]
      .map((chance, criterion) => ({ criterion, chance }))
      .filter(({ chance }) => chance >= LEAST)
      .sort((a, b) => b.chance - a.chance || a.criterion - b.criterion),
  };
  const candidates = product
    .linkFeatures(reading, wholes, context)
    .map(({ criterion, values }) => ({ id: product.CRITERIA[criterion].id, values }));
  return { source, right: new Set(right), debatable: new Set(debatable), candidates };
}

/** Debatable links count half. */
function examplesOf(judged) {
  return judged.flatMap(({ right, debatable, candidates }) =>
    candidates.map(({ id, values }) => ({
      values: [1, ...values],
      truth: right.has(id) ? 1 : debatable.has(id) ? 0.5 : 0,
    })),
  );
}

function score(judged, weights, least = PUBLISHED) {
  const found = { right: 0, debatable: 0, wrong: 0, missed: 0, expected: 0 };
  for (const { right, debatable, candidates } of judged) {
    const links = candidates
      .filter(({ values }) => chanceBy(weights, [1, ...values]) >= least)
      .map(({ id }) => id);
    for (const id of links) found[right.has(id) ? 'right' : debatable.has(id) ? 'debatable' : 'wrong'] += 1;
    found.expected += right.size;
    found.missed += [...right].filter((id) => !links.includes(id)).length;
  }
  return found;
}

function inWords({ right, debatable, wrong, missed, expected }) {
  const all = right + debatable + wrong;
  return `${all} links, ${((100 * right) / all).toFixed(0)}% right, ${((100 * (right + debatable / 2)) / all).toFixed(0)}% with debatable as half, ${((100 * missed) / expected).toFixed(0)}% of ${expected} missed`;
}
