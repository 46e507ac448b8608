/** The package ships no types; this is what we use of it. */
declare module 'snowball-stemmers' {
  export function newStemmer(language: 'english' | 'dutch'): { stem(word: string): string };
}
