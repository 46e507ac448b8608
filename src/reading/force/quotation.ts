const OPENS = /^["“„«]/;
const CLOSES = /["”»]/g;
const FEWEST_WORDS = 4;

/** Whether a text begins with somebody's words: more of them than a term in quotation marks has. */
export function isQuotation(text: string): boolean {
  if (!OPENS.test(text)) return false;
  CLOSES.lastIndex = 1;
  const close = CLOSES.exec(text);
  return close !== null && text.slice(1, close.index).split(' ').length >= FEWEST_WORDS;
}
