/** Owner, version and approval in the header, the footer, a control table and a history table; a first-page header of its own. */
import { field, p, r, table, word } from './word.mjs';

export default () =>
  word({
    headers: [
      table([['Kestrel Insurance', 'Cryptography Policy', 'Version: 4.1']], { header: false }) +
        p('Classification: Internal'),
      p('Kestrel Insurance'),
    ],
    footers: [
      p(
        r('Document owner: Chief Information Security Officer') +
          '<w:r><w:tab/></w:r>' +
          r('Page ') +
          field('PAGE', '2') +
          r(' of ') +
          field('NUMPAGES', '3'),
      ),
    ],
    section: '<w:titlePg/>',
    body:
      p('Cryptography Policy', { style: 'Title' }) +
      p('Document control', { style: 'Heading1' }) +
      table(
        [
          ['Approved by', 'Board of directors', 'Approval date', '2 June 2025'],
          ['Next review', '2 June 2026', 'Status', 'Approved'],
        ],
        { header: false },
      ) +
      p('Revision history', { style: 'Heading1' }) +
      table([
        ['Version', 'Date', 'Author', 'Change'],
        ['4.0', '3 May 2024', 'L. Okafor', 'Post-quantum section added'],
        ['4.1', '28 May 2025', 'L. Okafor', 'Key lengths raised'],
      ]) +
      p('Rules', { style: 'Heading1' }) +
      p('Data in transit is protected with TLS 1.2 or higher.') +
      p('Keys are made in the key management service and rotated each year. Nobody can read a private key.') +
      p('Exceptions', { style: 'Heading1' }) +
      p('An exception is asked of the owner in writing, and ends after six months.'),
  });
