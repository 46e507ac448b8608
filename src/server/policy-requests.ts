import { listedAnswers } from '../analysis/answers/listed-answers.js';
import { countPlaceholders, offlineTemplate } from '../authoring/offline-template.js';
import { POLICY_TYPES, policyType } from '../catalog/policy-types.js';
import { localise } from '../catalog/localise.js';
import type { Language, PolicyType } from '../catalog/types.js';
import { criteriaInScope } from '../analysis/facts/scope.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { documentSummary } from './document-summary.js';
import type { Folder } from './folder.js';
import {
  Documents,
  PolicyTemplate,
  PolicyTypes,
  type FolderDocuments,
  type PolicyTemplateParams,
  type PolicyTemplateResult,
  type PolicyTypeSummary,
} from './policy-protocol.js';
import type { FolderParams } from './protocol.js';
import { countSeverities } from './publisher.js';
import type { Session } from './session.js';

/** Answers requests about documents as a whole. */
export function registerPolicyRequests(session: Session): void {
  const { connection, guard } = session;
  const read = async (params: FolderParams | undefined): Promise<readonly Folder[]> => {
    const folders = session.foldersFor(params?.folder);
    await Promise.all(folders.map((folder) => folder.settled()));
    return folders;
  };

  connection.onRequest(Documents.method, (params: FolderParams | undefined) =>
    guard.run<readonly FolderDocuments[]>('documents', [], async () =>
      (await read(params)).map((folder) => documentsOf(folder, session.settings.language)),
    ),
  );

  connection.onRequest(PolicyTypes.method, (params: FolderParams | undefined) =>
    guard.run<readonly PolicyTypeSummary[]>('policy types', [], async () => {
      const [folder] = await read(params);
      const summaries = POLICY_TYPES.map((type) =>
        typeSummary(type, folder?.snapshot(), session.settings.language),
      );
      return summaries.sort((a, b) => rank(a) - rank(b));
    }),
  );

  connection.onRequest(PolicyTemplate.method, (params: PolicyTemplateParams) =>
    guard.run<PolicyTemplateResult | null>('policy template', null, async () => {
      const [folder] = await read(params);
      const type = policyType(params.type);
      if (!folder || !type) return null;
      const snapshot = folder.snapshot();
      const language = params.language ?? snapshot.config?.preferences.language ?? session.settings.language;
      const text = offlineTemplate({ type, language, snapshot, inScope: criteriaInScope(snapshot.config) });
      return { path: freePath(type, snapshot), text, placeholders: countPlaceholders(text) };
    }),
  );
}

function documentsOf(folder: Folder, language: Language): FolderDocuments {
  folder.check();
  const snapshot = folder.snapshot();
  const diagnostics = folder.analyser.checkWorkspace();
  const answers = listedAnswers(snapshot, folder.analyser.facts);
  const documents = [...snapshot.documents.values()]
    .filter(({ isPolicy }) => isPolicy)
    .map((document) =>
      documentSummary(
        document,
        folder.analyser.facts.today,
        language,
        countSeverities(diagnostics.get(document.uri) ?? []),
        answers.filter(({ uri }) => uri === document.uri),
      ),
    );
  // What the rule on missing policies says, so that view and diagnostics agree.
  const missing = [...diagnostics.values()]
    .flat()
    .filter(({ code }) => code === 'missing-policy')
    .flatMap(({ data }) => policyType(String(data?.policyType)) ?? []);
  return {
    folder: folder.root,
    name: folder.name,
    documents: documents.sort((a, b) => a.path.localeCompare(b.path)),
    missing: missing.map((type) => typeSummary(type, snapshot, language)).sort((a, b) => rank(a) - rank(b)),
  };
}

function typeSummary(
  type: PolicyType,
  snapshot: Snapshot | undefined,
  language: Language,
): PolicyTypeSummary {
  const scope = snapshot?.config?.report.categories ?? ['security'];
  const documents = [...(snapshot?.documents.values() ?? [])].filter(
    ({ isPolicy, policyType: of }) => isPolicy && of === type.id,
  );
  return {
    id: type.id,
    kind: type.kind,
    title: localise(type.title, language),
    required: type.required && type.categories.some((category) => scope.includes(category)),
    criticality: type.criticality,
    criteria: type.criteria,
    paths: documents.map(({ path }) => path),
  };
}

const CRITICALITY = ['critical', 'high', 'medium', 'low'];

/** Missing before there, required before others, critical before minor. */
function rank(type: PolicyTypeSummary): number {
  return (type.paths.length > 0 ? 100 : 0) + (type.required ? 0 : 10) + CRITICALITY.indexOf(type.criticality);
}

/** Where a new document goes: a name that no file has. */
function freePath(type: PolicyType, snapshot: Snapshot): string {
  const folder = type.kind === 'description' ? '' : type.kind === 'procedure' ? 'procedures/' : 'policies/';
  for (let n = 1; ; n += 1) {
    const path = `${folder}${type.id}${n === 1 ? '' : `-${n}`}.md`;
    if (!snapshot.has(path)) return path;
  }
}
