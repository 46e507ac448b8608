import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PolicyDocument, SectionContent } from '../document.js';
import { sourceOf } from '../markdown/source-of.js';
import { BLOCK, meaningForm } from './meaning-form.js';
import { withoutTargets } from './without-targets.js';

const FORMS = new WeakMap<SectionContent, string>();
const KNOWN = new WeakMap<PolicyDocument, string>();
const HEADING = new RegExp(`${BLOCK}h(\\d) `, 'g');

/** What a fingerprint looks like. */
export const FINGERPRINT = /^sha256-[0-9a-f]{64}$/;

/**
 * The fingerprint of what a document says: SHA-256 over its meaning and over what it claims to satisfy. What the front
 * matter says of ownership, approval, version, dates and status is not in it. A change of typing or layout does not alter
 * it, nor does where links within the workspace lead; a change of a word, a number, a link that leads out, or the place of a
 * section does.
 */
export function textFingerprint(document: PolicyDocument): string {
  let fingerprint = KNOWN.get(document);
  if (fingerprint === undefined) {
    fingerprint = digestOf(document, withoutTargets(saidBy(document)));
    KNOWN.set(document, fingerprint);
  }
  return fingerprint;
}

/** Whether a fingerprint is of what a document says; those written when targets of all links were in it are known too. */
export function isFingerprintOf(fingerprint: string, document: PolicyDocument): boolean {
  return fingerprint === textFingerprint(document) || fingerprint === digestOf(document, saidBy(document));
}

function saidBy({ sections }: PolicyDocument): string {
  return nested(sections.map(({ content }) => formOf(content)).join(''));
}

function digestOf({ frontMatter }: PolicyDocument, said: string): string {
  const claims = (frontMatter?.claims ?? []).map(({ value }) => value.toUpperCase());
  const controls = (frontMatter?.controls ?? []).map(({ value }) => value.toUpperCase());
  const whole = [said, [...new Set(claims)].sort().join(' '), [...new Set(controls)].sort().join(' ')].join(
    '\n',
  );
  return `sha256-${bytesToHex(sha256(utf8ToBytes(whole)))}`;
}

function formOf(content: SectionContent): string {
  let form = FORMS.get(content);
  if (form === undefined) {
    const source = sourceOf(content);
    FORMS.set(content, (form = source === '' ? '' : meaningForm(source)));
  }
  return form;
}

/** Headings by how deep they stand, so that all of them one level lower is the same text. */
function nested(form: string): string {
  const open: number[] = [];
  return form.replace(HEADING, (_, mark: string) => {
    const level = Number(mark);
    while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    return `${BLOCK}h${open.length} `;
  });
}
