import type { PolicyDocument, SectionContent } from '../../workspace/document.js';
import { unitsOf } from '../../reading/units.js';
import { fingerprintOf } from './fingerprint.js';

/** A sentence, list item or row of a section, which a person can point at. */
export interface Passage {
  /** Indexes into `SectionContent.sentences`. */
  readonly sentences: readonly number[];
  readonly text: string;
  /** Of the words, with the line that introduces the list or the headers of the row: they bear on the meaning. */
  readonly fingerprint: string;
}

/** A passage with the section it stands in, an index into `PolicyDocument.sections`. */
export interface PlacedPassage extends Passage {
  readonly section: number;
}

const PASSAGES = new WeakMap<SectionContent, readonly Passage[]>();
const OWN_TEXT = new WeakMap<SectionContent, string>();
const OWN_PRINT = new WeakMap<SectionContent, string>();

/** The passages of a section, in order; read once per content. */
export function passagesOf(content: SectionContent): readonly Passage[] {
  let passages = PASSAGES.get(content);
  if (!passages) {
    passages = unitsOf(content)
      .filter(({ kind }) => kind !== 'header')
      .map(({ sentences, text, lead }) => ({
        sentences,
        text,
        fingerprint: fingerprintOf(lead === '' ? text : `${lead}\n${text}`),
      }));
    PASSAGES.set(content, passages);
  }
  return passages;
}

/** The first passage of a document with this fingerprint. */
export function findPassage(document: PolicyDocument, fingerprint: string): PlacedPassage | undefined {
  for (const [section, { content }] of document.sections.entries()) {
    const found = passagesOf(content).find((passage) => passage.fingerprint === fingerprint);
    if (found) return { ...found, section };
  }
  return undefined;
}

/** The fingerprint of a section's heading and own text, without its subsections. */
export function sectionPrint(content: SectionContent): string {
  let print = OWN_PRINT.get(content);
  if (print === undefined) OWN_PRINT.set(content, (print = fingerprintOf(ownText(content))));
  return print;
}

/** The fingerprint of a section with all below it, or of the whole document. */
export function partPrint(document: PolicyDocument, section: number | undefined): string {
  return fingerprintOf(
    document.sections
      .filter((_, n) => section === undefined || isWithin(document, n, section))
      .map(({ content }) => ownText(content))
      .join('\n'),
  );
}

/**
 * The fingerprint by which a document is known again when it has another path: its headings, and the content that the
 * answer is about. Its text may change; it is still the document somebody gave the answer for.
 */
export function outlinePrint(document: PolicyDocument, content: string): string {
  const headings = document.sections.map(({ content: { heading } }) => heading);
  return fingerprintOf([content, document.title, ...headings].join('\n'));
}

function ownText(content: SectionContent): string {
  let text = OWN_TEXT.get(content);
  if (text === undefined) {
    text = [content.heading, ...content.sentences.map((sentence) => sentence.text)].join('\n');
    OWN_TEXT.set(content, text);
  }
  return text;
}

function isWithin({ sections }: PolicyDocument, section: number, outer: number): boolean {
  for (let at: number | undefined = section; at !== undefined; at = sections[at]?.parent)
    if (at === outer) return true;
  return false;
}
