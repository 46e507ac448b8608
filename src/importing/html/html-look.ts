import type { Element } from 'hast';

/** What an element says its text looks like; undefined where it says nothing. Sizes in half points. */
export interface HtmlLook {
  readonly bold?: boolean;
  readonly struck?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly link?: string;
}

/** The sizes of `<font size="1">` to 7, and of text without one. */
const FONT_SIZES = [15, 20, 24, 27, 36, 48, 72];
export const TEXT_SIZE = 24;
const HALF_POINTS: Readonly<Record<string, number>> = { pt: 2, px: 1.5, in: 144, cm: 56.7, mm: 5.67 };

/** The look of an element inside one with another look. What sheets say was written onto it before. */
export function lookOf({ tagName, properties }: Element, outside: HtmlLook): HtmlLook {
  const style = typeof properties.style === 'string' ? properties.style : '';
  const weight = declared(style, 'font-weight');
  const slant = declared(style, 'font-style');
  const bold = weight === undefined ? /^(?:b|strong|dt)$/.test(tagName) || undefined : isBold(weight);
  const italic = slant === undefined ? /^(?:i|em|cite|dfn)$/.test(tagName) || undefined : slant !== 'normal';
  const size =
    sizeOf(style, outside.size ?? TEXT_SIZE) ??
    (tagName === 'font' ? FONT_SIZES[Number(properties.size) - 1] : undefined);
  return {
    ...outside,
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(/^(?:s|strike)$/.test(tagName) || /text-decoration[^;]{0,40}line-through/i.test(style)
      ? { struck: true }
      : {}),
    ...(size === undefined ? {} : { size }),
    ...(tagName === 'a' && typeof properties.href === 'string' ? { link: properties.href } : {}),
  };
}

/** How far an element says that it is set in, in twips. */
export function insetOf({ properties }: Element): number | undefined {
  return twips(declared(String(properties.style ?? ''), 'margin-left'));
}

/** Whether the first line of an element hangs out to the left, as that of a list's item does. */
export function hangs({ properties }: Element): boolean {
  return (declared(String(properties.style ?? ''), 'text-indent') ?? '').startsWith('-');
}

/** Whether an element is set on lines of its own by its style. */
export function isShownAsBlock({ properties }: Element): boolean {
  return /^(?:block|flex|grid|table|list-item)\b/.test(
    declared(String(properties.style ?? ''), 'display') ?? '',
  );
}

/** What a style says of a property; of several declarations the last holds. */
export function declared(style: string, property: string): string | undefined {
  for (const one of style.split(';').reverse()) {
    const colon = one.indexOf(':');
    if (colon > 0 && one.slice(0, colon).trim().toLowerCase() === property)
      return one
        .slice(colon + 1)
        .replace(/!important/i, '')
        .trim();
  }
  return undefined;
}

function twips(length: string | undefined): number | undefined {
  const [, value, unit = ''] = /^(\d{1,4}(?:\.\d{1,4})?)(pt|px|in|cm|mm)/i.exec(length ?? '') ?? [];
  // A half point is ten twips.
  return value === undefined
    ? undefined
    : Math.round(10 * Number(value) * (HALF_POINTS[unit.toLowerCase()] ?? 2));
}

/** Whether an element says that it is not shown. */
export function isHidden({ properties }: Element): boolean {
  const { style, hidden } = properties;
  return hidden === true || (typeof style === 'string' && /display\s*:\s*none/i.test(style));
}

function isBold(weight: string): boolean {
  return /^bold/i.test(weight) || Number(weight) >= 600;
}

function sizeOf(style: string, outside: number): number | undefined {
  const said = declared(style, 'font-size') ?? '';
  const [, value, unit = ''] = /^(\d{0,4}(?:\.\d{1,4})?)(pt|px|in|cm|mm|em|rem|%)/i.exec(said) ?? [];
  if (value === undefined || value === '') return undefined;
  const by = unit.toLowerCase();
  const factor =
    by === 'em' ? outside : by === '%' ? outside / 100 : by === 'rem' ? TEXT_SIZE : (HALF_POINTS[by] ?? 2);
  return Math.round(Number(value) * factor);
}
