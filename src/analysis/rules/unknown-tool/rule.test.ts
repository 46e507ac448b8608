import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

describe('unknown-tool', () => {
  const config = {
    'soc2.yaml':
      'organisation: { name: Fathom Labs }\ntools: [{ name: Okta }, { name: Google Workspace }]\ninfrastructure: { providers: [AWS] }\n',
  };
  const named = (text: string): unknown[] =>
    checkFiles({ ...config, 'policies/a.md': `# A\n\n${text}` }, 'unknown-tool').map(
      ({ data }) => data?.name,
    );

  it('reports a tool that is not listed, once a document', () => {
    expect(named('CrowdStrike Falcon runs on every laptop.\n\nCrowdStrike alerts go to PagerDuty.')).toEqual([
      'CrowdStrike',
      'PagerDuty',
    ]);
    expect(named('Tickets are kept in Linear and reviewed.')).toEqual(['Linear']);
  });

  it('knows suites, vendors and longer names', () => {
    expect(named('Logs of AWS CloudTrail and files in Google Drive are kept; Okta signs people in.')).toEqual(
      [],
    );
  });

  it('leaves ordinary words, examples and prohibitions alone', () => {
    expect(
      named('Teams draw a linear line in the box. Segment the network. Box each segment; Teams decide.'),
    ).toEqual([]);
    expect(named('Private storage such as Dropbox must not be used.')).toEqual([]);
    expect(named('Use a password manager (for example Bitwarden).')).toEqual([]);
  });

  it('is quiet without soc2.yaml', () => {
    expect(checkFiles({ 'policies/a.md': '# A\n\nWe use Slack.' }, 'unknown-tool')).toEqual([]);
  });
});
