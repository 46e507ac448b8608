/** Tracked changes: words put in and taken out, a paragraph moved, two paragraphs joined, a row taken out, formatting changed. */
import { esc, list, p, r, style, word, HEADINGS, TITLE } from './word.mjs';

const by = 'w:id="21" w:author="Jo Visser" w:date="2025-02-01T09:00:00Z"';
const ins = (text) => `<w:ins ${by}>${r(text)}</w:ins>`;
const del = (text) =>
  `<w:del ${by}><w:r><w:delText xml:space="preserve">${esc(text)}</w:delText></w:r></w:del>`;
const row = (cells, mark = '') =>
  `<w:tr>${mark && `<w:trPr><w:${mark} ${by}/></w:trPr>`}${cells.map((text) => `<w:tc><w:tcPr/>${p(mark === 'del' ? del(text) : r(text))}</w:tc>`).join('')}</w:tr>`;

export default () =>
  word({
    lists: [list(1, [['bullet', '\uF0B7']])],
    styles: HEADINGS + TITLE + style('ListParagraph', 'List Paragraph'),
    body:
      p('Backup Policy', { style: 'Title' }) +
      p('Frequency', { style: 'Heading1' }) +
      p(
        r('Backups of all databases are made every ') +
          del('week') +
          ins('day') +
          r(' and kept for ') +
          del('30') +
          ins('35') +
          r(' days.'),
      ) +
      p(del('The previous paragraph holds for test systems too.'), {
        props: `<w:rPr><w:del ${by}/></w:rPr>`,
      }) +
      p(r('The platform team watches the outcome'), { props: `<w:rPr><w:del ${by}/></w:rPr>` }) +
      p(r(' and files a ticket when one fails.')) +
      p(ins('A failed backup is repeated within four hours.'), { props: `<w:rPr><w:ins ${by}/></w:rPr>` }) +
      p('Restores', { style: 'Heading1' }) +
      `<w:moveFromRangeStart w:id="30" w:author="Jo" w:name="m1"/>${p(`<w:moveFrom ${by}>${r('The outcome is recorded in the restore log.')}</w:moveFrom>`, { props: `<w:rPr><w:moveFrom ${by}/></w:rPr>` })}<w:moveFromRangeEnd w:id="30"/>` +
      p(r('A restore is tested each '), {}).replace(
        '</w:p>',
        `${r('quarter', `<w:b/><w:rPrChange ${by}><w:rPr/></w:rPrChange>`)}${r(' by the platform team.')}</w:p>`,
      ) +
      `<w:moveToRangeStart w:id="31" w:author="Jo" w:name="m1"/>${p(`<w:moveTo ${by}>${r('The outcome is recorded in the restore log.')}</w:moveTo>`)}<w:moveToRangeEnd w:id="31"/>` +
      p('The test covers:') +
      p('the largest database;', { style: 'ListParagraph', num: '1' }) +
      p(del('the oldest server;'), {
        style: 'ListParagraph',
        num: '1',
        props: `<w:rPr><w:del ${by}/></w:rPr>`,
      }) +
      p(ins('the newest region.'), {
        style: 'ListParagraph',
        num: '1',
        props: `<w:rPr><w:ins ${by}/></w:rPr>`,
      }) +
      `<w:tbl><w:tblPr/>${row(['System', 'Kept'])}${row(['Billing', '35 days'])}${row(['Archive', '7 years'], 'del')}${row(['Search', '14 days'], 'ins')}</w:tbl>` +
      p('The table is checked each year.'),
  });
