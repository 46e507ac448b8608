/** Hyperlinks of three kinds, symbols, tabs, line breaks, hyphens that do not break, soft hyphens, small caps and a smart tag. */
import { field, p, r, word } from './word.mjs';

export default () =>
  word({
    links: { rIdA: 'https://status.example.com/uptime?days=90&team=a', rIdB: 'mailto:security@example.com' },
    body:
      p('Communication Policy', { style: 'Title' }) +
      p('Channels', { style: 'Heading1' }) +
      p(
        r('Customers read about incidents on ') +
          `<w:hyperlink r:id="rIdA">${r('our status')}${r(' page')}</w:hyperlink>` +
          r(' and may write to ') +
          `<w:hyperlink r:id="rIdB">${r('security@example.com')}</w:hyperlink>` +
          r('.'),
      ) +
      p(
        r('The terms stand on ') +
          field(
            'HYPERLINK "https://example.com/terms"',
            r('example.com/terms', '<w:rStyle w:val="Hyperlink"/>'),
          ) +
          r('; see also ') +
          `<w:hyperlink w:anchor="_Ref1">${r('Channels')}</w:hyperlink>` +
          r('.'),
      ) +
      p(
        r('Messages are sent within 24') +
          '<w:r><w:noBreakHyphen/></w:r>' +
          r('48 hours by the duty man') +
          '<w:r><w:softHyphen/></w:r>' +
          r('ager ') +
          '<w:smartTag w:uri="x" w:element="place">' +
          r('in Utrecht') +
          '</w:smartTag>' +
          r('.'),
      ) +
      p(r('First line of the address') + '<w:r><w:br/></w:r>' + r('Second line of the address')) +
      p('Symbols', { style: 'Heading1' }) +
      p(
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' +
          r(' Checked by the communication lead before it is sent.'),
      ) +
      p(r('Uptime') + '<w:r><w:tab/></w:r>' + r('≥ 99.9 %')) +
      p(r('Use of _underscores_, *stars* and <brackets> stays as typed: 1 < 2 & 3 > 2.')),
  });
