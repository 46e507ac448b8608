/** Why a text is no well-formed XML, or undefined: characters XML cannot hold, tags that do not match, a bare “&” or “<”. */
export function xmlFault(xml: string): string | undefined {
  const bad = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.exec(xml);
  if (bad) return `character ${bad[0].charCodeAt(0)} at ${bad.index}`;
  if (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(xml))
    return 'half a surrogate pair';
  const open: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    const text = xml.slice(at, start < 0 ? undefined : start);
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text)) return `a bare & at ${at}`;
    if (start < 0) break;
    const end = xml.indexOf('>', start);
    if (end < 0) return `an open tag at ${start}`;
    const tag = xml.slice(start + 1, end);
    at = end + 1;
    if (tag.startsWith('?') || tag.startsWith('!')) continue;
    if (tag.includes('<')) return `a bare < at ${start}`;
    const name = /^\/?([\w:.-]+)/.exec(tag)?.[1];
    if (name === undefined) return `no name at ${start}`;
    if (tag.startsWith('/')) {
      if (open.pop() !== name) return `</${name}> at ${start} closes another`;
    } else if (!tag.endsWith('/')) open.push(name);
  }
  return open.length > 0 ? `${open.join(' > ')} is not closed` : undefined;
}
