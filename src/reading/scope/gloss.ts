/** Words in brackets at the end of a label. */
const AT_END = /\s*\(([^()]{1,80})\)\s*$/;
/** They list what the label stands for, or cite a standard: "(Okta, GitHub, AWS)", "(ISO 27001)". */
const LISTS = /[,/;]|^(?:[A-Z]{2,}[\s-]?)+\d[\d.:-]*$/;

/** A label without the brackets that only explain it; brackets that narrow it, such as "(staging)", stay. */
export function withoutGloss(label: string): string {
  const found = AT_END.exec(label);
  if (!found || found.index === 0 || !LISTS.test(found[1] ?? '')) return label;
  return label.slice(0, found.index);
}
