/**
 * Trains what sounds like an admission ("the review due in January slipped"): `node scripts/train/admissions.mjs`. Writes
 * src/reading/admissions/admissions-<language>.bin, the wording of such sentences, and admissions.json beside it, which
 * weighs that wording against what the grammar reads; and prints what each company and each writer would have got had
 * both been trained without it. `training/admissions/<writer>-<language>.txt` has one sentence a line after its letter: A
 * for an admission, N for one that only looks like it. `read-<language>.txt` has all statements of made-up companies,
 * below `# company`, as a reader of the whole documents judged them; small letters are list items. `documents.jsonl` has
 * what readers found in the documents of `training/documents`, where all else admits nothing.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from '../../test/bench/lib/bundle.mjs';
import { fitTrees } from './boosted.mjs';
import { featuresFrom } from './features.mjs';
import { chooseFeatures, fit, predict, quantise, supportOf, toRows } from './fit.mjs';
import { madeCompanies } from './made-companies.mjs';
import { readSentences } from './sentences.mjs';

const folder = (name) => fileURLToPath(new URL(`../../training/${name}`, import.meta.url));
const target = (name) => new URL(`../../src/reading/admissions/${name}`, import.meta.url);
const product = await load(new URL('admissions-entry.ts', import.meta.url));

const LANGUAGES = ['en', 'nl'];
const LEAST_TEXTS = 2;
const EPOCHS = 10;
const MOST = 60_000;
/** How often a sentence is learned: there are few admissions in documents, and many of what is none. */
const TIMES = { writer: 2, admission: 3, other: 1 };
/** How much an example counts when the wording is weighed: in documents admissions are rare, and that must be learned. */
const WEIGHT = { writer: 0.15, admission: 4, other: 1, subject: 0.2, 'look-alike': 1 };
/** So many parts the documents' companies are left out in, one after the other. */
const PARTS = 4;
/** One in so many of the sentences on subjects, which admit nothing. */
const SUBJECT_SHARE = 40;
/** Files that are not a writer's; look-alikes are as common in documents as they stand there. */
const GROUPS = { read: 'company', X: 'look-alike' };
/** What stands in whole documents. */
const FROM_PAGES = new Set(['company', 'document']);
const TREES = { rounds: 80, depth: 3, rate: 0.1, least: 2, ridge: 4 };
const MEASURED = [0.5, 0.6, 0.7, 0.8];

const MADE = madeCompanies(product);
const TOLD = readLines('admissions/documents.jsonl').map((line) => JSON.parse(line));

const examples = [];
for (const language of LANGUAGES) examples.push(...trainWording(language));
const known = examples.filter(({ values }) => values !== undefined);
for (const group of ['document', 'company', 'writer']) report(group);
writeFileSync(target('admissions.json'), `${JSON.stringify(weigh(known))}\n`);

/** Writes the wording of a language, and gives its examples with the values a model that never saw their source gives them. */
function trainWording(language) {
  const sentences = [...readAdmissions(language), ...readDocuments(language)].map((one) =>
    withFeatures(one, language),
  );
  const others = readForce(language).map((one) => withFeatures(one, language));
  const found = [];
  for (const part of new Set(sentences.map(partOf))) {
    const model = fitWording([...sentences.filter((one) => partOf(one) !== part), ...others]);
    for (const one of sentences) if (partOf(one) === part) found.push(exampleOf(one, model));
  }
  const whole = fitWording([...sentences, ...others]);
  const packed = quantise(whole.chosen, whole.model, MOST);
  const file = product.packWeights([...whole.model.bias], whole.chosen.unknownRarity, packed);
  writeFileSync(target(`admissions-${language}.bin`), file);
  console.log(
    `${language}: ${sentences.length} sentences, ${packed.length} features, ${Math.round(file.length / 1024)} KB`,
  );
  const onSubjects = readSentences(language).filter((_, n) => n % SUBJECT_SHARE === 7);
  for (const { text } of onSubjects)
    found.push(
      exampleOf(withFeatures({ source: 'subjects', group: 'subject', text, admits: 0 }, language), whole),
    );
  return found;
}

function readAdmissions(language) {
  return readdirSync(folder('admissions'))
    .filter((name) => name.endsWith(`-${language}.txt`))
    .sort()
    .flatMap((name) => {
      let source = name.slice(0, name.indexOf('-'));
      const group = GROUPS[source] ?? 'writer';
      return readLines(`admissions/${name}`).flatMap((line) => {
        const [mark, text] = [line.slice(0, 1), line.slice(2)];
        if (mark === '#') {
          source = text;
          return [];
        }
        const kind = mark === mark.toLowerCase() ? 'list-item' : 'prose';
        return [{ source, group, kind, text, admits: mark.toUpperCase() === 'A' ? 1 : 0 }];
      });
    });
}

/** The statements of whole documents; what readers did not agree on is left out. */
function readDocuments(language) {
  const companies = MADE.filter((one) => one.language === language);
  return companies.flatMap(({ company, statements }, n) => {
    const told = TOLD.filter((one) => one.company === company);
    return statements.flatMap(({ text, kind, path }) => {
      const by = told.find((one) => one.file === path && isIn(text, one.quote));
      if (by && !by.sure) return [];
      return [{ source: company, part: n % PARTS, group: 'document', kind, text, admits: by ? 1 : 0 }];
    });
  });
}

function isIn(text, quote) {
  const [a, b] = [text, quote].map((one) => one.replace(/[*_`\s]+/g, ' ').trim());
  return b.includes(a) || a.includes(b);
}

/** What is left out together: a writer, or some of the companies. */
function partOf({ source, part }) {
  return part === undefined ? source : `part ${part}`;
}

/** Denials and plans are of the wording of admissions; what is in force, allowed or remarked on is not. */
function readForce(language) {
  return readdirSync(folder('force'))
    .filter((name) => name.endsWith(`-${language}.txt`))
    .sort()
    .flatMap((name) => readLines(`force/${name}`))
    .map((line) => ({ source: 'force', text: line.slice(2), admits: /^[dp]/.test(line) ? 1 : 0 }));
}

function readLines(path) {
  return readFileSync(folder(path), 'utf8').trim().split('\n');
}

function withFeatures(one, language) {
  return {
    kind: 'prose',
    ...one,
    language,
    hashes: featuresFrom(product.wordingOf({ text: one.text, language })),
  };
}

function fitWording(sentences) {
  const items = sentences.flatMap((one) => Array.from({ length: timesOf(one) }, () => one));
  const chosen = chooseFeatures(
    items.map(({ hashes }) => hashes),
    LEAST_TEXTS,
  );
  const rows = items.map(({ hashes, admits }) => ({ features: toRows(hashes, chosen), classes: [admits] }));
  return { chosen, model: fit(rows, supportOf(rows, chosen.rows.size), 2, EPOCHS) };
}

function timesOf({ group, admits }) {
  if (group === 'writer' || group === 'look-alike') return TIMES.writer;
  return FROM_PAGES.has(group) && admits === 1 ? TIMES.admission : TIMES.other;
}

function exampleOf({ source, part, group, kind, text, language, admits, hashes }, { chosen, model }) {
  const first = product.forceOf(text, kind, language);
  const force = product.confirmForce(first, text, kind, language);
  const wording = () => {
    const chances = new Float64Array(2);
    predict(toRows(hashes, chosen), model, chances);
    return Math.log(chances[1] / chances[0]);
  };
  const values = product.admissionValues({ text, kind, force, language }, wording);
  const weight =
    FROM_PAGES.has(group) && admits === 1
      ? WEIGHT.admission
      : WEIGHT[FROM_PAGES.has(group) ? 'other' : group];
  return { source, part, group, text, truth: admits, weight, values };
}

/** Learns what the wording weighs beside the grammar and the matter. */
function weigh(items) {
  return fitTrees(
    items.map(({ values }) => values),
    items.map(({ truth }) => truth),
    items.map(({ weight }) => weight),
    product.ADMISSION_FEATURES,
    TREES,
  );
}

function report(group) {
  const sources = [...new Set(examples.filter((one) => one.group === group).map(partOf))];
  const told = sources.flatMap((source) => {
    const chanceBy = product.boostedTrees(
      weigh(known.filter((one) => partOf(one) !== source)),
      product.ADMISSION_FEATURES,
    );
    return examples
      .filter((one) => partOf(one) === source && one.group === group)
      .map((one) => ({ ...one, chance: one.values === undefined ? 0 : chanceBy(one.values) }));
  });
  for (const least of MEASURED) {
    const parts = sources.map(
      (source) =>
        `${source} ${countOf(
          told.filter((one) => partOf(one) === source),
          least,
        )}`,
    );
    console.log(`leave one ${group} out, from ${least} on: ${countOf(told, least)}; ${parts.join(', ')}`);
  }
  if (!process.argv.includes('--show') || group === 'writer') return;
  for (const { chance, truth, source, text } of told.sort((a, b) => b.chance - a.chance))
    if (chance >= 0.4 || truth === 1) console.log(chance.toFixed(2), truth, source, text.slice(0, 150));
}

/** How many are found, of how many, and how many of what is told is right. */
function countOf(told, least) {
  const found = told.filter(({ chance }) => chance >= least);
  const right = found.filter(({ truth }) => truth === 1).length;
  return `${right} of ${told.filter(({ truth }) => truth === 1).length} found, ${right} of ${found.length} right`;
}
