import type { Localised } from './types.js';

/** A bound on what is read from outside, with what a user is told when something is over it. */
export interface Limit {
  /** The most that is read, in `unit`. */
  readonly most: number;
  readonly unit: Unit;
  /** `{most}` stands for the bound, `{found}` for what was met. */
  readonly message: Localised;
}

type Unit = 'bytes' | 'characters' | 'levels' | 'marks' | 'lines' | 'ms' | 'years' | 'items';

const limit = (most: number, unit: Unit, en: string, nl: string): Limit => ({
  most,
  unit,
  message: { en, nl },
});

const MB = 1024 * 1024;

/**
 * Every bound on outside text and files. What is over one is named and left out; it never makes Attest slow or large, and
 * a check that left something out is not a whole one. `docs/limits.md` lists the same; a test holds both together.
 */
export const LIMITS = {
  documentBytes: limit(
    4 * MB,
    'bytes',
    'This file is {found}; Attest reads policies up to {most}. Split it into one file a policy.',
    'Dit bestand is {found}; Attest leest beleid tot {most}. Splits het in één bestand per beleid.',
  ),
  lineCharacters: limit(
    20_000,
    'characters',
    'This line has {found} characters and was not read; Attest reads lines of up to {most}. Break it.',
    'Deze regel heeft {found} tekens en is niet gelezen; Attest leest regels tot {most}. Breek hem af.',
  ),
  containerLevels: limit(
    40,
    'levels',
    'Quotes and lists are nested {found} deep here; this line was not read. Attest reads {most} levels.',
    'Citaten en lijsten zijn hier {found} diep genest; deze regel is niet gelezen. Attest leest {most} niveaus.',
  ),
  containersAtOnce: limit(
    5000,
    'marks',
    'Lines of this document have more than {most} quotes and lists within others; this line and those like it after it were not read.',
    'Regels van dit document hebben meer dan {most} citaten en lijsten in andere; deze regel en latere zulke regels zijn niet gelezen.',
  ),
  paragraphMarks: limit(
    2000,
    'marks',
    'This paragraph has more than {most} brackets, asterisks and other marks of Markdown and was not read. Split it.',
    'Deze alinea heeft meer dan {most} haken, sterretjes en andere Markdown-tekens en is niet gelezen. Splits haar.',
  ),
  documentMarks: limit(
    20_000,
    'marks',
    'This document has more than {most} brackets, asterisks, quotes and other marks of Markdown; this line and those after it that hold any were not read. Split it.',
    'Dit document heeft meer dan {most} haken, sterretjes, citaten en andere Markdown-tekens; deze regel en latere regels met zulke tekens zijn niet gelezen. Splits het.',
  ),
  paragraphLines: limit(
    2000,
    'lines',
    'This paragraph has more than {most} lines and was not read. Put blank lines in it.',
    'Deze alinea heeft meer dan {most} regels en is niet gelezen. Zet er witregels in.',
  ),
  linkDefinitions: limit(
    500,
    'items',
    'There are more than {most} link definitions; this one and those after it were not read.',
    'Er zijn meer dan {most} linkdefinities; deze en die erna zijn niet gelezen.',
  ),
  yamlLevels: limit(
    64,
    'levels',
    'This YAML is nested more than {most} levels deep and was not read.',
    'Deze YAML is meer dan {most} niveaus diep genest en is niet gelezen.',
  ),
  yamlAliases: limit(
    50,
    'items',
    'This YAML repeats itself through aliases too often to be read safely ({most}). Write the values out.',
    'Deze YAML verwijst te vaak naar zichzelf om veilig te lezen ({most}). Schrijf de waarden uit.',
  ),
  yamlDocuments: limit(
    1000,
    'items',
    'This YAML cannot be read: there are more than {most} documents in it.',
    'Deze YAML is niet te lezen: er staan meer dan {most} documenten in.',
  ),
  recordEntries: limit(
    20_000,
    'items',
    'There are more than {most} entries in this list; this one and those after it were not read.',
    'Er staan meer dan {most} elementen in deze lijst; dit en de volgende zijn niet gelezen.',
  ),
  controlCount: limit(
    1000,
    'items',
    'There are more than {most} controls; this one and those after it were not read.',
    'Er zijn meer dan {most} beheersmaatregelen; deze en de volgende zijn niet gelezen.',
  ),
  reportPeriods: limit(
    50,
    'items',
    'There are more than {most} observation periods; this one and those after it were not read.',
    'Er zijn meer dan {most} observatieperioden; deze en de volgende zijn niet gelezen.',
  ),
  fileTime: limit(
    5000,
    'ms',
    'This file took longer than {most} to read, so it was not read. Shorten or split it; a text like this is hardly a policy.',
    'Dit bestand kostte meer dan {most} om te lezen en is daarom niet gelezen. Kort het in of splits het; zo’n tekst is zelden beleid.',
  ),
  periodYears: limit(
    5,
    'years',
    'The observation period is longer than {most}, so it is not used. An audit covers 3 to 12 months.',
    'De observatieperiode is langer dan {most} en wordt daarom niet gebruikt. Een audit beslaat 3 tot 12 maanden.',
  ),
  importBytes: limit(
    40 * MB,
    'bytes',
    'This file is larger than Attest imports ({most}). Split it and import the parts.',
    'Dit bestand is groter dan Attest importeert ({most}). Splits het en importeer de delen.',
  ),
  inflatedBytes: limit(
    32 * MB,
    'bytes',
    'This file unpacks to more than {most}, which no policy does. It was not opened.',
    'Dit bestand wordt uitgepakt groter dan {most}; dat is geen enkel beleid. Het is niet geopend.',
  ),
  zipParts: limit(
    4000,
    'items',
    'This file has more than {most} parts, which no policy has. It was not opened.',
    'Dit bestand heeft meer dan {most} delen; dat heeft geen enkel beleid. Het is niet geopend.',
  ),
  wordParagraphs: limit(
    20_000,
    'items',
    'This document has more than {most} paragraphs. Split it and import the parts.',
    'Dit document heeft meer dan {most} alinea’s. Splits het en importeer de delen.',
  ),
  xmlLevels: limit(
    200,
    'levels',
    'This document is nested more than {most} levels deep. It was not opened.',
    'Dit document is meer dan {most} niveaus diep genest. Het is niet geopend.',
  ),
  markupElements: limit(
    250_000,
    'items',
    'This document has more than {most} tags, far more than its text needs. Split it and import the parts, or save it again without its formatting.',
    'Dit document heeft meer dan {most} tags, veel meer dan zijn tekst nodig heeft. Splits het en importeer de delen, of sla het opnieuw op zonder opmaak.',
  ),
  importedCells: limit(
    40_000,
    'items',
    'The tables of this document have more than {most} cells. Split it and import the parts.',
    'De tabellen van dit document hebben meer dan {most} cellen. Splits het en importeer de delen.',
  ),
  pdfPages: limit(
    400,
    'items',
    'This PDF has more than {most} pages. Split it and import the parts.',
    'Deze pdf heeft meer dan {most} pagina’s. Splits hem en importeer de delen.',
  ),
  pdfRuns: limit(
    30_000,
    'items',
    'A page of this PDF has more than {most} pieces of text. Split it and import the parts.',
    'Een pagina van deze pdf heeft meer dan {most} stukken tekst. Splits hem en importeer de delen.',
  ),
  pdfObjects: limit(
    150_000,
    'items',
    'This PDF has more than {most} objects. Print it to a new PDF, or split it, and import that.',
    'Deze pdf heeft meer dan {most} objecten. Druk hem af naar een nieuwe pdf of splits hem, en importeer die.',
  ),
  pdfFilters: limit(
    2,
    'items',
    'A part of this PDF is packed more than {most} times over. It was not opened.',
    'Een deel van deze pdf is meer dan {most} keer ingepakt. Het is niet geopend.',
  ),
  importTime: limit(
    60_000,
    'ms',
    'Importing this file took longer than {most} and was stopped.',
    'Het importeren van dit bestand duurde langer dan {most} en is gestopt.',
  ),
  importWork: limit(
    1500,
    'ms',
    'Importing this file took more than {found} of processor time, far more than a document of its size needs, and was stopped. Split it, or save it again in another format.',
    'Het importeren van dit bestand kostte meer dan {found} rekentijd, veel meer dan een document van die grootte nodig heeft, en is gestopt. Splits het, of sla het op in een andere indeling.',
  ),
  importMemory: limit(
    768 * MB,
    'bytes',
    'Importing this file took more than {most} of memory and was stopped.',
    'Het importeren van dit bestand kostte meer dan {most} geheugen en is gestopt.',
  ),
  listBytes: limit(10 * MB, 'bytes', 'The list is larger than {most}.', 'De lijst is groter dan {most}.'),
  listRows: limit(
    5000,
    'items',
    'The list has more than {most} rows. Split it.',
    'De lijst heeft meer dan {most} rijen. Splits haar.',
  ),
  tableRows: limit(
    200_000,
    'items',
    'A sheet has more than {most} rows. Split it.',
    'Een werkblad heeft meer dan {most} rijen. Splits het.',
  ),
  listCells: limit(
    2_000_000,
    'items',
    'The list has more than {most} cells. Split it.',
    'De lijst heeft meer dan {most} cellen. Splits haar.',
  ),
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof LIMITS;

/** Years that dates in files may fall in. */
export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2100;

/** What a user is told of something over a limit; `found` in the limit's unit. */
export function overLimit(name: LimitName, found = 0): Localised {
  const { message, most, unit } = LIMITS[name];
  const say = (language: 'en' | 'nl'): string =>
    message[language]
      .replaceAll('{most}', inUnit(most, unit, language))
      .replaceAll('{found}', inUnit(found, unit, language));
  return { en: say('en'), nl: say('nl') };
}

/** A number with its unit, as far as the messages do not name it themselves. */
export function inUnit(value: number, unit: Unit, language: 'en' | 'nl'): string {
  const locale = language === 'en' ? 'en-GB' : 'nl-NL';
  if (unit === 'bytes')
    return `${(value / MB).toLocaleString(locale, { maximumFractionDigits: 1, minimumFractionDigits: value % MB === 0 ? 0 : 1 })} MB`;
  if (unit === 'ms') return `${value / 1000} ${language === 'en' ? 'seconds' : 'seconden'}`;
  if (unit === 'years') return `${value} ${language === 'en' ? 'years' : 'jaar'}`;
  return value.toLocaleString(locale);
}
