/**
 * Trains what tells whether two statements can both hold: `node scripts/train/pairs.mjs`. Writes src/reading/pairs/pairs.json
 * and prints what each company would have got had it been trained without it. `training/pairs/*.jsonl` holds, for
 * statements of the made-up companies in training/documents, what another page of that company might say: a sentence that
 * contradicts and one that only looks like it. All other pairs of a company's statements are taken to agree.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from '../../test/bench/lib/bundle.mjs';
import { fitTrees } from './boosted.mjs';
import { madeCompanies, plantedCompanies, statementsIn } from './made-companies.mjs';

const folder = process.env.ATTEST_PAIRS ?? fileURLToPath(new URL('../../training/pairs', import.meta.url));
const target = new URL('../../src/reading/pairs/pairs.json', import.meta.url);
const product = await load(new URL('pairs-entry.ts', import.meta.url));
const OPTIONS = { rounds: 110, depth: 4, rate: 0.1, least: 2, ridge: 4 };
/** How often a pair written for it is learned, for once that a pair of a company's own statements is. */
const WRITTEN = Number(process.env.W ?? 3);
const PLANTED = 6;
const FOLDS = 4;
/** One in so many of a company's own pairs is learned from, and counts for as many. */
const OWN_SHARE = 3;

const written = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line));
const examples = [];
let [lost, ungated] = [0, 0];
for (const { company, language, statements } of madeCompanies(product)) {
  const own = written.filter((one) => one.company === company);
  if (own.length === 0) continue;
  const sides = statements.map((one) => ({ ...one, side: product.sideOf(one) }));
  const add = (a, b, truth, origin) => {
    const isGated = product.shareEnough(a.side, b.side) && product.mayClash(a.side, b.side);
    if (!isGated) {
      if (truth === 1) ungated += 1;
      if (origin === 'own' || origin === 'beside') return;
    }
    examples.push({
      company,
      language,
      truth,
      origin,
      isGated,
      texts: [a.text, b.text],
      values: isGated ? product.pairValues(a.side, b.side) : undefined,
    });
  };
  for (let n = 0; n < sides.length; n += 1)
    for (let m = n + 1; m < sides.length; m += 1)
      if (sides[n].path !== sides[m].path || sides[n].section !== sides[m].section)
        add(sides[n], sides[m], 0, 'own');
  for (const one of own) {
    const found = sides.find(({ text, path }) => path.endsWith(one.file) && isSameText(text, one.quote));
    if (!found) {
      lost += 1;
      continue;
    }
    for (const [kind, truth] of [
      ['contradiction', 1],
      ['lookalike', 0],
    ]) {
      const other = asStatement(one[kind], one[`${kind}_heading`], language);
      if (!other) {
        lost += 1;
        continue;
      }
      add(found, other, truth, kind);
      examples.at(-1).kind = one.kind;
      // The rest of the company says nothing against it.
      for (const side of sides) if (side !== found) add(side, other, 0, 'beside');
    }
  }
}
for (const { company, language, statements, keyed } of plantedCompanies(product)) {
  const sides = statements.map((one) => ({ ...one, side: product.sideOf(one) }));
  for (let n = 0; n < sides.length; n += 1)
    for (let m = n + 1; m < sides.length; m += 1) {
      const [a, b] = [sides[n], sides[m]];
      if (a.path === b.path && (a.section === b.section || a.path.endsWith('.yaml'))) continue;
      if (!product.shareEnough(a.side, b.side) || !product.mayClash(a.side, b.side)) continue;
      const key = keyed.find((one) => isAt(a, b, one) || isAt(b, a, one));
      const truth = key?.kind === 'contradiction' ? 1 : 0;
      const origin = key ? `planted ${key.kind}` : 'own';
      if (key) key.isSeen = true;
      examples.push({
        company,
        language,
        truth,
        origin,
        isGated: true,
        texts: [a.text, b.text],
        values: product.pairValues(a.side, b.side),
      });
    }
  for (const { kind, isSeen } of keyed)
    if (!isSeen)
      examples.push({
        company,
        language,
        truth: kind === 'contradiction' ? 1 : 0,
        origin: `planted ${kind}`,
        isGated: false,
      });
}
console.log(`${examples.length} pairs; ${lost} texts not found; ${ungated} contradictions share too little`);

const companies = [...new Set(examples.map(({ company }) => company))];
const judged = [];
for (let fold = 0; fold < Math.min(FOLDS, companies.length); fold += 1) {
  const left = companies.filter((_, n) => n % FOLDS === fold);
  const chance = chanceBy(examples.filter(({ company }) => !left.includes(company)));
  for (const one of examples)
    if (left.includes(one.company)) judged.push({ ...one, chance: one.isGated ? chance(one.values) : 0 });
}
for (const language of ['en', 'nl'])
  report(
    judged.filter((one) => one.language === language),
    language,
  );
if (process.argv.includes('--planted'))
  for (const one of judged
    .filter(({ origin, isGated }) => isGated && origin.startsWith('planted'))
    .sort((a, b) => b.chance - a.chance))
    console.log(one.chance.toFixed(2), one.origin, '|', one.texts.join('\n      | '));
if (process.argv.includes('--show'))
  for (const one of judged
    .filter(({ chance }) => chance > 0.5)
    .sort((a, b) => b.chance - a.chance)
    .slice(0, 120))
    console.log(one.chance.toFixed(2), one.origin, '|', one.texts?.join('\n      | '));
writeFileSync(target, `${JSON.stringify(fit(examples))}\n`);

function fit(all) {
  let n = 0;
  const gated = all.filter(
    ({ isGated, origin }) => isGated && ((origin !== 'own' && origin !== 'beside') || n++ % OWN_SHARE === 0),
  );
  return fitTrees(
    gated.map(({ values }) => values),
    gated.map(({ truth }) => truth),
    gated.map(({ origin }) =>
      origin === 'own' || origin === 'beside' ? OWN_SHARE : origin.startsWith('planted') ? PLANTED : WRITTEN,
    ),
    product.PAIR_FEATURES,
    OPTIONS,
  );
}

function chanceBy(all) {
  return product.boostedTrees(fit(all), product.PAIR_FEATURES);
}

function report(all, language) {
  const of = (origin) => all.filter((one) => one.origin === origin);
  const planted = (kind, least) =>
    `${of(`planted ${kind}`).filter(({ chance }) => chance >= least).length} of ${of(`planted ${kind}`).length}`;
  const kinds = [...new Set(all.flatMap(({ kind }) => kind ?? []))];
  const count = new Set(all.map(({ company }) => company)).size;
  for (const least of [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) {
    const told = (origin) => of(origin).filter(({ chance }) => chance >= least).length;
    console.log(
      `${language} from ${least}: ${told('contradiction')} of ${of('contradiction').length} contradictions, ${told('lookalike')} of ${of('lookalike').length} look-alikes, ${(told('own') / count).toFixed(1)} of its own and ${(told('beside') / count).toFixed(1)} of what was written a company; planted: ${planted('contradiction', least)} contradictions, ${planted('lookalike', least)} look-alikes; by kind: ${kinds
        .map((kind) => {
          const own = of('contradiction').filter((one) => one.kind === kind);
          return `${kind} ${own.filter(({ chance }) => chance >= least).length}/${own.length}`;
        })
        .join(', ')}`,
    );
  }
}

function isAt(a, b, { file, line, other_file: other, other_line: otherLine }) {
  const holds = (one, path, at) => one.path === path && one.line <= at && at <= one.lastLine;
  return holds(a, file, line) && holds(b, other, otherLine);
}

function isSameText(text, quote) {
  return bare(text) !== '' && bare(quote).includes(bare(text)) && bare(text).length > bare(quote).length / 2;
}

function bare(text) {
  return text
    .replace(/⟦[^⟧]*⟧/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

/** A text as the statement that it would be below a heading. */
function asStatement(text, heading, language) {
  const row = text.trim().startsWith('|');
  const own = row
    ? text
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => cell.trim())
        .join(' | ')
    : text;
  const [first, ...more] = statementsIn(`# Page\n\n## ${heading}\n\n${own}\n`, 'page.md', product);
  if (!first) return undefined;
  const statement = {
    ...first,
    text: [first, ...more].map((one) => one.text).join(' '),
    headings: [heading],
    language,
    force: row ? 'practice' : first.force,
    kind: row ? 'row' : first.kind,
  };
  return { ...statement, side: product.sideOf(statement) };
}
