import { describe, expect, it } from 'vitest';
import { WorkspaceIndex } from '../workspace-index.js';

const found = (text: string): string[] => {
  const index = new WorkspaceIndex('file:///w');
  index.set('file:///w/policies/a.md', { text, version: 1 });
  const sections = index.snapshot().documentAt('policies/a.md')?.sections ?? [];
  return sections.flatMap(({ content }) => content.placeholders.map((one) => one.text));
};

describe('placeholders', () => {
  it.each([
    ['[COMPANY_NAME] reviews access.', '[COMPANY_NAME]'],
    ['[VERSION]', '[VERSION]'],
    ['??', '??'],
    ['<COMPANY> reviews access.', '<COMPANY>'],
    ['Access is reviewed by <COMPANY NAME> staff.', '<COMPANY NAME>'],
    ['Reviewed by <your company> staff.', '<your company>'],
    ['<ORGANISATION>', '<ORGANISATION>'],
    ['Logs are kept for XX days.', 'XX'],
    ['Logs are kept for xx months.', 'xx'],
    ['Uptime is XX% a month.', 'XX'],
    ['Logs are kept for [X] days.', '[X]'],
    ['Logs are kept for ## days.', '##'],
    ['Logs are kept for ?? days.', '??'],
    ['The owner is ???', '???'],
    ['Logs are kept for __ days.', '__'],
    ['Signed: ______', '______'],
    ['Effective date: DD/MM/YYYY', 'DD/MM/YYYY'],
    ['| Approved |\n| --- |\n| YYYY-MM-DD |', 'YYYY-MM-DD'],
    ['Ingangsdatum: DD-MM-JJJJ', 'DD-MM-JJJJ'],
    ['Owner: TBD', 'TBD'],
    ['The period is to be determined.', 'to be determined'],
    ['Scope: to be completed', 'to be completed'],
    ['The owner is still to be confirmed.', 'to be confirmed'],
    ['{{owner}} keeps logs.', '{{owner}}'],
    ['Bewaartermijn: XX dagen', 'XX'],
    ['${COMPANY} reviews access.', '${COMPANY}'],
    ['%COMPANY% reviews access.', '%COMPANY%'],
    ['@@COMPANY@@ reviews access.', '@@COMPANY@@'],
    ['{COMPANY_NAME} reviews access.', '{COMPANY_NAME}'],
    ['«company» reviews access.', '«company»'],
    ['Logs are kept for [xx] days.', '[xx]'],
    ['The team of [●] reviews access.', '[●]'],
    ['Name: ............', '............'],
    ['TO DO: name the owner.', 'TO DO'],
    ['Access is reviewed every <frequency>.', '<frequency>'],
    ['Reviewed by <department manager> staff.', '<department manager>'],
    ['Reviewed by Your Company Name each year.', 'Your Company Name'],
    ['Reviewed by $COMPANY_NAME each year.', '$COMPANY_NAME'],
    ['Reviewed by #COMPANY# each year.', '#COMPANY#'],
    ['Reviewed by ACME_PLACEHOLDER each year.', 'ACME_PLACEHOLDER'],
    ['[Insert name]', '[Insert name]'],
  ])('%s', (text, placeholder) => {
    expect(found(text)).toEqual([placeholder]);
  });

  it.each([
    'Press [Enter], <Enter> or [Insert].',
    'Channels are named #inc-<number> and tickets SEC-<number>.',
    'Set $PATH and see #general# or issue #12.',
    'Our Company reviews access.',
    '{{< figure src="x.png" >}}',
    '{{% notice %}}Text.{{% /notice %}}',
    '{{ template "x" . }} {{/* note */}}',
    'Builds are named `feature-YYYYMMDD.XXX` or `<name>_[date]`.',
    '```\nTBD <COMPANY> XX days\n```',
    'The form must be completed before access is granted.',
    'This form will need to be completed by the manager.',
    'Training is to be completed within 30 days.',
    'Replace every TODO before you publish, and put “TBD” nowhere.',
    'Keep a TODO list.',
    'Dates are written in the format DD/MM/YYYY.',
    'Files are named report-YYYY-MM-DD.csv.',
    'See Annex XX and chapter XIX.',
    'A screen of 1024 x 768, twice, 3 x 24 hours.',
    'Press <kbd>Ctrl</kbd> and <BR> or <TABLE>.',
    '- [X] Access is reviewed.',
    '| Done |\n| --- |\n| [X] |',
    'Approved [x] Rejected [ ]',
    'See [X](x.md) and the file __init__.py.',
    '??? note\n    Access is reviewed.',
    'Is this so?? Yes.',
    'Use #1 and ## marks.',
    'Tickets have the form SEC-XXX or XXX-1.',
    'Settings lie below %APPDATA%\\\\Attest, at C:/%USER%/x.',
    'And so on ..... and the text goes on […] here.',
    'What staff have TO DO is listed.',
  ])('none in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
