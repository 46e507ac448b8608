import type { Tone } from '../report/tree.js';

/** Colours and measures that the parts of a Word document share. */
/** Every system has this font or one exactly as wide, so that lines and pages end in the same places. */
export const FONT = 'Arial';
export const CODE_FONT = 'Courier New';
export const INK = '1C2430';
export const SOFT = '56606E';
export const LINE = 'D5DAE1';
export const ACCENT = '0B57A4';
export const TONES: Readonly<Record<Tone, string>> = {
  good: '176C3A',
  fair: '8A5300',
  bad: 'B3261E',
  muted: SOFT,
};
/** A4, and its margins, in twentieths of a point. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1134 } as const;
