import type { PolicyDocument } from '../../workspace/document.js';
import { ALL_RULES } from '../all-rules.js';
import { analyseDocument } from '../analyse-document.js';
import type { Diagnostic } from '../diagnostic.js';
import { slugsOf } from '../facts/fact-store.js';
import { profileOf } from '../facts/profile.js';
import { isActive } from '../governed.js';
import { placedComments } from '../ignores.js';
import { placeReports } from '../place-reports.js';
import { named } from '../settle.js';
import { substantiatedCriteria } from '../speaks-to.js';
import { AssumedFacts, type Answers } from './assumed-facts.js';
import { SECTION_RULES, type Examined, type OpenRule } from './examined.js';
import type { KnownRecords } from './known-records.js';

/**
 * Looks at one document by itself: what it tells others, and what rules report as far as that does not depend on other
 * documents. Rules that asked about others are named with their questions.
 */
export function examine(document: PolicyDocument, records: KnownRecords): Examined {
  const reports: Record<string, readonly Diagnostic[]> = {};
  const open: OpenRule[] = [];
  const files = new Map<string, boolean>();
  if (isActive(document)) {
    const found = onSections(document);
    if (found.length > 0) reports[SECTION_RULES] = found;
  }
  ALL_RULES.forEach((rule, n) => {
    if (rule.scope !== 'document') return;
    const { asked, reports: found, files: looked } = runRule(document, n, records);
    for (const [path, there] of looked) files.set(path, there);
    if (found.length > 0) reports[n] = found;
    if (asked.length > 0) open.push({ rule: n, asked });
  });
  const analysis = analyseDocument(document);
  const profile = profileOf(document, analysis);
  const facts = {
    uri: document.uri,
    profile: profile && { ...profile, keys: [...profile.keys] },
    slugs: slugsOf(document),
    speaks: substantiatedCriteria(document, analysis),
    comments: placedComments(document),
    open,
    files: [...files],
  };
  return { facts, reports };
}

/** What one rule reported, and what it asked besides what is known. */
export interface RuleOutcome {
  readonly asked: readonly string[];
  readonly files: readonly (readonly [path: string, exists: boolean])[];
  readonly reports: readonly Diagnostic[];
}

/** Runs one document rule with what is known of other documents; tells what else it asked. */
export function runRule(
  document: PolicyDocument,
  index: number,
  records: KnownRecords,
  answers?: Answers,
): RuleOutcome {
  const rule = ALL_RULES[index];
  if (rule?.scope !== 'document') return { asked: [], files: [], reports: [] };
  const facts = new AssumedFacts(records, document, answers);
  const reports: Diagnostic[] = [];
  for (const report of rule.check(document, analyseDocument(document), facts)) {
    if (report.uri !== document.uri) throw new Error(`${rule.meta.code} reports on another file.`);
    reports.push(named(rule.meta, report));
  }
  return { asked: [...facts.asked], files: [...facts.files], reports };
}

function onSections(document: PolicyDocument): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { content, startLine } of document.sections) {
    for (const rule of ALL_RULES) {
      if (rule.scope !== 'section') continue;
      const reports = [...rule.check(content)].map((report) => ({ meta: rule.meta, report }));
      found.push(...placeReports(reports, startLine, document.uri));
    }
  }
  return found;
}
