import { describe, expect, it } from 'vitest';
import { decode, MAX_BYTES } from './decode.js';

describe('decode', () => {
  it('reads UTF-8 and UTF-16', () => {
    expect(decode(new TextEncoder().encode('é–')).text).toBe('é–');
    expect(decode(new Uint8Array([0xff, 0xfe, 0x41, 0x00])).text).toBe('A');
  });

  it('reads Windows-1252 with a warning', () => {
    const { text, problems } = decode(new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x78, 0x94]));
    expect(text).toBe('café “x”');
    expect(problems).toMatchObject([{ code: 'encoding', severity: 'warning' }]);
  });

  it('refuses binary and oversized content with an error', () => {
    expect(decode(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))).toMatchObject({
      text: '',
      problems: [{ code: 'binary' }],
    });
    expect(decode(new Uint8Array(MAX_BYTES + 1).fill(65))).toMatchObject({
      text: '',
      problems: [{ code: 'too-large' }],
    });
  });
});
