import { describe, expect, it } from 'vitest';
import { checkFiles, IN_ORDER } from '../../testing/check-files.js';

describe('content-incomplete', () => {
  const policy = (text: string): Record<string, string> => ({
    'policies/access-control.md': `${IN_ORDER}# Access Control Policy\n\n## Access reviews\n\n${text}`,
  });

  it('reports a content that leaves out how often', () => {
    const found = checkFiles(
      policy('System owners review all user accounts and access rights and remove what is no longer needed.'),
      'content-incomplete',
    );
    expect(found.map(({ data }) => [data?.content, data?.needs])).toContainEqual([
      'access-reviews',
      ['frequency'],
    ]);
  });

  it('takes what a row that names the content states', () => {
    const of = (rhythm: string): unknown[] =>
      checkFiles(
        {
          'policies/vulnerability-management.md': `---\ntitle: Vulnerability Management Policy\n---\n# Vulnerability Management Policy\n\n## Sources\n\n| What | Where | How often |\n| --- | --- | --- |\n| Penetration test | Web app and API | ${rhythm} |\n\n## Penetration testing\n\nAn independent firm tests the product. Critical findings are tested again by the same firm.\n`,
        },
        'content-incomplete',
      ).filter(({ data }) => data?.content === 'penetration-testing');
    expect(of('wide')).toHaveLength(1);
    expect(of('annually')).toEqual([]);
  });

  it('takes no term for staff as one for customers', () => {
    const notices = (more: string): unknown[] =>
      checkFiles(
        {
          'policies/incidents.md': `# Incident response plan\n\n## Notification\n\nThe privacy officer notifies customers of a security breach that affects their data.\n\n## Reporting\n\n${more}`,
        },
        'content-incomplete',
      ).map(({ data }) => data?.content);
    expect(notices('Staff report incidents to the engineer on call within 1 hour.')).toContain(
      'customer-notification',
    );
    expect(notices('Customers are notified of a breach within 48 hours.')).not.toContain(
      'customer-notification',
    );
  });

  it('is quiet when another section states the fact', () => {
    const text =
      'Employees cooperate fully with any risk assessment conducted on systems for which they are held accountable.';
    const risk = (more: string): unknown[] =>
      checkFiles(
        {
          'policies/risk.md': `# Risk assessment policy\n\n## Assessment\n\n${text}\n\n## Responsibilities\n\n${more}`,
        },
        'content-incomplete',
      ).map(({ data }) => data?.content);
    expect(risk('The office has twelve desks.')).toContain('assessment-frequency');
    expect(risk('The CTO assesses all risks every year.')).not.toContain('assessment-frequency');
  });

  it('is quiet when a sentence on the subject states it, also in Dutch and in a table', () => {
    const reported = (text: string): unknown[] =>
      checkFiles(policy(text), 'content-incomplete').map(({ data }) => data?.content);
    const english = 'System owners review all user accounts and access rights';
    const dutch = 'beoordelen de systeemeigenaren alle accounts en toegangsrechten van de medewerkers';
    for (const [silent, telling] of [
      [`${english}.`, `${english} every quarter.`],
      [`Ook ${dutch}.`, `Elk kwartaal ${dutch}.`],
      [
        `${english}.`,
        `${english}.\n\n| Review | Interval |\n| --- | --- |\n| Review of access rights | every quarter |`,
      ],
    ] as const) {
      expect(reported(silent), silent).toContain('access-reviews');
      expect(reported(telling), telling).not.toContain('access-reviews');
    }
  });
});
