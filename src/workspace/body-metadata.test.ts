import { describe, expect, it } from 'vitest';
import { readBodyMetadata } from './body-metadata.js';

const version = (text: string): string | undefined =>
  readBodyMetadata(text.split('\n'), 0, undefined)?.version?.value;

describe('readBodyMetadata', () => {
  it('reads a version that stands by itself below the title', () => {
    expect(version('# Devices\n\n`2020.1`\n\nText.')).toBe('2020.1');
    expect(version('# Devices\n\nVersion 1.3\n')).toBe('1.3');
    expect(version('# Devices\n\nv2.0.1\n')).toBe('2.0.1');
  });

  it('takes no number in the text for one', () => {
    expect(version('# Devices\n\nText.\n\nMore.\n\nAnd more.\n\n1.2\n')).toBeUndefined();
    expect(version('# Devices\n\n1.2 Scope\n')).toBeUndefined();
    expect(version('# Devices\n\n1.\n')).toBeUndefined();
  });
});
