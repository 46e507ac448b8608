import { describe, expect, it } from 'vitest';
import { collectVocabulary, compileVocabulary } from './compile-vocabulary.js';
import { packVocabulary, unpackVocabulary } from './pack-vocabulary.js';
import { PACKED_VOCABULARIES } from './packed-vocabularies.js';
import { PARAMETERS } from './parameters.js';
import { readWords } from './text-words.js';
import { TOPICS } from './topics.js';
import { vocabularyOf } from './vocabulary.js';

describe.each(['en', 'nl'] as const)('the packed vocabulary of %s', (language) => {
  it('is put in place by the build', () => {
    expect(PACKED_VOCABULARIES[language]).toEqual(
      JSON.parse(JSON.stringify(packVocabulary(collectVocabulary(language, PARAMETERS), language))),
    );
  });

  it('gives back all that was packed', () => {
    const parts = collectVocabulary(language, PARAMETERS);
    const back = unpackVocabulary(packVocabulary(parts, language), language);
    expect([...back.lexicon.words]).toEqual([...parts.lexicon.words]);
    expect({ ...back, lexicon: back.lexicon.size }).toEqual({ ...parts, lexicon: parts.lexicon.size });
  });

  it('is the same, bit by bit, as one compiled at run time', () => {
    const { lexicon, ...packed } = vocabularyOf(language);
    const { lexicon: other, ...compiled } = compileVocabulary(language);
    expect(packed).toEqual(compiled);
    for (const { topic } of TOPICS) {
      for (const text of [topic.hint[language], ...topic.examples[language]])
        expect(readWords(text, lexicon)).toEqual(readWords(text, other));
    }
  });
});
