/** Hidden text, comments, a style that hides, text in the colour of the page is kept; a phonetic guide and deleted field code. */
import { field, p, r, style, word, HEADINGS, TITLE } from './word.mjs';

const commented = (id, text) =>
  `<w:commentRangeStart w:id="${id}"/>${r(text)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

export default () =>
  word({
    comments: { 0: 'Is this still true since the move?', 1: 'Legal: please confirm the number.' },
    styles:
      HEADINGS +
      TITLE +
      style('Instruction', 'Template instruction', { run: '<w:vanish/><w:color w:val="FF0000"/>' }),
    body:
      p('Physical Security Policy', { style: 'Title' }) +
      p('Delete this block before publishing the policy.', { style: 'Instruction' }) +
      p('Offices', { style: 'Heading1' }) +
      p(
        r('Doors of the office are locked ') +
          commented(0, 'outside working hours') +
          r('. ') +
          r('Internal note: the back door is broken. ', '<w:vanish/>') +
          r('Visitors sign the register and wear a badge.'),
      ) +
      p(commented(1, 'Visits are kept for ninety days.')) +
      p('Secret heading', { style: 'Heading2', format: '<w:vanish/>', props: '<w:rPr><w:vanish/></w:rPr>' }) +
      p('Data centres', { style: 'Heading1' }) +
      p(
        r('The provider guards its data centres; we read its report each year') +
          field('XE "report"', '') +
          r('. The reading is recorded in the vendor register.'),
      ) +
      p(r('Shown again', '<w:vanish w:val="0"/>') + r(' because hiding is switched off here.')),
  });
