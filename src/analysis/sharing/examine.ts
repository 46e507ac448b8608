import type { PolicyDocument } from '../../workspace/document.js';
import { ALL_RULES } from '../all-rules.js';
import { analyseDocument } from '../analyse-document.js';
import { withAnswers } from '../answers/with-answers.js';
import type { Diagnostic } from '../diagnostic.js';
import type { DocumentAnalysis } from '../document-analysis.js';
import { anchorsText } from '../facts/anchors.js';
import { profileOf } from '../facts/profile.js';
import { hasChanged, statesApproval } from '../approval.js';
import { isActive, isGoverned, isWithdrawn, wasMissed } from '../governed.js';
import { kindOf } from '../kinds/kind-of.js';
import { commentsOf } from '../ignores.js';
import { placeReports } from '../place-reports.js';
import { errorText, runRules } from '../run-rules.js';
import { named } from '../settle.js';
import { substantiatedCriteria } from '../topics/verdicts.js';
import { AssumedFacts, type Answers } from './assumed-facts.js';
import { SECTION_RULES, type Examined, type FailedRule, type OpenRule } from './examined.js';
import type { KnownRecords } from './known-records.js';
import { LazyAnalysis } from './lazy-analysis.js';

const SECTION_RULE_LIST = ALL_RULES.filter((rule) => rule.scope === 'section');

/**
 * Looks at one document by itself: what it tells others, and what rules report as far as that does not depend on other
 * documents. Rules that asked about others are named with their questions.
 */
export function examine(document: PolicyDocument, records: KnownRecords): Examined {
  const reports: Record<string, readonly Diagnostic[]> = {};
  const open: OpenRule[] = [];
  const failed: FailedRule[] = [];
  const files = new Map<string, boolean>();
  if (isActive(document)) {
    const found = onSections(document, failed);
    if (found.length > 0) reports[SECTION_RULES] = found;
  }
  ALL_RULES.forEach((rule, n) => {
    if (rule.scope !== 'document') return;
    const { asked, reports: found, files: looked, failed: fault } = runRule(document, n, records);
    failed.push(...fault);
    for (const [path, there] of looked) files.set(path, there);
    if (found.length > 0) reports[n] = found;
    if (asked.length > 0) open.push({ rule: n, asked });
  });
  const analysis = answeredAnalysis(document, records);
  const profile = profileOf(document, analysis, records.answers);
  const facts = {
    uri: document.uri,
    profile: profile && { ...profile, keys: [...profile.keys] },
    slugs: anchorsText(document),
    speaks: substantiatedCriteria(analysis),
    decision: kindOf(document),
    withdrawn: isWithdrawn(document),
    missed: wasMissed(document),
    changed: isGoverned(document) && hasChanged(document),
    approved: isGoverned(document) && statesApproval(document),
    comments: commentsOf(document),
    open,
    failed,
    files: [...files],
  };
  return { facts, reports };
}

/** What one rule reported, and what it asked besides what is known. */
export interface RuleOutcome {
  readonly asked: readonly string[];
  readonly files: readonly (readonly [path: string, exists: boolean])[];
  readonly reports: readonly Diagnostic[];
  /** The rule itself, when it failed. */
  readonly failed: readonly FailedRule[];
}

/** Runs one document rule with what is known of other documents; tells what else it asked. */
export function runRule(
  document: PolicyDocument,
  index: number,
  records: KnownRecords,
  answers?: Answers,
): RuleOutcome {
  const rule = ALL_RULES[index];
  if (rule?.scope !== 'document') return { asked: [], files: [], reports: [], failed: [] };
  const facts = new AssumedFacts(records, document, answers);
  const analysis = new LazyAnalysis(() => answeredAnalysis(document, records));
  const reports: Diagnostic[] = [];
  const failed: FailedRule[] = [];
  runRules(
    [rule],
    document.uri,
    () => rule.check(document, analysis, facts),
    (report, { meta }) => {
      if (report.uri !== document.uri) throw new Error(`${meta.code} reports on another file.`);
      reports.push(named(meta, report));
    },
    (code, _, error) => failed.push({ code, error: errorText(error) }),
  );
  return { asked: [...facts.asked], files: [...facts.files], reports, failed };
}

const ANSWERED = new WeakMap<KnownRecords, WeakMap<PolicyDocument, DocumentAnalysis>>();

/** What is found in a document, with what people answered to it; made once for all rules. */
function answeredAnalysis(document: PolicyDocument, records: KnownRecords): DocumentAnalysis {
  let known = ANSWERED.get(records);
  if (!known) ANSWERED.set(records, (known = new WeakMap()));
  let analysis = known.get(document);
  if (!analysis) {
    analysis = withAnswers(document, analyseDocument(document), records.answers.about(document));
    known.set(document, analysis);
  }
  return analysis;
}

function onSections(document: PolicyDocument, failed: FailedRule[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { content, startLine } of document.sections) {
    runRules(
      SECTION_RULE_LIST,
      document.uri,
      (rule) => rule.check(content),
      (report, { meta }) => found.push(...placeReports([{ meta, report }], startLine, document.uri)),
      (code, _, error) => failed.push({ code, error: errorText(error) }),
    );
  }
  return found;
}
