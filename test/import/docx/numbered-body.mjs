/** A Dutch rule book: headings numbered by a list of their own, articles with lids (1, 2, 3) restarting, bullets in a lid, Dutch style identifiers. */
import { list, p, style, word } from './word.mjs';

const CHAPTERS = list(1, [
  ['upperRoman', 'Hoofdstuk %1', 1, '<w:suff w:val="space"/>'],
  ['decimal', 'Artikel %2.', 1, '<w:lvlRestart w:val="0"/>'],
]);
const MEMBERS = list(
  2,
  [
    ['decimal', '%1.'],
    ['lowerLetter', '%2.'],
  ],
  [[2], [3, [0, 1]], [4, [0, 1]], [5, [0, 1]]],
);
const kop = (level, text) => p(text, { style: `Kop${level}` });
const lid = (num, text) => p(text, { style: 'Lijstalinea', num });

export default () =>
  word({
    lists: [CHAPTERS, MEMBERS],
    styles:
      style('Titel', 'Title', { run: '<w:sz w:val="56"/>' }) +
      style('Kop1', 'heading 1', {
        para: '<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/>',
        run: '<w:b/>',
      }) +
      style('Kop2', 'heading 2', {
        para: '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/>',
        run: '<w:b/>',
      }) +
      style('Lijstalinea', 'List Paragraph'),
    body:
      p('Reglement gebruik bedrijfsmiddelen', { style: 'Titel' }) +
      kop(1, 'Algemeen') +
      kop(2, 'Begrippen') +
      lid('2', 'Een bedrijfsmiddel is ieder apparaat dat het bedrijf verstrekt.') +
      lid('2', 'Een gebruiker is iedereen die een bedrijfsmiddel in handen heeft.') +
      kop(2, 'Toepassing') +
      lid('3', 'Dit reglement geldt voor:') +
      lid('3/1', 'werknemers en stagiairs;') +
      lid('3/1', 'ingehuurde krachten.') +
      lid('3', 'De directie kan schriftelijk afwijken.') +
      kop(1, 'Gebruik') +
      kop(2, 'Zorgplicht') +
      lid('4', 'De gebruiker bewaart het bedrijfsmiddel veilig.') +
      lid('4', 'Verlies wordt binnen 24 uur gemeld bij de servicedesk.') +
      kop(2, 'Inlevering') +
      lid('5', 'Op de laatste werkdag levert de gebruiker alles in.') +
      lid('5', 'De servicedesk wist het apparaat en tekent voor ontvangst.'),
  });
