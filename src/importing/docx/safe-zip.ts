import { unzipSync, zipSync } from 'fflate';
import { ImportProblem } from '../import-problem.js';

/** No policy unpacks to more than this (bytes), nor has more parts. */
const MAX_UNPACKED = 64 * 1024 * 1024;
const MAX_PARTS = 4000;

/** Parts that carry text; pictures, fonts, macros and embedded files are never unpacked. */
const TEXT_PART = /\.(?:xml|rels)$/i;

/**
 * Repacks the text parts of an Office file, having unpacked no more than the limits allow, so that a reader further on
 * never meets a zip bomb, a macro or an embedded file. Throws an ImportProblem on bombs, passwords and other files.
 */
export function safeOfficeZip(bytes: Uint8Array): Uint8Array {
  // An Office file with a password is an OLE compound file, not a zip.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) {
    throw new ImportProblem('encrypted', {
      en: 'This file has a password, or is in the old .doc format. Open it in Word and save it as .docx without a password.',
      nl: 'Dit bestand heeft een wachtwoord, of de oude .doc-indeling. Open het in Word en sla het op als .docx zonder wachtwoord.',
    });
  }
  let unpacked = 0;
  let parts = 0;
  let parted: ReturnType<typeof unzipSync>;
  try {
    parted = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        parts += 1;
        if (!TEXT_PART.test(name)) return false;
        unpacked += originalSize;
        if (unpacked > MAX_UNPACKED || parts > MAX_PARTS) throw tooLarge();
        return true;
      },
    });
  } catch (error) {
    if (error instanceof ImportProblem) throw error;
    throw new ImportProblem('unreadable', {
      en: 'This is no Word document, or it is damaged. Open it in Word and save it again as .docx.',
      nl: 'Dit is geen Word-document, of het is beschadigd. Open het in Word en sla het opnieuw op als .docx.',
    });
  }
  return zipSync(parted, { level: 0 });
}

function tooLarge(): ImportProblem {
  return new ImportProblem('too-large', {
    en: `This file unpacks to more than ${MAX_UNPACKED / 1024 / 1024} MB, which no policy does. It was not opened.`,
    nl: `Dit bestand wordt uitgepakt groter dan ${MAX_UNPACKED / 1024 / 1024} MB; dat is geen enkel beleid. Het is niet geopend.`,
  });
}
