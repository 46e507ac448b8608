/** Footnotes, one of them used in a table, an endnote, and a custom mark. */
import { p, r, table, word } from './word.mjs';

const note = (id) =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
const end = (id) =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:endnoteReference w:id="${id}"/></w:r>`;

export default () =>
  word({
    footnotes: {
      1: 'Measured from the moment the alert is raised.',
      2: 'Contractors follow the schedule of their contract.',
      3: 'Paid by the company.',
    },
    endnotes: { 1: 'See the register of training for the list of modules.' },
    body:
      p('Security Awareness Policy', { style: 'Title' }) +
      p('Training', { style: 'Heading1' }) +
      p(
        r('Staff complete training within thirty days') +
          note(1) +
          r(' of joining and each year after that') +
          note(2) +
          r('.'),
      ) +
      p(
        r('The modules are chosen by the security officer') +
          end(1) +
          r(' and cover phishing, passwords and reporting.'),
      ) +
      table([
        ['Group', 'Module'],
        ['Engineers', `<w:p>${r('Secure coding')}${note(3)}</w:p>`],
        ['Finance', 'Payment fraud'],
      ]) +
      p('Measure', { style: 'Heading1' }) +
      p('A score under eighty percent means the module is repeated within two weeks.'),
  });
