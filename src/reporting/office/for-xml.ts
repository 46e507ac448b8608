/** Characters that no XML file can hold: controls but tab and line ends, and what is no character. */
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * The same value with every text in it, at any depth, as XML can hold it: a space stands for each character that would
 * make the file unreadable, and the replacement character for half a pair.
 */
export function forXml<Value>(value: Value): Value {
  return cleaned(value) as Value;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value).replace(NOT_IN_XML, ' ');
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleaned(one)]));
}

/** Without the halves of surrogate pairs that stand alone. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
