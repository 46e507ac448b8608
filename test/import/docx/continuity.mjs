/** A consultant's Word template, in Dutch: numbered house styles for chapters, articles and members, content controls (a title, a date, repeated sections, a choice), a table in a cell, merged cells, a reference to an article, facts in the header. */
import { control, field, list, p, r, style, table, word } from './word.mjs';

const numbered = (level, run, outline) => ({
  para: `<w:keepNext/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>${outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`}`,
  run,
});
const mark = (type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const H = (text) => p(text, { style: 'MerHoofdstuk' });
const art = (text) => p(text, { style: 'MerArtikel' });
const lid = (text) => p(text, { style: 'MerLid' });
const sub = (text) => p(text, { style: 'MerSublid' });
const t = (text) => p(text, { style: 'MerTekst' });
const kop = (text) => p(text, { style: 'MerTussenkop' });

export default () =>
  word({
    lists: [
      list(1, [
        ['decimal', '%1', 1, '<w:pStyle w:val="MerHoofdstuk"/>'],
        ['decimal', '%1.%2', 1, '<w:pStyle w:val="MerArtikel"/>'],
        ['lowerLetter', '%3.', 1, '<w:pStyle w:val="MerLid"/>'],
        ['decimal', '%4°', 1, '<w:pStyle w:val="MerSublid"/>'],
      ]),
    ],
    styles:
      style('MerTitel', 'Mer Titel', { run: '<w:b/><w:color w:val="7B2D26"/><w:sz w:val="60"/>' }) +
      style('MerHoofdstuk', 'Mer Hoofdstuk', numbered(0, '<w:b/><w:caps/><w:sz w:val="28"/>', 0)) +
      style('MerArtikel', 'Mer Artikel', numbered(1, '<w:sz w:val="20"/>')) +
      style('MerLid', 'Mer Lid', numbered(2, '<w:sz w:val="20"/>')) +
      style('MerSublid', 'Mer Sublid', numbered(3, '<w:sz w:val="20"/>')) +
      style('MerTekst', 'Mer Tekst', {
        para: '<w:jc w:val="both"/><w:spacing w:after="120"/>',
        run: '<w:sz w:val="20"/>',
      }) +
      style('MerTussenkop', 'Mer Tussenkop', {
        para: '<w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="1"/>',
        run: '<w:b/><w:sz w:val="22"/>',
      }) +
      style('TOC1', 'toc 1'),
    headers: [
      p('Meridiaan Zorglogistiek — Beleid bedrijfscontinuïteit — Versie 4.2') + p('Eigenaar: Hoofd Operatie'),
    ],
    footers: [p(r('Pagina ') + field('PAGE', '3') + r(' van ') + field('NUMPAGES', '6'))],
    body:
      control(
        p(control(r('Beleid bedrijfscontinuïteit'), '<w:alias w:val="Titel"/><w:text/>'), {
          style: 'MerTitel',
        }) +
          p(
            r('Vastgesteld op ') +
              control(
                r('3 februari 2025'),
                '<w:date w:fullDate="2025-02-03T00:00:00Z"><w:dateFormat w:val="d MMMM yyyy"/></w:date>',
              ) +
              r(' door de directie'),
            { style: 'MerTekst' },
          ),
        '<w:docPartObj><w:docPartGallery w:val="Cover Pages"/></w:docPartObj>',
      ) +
      control(
        p('Inhoud', { style: 'MerTekst', format: '<w:b/>' }) +
          p(
            `${mark('begin')}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h </w:instrText></w:r>${mark('separate')}${r('1 Doel')}<w:r><w:tab/></w:r>${r('2')}`,
            { style: 'TOC1' },
          ) +
          p(`${r('2 Herstel')}<w:r><w:tab/></w:r>${r('3')}${mark('end')}`, { style: 'TOC1' }),
        '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>',
      ) +
      H('Doel') +
      art(
        'Meridiaan levert medische hulpmiddelen aan ziekenhuizen. Een dag stilstand raakt patiënten; daarom beschrijft dit beleid hoe de dienst bij een verstoring doorgaat.',
      ) +
      art('Het beleid geldt voor:') +
      lid('alle vestigingen, met inbegrip van:') +
      sub('het distributiecentrum in Venlo;') +
      sub('het kantoor in Gent;') +
      lid('alle systemen op de lijst van kritieke systemen.') +
      H('Herstel') +
      kop('Tijden') +
      t(
        'Voor elk kritiek systeem is vastgelegd hoe snel het terug moet zijn en hoeveel gegevens verloren mogen gaan.',
      ) +
      table([
        [
          { of: 'Systeem', merge: 'restart' },
          { of: 'Norm', span: 2 },
          { of: 'Contact', merge: 'restart' },
        ],
        [{ of: '', merge: 'continue' }, 'Hersteltijd', 'Gegevensverlies', { of: '', merge: 'continue' }],
        ['Orderportaal', '4 uur', '15 minuten', 'Team Portaal'],
        [
          'Magazijnsysteem',
          '8 uur',
          '1 uur',
          table(
            [
              ['Dag', 'Ploeg A'],
              ['Nacht', 'Piket'],
            ],
            { header: false, width: 2000 },
          ) + p(''),
        ],
      ]) +
      kop('Oefenen') +
      art('De hersteltijden van ' + 'hoofdstuk 2 worden twee keer per jaar beproefd.') +
      art('Na iedere oefening legt het hoofd operatie vast:') +
      control(
        control(
          lid('welke systemen zijn teruggezet;'),
          '<w15:repeatingSectionItem xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"/>',
        ) +
          control(
            lid('hoe lang dat duurde;'),
            '<w15:repeatingSectionItem xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"/>',
          ) +
          control(
            lid('wat beter moet.'),
            '<w15:repeatingSectionItem xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"/>',
          ),
        '<w15:repeatingSection xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"/>',
      ) +
      H('Crisisteam') +
      art(
        'Het crisisteam komt bijeen binnen een uur na een melding volgens artikel 2.1. Het bestaat uit de directie, het hoofd operatie en het hoofd ICT.',
      ) +
      p(
        r('Het crisisteam is ') +
          control(
            r('dag en nacht'),
            '<w:dropDownList><w:listItem w:value="dag en nacht"/></w:dropDownList>',
          ) +
          r(' bereikbaar. Zie ook artikel ') +
          field('REF _Ref1 \\r \\h', '2.2') +
          r('.'),
        { style: 'MerArtikel' },
      ),
  });
