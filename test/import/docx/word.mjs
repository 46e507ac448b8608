/**
 * Writes WordprocessingML as Word does, from terse calls: what a test document needs of it, with the noise Word
 * leaves in every file (revision identifiers, spelling marks, bookmarks, remembered page breaks).
 */
import { strToU8, zipSync } from 'fflate';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'mc:Ignorable="w14"',
].join(' ');

export const esc = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A run; `format` is XML of its properties. */
export const r = (text, format = '') =>
  `<w:r w:rsidR="00A1B2C3">${format && `<w:rPr>${format}</w:rPr>`}<w:t xml:space="preserve">${esc(text)}</w:t></w:r>`;

/** A paragraph of text (cut in runs in the middle of a word, as Word does after an edit) or of ready-made runs. */
export function p(content, { style = '', num = '', props = '', format = '' } = {}) {
  const numbering =
    num &&
    `<w:numPr><w:ilvl w:val="${num.split('/')[1] ?? 0}"/><w:numId w:val="${num.split('/')[0]}"/></w:numPr>`;
  const inner = `${style && `<w:pStyle w:val="${style}"/>`}${numbering}${props}`;
  return `<w:p w14:paraId="0A0B0C0D" w:rsidR="00A1B2C3" w:rsidRDefault="00D4E5F6">${inner && `<w:pPr>${inner}</w:pPr>`}${runs(content, format)}</w:p>`;
}

function runs(content, format) {
  if (content.startsWith('<')) return content;
  const cut = Math.floor(content.length / 2);
  if (cut < 12) return r(content, format);
  return `${r(content.slice(0, cut), format)}<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="7" w:name="_Hlk1"/>${r(content.slice(cut), format)}<w:bookmarkEnd w:id="7"/>`;
}

/** A table: rows of cells; a cell is text, ready-made paragraphs, or {span, merge: 'restart' | 'continue', of}. */
export function table(rows, { header = true, style = 'TableGrid', props = '', width = 9000 } = {}) {
  const columns = Math.max(
    ...rows.map((cells) =>
      cells.reduce((sum, one) => sum + (typeof one === 'string' ? 1 : (one.span ?? 1)), 0),
    ),
  );
  const each = Math.floor(width / columns);
  const grid = `<w:gridCol w:w="${each}"/>`.repeat(columns);
  const body = rows.map((cells, at) => {
    const mark = header && at === 0 ? '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>' : '';
    return `<w:tr>${mark}${cells.map((one) => cell(one, each)).join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="0" w:type="auto"/>${props}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl>`;
}

function cell(value, width) {
  const { of = '', span, merge } = typeof value === 'string' ? { of: value } : value;
  const props = `<w:tcW w:w="${width * (span ?? 1)}" w:type="dxa"/>${span ? `<w:gridSpan w:val="${span}"/>` : ''}${merge ? `<w:vMerge${merge === 'restart' ? ' w:val="restart"' : ''}/>` : ''}`;
  return `<w:tc><w:tcPr>${props}</w:tcPr>${of.startsWith('<') ? of : p(of)}</w:tc>`;
}

/** A complex field with the result Word last computed. */
export const field = (code, result) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${esc(code)} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result.startsWith('<') ? result : r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** A content control around paragraphs or runs. */
export const control = (content, props = '') =>
  `<w:sdt><w:sdtPr><w:id w:val="-123"/>${props}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

/** An abstract list: levels as [format, text, start?]. */
export const list = (id, levels, nums = [[id]]) => ({ id, levels, nums });

function numberingXml(lists) {
  const abstract = lists.map(({ id, levels }) => {
    const inner = levels.map(
      ([format, text, start = 1, extra = ''], level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${extra}<w:lvlText w:val="${esc(text)}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${720 * (level + 1)}" w:hanging="360"/></w:pPr>${format === 'bullet' ? '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol" w:hint="default"/></w:rPr>' : ''}</w:lvl>`,
    );
    return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>${inner.join('')}</w:abstractNum>`;
  });
  const nums = lists.flatMap(({ id, nums }) =>
    nums.map(
      ([num, ...overrides]) =>
        `<w:num w:numId="${num}"><w:abstractNumId w:val="${id}"/>${overrides.map(([level, start]) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`).join('')}</w:num>`,
    ),
  );
  return `<w:numbering ${NAMESPACES}>${abstract.join('')}${nums.join('')}</w:numbering>`;
}

/** A paragraph style. */
export const style = (id, name, { based = 'Normal', para = '', run = '' } = {}) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${based}"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>${para}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

const BASE_STYLES = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>',
  '<w:latentStyles w:count="376"><w:lsdException w:name="heading 1" w:uiPriority="9" w:qFormat="1"/></w:latentStyles>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>',
  `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join('')}</w:tblBorders></w:tblPr></w:style>`,
].join('');

export const HEADINGS = [1, 2, 3, 4]
  .map((level) =>
    style(`Heading${level}`, `heading ${level}`, {
      para: `<w:keepNext/><w:outlineLvl w:val="${level - 1}"/>`,
      run: `<w:b/><w:sz w:val="${36 - 4 * level}"/>`,
    }),
  )
  .join('');
export const TITLE =
  style('Title', 'Title', { run: '<w:sz w:val="56"/>' }) +
  style('Subtitle', 'Subtitle', { run: '<w:sz w:val="28"/>' });

/**
 * A .docx file as bytes.
 * `body` and the others are XML; `notes` and `comments` map an id to text; `headers` and `footers` are XML of paragraphs.
 */
export async function word({
  body,
  styles = HEADINGS + TITLE,
  lists = [],
  footnotes = {},
  endnotes = {},
  comments = {},
  headers = [],
  footers = [],
  links = {},
  media = {},
  properties = {},
  custom = {},
  section = '',
}) {
  const files = {};
  const put = (name, content) => {
    files[name] = typeof content === 'string' ? strToU8(content) : new Uint8Array(content);
  };
  const parts = [];
  const relations = [];
  const add = (name, xml, type, kind = type) => {
    put(`word/${name}`, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
    parts.push([
      `/word/${name}`,
      `application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml`,
    ]);
    if (kind !== 'document.main') relations.push([`rId${name.replace('.xml', '')}`, kind, name]);
  };
  const edges = [
    ...headers.map((xml, at) => ['header', at, xml, 'hdr']),
    ...footers.map((xml, at) => ['footer', at, xml, 'ftr']),
  ];
  for (const [kind, at, xml, tag] of edges)
    add(`${kind}${at + 1}.xml`, `<w:${tag} ${NAMESPACES}>${xml}</w:${tag}>`, kind);
  const references = edges.map(
    ([kind, at]) =>
      `<w:${kind}Reference w:type="${at === 0 ? 'default' : 'first'}" r:id="rId${kind}${at + 1}"/>`,
  );
  add(
    'document.xml',
    `<w:document ${NAMESPACES}><w:body>${body}<w:sectPr>${references.join('')}<w:pgSz w:w="11906" w:h="16838"/>${section}</w:sectPr></w:body></w:document>`,
    'document.main',
  );
  add('styles.xml', `<w:styles ${NAMESPACES}>${BASE_STYLES}${styles}</w:styles>`, 'styles');
  if (lists.length > 0) add('numbering.xml', numberingXml(lists), 'numbering');
  for (const [kind, notes] of [
    ['footnote', footnotes],
    ['endnote', endnotes],
  ]) {
    if (Object.keys(notes).length === 0) continue;
    const items = Object.entries(notes).map(
      ([id, text]) =>
        `<w:${kind} w:id="${id}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:${kind}Ref/></w:r>${r(` ${text}`)}</w:p></w:${kind}>`,
    );
    add(
      `${kind}s.xml`,
      `<w:${kind}s ${NAMESPACES}><w:${kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:${kind}>${items.join('')}</w:${kind}s>`,
      `${kind}s`,
    );
  }
  if (Object.keys(comments).length > 0) {
    const items = Object.entries(comments).map(
      ([id, text]) => `<w:comment w:id="${id}" w:author="Sanne" w:initials="S">${p(text)}</w:comment>`,
    );
    add('comments.xml', `<w:comments ${NAMESPACES}>${items.join('')}</w:comments>`, 'comments');
  }
  for (const [name, bytes] of Object.entries(media)) {
    put(`word/media/${name}`, bytes);
    relations.push([`rId${name}`, 'image', `media/${name}`]);
  }
  const external = Object.entries(links).map(
    ([id, url]) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${esc(url)}" TargetMode="External"/>`,
  );
  const inside = relations.map(
    ([id, kind, target]) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`,
  );
  const rels = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
  put(
    'word/_rels/document.xml.rels',
    `<Relationships ${rels}>${inside.join('')}${external.join('')}</Relationships>`,
  );
  put(
    '_rels/.rels',
    `<Relationships ${rels}><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
  );
  const core = Object.entries(properties).map(([key, value]) => `<${key}>${esc(value)}</${key}>`);
  put(
    'docProps/core.xml',
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core.join('')}</cp:coreProperties>`,
  );
  const customs = Object.entries(custom).map(
    ([name, value], at) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${at + 2}" name="${esc(name)}"><vt:lpwstr>${esc(value)}</vt:lpwstr></property>`,
  );
  if (customs.length > 0)
    put(
      'docProps/custom.xml',
      `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${customs.join('')}</Properties>`,
    );
  const overrides = parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  put(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${overrides.join('')}</Types>`,
  );
  return zipSync(files);
}

/** A grey pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

/** A picture of the package, with its alternative text. */
export const picture = (id, alt) =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="Picture 1" descr="${esc(alt)}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="x.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

/** A text box, written twice as Word does: as a shape and, for old readers, as VML. */
export const textBox = (paragraphs) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="2" name="Text Box 2"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>${paragraphs}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${paragraphs}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
