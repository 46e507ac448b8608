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

/** The look of an element inside one with another look. Style sheets are not read, what stands on the element is. */
export function lookOf({ tagName, properties }: Element, outside: HtmlLook): HtmlLook {
  const style = typeof properties.style === 'string' ? properties.style : '';
  const weight = /(?:^|[;\s])font-weight\s*:\s*(\w+)/i.exec(style)?.[1];
  const slant = /(?:^|[;\s])font-style\s*:\s*(\w+)/i.exec(style)?.[1];
  const bold = weight === undefined ? /^(?:b|strong|dt)$/.test(tagName) || undefined : isBold(weight);
  const italic = slant === undefined ? /^(?:i|em|cite|dfn)$/.test(tagName) || undefined : slant !== 'normal';
  const size = sizeOf(style) ?? (tagName === 'font' ? FONT_SIZES[Number(properties.size) - 1] : undefined);
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
  const [, value, unit = ''] =
    /(?:^|[;\s])margin-left\s*:\s*(\d{1,4}(?:\.\d{1,4})?)(pt|px|in|cm|mm)/i.exec(
      String(properties.style ?? ''),
    ) ?? [];
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

function sizeOf(style: string): number | undefined {
  const [, value, unit = ''] =
    /(?:^|[;\s])font-size\s*:\s*(\d{1,3}(?:\.\d{1,4})?)(pt|px|in|cm|mm)/i.exec(style) ?? [];
  return value === undefined ? undefined : Math.round(Number(value) * (HALF_POINTS[unit.toLowerCase()] ?? 2));
}
