/**
 * Writes src/reading/generic/known-wordings.bin: numbers that stand for the sentences of Attest's own templates and of
 * public ones, by which a copy is known. Of the public ones nothing but these numbers is kept in the project.
 *   node scripts/known-wordings.mjs [FOLDER…]
 * The folders hold public templates as Markdown (soc2-policy-templates, comply's). What the file knows already stays known,
 * templates of earlier editions included.
 */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from '../test/bench/lib/bundle.mjs';

const target = fileURLToPath(new URL('../src/reading/generic/known-wordings.bin', import.meta.url));
// The bundle reads the file it makes.
if (!existsSync(target)) writeFileSync(target, new Uint8Array(8196));
const product = await load(new URL('known-wordings-entry.ts', import.meta.url));
const { POLICY_TYPES, offlineTemplate, packWordings, bareWording, wordingHash } = product;

const parser = new product.DocumentParser();
const snapshot = new product.WorkspaceIndex('file:///w').snapshot();
const folders = process.argv.slice(2);

const { own, published, pairs } = product.unpackWordings(new Uint8Array(readFileSync(target)));
for (const type of POLICY_TYPES) {
  for (const language of ['en', 'nl']) {
    addText(offlineTemplate({ type, language, snapshot, inScope: new Set() }), own);
    // With what a company fills in for what is to be confirmed.
    for (const { examples } of type.contents)
      for (const text of examples[language]) addSentence(text, language, own);
  }
}
for (const folder of folders)
  for (const path of markdownIn(folder)) addText(readFileSync(path, 'utf8'), published);
for (const hash of own) published.delete(hash);

const bytes = packWordings({ own, published, pairs });
writeFileSync(target, bytes);
console.log(`${own.size} own and ${published.size} public wordings, ${bytes.length} bytes`);

function addText(text, into) {
  const document = parser.parse({ uri: 'file:///w/policies/a.md', path: 'policies/a.md', version: 0, text });
  for (const { content } of document.sections)
    for (const sentence of content.sentences) addSentence(sentence.text, content.language, into);
}

function addSentence(text, language, into) {
  const wording = bareWording(text, language);
  if (wording === '') return;
  into.add(wordingHash(wording));
  pairs.add(text);
}

function markdownIn(path) {
  if (!statSync(path).isDirectory()) return path.endsWith('.md') ? [path] : [];
  return readdirSync(path)
    .sort()
    .flatMap((name) => markdownIn(`${path}/${name}`));
}
