/** A cover, a table of contents in a content control, a list of tables, captions with sequence fields, cross-references. */
import { control, field, p, r, style, table, word, HEADINGS, TITLE } from './word.mjs';

const entry = (level, text, page) =>
  p(
    `<w:hyperlink w:anchor="_Toc1">${r(text)}<w:r><w:tab/></w:r>${field('PAGEREF _Toc1 \\h', page)}</w:hyperlink>`,
    { style: `TOC${level}` },
  );

export default () =>
  word({
    styles:
      HEADINGS +
      TITLE +
      style('TOC1', 'toc 1') +
      style('TOC2', 'toc 2') +
      style('TOCHeading', 'TOC Heading', { based: 'Heading1', para: '<w:outlineLvl w:val="9"/>' }) +
      style('Caption', 'caption') +
      style('TableofFigures', 'table of figures'),
    body:
      p('Business Continuity Plan', { style: 'Title' }) +
      p('Northgate Analytics', { style: 'Subtitle' }) +
      p('<w:r><w:br w:type="page"/></w:r>') +
      control(
        p('Contents', { style: 'TOCHeading' }) +
          p(
            `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-2" \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:hyperlink w:anchor="_Toc1">${r('1 Purpose')}<w:r><w:tab/></w:r>${field('PAGEREF _Toc1 \\h', '3')}</w:hyperlink>`,
            { style: 'TOC1' },
          ) +
          entry(1, '2 Recovery', '3') +
          entry(2, '2.1 Order of recovery', '4') +
          p('<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
        '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>',
      ) +
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\c "Table" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('Table 1 Targets')}<w:r><w:tab/></w:r>${r('4')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
        { style: 'TableofFigures' },
      ) +
      p('<w:r><w:lastRenderedPageBreak/></w:r>' + r('1 Purpose'), { style: 'Heading1' }) +
      p('This plan says how we keep serving customers when a region of our cloud fails.') +
      p('2 Recovery', { style: 'Heading1' }) +
      p(r('Systems come back in the order of ') + field('REF _Ref12 \\h', 'Table 1') + r('.')) +
      p('2.1 Order of recovery', { style: 'Heading2' }) +
      p(
        '<w:bookmarkStart w:id="12" w:name="_Ref12"/>' +
          r('Table ') +
          field('SEQ Table \\* ARABIC', '1') +
          '<w:bookmarkEnd w:id="12"/>' +
          r(' Targets'),
        { style: 'Caption' },
      ) +
      table([
        ['System', 'Recovery time', 'Data loss'],
        ['Login', '1 hour', 'none'],
        ['Reports', '8 hours', '15 minutes'],
      ]) +
      p('The plan is exercised twice a year, in April and in October.'),
  });
