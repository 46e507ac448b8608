import { describe, expect, it } from 'vitest';
import { QUESTIONS } from './questions.js';
import { soc2Yaml, type Soc2Answers } from './soc2-yaml.js';
import { defaultAnswers } from './defaults.js';
import { TOOLS } from './suggestions.js';
import { useIn, useOf } from './tool-uses.js';

/** Words that are the same in both languages. */
const SAME = ['Tickets', 'Monitoring', 'Logging', 'Training'];

describe('what tools are for', () => {
  it('is said in Dutch of every tool, and never by the ID of its area', () => {
    const uses = TOOLS.map(({ purpose, area }) => ({ area, ...useOf(purpose, area) }));
    expect(uses.filter(({ area, en }) => en === area)).toEqual([]);
    expect(uses.filter(({ en, nl }) => en === nl && !SAME.includes(en))).toEqual([]);
  });

  it('leaves what somebody wrote', () => {
    expect(useIn('Ons eigen doel', 'nl')).toBe('Ons eigen doel');
    expect(useIn('SSO and MFA', 'en')).toBe('SSO and MFA');
  });

  it('is written in the language of soc2.yaml', () => {
    const today = new Date('2026-11-24T12:00:00Z');
    const tools = TOOLS.filter(({ name }) => name === 'Okta');
    const written = (language: 'en' | 'nl'): string =>
      soc2Yaml({ ...defaultAnswers('Acme', today, language, 'Europe/Amsterdam'), tools });
    expect(written('nl')).toContain('SSO en MFA');
    expect(written('en')).toContain('SSO and MFA');
  });

  it('offers a data centre of one’s own in Dutch too', () => {
    const clouds = QUESTIONS.find(({ id }) => id === 'providers');
    const options = clouds && 'options' in clouds ? clouds.options : undefined;
    const offered = typeof options === 'function' ? options({} as Soc2Answers) : (options ?? []);
    expect(offered.map(({ label }) => label.nl)).toContain('Eigen datacentrum');
  });
});
