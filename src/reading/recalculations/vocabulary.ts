/** The words of a language for reaching a figure, and for holding two records against each other. */
export interface RecalculationWords {
  readonly calculation: RegExp;
  readonly comparison: RegExp;
}
