import { inSections } from '../../../workspace/by-section.js';
import { shift, type Range } from '../../../workspace/position.js';
import { prefixOf } from '../../facts/control-prefix.js';
import { isActive } from '../../governed.js';
import type { DocumentRule, Report } from '../../rule.js';
import type { DocumentFacts } from '../../workspace-facts.js';
import { say } from '../support/say.js';

/**
 * A control ID that looks like those of the workspace and is none. IDs with another prefix are left alone: they are
 * tickets, standards or part numbers.
 */
export const unknownControl: DocumentRule = {
  meta: {
    code: 'unknown-control',
    title: say(
      'A control that does not exist is named',
      'Er wordt een beheersmaatregel genoemd die niet bestaat',
    ),
    severity: 'warning',
    stage: 'record',
    effort: 'small',
  },
  scope: 'document',
  *check(document, _analysis, facts) {
    if (!isActive(document)) return;
    for (const { value, valueRange } of document.frontMatter?.controls ?? []) {
      const report = check(document.uri, value, valueRange, facts);
      if (report) yield report;
    }
    for (const { id, range } of namedControls(document)) {
      const report = check(document.uri, id, range, facts);
      if (report) yield report;
    }
  },
};

const namedControls = inSections(({ content, startLine }) =>
  content.references.flatMap(({ kind, id, range }) =>
    kind === 'control' ? [{ id, range: shift(range, startLine) }] : [],
  ),
);

function check(uri: string, id: string, range: Range, facts: DocumentFacts): Report | undefined {
  const prefix = prefixOf(id);
  if (prefix === undefined || !facts.controlPrefixes.has(prefix) || facts.controls(id).length > 0)
    return undefined;
  return {
    uri,
    range,
    message: say(`There is no control ${id}.`, `Er is geen beheersmaatregel ${id}.`),
    why: say(
      `Other controls start with ${prefix}, so this reads as one of them, but no file of controls has it. Correct the ID, or add the control.`,
      `Andere beheersmaatregelen beginnen met ${prefix}, dus dit leest als een ervan, maar geen bestand met maatregelen heeft die. Verbeter het ID of voeg de maatregel toe.`,
    ),
    data: { fix: 'addControl', id },
  };
}
