/** The ID that the name of a page of one control begins with: `IAM.2.08_account_lockout`, `A.5.15 - Access`, `AC-02`. */
const BEGINS_WITH_ID = /^[A-Za-z]{1,6}[.\s_-]?\d{1,3}(?:[.-]\d{1,3}){0,3}(?![\p{L}\p{N}])/u;
/** The heading under which such a page says what the control is. */
const CONTROL =
  /^(?:(?:the )?control(?: (?:statement|description|activity|objective|implementation|wording|text))?|(?:beheers)?maatregel|omschrijving (?:van de )?(?:beheers)?maatregel|implementation (?:of the control|statement))$/i;

/** Whether a page with this name and these headings is that of one control, in a set of one page a control. */
export function isControlPage(names: readonly string[], headings: readonly string[]): boolean {
  return (
    names.some((name) => BEGINS_WITH_ID.test(name.trim())) &&
    headings.some((heading) => CONTROL.test(heading.trim()))
  );
}
