/** Of a time that is expected to end, or has not yet. */
export const STILL_SO =
  /\b(?:nog|tot nu toe|vooralsnog|voorlopig|momenteel|thans|totdat|tot|sinds|inmiddels|blijft|blijven|op dit moment)\b/i;
