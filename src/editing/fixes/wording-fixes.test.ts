import { describe, expect, it } from 'vitest';
import { EditingBench } from '../../../test/support/editing.js';
import { inFormOf } from './cadence-forms.js';

function policy(title: string, type: string, body: string): string {
  return `---\ntitle: ${title}\ntype: ${type}\nowner: CTO\napprover: CEO\nversion: "1.0"\napproved: 2026-05-01\nreview: annual\nstatus: approved\n---\n\n# ${title}\n\n${body}`;
}

describe('rewording', () => {
  const wording = (body: string, more: Readonly<Record<string, string>> = {}): EditingBench =>
    new EditingBench({
      'policies/access.md': policy('Access Control Policy', 'access-control', body),
      ...more,
    });

  it('offers frequencies for a word that says none, that of the control first', () => {
    const bench = wording('## Reviews\n\nUser access is reviewed periodically (AC-02).\n', {
      'controls.yaml':
        'controls:\n  - { id: AC-02, title: Review, criteria: [CC6.2], frequency: semiannual }\n',
    });
    expect(bench.fixes('policies/access.md', 'vague-wording').slice(0, 3)).toEqual([
      'Replace “periodically” with “twice a year”',
      'Replace “periodically” with “every quarter”',
      'Replace “periodically” with “every month”',
    ]);
    bench.fix('policies/access.md', 'vague-wording', /twice a year/);
    expect(bench.text('policies/access.md')).toContain('User access is reviewed twice a year (AC-02).');
    expect(bench.codes('policies/access.md')).not.toContain('vague-wording');
  });

  it('keeps the noun and the capital', () => {
    const bench = wording('## Reviews\n\nPeriodic reviews of user access are held by the manager.\n');
    bench.fix('policies/access.md', 'vague-wording', /quarterly reviews/);
    expect(bench.text('policies/access.md')).toContain('\nQuarterly reviews of user access');
    expect(bench.codes('policies/access.md')).not.toContain('vague-wording');
  });

  it('speaks the language of the document', () => {
    const bench = wording(
      '## Toegang\n\nDe toegang van gebruikers wordt periodiek beoordeeld door de manager en vastgelegd in het register.\n',
    );
    bench.fix('policies/access.md', 'vague-wording', /elk kwartaal/);
    expect(bench.text('policies/access.md')).toContain('wordt elk kwartaal beoordeeld');
  });

  it('leaves a condition to the writer', () => {
    const bench = wording('## Leavers\n\nAccess of leavers must be removed as appropriate.\n');
    bench.fix('policies/access.md', 'vague-wording', /CONFIRM/);
    expect(bench.text('policies/access.md')).toContain('removed [CONFIRM: when, and who decides].');
    expect(bench.codes('policies/access.md')).toContain('placeholder');
  });
});

describe('aligning contradictions', () => {
  function aligned(
    body: string,
    governing: string,
    types: readonly [string, string] = ['acceptable-use', 'password'],
  ): string {
    const bench = new EditingBench({
      'policies/other.md': policy('Some Policy', types[0], body),
      'policies/governing.md': policy('Governing Policy', types[1], governing),
    });
    bench.fix('policies/other.md', 'contradiction', /^Use “/);
    expect(bench.codes('policies/other.md')).not.toContain('contradiction');
    return bench.text('policies/other.md').slice(bench.text('policies/other.md').indexOf('# Some'));
  }

  it('takes over a number', () => {
    expect(
      aligned(
        '## Passwords\n\nPasswords must have at least 10 (ten) characters and 2 symbols.\n',
        '## Length\n\nPasswords must have at least 14 characters.\n',
      ),
    ).toContain('at least 14 characters and 2 symbols.');
  });

  it('takes over a duration as the other text writes it', () => {
    expect(
      aligned(
        '## Logs\n\nAudit logs are retained for 90 days.\n',
        '## Retention\n\nAudit logs are retained for one year.\n',
        ['access-control', 'logging-monitoring'],
      ),
    ).toContain('retained for one year.');
  });

  it('takes over a cadence in the form of the sentence', () => {
    expect(
      aligned(
        '## Reviews\n\nUser access rights are reviewed annually by managers.\n',
        '## Reviews\n\nUser access rights are reviewed every quarter by managers.\n',
        ['hr-security', 'access-control'],
      ),
    ).toContain('reviewed quarterly by managers.');
  });
});

describe('forms of a cadence', () => {
  it.each([
    ['every year', 'quarterly', 4, 'every quarter'],
    ['annually', 'every quarter', 4, 'quarterly'],
    ['annual', 'every month', 12, 'monthly'],
    ['once a year', 'weekly', 52, 'once a week'],
    ['elk kwartaal', 'jaarlijks', 1, 'elk jaar'],
    ['every year', 'every 2 years', 0.5, 'every 2 years'],
    ['annually', 'every 2 years', 0.5, undefined],
  ])('writes %s like %s', (here, there, perYear, expected) => {
    expect(inFormOf(here, there, perYear)).toBe(expected);
  });
});
