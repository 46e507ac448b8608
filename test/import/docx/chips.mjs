/** As Google Docs exports a page that people worked on: a table of facts without borders' styles, smart chips, a checklist, lists inside cells, a list that goes on after a paragraph, a rule, a suggestion. */
import { list, p, r, style, table, word } from './word.mjs';

const plain = '<w:rtl w:val="0"/>';
const g = (text, options = {}) =>
  p(
    `<w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"><w:rPr>${options.format ?? ''}${plain}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`,
    options,
  );
const b = { format: '<w:b w:val="1"/>' };
const rule =
  '<w:p><w:r><w:pict><v:rect style="width:0.0pt;height:1.5pt" o:hr="t" xmlns:o="urn:schemas-microsoft-com:office:office"/></w:pict></w:r></w:p>';
const suggested = `<w:p>${r('Finance is told ', plain)}<w:del w:id="3" w:author="Oskar" w:date="2025-05-02T09:00:00Z"><w:r><w:rPr>${plain}</w:rPr><w:delText xml:space="preserve">by e-mail </w:delText></w:r></w:del><w:ins w:id="4" w:author="Oskar" w:date="2025-05-02T09:00:00Z">${r('in the vendor channel ', plain)}</w:ins>${r('before the first invoice is paid.', plain)}</w:p>`;

export default () =>
  word({
    lists: [
      list(1, [
        ['bullet', '●'],
        ['bullet', '○'],
        ['bullet', '■'],
      ]),
      list(2, [
        ['decimal', '%1.'],
        ['lowerLetter', '%2.'],
        ['lowerRoman', '%3.'],
      ]),
      list(3, [['bullet', '☐']]),
    ],
    styles:
      style('Heading1', 'heading 1', {
        para: '<w:keepNext w:val="1"/><w:spacing w:before="400" w:after="120"/>',
        run: '<w:sz w:val="40"/>',
      }) +
      style('Heading2', 'heading 2', {
        para: '<w:keepNext w:val="1"/><w:spacing w:before="360" w:after="120"/>',
        run: '<w:sz w:val="32"/>',
      }) +
      style('Title', 'Title', { para: '<w:spacing w:after="60"/>', run: '<w:sz w:val="52"/>' }) +
      style('Subtitle', 'Subtitle', {
        para: '<w:spacing w:after="320"/>',
        run: '<w:color w:val="666666"/><w:sz w:val="30"/>',
      }),
    body:
      g('Vendor Management Policy', { style: 'Title' }) +
      g('Brightwell Kitchens, all locations', { style: 'Subtitle' }) +
      table(
        [
          ['Owner', 'Procurement Lead'],
          ['Version', '1.8'],
          ['Approved by', 'Marit Solberg'],
          ['Approved on', '12 May 2025'],
        ],
        { header: false },
      ) +
      g('Why we have this policy', { style: 'Heading1' }) +
      g(
        'Other companies store our recipes, run our payroll and deliver our code. When one of them is careless, our customers are the ones who notice. This policy says how a vendor is chosen, watched and let go.',
      ) +
      g('Choosing a vendor', { style: 'Heading1' }) +
      g('Tiers', { style: 'Heading2' }) +
      g('Every vendor is put into one of three tiers before a contract is signed:') +
      table([
        ['Tier', 'Examples', 'What we ask for'],
        [
          'Tier 1',
          g('Hosting provider') + g('Payroll bureau'),
          g('a SOC 2 Type II report', { num: '1' }) +
            g('a penetration test of the last twelve months', { num: '1' }),
        ],
        ['Tier 2', 'Survey tool', g('a filled-in questionnaire', { num: '1' })],
        ['Tier 3', 'Florist', 'Nothing'],
      ]) +
      g('The ask', { style: 'Heading2' }) +
      g('The person who wants the vendor does the following:', {}) +
      g('Opens a request in the vendor register.', { num: '2' }) +
      g('Names the data that leaves the company:', { num: '2' }) +
      g('personal data of guests', { num: '2/1' }) +
      g('allergies', { num: '2/2' }) +
      g('addresses', { num: '2/2' }) +
      g('supplier prices', { num: '2/1' }) +
      g('Waits for an answer. Nothing is bought in the meantime.', { num: '2' }) +
      g('Requests without an owner are closed after ten working days.') +
      g('Signs the contract, or asks the CFO to.', { num: '2' }) +
      suggested +
      rule +
      g('Watching a vendor', { style: 'Heading1' }) +
      p(
        `${r('Yearly: ', `<w:b w:val="1"/>${plain}`)}${r('the owner reads the new report of each Tier 1 vendor and writes down the exceptions in it, with what they mean for us.', plain)}`,
      ) +
      p(
        `${r('When something happens: ', `<w:b w:val="1"/>${plain}`)}${r('a vendor that has a breach is reviewed within five working days.', plain)}`,
      ) +
      g('Letting a vendor go', { style: 'Heading1' }) +
      g('Before the last day:') +
      g('access keys are revoked', { num: '3' }) +
      g('data is returned or destroyed, with a written statement', { num: '3' }) +
      g('the register says “ended”', { num: '3' }) +
      g('Questions', { style: 'Heading1' }) +
      g('Ask Ngozi Adeyemi or write to vendors@brightwell.example.', b),
  });
