import { addCategory, addTool, severityFixes } from './config-fixes.js';
import { addControl, implementControl, insertControlKey, renumberControl } from './control-fixes.js';
import { dataText, type Fix, type FixRequest } from './fix.js';
import { approve, editKey, insertKey } from './front-matter-fixes.js';
import { ignoreFixes, removeIgnore } from './ignore-fixes.js';
import { addCriterionSection, addSection } from './section-fixes.js';
import { fixLink, removeClaim, replace } from './text-fixes.js';

/** What can be done for each kind of repair that rules name in their data. */
const REPAIRS: Readonly<Record<string, (request: FixRequest) => Fix[]>> = {
  addCategory,
  addControl,
  addSection,
  addTool,
  approve,
  createFile: fixLink,
  draftPolicy: createPolicy,
  editFrontMatter: editKey,
  insertControlKey,
  insertFrontMatter: insertKey,
  removeIgnore,
  renumber: renumberControl,
  replace,
  replaceAnchor: fixLink,
  setControlStatus: implementControl,
};

/** Everything that can be done about a diagnostic without a language model, the best first. */
export function fixesFor(request: FixRequest): readonly Fix[] {
  const { diagnostic, context } = request;
  const repair = REPAIRS[dataText(diagnostic, 'fix') ?? ''];
  return [
    ...(repair?.(request) ?? []),
    ...ownRepairs(request),
    ...ignoreFixes(request),
    ...severityFixes(request),
    {
      title: context.language === 'nl' ? `Leg “${diagnostic.code}” uit` : `Explain “${diagnostic.code}”`,
      command: { name: 'explainRule', code: diagnostic.code },
    },
  ];
}

/** Repairs that belong to a rule rather than to its data. */
function ownRepairs(request: FixRequest): Fix[] {
  switch (request.diagnostic.code) {
    case 'claim-not-substantiated':
      return [...addCriterionSection(request), ...removeClaim(request)];
    case 'unknown-criterion':
    case 'out-of-scope-criterion':
      return removeClaim(request);
    default:
      return [];
  }
}

function createPolicy({ diagnostic, context }: FixRequest): Fix[] {
  const policyType = dataText(diagnostic, 'policyType');
  if (policyType === undefined) return [];
  return [
    {
      title:
        context.language === 'nl' ? 'Maak dit beleid uit een sjabloon' : 'Create this policy from a template',
      preferred: true,
      command: { name: 'createPolicy', policyType },
    },
  ];
}
