import { localise } from '../../catalog/localise.js';
import { POLICY_TYPES, policyType } from '../../catalog/policy-types.js';
import { answerContents, staleAnswer } from './answer-fixes.js';
import { align } from './align-fix.js';
import { approve } from './approve-fix.js';
import { addCategory, addTool, severityFixes } from './config-fixes.js';
import { addControl, implementControl, insertControlKey, renumberControl } from './control-fixes.js';
import { describeControl } from './describe-control.js';
import { dataText, type Fix, type FixRequest } from './fix.js';
import { adoptFolder, alignMetadata, completeMetadata, editKey } from './front-matter-fixes.js';
import { importDocuments } from './import-fix.js';
import { ignoreFixes, removeIgnore } from './ignore-fixes.js';
import { recordFinding } from './record-finding.js';
import { addReport, answerFinding, linkControl, reviewReport, updateFinding } from './record-fixes.js';
import { reword } from './reword-fix.js';
import { addCriterionSection, addSection, addSections } from './section-fixes.js';
import { fixLink, removeClaim, replace } from './text-fixes.js';
import { typeIdOf } from '../../analysis/kinds/type-of.js';

/** New policies offered for a criterion that nothing covers. */
const MOST_POLICIES = 3;

/** What can be done for each kind of repair that rules name in their data. */
const REPAIRS: Readonly<Record<string, (request: FixRequest) => Fix[]>> = {
  addCategory,
  addControl,
  addReport,
  addSection,
  addSections,
  addTool,
  adoptFolder,
  align,
  alignMetadata,
  answerFinding,
  answerStale: staleAnswer,
  approve,
  completeMetadata,
  createFile: fixLink,
  describeControl,
  draftPolicy: createPolicy,
  editFrontMatter: editKey,
  importDocuments,
  insertControlKey,
  linkControl,
  recordFinding,
  removeIgnore,
  renumber: renumberControl,
  replace,
  replaceAnchor: fixLink,
  reviewReport,
  reword,
  setControlStatus: implementControl,
  updateFinding,
};

/** Everything that can be done about a diagnostic without a language model, the best first. */
export function fixesFor(request: FixRequest): readonly Fix[] {
  const { diagnostic, context } = request;
  const repair = REPAIRS[dataText(diagnostic, 'fix') ?? ''];
  return [
    ...(repair?.(request) ?? []),
    ...ownRepairs(request),
    ...[
      ...ignoreFixes(request),
      ...severityFixes(request),
      {
        title: context.language === 'nl' ? `Leg “${diagnostic.code}” uit` : `Explain “${diagnostic.code}”`,
        command: { name: 'explainRule', code: diagnostic.code },
      } as const,
    ].map((fix): Fix => ({ ...fix, silences: true })),
  ];
}

/** Repairs that belong to a rule rather than to its data. */
function ownRepairs(request: FixRequest): Fix[] {
  switch (request.diagnostic.code) {
    case 'missing-content':
      return answerContents(request);
    case 'claim-not-substantiated':
      return [...addCriterionSection(request), ...removeClaim(request)];
    case 'unknown-criterion':
    case 'out-of-scope-criterion':
      return removeClaim(request);
    default:
      return [];
  }
}

/** Policies that the rule names, or that usually serve the criteria nothing covers. */
function createPolicy({ diagnostic, context: { snapshot, language } }: FixRequest): Fix[] {
  const named = dataText(diagnostic, 'policyType');
  const criteria = Array.isArray(diagnostic.data?.criteria) ? diagnostic.data.criteria : [];
  const there = new Set([...snapshot.documents.values()].map((document) => typeIdOf(document)));
  const serving = POLICY_TYPES.filter(
    (type) => type.criteria.some((id) => criteria.includes(id)) && !there.has(type.id),
  );
  const listed = Array.isArray(diagnostic.data?.policyTypes) ? diagnostic.data.policyTypes : [];
  const asked = (named === undefined ? listed : [named]).flatMap((id) => policyType(String(id)) ?? []);
  const types = (asked.length > 0 ? asked : serving).slice(0, MOST_POLICIES);
  return types.map(({ id, title }, n) => ({
    title:
      language === 'nl'
        ? `Maak “${localise(title, language)}” uit een sjabloon`
        : `Create “${localise(title, language)}” from a template`,
    preferred: n === 0,
    command: { name: 'createPolicy', policyType: id },
  }));
}
