/**
 * The texts out of a model's reply, one for each part that was asked for: without a code fence around the whole, without
 * a line of preamble, without front matter. Undefined when the reply has not the parts that were asked for.
 */
export function parseReply(reply: string, parts: number): readonly string[] | undefined {
  const text = unwrap(reply.replace(/\r\n/g, '\n'));
  if (parts === 1) {
    const only = clean(text.replace(/^\s*=== ?1 ?===[^\S\n]*\n/, ''));
    return only === '' ? undefined : [only];
  }
  const found = new Map<number, string>();
  const marks = [...text.matchAll(/^[^\S\n]*=== ?(\d{1,3}) ?===[^\S\n]*$/gm)];
  marks.forEach((mark, n) => {
    const body = clean(unwrap(text.slice(mark.index + mark[0].length, marks[n + 1]?.index ?? text.length)));
    if (body !== '' && !found.has(Number(mark[1]))) found.set(Number(mark[1]), body);
  });
  const texts = Array.from({ length: parts }, (_, n) => found.get(n + 1));
  return texts.every((part) => part !== undefined) ? texts : undefined;
}

function clean(text: string): string {
  const body = text.trim().replace(/^---\n(?:[\w-]+:[^\n]*\n|[ \t-][^\n]*\n)+---\n+/, '');
  // "Here is the section:" on a line of its own is talk, not policy.
  return body
    .replace(
      /^(?:here (?:is|are)|below (?:is|are)|sure|certainly|hier (?:is|volgt|zijn)|hieronder)\b[^\n]{0,120}:\n+/i,
      '',
    )
    .trim();
}

/** The inside of a fence that wraps the whole text. */
function unwrap(text: string): string {
  const match =
    /^\s*(?:here (?:is|are)|hier (?:is|volgt))?[^\n`]{0,120}\n*```(?:markdown|md)?[^\S\n]*\n([\s\S]*?)\n```\s*$/i.exec(
      text,
    );
  const inside = match?.[1];
  return inside === undefined || /^```/m.test(inside) ? text : inside;
}
