/** The words of a text in small letters, and what stands before their hyphens. */
export function* writtenWords(text: string, isProse: boolean): Iterable<string> {
  for (const written of text.match(/(?:^|[.!?:]\s+)?[\p{L}][\p{L}\p{N}/&-]*/gu) ?? []) {
    const word = written.replace(/^[.!?:]\s+/, '').toLowerCase();
    // A word that the catalogue writes with a capital within a sentence may be somebody's name.
    if (isProse && /^\p{Lu}\p{Ll}/u.test(written) && !text.startsWith(written)) continue;
    yield word;
    const hyphen = word.indexOf('-');
    if (hyphen >= 0) yield word.slice(0, hyphen);
  }
}
