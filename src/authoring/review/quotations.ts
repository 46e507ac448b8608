import { asMap, asText } from '../../workspace/values.js';

/** A sentence that a model says states a content. */
export interface Quotation {
  readonly content: string;
  readonly quote: string;
}

/** Quotations that are looked at; no document has so many contents. */
const MOST = 200;

/** Reads a model's reply; undefined when it holds no JSON list. Text around the list, such as a code fence, is left out. */
export function readQuotations(reply: string): readonly Quotation[] | undefined {
  const start = reply.indexOf('[');
  const end = reply.lastIndexOf(']');
  if (start < 0 || end < start) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(reply.slice(start, end + 1));
  } catch {
    return undefined;
  }
  if (!Array.isArray(value)) return undefined;
  return value.slice(0, MOST).flatMap((item: unknown): Quotation[] => {
    const { content, quote } = asMap(item);
    const id = typeof content === 'string' ? content.trim() : undefined;
    const text = typeof quote === 'string' ? asText(quote) : undefined;
    return id === undefined || text === undefined ? [] : [{ content: id, quote: text }];
  });
}
