/**
 * Trains the verifier of links on sections whose criteria were judged by reading: `node scripts/train/links.mjs`.
 * Writes src/analysis/topics/link-verifier.json, and prints what each source would have got had the verifier been trained
 * without it. A judged file is JSON lines `{source, file, section, heading, right, debatable}` (complete: what is not
 * named is wrong); `training/links/sources.json` says where the texts are, which are not kept in the project.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from '../../test/bench/lib/bundle.mjs';

const folder = fileURLToPath(new URL('../../training/links', import.meta.url));
/** Public policies for measuring, which are not kept in the project. */
const corpora =
  process.env.ATTEST_CORPORA ?? fileURLToPath(new URL('../../../shared/corpora', import.meta.url));
const target = new URL('../../src/analysis/topics/link-verifier.json', import.meta.url);
const product = await load(new URL('links-entry.ts', import.meta.url));

const ROUNDS = 3000;
const RATE = 0.3;
/** Weights are kept small: there are few judged links. */
const DECAY = 0.002;
const PUBLISHED = 0.6;
const THRESHOLDS = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6];

const sections = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .sort()
  .flatMap((name) =>
    readFileSync(`${folder}/${name}`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  )
  .flatMap(readSection);
const names = [...new Set(sections.map(({ source }) => source))];
console.log(`${sections.length} judged sections of ${names.join(', ')}`);

const totals = new Map(
  THRESHOLDS.map((least) => [least, { right: 0, debatable: 0, wrong: 0, missed: 0, expected: 0 }]),
);
for (const left of names) {
  const model = fit(examplesOf(sections.filter(({ source }) => source !== left)));
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
const model = fit(examplesOf(sections));
console.log(`trained on all: ${inWords(score(sections, model))}`);
writeFileSync(
  target,
  `${JSON.stringify(
    {
      bias: round(model[0]),
      weights: Object.fromEntries(product.FEATURE_NAMES.map((name, n) => [name, round(model[n + 1])])),
    },
    null,
    2,
  )}\n`,
);

/** A judged section with the features of its candidates; none when its text is not at hand. */
function readSection({ source, file, section, right, debatable }) {
  const path = `${corpora}/${pathsOf(source)}/${file}`;
  if (!existsSync(path)) return [];
  const document = new product.DocumentParser().parse({
    uri: `file:///${file}`,
    path: file,
    version: 0,
    text: readFileSync(path, 'utf8'),
  });
  const place = document.sections[section];
  if (!place) throw new Error(`${source} ${file} has no section ${section}.`);
  const type = product.policyType(document.policyType ?? '');
  const context = {
    ancestors: product.ancestorsOf(document, section),
    expected: new Set(type?.criteria ?? []),
    subjects: type && product.subjectsOfType(type.id),
  };
  const reading = product.readSubjects(place.content, context.ancestors, context.subjects);
  const candidates = product
    .linkFeatures(reading, product.readCriteria(place.content, context.ancestors), context)
    .map(({ criterion, values }) => ({ id: product.CRITERIA[criterion].id, values }));
  return [{ source, right: new Set(right), debatable: new Set(debatable), candidates }];
}

function pathsOf(source) {
  return JSON.parse(readFileSync(`${folder}/sources.json`, 'utf8'))[source];
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

function fit(examples) {
  const weights = new Float64Array(product.FEATURE_NAMES.length + 1);
  const squares = new Float64Array(weights.length).fill(1e-6);
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = new Float64Array(weights.length);
    for (const { values, truth } of examples) {
      const off = chance(values, weights) - truth;
      values.forEach((value, n) => (gradient[n] += (off * value) / examples.length));
    }
    for (let n = 0; n < weights.length; n += 1) {
      const step = gradient[n] + (n === 0 ? 0 : DECAY * weights[n]);
      squares[n] += step * step;
      weights[n] -= (RATE * step) / Math.sqrt(squares[n]);
    }
  }
  return weights;
}

function chance(values, weights) {
  let sum = 0;
  values.forEach((value, n) => (sum += value * weights[n]));
  return 1 / (1 + Math.exp(-sum));
}

function score(judged, weights, least = PUBLISHED) {
  const found = { right: 0, debatable: 0, wrong: 0, missed: 0, expected: 0 };
  for (const { right, debatable, candidates } of judged) {
    const links = candidates
      .filter(({ values }) => chance([1, ...values], weights) >= least)
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

function round(value) {
  return Number(value.toFixed(4));
}
