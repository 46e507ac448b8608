/** Google Docs with tables: no header row marked, the headings of the columns bold, several paragraphs a cell, one table of one cell as a call-out, a checklist. */
import { list, p, r, style, table, word } from './word.mjs';

const bold = (text) => p(r(text, '<w:b w:val="1"/><w:rtl w:val="0"/>'));

export default () =>
  word({
    lists: [
      list(1, [
        ['bullet', '☐'],
        ['bullet', '○'],
      ]),
    ],
    styles:
      style('Heading1', 'heading 1', { run: '<w:sz w:val="40"/>' }) +
      style('Heading2', 'heading 2', { run: '<w:sz w:val="32"/>' }) +
      style('Title', 'Title'),
    body:
      p('Vulnerability Management Policy', { style: 'Title' }) +
      table([[p('Note') + p('This policy replaces the patching guideline of 2023.')]], { header: false }) +
      p('Time to repair', { style: 'Heading1' }) +
      table(
        [
          [bold('Severity'), bold('Score'), bold('Repaired within')],
          ['Critical', '9.0–10.0', p('3 days') + p('1 day when it is exploited')],
          ['High', '7.0–8.9', '14 days'],
          ['Medium', '4.0–6.9', '60 days'],
          ['Low', '0.1–3.9', ''],
        ],
        { header: false },
      ) +
      p('Work a week', { style: 'Heading1' }) +
      p('On Monday the security engineer:') +
      p('runs the scan of all images', { num: '1' }) +
      p('files a ticket for each finding', { num: '1' }) +
      p('with the owner of the service as assignee', { num: '1/1' }) +
      p('closes tickets that were repaired', { num: '1' }) +
      p('Exceptions', { style: 'Heading2' }) +
      p('An exception is approved by the CTO and lasts no longer than ninety days.'),
  });
