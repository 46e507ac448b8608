/** So many of the lines of the longer text both must have for one to be the other under another name. */
const SAME = 0.5;

/**
 * Which new file is which that is gone, under another name: those with one text, then those with most of their lines in
 * common. Each is paired once.
 */
export function movedFrom(
  fresh: ReadonlyMap<string, string>,
  gone: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const goneLines = [...gone].map(([path, text]) => ({ path, lines: linesOf(text) }));
  const pairs = [...fresh].flatMap(([path, text]) => {
    const lines = linesOf(text);
    return goneLines.map((old) => ({ path, old: old.path, share: shareOf(lines, old.lines) }));
  });
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const { path, old, share } of pairs.sort((a, b) => b.share - a.share)) {
    if (share < SAME || found.has(path) || taken.has(old)) continue;
    found.set(path, old);
    taken.add(old);
  }
  return found;
}

function linesOf(text: string): ReadonlySet<string> {
  return new Set(
    text
      .split(/\r\n|\n|\r/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let both = 0;
  for (const line of few) if (many.has(line)) both += 1;
  return many.size === 0 ? 0 : both / many.size;
}
