/** House styles without an outline level, in Dutch: the names or their look tell the level; Dutch Word's own style identifiers for part of it. */
import { list, p, style, word } from './word.mjs';

export default () =>
  word({
    lists: [
      list(3, [
        ['bullet', '-'],
        ['bullet', '\uF0A7'],
      ]),
    ],
    styles:
      style('Documenttitel', 'WM Documenttitel', {
        run: '<w:b/><w:color w:val="1F3864"/><w:sz w:val="52"/>',
      }) +
      style('WMhoofdstuk', 'WM Hoofdstuk', {
        para: '<w:keepNext/><w:spacing w:before="480"/>',
        run: '<w:b/><w:sz w:val="32"/>',
      }) +
      style('WMparagraaf', 'WM Paragraafkop', { para: '<w:keepNext/>', run: '<w:b/><w:sz w:val="26"/>' }) +
      style('WMsub', 'WM Subkop', { based: 'WMparagraaf', run: '<w:i/><w:sz w:val="23"/>' }) +
      style('WMtekst', 'WM Lopende tekst', { run: '<w:sz w:val="21"/>' }) +
      style('Opsomming', 'WM Opsomming', {
        based: 'WMtekst',
        para: '<w:numPr><w:numId w:val="3"/></w:numPr>',
      }) +
      style('Opsomming2', 'WM Opsomming 2', {
        based: 'Opsomming',
        para: '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>',
      }),
    body:
      p('Beleid voor leveranciers', { style: 'Documenttitel' }) +
      p('Waterman Media B.V.', { style: 'WMtekst' }) +
      p('Doel en reikwijdte', { style: 'WMhoofdstuk' }) +
      p('Dit beleid beschrijft hoe Waterman Media leveranciers kiest, beoordeelt en verlaat.', {
        style: 'WMtekst',
      }) +
      p('Voor wie het geldt', { style: 'WMparagraaf' }) +
      p('Het geldt voor iedere medewerker die namens het bedrijf een dienst afneemt.', { style: 'WMtekst' }) +
      p('Beoordeling', { style: 'WMhoofdstuk' }) +
      p('Vooraf', { style: 'WMparagraaf' }) +
      p('De inkoper vraagt bij iedere nieuwe leverancier:', { style: 'WMtekst' }) +
      p('een SOC 2-rapport of een vergelijkbare verklaring;', { style: 'Opsomming' }) +
      p('een verwerkersovereenkomst, met daarin:', { style: 'Opsomming' }) +
      p('de plaats van opslag;', { style: 'Opsomming2' }) +
      p('de termijn voor het melden van een datalek;', { style: 'Opsomming2' }) +
      p('de contactpersoon voor beveiliging.', { style: 'Opsomming' }) +
      p('Jaarlijks', { style: 'WMparagraaf' }) +
      p('Kritieke leveranciers', { style: 'WMsub' }) +
      p(
        'De security officer beoordeelt kritieke leveranciers ieder jaar in maart en legt het oordeel vast in het leveranciersregister.',
        { style: 'WMtekst' },
      ) +
      p('Overige leveranciers', { style: 'WMsub' }) +
      p('Overige leveranciers worden eens in de twee jaar beoordeeld.', { style: 'WMtekst' }) +
      p('Beëindiging', { style: 'WMhoofdstuk' }) +
      p(
        'Bij het einde van een contract verwijdert de leverancier alle gegevens binnen dertig dagen en bevestigt dat schriftelijk.',
        { style: 'WMtekst' },
      ),
  });
