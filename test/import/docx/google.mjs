/** As Google Docs exports: every run formatted directly, `normal` as base style, lists of nine levels each, right-to-left switched off everywhere, smart chips as plain text. */
import { list, p, r, style, word } from './word.mjs';

const run = '<w:rtl w:val="0"/><w:sz w:val="22"/>';
const g = (text, options = {}) =>
  p(
    `<w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"><w:rPr>${options.format ?? ''}${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`,
    options,
  );
const bullets = (id) =>
  list(
    id,
    ['●', '○', '■', '●', '○', '■', '●', '○', '■'].map((mark) => ['bullet', mark]),
  );
const numbers = (id) =>
  list(
    id,
    ['decimal', 'lowerLetter', 'lowerRoman', 'decimal', 'lowerLetter', 'lowerRoman'].map((format, at) => [
      format,
      `%${at + 1}.`,
    ]),
  );

export default () =>
  word({
    lists: [bullets(1), numbers(2), numbers(3)],
    styles:
      style('Heading1', 'heading 1', {
        para: '<w:keepNext w:val="1"/><w:spacing w:before="400" w:after="120"/>',
        run: '<w:sz w:val="40"/>',
      }) +
      style('Heading2', 'heading 2', { para: '<w:keepNext w:val="1"/>', run: '<w:sz w:val="32"/>' }) +
      style('Heading3', 'heading 3', { para: '<w:keepNext w:val="1"/>', run: '<w:sz w:val="28"/>' }) +
      style('Title', 'Title', { run: '<w:sz w:val="52"/>' }),
    body:
      g('Secure Development Policy', { style: 'Title' }) +
      g('Owner: Head of Platform') +
      g('Last reviewed: 9 January 2025') +
      g('Purpose', { style: 'Heading1' }) +
      g(
        'We build software that customers trust with their payroll. This policy says what that asks of an engineer.',
      ) +
      g('Before code is written', { style: 'Heading1' }) +
      g('Design', { style: 'Heading2' }) +
      g('A change that touches personal data has a design note. The note answers:', {}) +
      g('Which data is read?', { num: '2' }) +
      g('Who may see it?', { num: '2' }) +
      g('inside the company', { num: '2/1' }) +
      g('outside the company', { num: '2/1' }) +
      g('How is it removed?', { num: '2' }) +
      g('Threats', { style: 'Heading2' }) +
      g('The team lists at least three threats:', {}) +
      g('spoofing', { num: '1' }) +
      g('of users', { num: '1/1' }) +
      g('of services', { num: '1/1' }) +
      g('tampering', { num: '1' }) +
      g('disclosure', { num: '1' }) +
      g('While code is written', { style: 'Heading1' }) +
      g('Dependencies are pinned and scanned daily.', { num: '3' }) +
      g('Secrets stay out of the repository.', { num: '3' }) +
      g('Every merge needs one approval.', { num: '3', format: '<w:b w:val="1"/>' }) +
      g('Exceptions', { style: 'Heading1' }) +
      p(`${r('Ask ', run)}${r('@Priya Raman', run)}${r(' before you skip a step.', run)}`),
  });
