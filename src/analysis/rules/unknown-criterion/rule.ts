import { CRITERION_IDS, isCriterionId } from '../../../catalog/criterion-ids.js';
import { isActive } from '../../governed.js';
import { inSections } from '../../../workspace/by-section.js';
import type { DocumentRule, Report, RuleMeta, WorkspaceRule } from '../../rule.js';
import { named } from '../../settle.js';
import { shift, type Range } from '../../../workspace/position.js';
import { nearest } from '../support/nearest.js';
import { say } from '../support/say.js';

const meta: RuleMeta = {
  code: 'unknown-criterion',
  title: say('A criterion that does not exist is named', 'Er wordt een criterium genoemd dat niet bestaat'),
  severity: 'error',
  stage: 'record',
  effort: 'small',
};

/** IDs in front matter and text. */
export const unknownCriterion: DocumentRule = {
  meta,
  scope: 'document',
  *check(document) {
    if (!isActive(document)) return;
    for (const { value, valueRange } of document.frontMatter?.claims ?? [])
      if (!isCriterionId(value)) yield report(document.uri, value, valueRange);
    yield* unknownTags(document);
  },
};

const unknownTags = inSections(({ content, startLine }, _, { uri }) =>
  content.references.flatMap(({ kind, id, range }) =>
    kind === 'criterion' && !isCriterionId(id) ? [named(meta, report(uri, id, shift(range, startLine)))] : [],
  ),
);

/** IDs in the criteria of controls. */
export const unknownCriterionOfControl: WorkspaceRule = {
  meta,
  scope: 'workspace',
  *check(snapshot) {
    for (const control of snapshot.controls) {
      for (const { value, valueRange } of control.criteria)
        if (!isCriterionId(value)) yield report(control.uri, value, valueRange);
    }
  },
};

function report(uri: string, id: string, range: Range): Report {
  const meant = nearestCriterion(id);
  return {
    uri,
    range,
    message: say(
      `There is no criterion ${id}.${meant ? ` Did you mean ${meant}?` : ''}`,
      `Criterium ${id} bestaat niet.${meant ? ` Bedoelde u ${meant}?` : ''}`,
    ),
    why: say(
      'The Trust Services Criteria have 61 IDs and this is none of them, so the text behind it counts for nothing and an auditor will ask what was meant.',
      'De Trust Services Criteria kennen 61 ID’s en dit is er geen, dus de tekst erachter telt nergens voor mee en een auditor zal vragen wat er bedoeld is.',
    ),
    data: meant ? { fix: 'replace', range, text: meant, id } : { id },
  };
}

const MEANT = new Map<string, string | undefined>();

/** The existing ID that was most likely meant: of the same series, with the nearest number. */
function nearestCriterion(id: string): string | undefined {
  if (MEANT.has(id)) return MEANT.get(id);
  const [series = '', number = ''] = id.split('.');
  const same = CRITERION_IDS.filter((known) => known.startsWith(`${series}.`));
  const [closest] = [...same].sort((a, b) => gap(a, number) - gap(b, number));
  const meant = closest ?? nearest(id, CRITERION_IDS, 1);
  // Texts can hold any number of made-up IDs; no need to remember them all.
  if (MEANT.size < 1000) MEANT.set(id, meant);
  return meant;
}

function gap(id: string, number: string): number {
  return Math.abs(Number(id.slice(id.indexOf('.') + 1)) - Number(number));
}
