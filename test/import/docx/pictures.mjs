/** Pictures with and without alternative text, a text box written twice, an embedded chart, an equation. */
import { PIXEL, p, picture, r, textBox, word } from './word.mjs';

const chart =
  '<w:r><w:drawing><wp:inline><wp:docPr id="9" name="Chart 1" descr="Alerts a month"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></wp:inline></w:drawing></w:r>';

export default () =>
  word({
    media: { 'image1.png': PIXEL, 'image2.png': PIXEL },
    body:
      p('Logging and Monitoring Policy', { style: 'Title' }) +
      p(picture('rIdimage1.png', 'Logo of Tidewater Health')) +
      p('What is logged', { style: 'Heading1' }) +
      p(
        r('Sign-ins, changes of rights and reads of health records are logged.') +
          textBox(p('Logs never hold passwords or tokens.')),
      ) +
      p('The flow from application to archive:') +
      p(picture('rIdimage2.png', '')) +
      p('How long', { style: 'Heading1' }) +
      p('Logs are kept searchable for ninety days and archived for two years.') +
      p(chart) +
      p('The security team reviews the alerts every morning.'),
  });
