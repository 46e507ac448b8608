/** A template filled in: content controls around paragraphs, runs, cells and rows, document property fields in both spellings, a placeholder nobody filled in. */
import { control, esc, field, p, r, table, word } from './word.mjs';

const simple = (code, text) => `<w:fldSimple w:instr=" ${esc(code)} ">${r(text)}</w:fldSimple>`;

export default () =>
  word({
    properties: { 'dc:title': 'Template policy v3', 'dc:creator': 'Template Shop' },
    custom: { Company: 'Lumen Ledger' },
    body:
      control(
        p(control(r('Change Management Policy'), '<w:alias w:val="Title"/><w:text/>'), { style: 'Title' }) +
          p(r('Prepared for ') + field('DOCPROPERTY Company \\* MERGEFORMAT', 'Lumen Ledger')),
        '<w:docPartObj><w:docPartGallery w:val="Cover Pages"/></w:docPartObj>',
      ) +
      table(
        [
          ['Owner', control(p('Head of Engineering'), '<w:alias w:val="Owner"/>')],
          ['Version', control(p('2.3'), '<w:text/>')],
          ['Approved by', 'Ines Carvalho, CTO'],
          [
            'Approval date',
            control(
              p('14 March 2025'),
              '<w:date w:fullDate="2025-03-14T00:00:00Z"><w:dateFormat w:val="d MMMM yyyy"/></w:date>',
            ),
          ],
        ],
        { header: false },
      ) +
      p('Scope', { style: 'Heading1' }) +
      p(
        r('This policy binds everyone who changes software of ') +
          simple('DOCPROPERTY Company', 'Lumen Ledger') +
          r('. It covers code, configuration and ') +
          control(
            r('infrastructure'),
            '<w:dropDownList><w:listItem w:value="infrastructure"/></w:dropDownList>',
          ) +
          r('.'),
      ) +
      p('Rules', { style: 'Heading1' }) +
      control(
        p(
          r('Every change of ') +
            field('DOCPROPERTY  Company', `${r('Lumen ')}${r('Ledger', '<w:b/>')}`) +
            r(' is reviewed by a second engineer before it is merged.'),
        ) + p('Emergency changes are reviewed within one working day after release.'),
      ) +
      p(
        r('The release manager keeps ') +
          control(
            r('Click or tap here to enter text.', '<w:rStyle w:val="PlaceholderText"/>'),
            '<w:showingPlcHdr/><w:text/>',
          ) +
          r(' as the record.'),
      ) +
      p(
        r('Printed on ') +
          field('DATE \\@ "d-M-yyyy"', '3-4-2025') +
          r(', page ') +
          field('PAGE', '1') +
          r(' of ') +
          field('NUMPAGES', '2') +
          r('.'),
      ),
  });
