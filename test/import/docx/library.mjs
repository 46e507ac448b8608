/** Written by the `docx` package, as web applications export. */
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

const para = (text, options = {}) => new Paragraph({ text, ...options });
const cells = (texts, options = {}) =>
  new TableRow({
    ...options,
    children: texts.map(
      (text) => new TableCell({ children: [para(text)], width: { size: 33, type: WidthType.PERCENTAGE } }),
    ),
  });

export default async () =>
  new Uint8Array(
    await Packer.toBuffer(
      new Document({
        title: 'Asset Management Policy',
        numbering: {
          config: [
            {
              reference: 'steps',
              levels: [
                { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START },
              ],
            },
          ],
        },
        footnotes: { 1: { children: [para('Phones included.')] } },
        sections: [
          {
            footers: {
              default: new Footer({
                children: [
                  new Paragraph({
                    children: [
                      new TextRun('Asset Management Policy '),
                      new TextRun({ children: [PageNumber.CURRENT] }),
                    ],
                  }),
                ],
              }),
            },
            children: [
              para('Asset Management Policy', { heading: HeadingLevel.TITLE }),
              para('Inventory', { heading: HeadingLevel.HEADING_1 }),
              new Paragraph({
                children: [
                  new TextRun('The service desk keeps a register of all devices'),
                  new FootnoteReferenceRun(1),
                  new TextRun(' and counts them twice a year.'),
                ],
              }),
              para('Each entry holds:'),
              para('the serial number;', { bullet: { level: 0 } }),
              para('the user, and:', { bullet: { level: 0 } }),
              para('the date of hand-over;', { bullet: { level: 1 } }),
              para('the state of the disk encryption.', { bullet: { level: 0 } }),
              para('Disposal', { heading: HeadingLevel.HEADING_1 }),
              para('Devices leave us in this order:'),
              para('the data is wiped;', { numbering: { reference: 'steps', level: 0, instance: 1 } }),
              para('the certificate is filed.', { numbering: { reference: 'steps', level: 0, instance: 1 } }),
              para('Purchases', { heading: HeadingLevel.HEADING_2 }),
              para('A device is bought as follows:'),
              para('the manager asks;', { numbering: { reference: 'steps', level: 0, instance: 2 } }),
              para('the service desk orders.', { numbering: { reference: 'steps', level: 0, instance: 2 } }),
              new Table({
                rows: [
                  cells(['Kind', 'Life', 'Owner'], { tableHeader: true }),
                  cells(['Laptop', '4 years', 'IT']),
                  cells(['Phone', '3 years', 'IT']),
                  cells(['Badge', '2 years', 'Facilities']),
                ],
              }),
              new Paragraph({
                children: [
                  new TextRun('The register is '),
                  new ExternalHyperlink({
                    link: 'https://assets.example.com',
                    children: [new TextRun('here')],
                  }),
                  new TextRun('.'),
                ],
              }),
            ],
          },
        ],
      }),
    ),
  );
