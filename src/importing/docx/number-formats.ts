const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
/** Beyond it letters and Roman numerals are unreadable, and a file that asks for it means harm. */
const MOST = 5000;

/** A number in one of Word's formats (ECMA-376, ST_NumberFormat); formats of other scripts are printed as digits. */
export function formatNumber(value: number, format: string): string {
  if (value < 1 || value > MOST) return String(value);
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'ordinal':
      return `${value}${ordinalEnd(value)}`;
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** a to z, then aa, bb, as Word goes on. */
function letters(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  let left = value;
  let text = '';
  for (const [worth, sign] of ROMAN)
    while (left >= worth) {
      text += sign;
      left -= worth;
    }
  return text;
}

function ordinalEnd(value: number): string {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}
