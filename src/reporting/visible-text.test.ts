import { describe, expect, it } from 'vitest';
import { oneLine, safeLines, visible } from './visible-text.js';

describe('visible', () => {
  it.each([
    ['\u001b[2J', '\\u001b[2J'],
    ['\u009b2J', '\\u009b2J'],
    ['a\nb\r\tc', 'a\\u000ab\\u000d\\u0009c'],
    ['bidi\u202egpj.md', 'bidi\\u202egpj.md'],
    ['a\u2067b\u2069', 'a\\u2067b\\u2069'],
    ['a\u2028b', 'a\\u2028b'],
    ['x\u{e0041}', 'x\\udb40\\udc41'],
    ['Ünïcode ≥ 1 — 👩‍💻', 'Ünïcode ≥ 1 — 👩‍💻'],
  ])('writes %j', (text, written) => {
    expect(visible(text)).toBe(written);
  });

  it('keeps a text of several lines readable in one', () => {
    expect(oneLine('one\n  two\u0007')).toBe('one two\\u0007');
  });
});

describe('safeLines', () => {
  it.each([
    ['::error file=x::pwned', '\\u003a:error file=x::pwned'],
    ['a\n \t::add-mask::x', 'a\n \t\\u003a:add-mask::x'],
    ['a\u3000\n\u3000::stop-commands::x', 'a\u3000\n\u3000\\u003a:stop-commands::x'],
    ['see ##vso[task.setvariable]x', 'see #\\u0023vso[task.setvariable]x'],
    ['see ##[group]x', 'see #\\u0023[group]x'],
    ['##teamcity[x]', '#\\u0023teamcity[x]'],
    ['section_start:1:x\r\u001b[0K', 'section_start\\u003a1:x\\u000d\\u001b[0K'],
    ['a\u0085::error::x', 'a\\u0085::error::x'],
  ])('makes %j inert', (text, written) => {
    expect(safeLines(text)).toBe(written);
  });

  it.each(['a\r\nb\tc\n', '## Heading', 'a :: b :: c', '::: note', 'https://x.example/##x', 'AC-01: text'])(
    'leaves %j as it is',
    (text) => {
      expect(safeLines(text)).toBe(text);
    },
  );

  it('leaves the content of JSON as it is', () => {
    const value = { 'a\u202e': '\u009b ##vso[x] \\##[y] "::error::" \u{e0041} \u2028', b: '\n::error::x' };
    expect(JSON.parse(safeLines(JSON.stringify(value, null, 2)))).toEqual(value);
  });

  it('lets through the styles of Attest, and none else', () => {
    expect(safeLines('\u001b[31merror\u001b[39m \u001b[8mhidden', true)).toBe(
      '\u001b[31merror\u001b[39m \\u001b[8mhidden',
    );
    expect(safeLines('\u001b[31merror')).toBe('\\u001b[31merror');
  });
});
