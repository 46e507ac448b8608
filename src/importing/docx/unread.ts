import type { Findings } from '../import-note.js';
import { descendants, textOf, type XmlNode } from '../text/xml.js';

/** Notes the text inside an element that is not known, as what is not read must not be lost unsaid. */
export function unread(node: XmlNode, place: number, findings: Findings): void {
  const text = descendants(node, 't').map(textOf).join('');
  if (text.trim() !== '') findings.add('unread', place, text);
}
