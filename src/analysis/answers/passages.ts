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

/** By fingerprint, the first passage of a section that has it. */
const BY_PRINT = new WeakMap<SectionContent, ReadonlyMap<string, Passage>>();

/** The first passage of a document with this fingerprint. */
export function findPassage(document: PolicyDocument, fingerprint: string): PlacedPassage | undefined {
  for (const [section, { content }] of document.sections.entries()) {
    let byPrint = BY_PRINT.get(content);
    if (!byPrint) {
      byPrint = new Map([...passagesOf(content)].reverse().map((passage) => [passage.fingerprint, passage]));
      BY_PRINT.set(content, byPrint);
    }
    const found = byPrint.get(fingerprint);
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

/** Fingerprints of a document that are made when first asked for: many answers may ask for the same. */
interface DocumentPrints {
  /** By section, with all below it; under -1 the whole document. */
  readonly parts: Map<number, string>;
  /** By content ID. */
  readonly outlines: Map<string, string>;
}
const PRINTS = new WeakMap<PolicyDocument, DocumentPrints>();

/** The fingerprint of a section with all below it, or of the whole document. */
export function partPrint(document: PolicyDocument, section: number | undefined): string {
  return remembered(printsOf(document).parts, section ?? -1, () =>
    fingerprintOf(
      document.sections
        .slice(section ?? 0, section === undefined ? undefined : endOf(document, section))
        .map(({ content }) => ownText(content))
        .join('\n'),
    ),
  );
}

/**
 * The fingerprint by which a document is known again when it has another path: its headings, and the content that the
 * answer is about. Its text may change; it is still the document somebody gave the answer for.
 */
export function outlinePrint(document: PolicyDocument, content: string): string {
  return remembered(printsOf(document).outlines, content, () => {
    const headings = document.sections.map(({ content: { heading } }) => heading);
    return fingerprintOf([content, document.title, ...headings].join('\n'));
  });
}

function printsOf(document: PolicyDocument): DocumentPrints {
  let prints = PRINTS.get(document);
  if (!prints) PRINTS.set(document, (prints = { parts: new Map(), outlines: new Map() }));
  return prints;
}

function remembered<K>(known: Map<K, string>, key: K, make: () => string): string {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = make()));
  return value;
}

function ownText(content: SectionContent): string {
  let text = OWN_TEXT.get(content);
  if (text === undefined) {
    text = [content.heading, ...content.sentences.map((sentence) => sentence.text)].join('\n');
    OWN_TEXT.set(content, text);
  }
  return text;
}

/** The index behind the last section below a section: those follow it without a gap. */
function endOf({ sections }: PolicyDocument, section: number): number {
  let end = section + 1;
  while (end < sections.length && (sections[end]?.parent ?? -1) >= section) end += 1;
  return end;
}
