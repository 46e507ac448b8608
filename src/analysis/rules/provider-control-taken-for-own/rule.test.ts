import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

describe('provider-control-taken-for-own', () => {
  const count = (text: string): number =>
    checkFiles({ 'policies/a.md': `# A\n\n${text}` }, 'provider-control-taken-for-own').length;

  it('reports text that rests on the provider’s certificate', () => {
    expect(count('Because AWS is SOC 2 certified, our platform is compliant as well.')).toBe(1);
    expect(count('By using Azure we are compliant with these requirements.')).toBe(1);
    expect(count('All security is handled by AWS.')).toBe(1);
    expect(count('Omdat AWS ISO 27001 gecertificeerd is, voldoen wij ook aan deze eisen.')).toBe(1);
  });

  it('leaves a division of work alone', () => {
    expect(
      count('AWS controls physical access to the data centres; we review its SOC 2 report every year.'),
    ).toBe(0);
    expect(count('That AWS is SOC 2 certified does not make us compliant.')).toBe(0);
    expect(count('Backups are managed by AWS Backup and tested by the Platform Lead.')).toBe(0);
  });
});
