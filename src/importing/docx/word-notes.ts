import type { Effect, Findings, ImportNote } from '../import-note.js';

const PARAGRAPH = { en: 'paragraph', nl: 'alinea' };

interface Told {
  readonly about: string;
  readonly effect: Effect;
  /** Sentences with `{n}` for how often, `{where}` for the paragraphs and `{what}` for what it said. */
  readonly en: string;
  readonly nl: string;
}

const TOLD: readonly Told[] = [
  {
    about: 'inserted',
    effect: 'changed',
    en: 'Tracked changes were accepted; put in: {n}{where}.',
    nl: 'Bijgehouden wijzigingen zijn aanvaard; ingevoegd: {n}{where}.',
  },
  {
    about: 'deleted',
    effect: 'left-out',
    en: 'Tracked changes were accepted; taken out: {n}{where}.',
    nl: 'Bijgehouden wijzigingen zijn aanvaard; verwijderd: {n}{where}.',
  },
  {
    about: 'comment',
    effect: 'left-out',
    en: 'Comments left out: {n}{where}{what}.',
    nl: 'Opmerkingen weggelaten: {n}{where}{what}.',
  },
  {
    about: 'hidden',
    effect: 'left-out',
    en: 'Pieces of hidden text left out: {n}{where}{what}.',
    nl: 'Stukken verborgen tekst weggelaten: {n}{where}{what}.',
  },
  {
    about: 'contents',
    effect: 'left-out',
    en: 'The table of contents was left out ({n} lines).',
    nl: 'De inhoudsopgave is weggelaten ({n} regels).',
  },
  {
    about: 'picture',
    effect: 'left-out',
    en: 'Pictures left out: {n}{where}{what}.',
    nl: 'Afbeeldingen weggelaten: {n}{where}{what}.',
  },
  {
    about: 'embedded',
    effect: 'left-out',
    en: 'Embedded files left out: {n}{where}{what}.',
    nl: 'Ingesloten bestanden weggelaten: {n}{where}{what}.',
  },
  {
    about: 'symbol',
    effect: 'left-out',
    en: 'Symbols of fonts that are not known were left out: {n}{where}{what}.',
    nl: 'Symbolen uit onbekende lettertypen zijn weggelaten: {n}{where}{what}.',
  },
  {
    about: 'unread',
    effect: 'left-out',
    en: 'Text in parts Attest does not know was left out: {n}{where}{what}.',
    nl: 'Tekst in onderdelen die Attest niet kent, is weggelaten: {n}{where}{what}.',
  },
  {
    about: 'equation',
    effect: 'check',
    en: 'Formulas became plain text; check them: {n}{where}.',
    nl: 'Formules zijn gewone tekst geworden; controleer ze: {n}{where}.',
  },
  {
    about: 'text-box',
    effect: 'changed',
    en: 'Text boxes stand below the paragraph they hung at: {n}{where}.',
    nl: 'Tekstvakken staan onder de alinea waar ze aan hingen: {n}{where}.',
  },
  {
    about: 'merged-cells',
    effect: 'changed',
    en: 'Merged cells were written out, each row with its own text: {n}{where}.',
    nl: 'Samengevoegde cellen zijn uitgeschreven, elke rij met eigen tekst: {n}{where}.',
  },
  {
    about: 'nested-table',
    effect: 'changed',
    en: 'Tables inside a cell became lines of that cell: {n}{where}.',
    nl: 'Tabellen in een cel zijn regels van die cel geworden: {n}{where}.',
  },
  {
    about: 'check-box',
    effect: 'changed',
    en: 'Check boxes of a form became ☐ and ☑: {n}{where}.',
    nl: 'Selectievakjes van een formulier zijn ☐ en ☑ geworden: {n}{where}.',
  },
  {
    about: 'placeholder',
    effect: 'check',
    en: 'Placeholders that were never filled in: {n}{where}{what}.',
    nl: 'Invulplekken die nooit zijn ingevuld: {n}{where}{what}.',
  },
  {
    about: 'edges',
    effect: 'left-out',
    en: 'Headers and footers left out{what}.',
    nl: 'Kop- en voetteksten weggelaten{what}.',
  },
];

/** What was changed or left out while reading a Word document, each kind in a note with its paragraphs. */
export function wordNotes(findings: Findings): ImportNote[] {
  return TOLD.filter(({ about }) => findings.count(about) > 0).map(({ about, effect, en, nl }) => {
    const where = findings.places(about, PARAGRAPH);
    const fill = (text: string, places: string): string =>
      text
        .replace('{n}', String(findings.count(about)))
        .replace('{where}', () => places)
        .replace('{what}', () => findings.texts(about));
    return { about, effect, en: fill(en, where.en), nl: fill(nl, where.nl) };
  });
}
