/** Somebody who never found the style menu: bold and large paragraphs for headings, bullets and numbers typed with a tab, empty lines, spaces for a margin. */
import { p, r, word } from './word.mjs';

const tab = '<w:r><w:tab/></w:r>';
const big = (text) => p(text, { format: '<w:b/><w:sz w:val="32"/>' });
const bold = (text) => p(text, { format: '<w:b/><w:sz w:val="24"/>' });
const indent = (left) => `<w:ind w:left="${left}" w:hanging="360"/>`;
const typed = (mark, text, left = 720) => p(r(mark) + tab + r(text), { props: indent(left) });

export default () =>
  word({
    body:
      p('Remote Working Policy', { props: '<w:jc w:val="center"/>', format: '<w:b/><w:sz w:val="48"/>' }) +
      p('') +
      p('Owner: Office manager') +
      p('Version: 1.2') +
      p('') +
      big('1. General') +
      p('Employees may work from home up to four days a week. The manager agrees on the days in writing.') +
      bold('1.1 Devices') +
      p('Only laptops that the company manages are used. On those laptops:') +
      typed('•', 'the disk is encrypted;') +
      typed('•', 'the screen locks after five minutes:') +
      typed('o', 'three on a train;', 1440) +
      typed('o', 'one in a coffee house;', 1440) +
      typed('•', 'updates install by themselves.') +
      bold('1.2 Networks') +
      p(
        r('Public networks are used with the company VPN only. ') +
          r('Never', '<w:b/>') +
          r(' share a hotspot password.'),
      ) +
      p('') +
      big('2. Reporting') +
      p('After losing a device the employee:') +
      typed('1.', 'calls the service desk within one hour;') +
      typed('2.', 'files a report with the police;') +
      typed('3.', 'sends the report to the security officer.') +
      p('The service desk wipes the device on the same day.', { format: '<w:b/>' }) +
      p('It confirms this to the employee by e-mail.'),
  });
