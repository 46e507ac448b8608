import { labelNamed } from '../../workspace/metadata/field-names.js';
import type { Force } from '../statement.js';

/** A label of up to four words: “Owner: ”, “Review cycle: ”. */
const LABEL = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]{1,24}(?: [\p{L}-]{1,24}){0,3}: /gu;
/** Between fields; the mark before the next label comes behind it. */
const STROKE = /\s[|·•‖]\s/;
/** Fields by which it is told that a document speaks of itself. */
const ENOUGH = 2;
const LONGEST = 400;

/**
 * Whether a text is nothing but fields of the document it stands in: “Owner: CEO | Version: 2.6 | Review cycle: annual”.
 * Such a line says nothing of how things are done, however much “review” and “updated” look like verbs.
 */
export function isOwnFields(text: string, readValue: (value: string) => Force): boolean {
  if (text.length > LONGEST || !text.includes(': ')) return false;
  const labels = [...text.matchAll(LABEL)];
  const [first] = labels;
  if (!first || labels.length < ENOUGH || /[\p{L}\p{N}]/u.test(text.slice(0, first.index))) return false;
  let known = 0;
  for (const [n, { 0: label, index }] of labels.entries()) {
    if (labelNamed(label.slice(0, -2)) !== undefined) known += 1;
    const [value = ''] = text.slice(index + label.length, labels[n + 1]?.index).split(STROKE);
    if (readValue(value.trim()) !== 'metadata') return false;
  }
  return known >= ENOUGH;
}
