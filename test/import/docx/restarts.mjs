/** Numbered lists that restart, one that goes on after a paragraph and a table, one that starts at five, bullets of a symbol font in between. */
import { list, p, style, table, word, HEADINGS, TITLE } from './word.mjs';

const NUMBERS = list(
  1,
  [
    ['decimal', '%1.'],
    ['lowerLetter', '%2)'],
  ],
  [[1], [2, [0, 1]], [3, [0, 5]]],
);
const BULLETS = list(9, [
  ['bullet', '\uF0B7'],
  ['bullet', 'o'],
]);
const step = (num, text) => p(text, { style: 'ListParagraph', num });

export default () =>
  word({
    lists: [NUMBERS, BULLETS],
    styles: HEADINGS + TITLE + style('ListParagraph', 'List Paragraph'),
    body:
      p('Incident Response Procedure', { style: 'Title' }) +
      p('Detect', { style: 'Heading1' }) +
      step('1', 'The engineer on call confirms the alert in the monitoring channel.') +
      step('1', 'The engineer opens a ticket of type Incident and sets its severity:') +
      step('1/1', 'critical when customers cannot log in;') +
      step('1/1', 'high when data may have been read by others;') +
      step('1/1', 'normal in all other cases.') +
      step('1', 'The incident manager is paged for critical and high.') +
      p(
        'An incident without a ticket does not exist for the auditor, so the next steps wait for the number.',
      ) +
      table([
        ['Severity', 'First answer'],
        ['Critical', '15 minutes'],
        ['High', '1 hour'],
      ]) +
      step('1', 'The incident manager names a scribe.') +
      step('1', 'The scribe starts the timeline.') +
      p('Contain', { style: 'Heading1' }) +
      step('2', 'Isolate the machines that are affected.') +
      step('2', 'Rotate every secret they held:') +
      step('9', 'database passwords;') +
      step('9', 'signing keys, of which:') +
      step('9/1', 'the release key needs two people;') +
      step('9', 'tokens of integrations.') +
      step('2', 'Confirm with the customer success team whom to tell.') +
      p('Learn', { style: 'Heading1' }) +
      p('Steps one to four of the review stand in the handbook; the last two are ours.') +
      step('3', 'Hold the review within five working days.') +
      step('3', 'Publish the report to all staff.'),
  });
