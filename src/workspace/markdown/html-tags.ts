/** An opening tag with its attributes; offsets count in the HTML it was found in. */
export interface HtmlTag {
  /** In small letters. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
}

const NAME = /[a-z][\w.:-]*/iy;
const ATTRIBUTE = /\s*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/y;
/** A tag longer than this is none. */
const LONGEST = 4000;
const MOST_ATTRIBUTES = 60;

/** The opening tags in HTML. Comments must have been taken out before. */
export function tagsIn(html: string): HtmlTag[] {
  const tags: HtmlTag[] = [];
  for (let start = html.indexOf('<'); start >= 0; start = html.indexOf('<', start + 1)) {
    NAME.lastIndex = start + 1;
    const name = NAME.exec(html)?.[0];
    if (name === undefined) continue;
    const rest = html.slice(start + 1 + name.length, start + LONGEST);
    const attributes = new Map<string, string>();
    let at = 0;
    while (attributes.size < MOST_ATTRIBUTES) {
      ATTRIBUTE.lastIndex = at;
      const match = ATTRIBUTE.exec(rest);
      if (!match) break;
      const [all, key = '', double, single, bare] = match;
      attributes.set(key.toLowerCase(), decoded(double ?? single ?? bare ?? ''));
      at += all.length;
    }
    tags.push({ name: name.toLowerCase(), attributes, start, end: start + 1 + name.length + at });
  }
  return tags;
}

function decoded(value: string): string {
  return value
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'");
}
