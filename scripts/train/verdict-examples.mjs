/**
 * Labelled drafts, edits and pairs of sentences as examples: a change with the values of its claims, and whether anything
 * in it is not as stated. Which of its claims is at fault is not known.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { readCompany } from '../../test/bench/verify/company.mjs';
import { Judge } from '../../test/bench/verify/judge.mjs';
import { smallChanges } from './small-changes.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Companies whose drafts and edits were looked at while the rules were made; the rules do better there than elsewhere. */
const SEEN = ['test/bench/verify/sets/en', 'test/bench/verify/sets/nl'];
const KNOWN = 0.3;
const OF_PAIR = 0.5;
const SMALL = 0.3;
/** What other checks of a draft find is theirs. */
const WEIGHED = new Set(['invented-fact', 'contradiction', 'weakened']);

/** Every example. */
export function readExamples(product) {
  const training = join(root, 'training/verify');
  const companies = [
    ...SEEN.map((path) => [join(root, path), KNOWN]),
    ...readdirSync(training, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => [join(training, name), 1])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ];
  return [
    ...companies.flatMap(([folder, weight]) => ofCompany(product, folder, weight)),
    ...['en', 'nl'].flatMap((language) =>
      ofPairs(product, join(training, `pairs-${language}.txt`), language),
    ),
  ];
}

function ofCompany(product, folder, weight) {
  const judge = new Judge(product, readCompany(join(folder, 'company')));
  const source = basename(folder);
  const examples = readdirSync(folder)
    .filter((name) => /^(?:drafts|edits)-.*\.yaml$/.test(name))
    .sort()
    .flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')))
    .flatMap((entry) => {
      const found =
        entry.reply === undefined ? ofEdit(product, judge, entry) : ofDraft(product, judge, entry);
      return found ? [{ ...found, source, weight, isBad: /^(?:bad|invented)$/.test(entry.verdict) }] : [];
    });
  const small = smallChanges(judge.files).map(({ path, before, after }) => ({
    ...claims(product, before, after, product.factsOf(judge.snapshot, { workspace: judge.analyser.facts }), {
      path,
    }),
    type: 'small',
    source,
    weight: SMALL,
    isBad: false,
  }));
  return [...examples, ...small];
}

function ofEdit(product, judge, { document, from, to }) {
  const text = judge.files.get(document);
  const facts = product.factsOf(judge.snapshot, { workspace: judge.analyser.facts });
  const after = text.replace(from, () => to);
  return { type: 'edit', ...claims(product, text, after, facts, { path: document }) };
}

function ofDraft(product, judge, entry) {
  const { prepared, judged } = judge.prepare(entry);
  const { task, document, language, slots } = prepared;
  const parsed = product.parseReply(entry.reply, 1, language);
  const others = [...judged.problems, ...judged.repaired].some(({ check }) => !WEIGHED.has(check));
  if ('refused' in parsed || others || task.kind === 'translate') return undefined;
  const [slot] = slots;
  const edit = product.fillSlot(document.text, slot, parsed.texts[0]);
  const draft = product.applyEdits(document.text, product.inPlace([{ slot, edit }]));
  const told = task.kind === 'refine' ? [task.specifics] : [task.remark];
  const facts = product.factsOf(judge.snapshot, { workspace: judge.analyser.facts, told });
  const kind = task.kind === 'refine' ? 'refine' : 'fill';
  return {
    type: kind,
    ...claims(product, document.text, draft, facts, {
      path: document.path,
      uri: document.uri,
      kind,
      language,
    }),
  };
}

/** Blocks of a source (S:), sentences that follow from it (+), and some that do not (-), each added to its section. */
function ofPairs(product, path, language) {
  const blocks = readFileSync(path, 'utf8')
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
    .filter(([first]) => first?.startsWith('S:'));
  const title = language === 'nl' ? 'Beleid' : 'Policy';
  const sections = blocks.map(([first], n) => `## ${n + 1}\n\n${first.slice(2).trim()}\n`);
  const text = `---\ntitle: ${title}\nlanguage: ${language}\n---\n\n# ${title}\n\n${sections.join('\n')}`;
  const index = new product.WorkspaceIndex('file:///w');
  const file = 'policies/pairs.md';
  index.set(`file:///w/${file}`, { text, version: 1 });
  const facts = product.factsOf(index.snapshot(), {});
  return blocks.flatMap(([, ...lines], n) =>
    lines.map((line) => {
      const [, sign, said] = /^([+-]) ?(?:\[[^\]]*\])? ?(.*)$/.exec(line);
      const after = text.replace(sections[n], (section) => `${section}\n${asBlock(said)}\n`);
      return {
        type: 'pair',
        source: `pairs-${language}`,
        weight: OF_PAIR,
        isBad: sign === '-',
        ...claims(product, text, after, facts, { path: file, kind: 'fill', language }),
      };
    }),
  );
}

/** A row needs a head to be one. */
function asBlock(said) {
  if (!said.startsWith('|')) return said;
  const cells = said.split('|').length - 2;
  return `|${'   |'.repeat(cells)}\n|${'---|'.repeat(cells)}\n${said}`;
}

function claims(product, before, after, facts, options) {
  const ruled = product.ruled(before, after, facts, options);
  const seen = product.seenClaims(ruled, options.kind ?? 'edit', options.path);
  return { claims: seen.map(({ values }) => Object.fromEntries(values.entries())) };
}
