import { LIMITS, overLimit, type LimitName } from '../../catalog/limits.js';
import { measureXml, OverLimit, unzipWithin } from '../../workspace/zip-within.js';
import { ImportProblem } from '../import-problem.js';

/** Parts that carry text; pictures, fonts, macros and embedded files are never unpacked. */
const TEXT_PART = /\.(?:xml|rels)$/i;

/**
 * The text parts of an Office file by name, having unpacked no more than the limits allow, so that a reader further on
 * never meets a zip bomb, a macro or an embedded file. Throws an ImportProblem on bombs, on more paragraphs or levels than
 * a policy has, on passwords and on other files.
 */
export function safeOfficeParts(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  // An Office file with a password is an OLE compound file, not a zip.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) {
    throw new ImportProblem('encrypted', {
      en: 'This file has a password, or is in the old .doc format. Open it in Word and save it as .docx without a password.',
      nl: 'Dit bestand heeft een wachtwoord, of de oude .doc-indeling. Open het in Word en sla het op als .docx zonder wachtwoord.',
    });
  }
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipWithin(bytes, (name) => TEXT_PART.test(name));
  } catch (error) {
    if (error instanceof OverLimit) throw tooLarge(error.limit);
    throw damaged();
  }
  let paragraphs = 0;
  let characters = 0;
  let elements = 0;
  for (const part of Object.values(parts)) {
    const { counts, tags, levels, text, isCut } = measureXml(part, [
      'w:p',
      'w:tc',
      'w:r',
      'text:p',
      'table:table-cell',
      'text:span',
    ]);
    paragraphs += Math.max(
      ...[0, 1, 3, 4].map((at) => counts[at] ?? 0),
      ((counts[2] ?? 0) + (counts[5] ?? 0)) / 10,
    );
    if (paragraphs > LIMITS.wordParagraphs.most) throw tooLarge('wordParagraphs');
    elements += tags;
    if (elements > LIMITS.markupElements.most) throw tooLarge('markupElements');
    if (levels > LIMITS.xmlLevels.most) throw tooLarge('xmlLevels');
    if (isCut) throw damaged();
    characters += text;
    if (characters > LIMITS.documentBytes.most) throw tooLarge('documentBytes', characters);
  }
  return parts;
}

function tooLarge(limit: LimitName, found?: number): ImportProblem {
  return new ImportProblem('too-large', overLimit(limit, found));
}

function damaged(): ImportProblem {
  return new ImportProblem('unreadable', {
    en: 'This is no Word document, or it is damaged. Open it in Word and save it again as .docx.',
    nl: 'Dit is geen Word-document, of het is beschadigd. Open het in Word en sla het opnieuw op als .docx.',
  });
}
