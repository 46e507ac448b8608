/** They list what the label stands for, or cite a standard: "(Okta, GitHub, AWS)", "(ISO 27001)". */
const LISTS = /[,/;]|^[A-Z][A-Z /-]{1,30}\d[\d.:-]*$/;
/** A longer gloss than this is a sentence of its own. */
const LONGEST = 80;

/** A label without the brackets that only explain it; brackets that narrow it, such as "(staging)", stay. */
export function withoutGloss(label: string): string {
  const text = label.trimEnd();
  const open = text.lastIndexOf('(');
  if (open <= 0 || !text.endsWith(')')) return label;
  const gloss = text.slice(open + 1, -1);
  if (gloss === '' || gloss.length > LONGEST || gloss.includes(')') || !LISTS.test(gloss)) return label;
  return text.slice(0, open).trimEnd();
}
