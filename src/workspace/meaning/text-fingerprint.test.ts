import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WorkspaceIndex } from '../workspace-index.js';
import type { PolicyDocument } from '../document.js';
import { isFingerprintOf, textFingerprint } from './text-fingerprint.js';

const FRONT = `---
title: Access Control Policy
owner: Head of Security
version: "1.0"
satisfies:
  TSC: [CC6.1]
---
`;

const BODY = `# Access Control Policy

## Sign-in

Okta enforces multi-factor authentication at every sign-in - SMS codes are switched off.
Administrators use a "hardware" key.

## Reviews

Accounts are **reviewed** every quarter:

- by the system owner, within 5 days;
- with the [procedure](../procedures/access-review.md).
- ~~by the manager~~

| System | Every |
| --- | --- |
| AWS | 3 months |
| GitHub | year |

> Quoted words are not ours.
`;

function parse(text: string): PolicyDocument {
  const index = new WorkspaceIndex('file:///w');
  index.set('file:///w/policies/a.md', { text, version: 1 });
  const document = index.snapshot().documents.get('file:///w/policies/a.md');
  if (!document) throw new Error('no document');
  return document;
}

const fingerprintOf = (text: string): string => textFingerprint(parse(text));

const APPROVED = fingerprintOf(FRONT + BODY);

/** Edits of typing and layout, which say nothing. */
const TYPOGRAPHIC: Readonly<Record<string, (text: string) => string>> = {
  'CRLF line ends': (text) => text.replace(/\r?\n/g, '\r\n'),
  'a byte order mark': (text) => (text.startsWith('\ufeff') ? text : `\ufeff${text}`),
  'curly quotes': (text) => text.replace(/"hardware"/, '\u201chardware\u201d'),
  'single quotes': (text) => text.replace(/"hardware"/, "'hardware'"),
  'an en dash': (text) => text.replace(/sign-in - SMS/, 'sign-in \u2013 SMS'),
  'an em dash without spaces': (text) => text.replace(/sign-in - SMS/, 'sign-in\u2014SMS'),
  'a hyphen that does not break': (text) => text.replace(/multi-factor/, 'multi\u2011factor'),
  'other list marks': (text) => text.replace(/^- /gm, '* '),
  'a loose list': (text) => text.replace(/;(\r?\n)- with/, ';$1$1- with'),
  'underscores for bold': (text) => text.replace(/\*\*reviewed\*\*/, '__reviewed__'),
  'no bold': (text) => text.replace(/\*\*reviewed\*\*/, 'reviewed'),
  'a wrap elsewhere': (text) => text.replace(/at every sign-in/, 'at\nevery sign-in'),
  'no wrap': (text) => text.replace(/off\.\r?\nAdmin/, 'off. Admin'),
  'a paragraph of its own': (text) => text.replace(/off\.\r?\nAdmin/, 'off.\n\nAdmin'),
  'spaces at the ends': (text) => text.replace(/codes are/, 'codes  are').replace(/quarter:/, 'quarter:  '),
  'a space that does not break': (text) => text.replace(/5 days/, '5\u00a0days'),
  'a padded table': (text) => text.replace('| AWS | 3 months |', '|  AWS    |  3 months  |'),
  'an aligned table': (text) => text.replace('| --- | --- |', '| :-- | --: |'),
  'an underlined heading': (text) => text.replace(/^## Reviews/m, 'Reviews\n-------'),
  'a closed heading': (text) => text.replace(/^## Reviews/m, '## Reviews ##'),
  capitals: (text) => text.replace('Okta enforces', 'OKTA Enforces'),
  'a soft hyphen': (text) => text.replace('authentication', 'authenti\u00adcation'),
  'a comment': (text) => text.replace('## Reviews', '<!-- checked -->\n\n## Reviews'),
  'a reference in place of a link': (text) =>
    `${text.replace('(../procedures/access-review.md)', '[Steps]')}\n[steps]: ../procedures/access-review.md\n`,
  'a link to a file that was moved': (text) =>
    text.replace('../procedures/access-review.md', '../steps/reviews.md'),
  'a definition that nothing refers to': (text) => `${text}\n[unused]: https://example.com\n`,
  'another version': (text) => text.replace('version: "1.0"', 'version: "1.1"\napproved: 2026-03-01'),
  'another owner': (text) => text.replace('owner: Head of Security', 'owner: CISO\nstatus: approved'),
};

/** Edits of what is said. */
const TAMPERING: Readonly<Record<string, (text: string) => string>> = {
  'a longer interval': (text) => text.replace('every quarter', 'every year'),
  'another number': (text) => text.replace('5 days', '50 days'),
  'a word taken out': (text) => text.replace('are switched off', 'are off'),
  not: (text) => text.replace('codes are switched', 'codes are not switched'),
  'a link that leads out': (text) =>
    text.replace('../procedures/access-review.md', 'https://other.example/access-review'),
  'a note of one word': (text) => `${text}\n[^1]: Sometimes\n`,
  'struck out': (text) => text.replace('SMS codes are switched off', '~~SMS codes are switched off~~'),
  'no longer struck out': (text) => text.replace('~~by the manager~~', 'by the manager'),
  'struck out with a tag': (text) => text.replace('SMS codes are', '<del>SMS codes</del> are'),
  'a claim more': (text) => text.replace('[CC6.1]', '[CC6.1, CC6.2]'),
  'a section moved below another': (text) => text.replace('## Reviews', '### Reviews'),
  'another order of sections': (text) => {
    const [top = '', signIn = '', reviews = ''] = text.split(/(?=^## )/m);
    return `${top}${reviews}\n${signIn}`;
  },
  'a cell changed': (text) => text.replace('| GitHub | year |', '| GitHub | 2 years |'),
  'cells swapped': (text) => text.replace('| GitHub | year |', '| year | GitHub |'),
  'commented out': (text) =>
    text.replace('Administrators use', '<!-- Administrators use').replace('key.', 'key. -->'),
  'made code': (text) => text.replace('Okta enforces', '    Okta enforces'),
  'made a quotation': (text) => text.replace('Okta enforces', '> Okta enforces'),
  'a fence around it': (text) =>
    text.replace('Okta enforces', '```\nOkta enforces').replace('key.', 'key.\n```'),
  'hidden by a tag': (text) => text.replace('Okta enforces', '<div hidden>Okta enforces'),
  'a letter that looks the same': (text) => text.replace('Okta', 'Okt\u0430'),
  'another direction': (text) => text.replace('SMS codes', '\u202eSMS codes'),
  'a power for a factor': (text) => text.replace('5 days', '5\u00b2 days'),
  'two items made one': (text) => text.replace(';\n- with', '; with'),
  'a sentence added': (text) => text.replace('key.', 'key. Exceptions are allowed.'),
};

describe('textFingerprint', () => {
  it.each(Object.entries(TYPOGRAPHIC))('is the same with %s', (_, edit) => {
    expect(edit(FRONT + BODY)).not.toBe(FRONT + BODY);
    expect(fingerprintOf(edit(FRONT + BODY))).toBe(APPROVED);
  });

  it.each(Object.entries(TAMPERING))('is another with %s', (_, edit) => {
    expect(edit(FRONT + BODY)).not.toBe(FRONT + BODY);
    expect(fingerprintOf(edit(FRONT + BODY))).not.toBe(APPROVED);
  });

  it('is the same under any typographic edits, and another once a word is changed under them', () => {
    const edits = fc.subarray(Object.values(TYPOGRAPHIC), { minLength: 1 });
    // Where a link within the workspace leads is not in it.
    const targets = [...BODY.matchAll(/\]\([^)]*\)/g)].map(({ index, 0: all }) => [
      index,
      index + all.length,
    ]);
    const words = [...BODY.matchAll(/\b[a-z]{4,}\b/g)]
      .map(({ index }) => index)
      .filter((index) => !targets.some(([from = 0, to = 0]) => index > from && index < to));
    fc.assert(
      fc.property(edits, fc.constantFrom(...words), (chosen, at) => {
        const apply = (text: string): string => chosen.reduce((all, edit) => edit(all), text);
        expect(fingerprintOf(apply(FRONT + BODY))).toBe(APPROVED);
        const changed = `${BODY.slice(0, at)}qq${BODY.slice(at)}`;
        expect(fingerprintOf(apply(FRONT + changed))).not.toBe(APPROVED);
      }),
      { numRuns: 60 },
    );
  });

  it('stays what it was when it was written down', () => {
    expect(APPROVED).toBe('sha256-8dba124ac33a4a144b6fb494f346aef0ebbc42111c96d6da096b34c5d3a6b8c5');
  });

  it('does not see spaces around a dash between two numbers', () => {
    const ranged = (dash: string): string => fingerprintOf(FRONT + BODY.replace('5 days', `5${dash}10 days`));
    for (const dash of ['-', ' - ', '\u2013', ' \u2013 ']) expect(ranged(dash)).toBe(ranged('-'));
    expect(ranged('-')).not.toBe(ranged(''));
  });

  it('is known in the form with targets of all links in it, which was written before', () => {
    const document = parse(FRONT + BODY);
    const earlier = 'sha256-a2b3e83aba3b05439dcd8eb4c0b7c46ccc21f75b617e4b4606ed4eed44d7f1b0';
    expect(isFingerprintOf(earlier, document)).toBe(true);
    expect(isFingerprintOf(earlier, parse(FRONT + BODY.replace('Okta', 'Kota')))).toBe(false);
  });
});
