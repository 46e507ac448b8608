import { describe, expect, it } from 'vitest';
import { KNOWN_TOOLS } from '../../catalog/known-tools.js';
import { knownToolsIn } from './tools.js';

const names = (text: string): string[] => knownToolsIn(text, 'en').map(({ tool }) => tool.name);

describe('toolsIn', () => {
  it('takes the longest name, an alias, and every tool of a list', () => {
    expect(names('Builds run in GitHub Actions; code is in GitHub.')).toEqual(['GitHub Actions', 'GitHub']);
    expect(names('Accounts live in Azure AD.')).toEqual(['Microsoft Entra ID']);
    expect(names('We use Okta, Datadog and Linear.')).toEqual(['Okta', 'Datadog', 'Linear']);
  });

  it('leaves ordinary words, addresses and parts of words alone', () => {
    expect(
      names(
        'Teams decide. Segment the network. Box it. The front desk. See docs.github.com or okta@example.com.',
      ),
    ).toEqual([]);
    expect(names('A signal, a lattice and a namely used harness; Oktagon.')).toEqual([]);
  });
});

describe('KNOWN_TOOLS', () => {
  it('has unique names and areas as soc2.yaml spells them', () => {
    const all = KNOWN_TOOLS.map(({ name }) => name);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(250);
    const areas = [
      'identity',
      'source-control',
      'ci-cd',
      'ticketing',
      'monitoring',
      'logging',
      'vulnerability',
      'endpoint',
      'backup',
      'hr',
      'training',
      'communication',
      'cloud',
      'secrets',
      'other',
    ];
    expect(KNOWN_TOOLS.filter(({ area }) => !areas.includes(area))).toEqual([]);
  });
});
