import type { Findings, ImportNote } from '../import-note.js';

const PAGE = { en: 'page', nl: 'pagina' };

/** What was left out of a PDF, and what should be checked because a PDF does not say it. */
export function pdfNotes(findings: Findings): ImportNote[] {
  const notes: ImportNote[] = [];
  const scans = findings.count('no-text');
  if (scans > 0) {
    const where = findings.places('no-text', PAGE);
    notes.push({
      about: 'no-text',
      effect: 'left-out',
      en: `Pages without text, which are pictures or blank: ${scans}${where.en}. Run text recognition (OCR) on them to import them.`,
      nl: `Pagina’s zonder tekst, die afbeeldingen of leeg zijn: ${scans}${where.nl}. Gebruik tekstherkenning (OCR) om ze te importeren.`,
    });
  }
  if (findings.count('edges') > 0) {
    const what = findings.texts('edges');
    notes.push({
      about: 'edges',
      effect: 'left-out',
      en: `Headers and footers left out${what}.`,
      nl: `Kop- en voetteksten weggelaten${what}.`,
    });
  }
  if (findings.count('contents') > 0) {
    const lines = findings.count('contents');
    notes.push({
      about: 'contents',
      effect: 'left-out',
      en: `The table of contents was left out (${lines} lines).`,
      nl: `De inhoudsopgave is weggelaten (${lines} regels).`,
    });
  }
  if (findings.count('turned') > 0) {
    const [where, what] = [findings.places('turned', PAGE), findings.texts('turned')];
    notes.push({
      about: 'turned',
      effect: 'left-out',
      en: `Turned text left out: ${findings.count('turned')}${where.en}${what}.`,
      nl: `Gedraaide tekst weggelaten: ${findings.count('turned')}${where.nl}${what}.`,
    });
  }
  if (findings.count('filled-in') > 0) {
    const [where, what] = [findings.places('filled-in', PAGE), findings.texts('filled-in')];
    notes.push({
      about: 'filled-in',
      effect: 'left-out',
      en: `Form fields and remarks left out: ${findings.count('filled-in')}${where.en}${what}.`,
      nl: `Formuliervelden en opmerkingen weggelaten: ${findings.count('filled-in')}${where.nl}${what}.`,
    });
  }
  const unknown = findings.count('unknown-letter');
  if (unknown > 0) {
    const [where, what] = [findings.places('unknown-letter', PAGE), findings.texts('unknown-letter')];
    notes.push({
      about: 'unknown-letter',
      effect: 'check',
      en: `Pieces of text with characters that the file does not name: ${unknown}${where.en}${what}. Compare them with the page.`,
      nl: `Stukken tekst met tekens die het bestand niet benoemt: ${unknown}${where.nl}${what}. Vergelijk ze met de pagina.`,
    });
  }
  const joined = findings.count('joined');
  if (joined > 0) {
    const what = findings.texts('joined');
    notes.push({
      about: 'joined',
      effect: 'check',
      en: `Words parted at the end of a line were joined without their hyphen: ${joined}${what}. Check whether one belongs to the word.`,
      nl: `Woorden die aan het eind van een regel waren afgebroken, zijn zonder streepje samengevoegd: ${joined}${what}. Controleer of er een bij het woord hoort.`,
    });
  }
  notes.push({
    about: 'layout',
    effect: 'check',
    en: 'A PDF does not say what is a heading, a list or a table; they were told by their look. Pictures are not taken over.',
    nl: 'Een pdf zegt niet wat een kop, een lijst of een tabel is; dat is aan het uiterlijk afgelezen. Afbeeldingen worden niet overgenomen.',
  });
  return notes;
}
