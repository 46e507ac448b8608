/** A law firm's layout: chapters, clauses and sub-clauses numbered by one multilevel list, lettered items restarting under each clause. */
import { HEADINGS, TITLE, list, p, style, word } from './word.mjs';

const LEGAL = list(5, [
  ['decimal', '%1.', 1, '<w:pStyle w:val="Heading1"/>'],
  ['decimal', '%1.%2'],
  ['lowerLetter', '(%3)'],
  ['lowerRoman', '(%4)'],
]);
const clause = (text) => p(text, { style: 'Clause' });
const item = (text) => p(text, { style: 'ListParagraph', num: '5/2' });

export default () =>
  word({
    lists: [LEGAL],
    styles:
      HEADINGS.replace(
        '<w:keepNext/><w:outlineLvl w:val="0"/>',
        '<w:keepNext/><w:numPr><w:numId w:val="5"/></w:numPr><w:outlineLvl w:val="0"/>',
      ) +
      TITLE +
      style('Clause', 'Clause level 2', {
        para: '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="5"/></w:numPr>',
      }) +
      style('ListParagraph', 'List Paragraph'),
    body:
      p('Access Control Policy', { style: 'Title' }) +
      p('Harbourline Freight B.V.', { style: 'Subtitle' }) +
      p('Purpose', { style: 'Heading1' }) +
      clause('This policy sets out how Harbourline grants, reviews and removes access to its systems.') +
      clause('It applies to every employee, contractor and service account.') +
      p('Granting access', { style: 'Heading1' }) +
      clause('The system owner approves each request before access is granted. The request states:') +
      item('the role that is asked for;') +
      item('the reason, including:') +
      p('the project it serves; and', { style: 'ListParagraph', num: '5/3' }) +
      p('the date on which it ends;', { style: 'ListParagraph', num: '5/3' }) +
      item('the person who answers for it.') +
      clause('Access to production is granted for at most eight hours. After that:') +
      item('the session is closed automatically;') +
      item('the log of the session is kept for thirteen months.') +
      p('Review', { style: 'Heading1' }) +
      clause('Each quarter the system owner compares the list of accounts with the staff register.') +
      clause('Accounts that have no owner are disabled within one working day.'),
  });
