/** Tables with cells merged down and across, several paragraphs and a list in a cell, a table in a cell, a pipe in the text, no header row marked. */
import { list, p, style, table, word, HEADINGS, TITLE } from './word.mjs';

export default () =>
  word({
    lists: [list(1, [['bullet', '\uF0B7']])],
    styles: HEADINGS + TITLE + style('ListParagraph', 'List Paragraph'),
    body:
      p('Data Classification Policy', { style: 'Title' }) +
      p('Classes', { style: 'Heading1' }) +
      table([
        ['Class', 'Kind', 'Handling'],
        [
          { of: 'Restricted', merge: 'restart' },
          'Customer data',
          p('Encrypted at rest.') + p('Access is logged.'),
        ],
        [{ merge: 'continue' }, 'Secrets', p('Kept in the vault only.')],
        [{ of: 'Internal', merge: 'restart' }, 'Designs', 'Shared inside the company.'],
        [
          { merge: 'continue' },
          'Minutes',
          p('Allowed in:') +
            p('the wiki;', { style: 'ListParagraph', num: '1' }) +
            p('the file share.', { style: 'ListParagraph', num: '1' }),
        ],
        ['Public', { of: 'Everything on the website | the blog', span: 2 }],
      ]) +
      p('Retention', { style: 'Heading1' }) +
      table(
        [
          [{ of: 'Retention by class', span: 3 }],
          ['Class', 'Live', 'Backup'],
          ['Restricted', '7 years', '35 days'],
          ['Internal', '2 years', ''],
        ],
        { header: false },
      ) +
      p('The owner of a system sets its class:') +
      table([
        ['Question', 'Where it is answered'],
        [
          'Who decides?',
          table(
            [
              ['Role', 'Decides on'],
              ['Owner', 'class'],
            ],
            { header: false },
          ) + p(''),
        ],
      ]) +
      p('Classes are reviewed each year.'),
  });
