/** Stretches of lines with text in them, each with its last line break; positions in characters. */
export function* paragraphsIn(text: string): Iterable<{ index: number; text: string }> {
  let start = -1;
  let at = 0;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline + 1;
    const blank = text.slice(at, end).trim() === '';
    if (!blank && start < 0) start = at;
    if (blank && start >= 0) {
      yield { index: start, text: text.slice(start, at) };
      start = -1;
    }
    at = end;
  }
  if (start >= 0) yield { index: start, text: text.slice(start) };
}
