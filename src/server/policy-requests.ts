import { listedAnswers } from '../analysis/answers/listed-answers.js';
import { isPolicy } from '../analysis/kinds/kind-of.js';
import { countOf, notReadIn } from '../analysis/kinds/not-read.js';
import { eachReport } from '../analysis/rule.js';
import { isWhole } from '../analysis/whole.js';
import { DOCUMENT_KINDS } from '../catalog/document-kinds.js';
import { configUri, kindChange } from '../editing/kind-change.js';
import { uriOf } from '../workspace/paths.js';
import type { AnswerChange, AnswerRefusal } from './answers-protocol.js';
import { readTexts } from './requests-context.js';
import { freePath } from '../authoring/template/free-path.js';
import { countPlaceholders } from '../authoring/offline-template.js';
import { playbookInput } from '../playbook/input.js';
import { newDocument } from '../playbook/new-document.js';
import { POLICY_TYPES, policyType } from '../catalog/policy-types.js';
import { localise } from '../catalog/localise.js';
import type { Language, PolicyType } from '../catalog/types.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { documentSummary } from './document-summary.js';
import type { Folder } from './folder.js';
import { approveDocument } from './approve-request.js';
import {
  Approve,
  Documents,
  MOST_NOT_READ,
  SetKind,
  PolicyTemplate,
  PolicyTypes,
  type ApproveParams,
  type FolderDocuments,
  type PolicyTemplateParams,
  type PolicyTemplateResult,
  type PolicyTypeSummary,
  type SetKindParams,
} from './policy-protocol.js';
import type { FolderParams } from './protocol.js';
import { countSeverities } from './publisher.js';
import type { Session } from './session.js';
import { typeIdOf } from '../analysis/kinds/type-of.js';

/** Answers requests about documents as a whole. */
export function registerPolicyRequests(session: Session): void {
  const { connection, guard } = session;
  const read = async (params: FolderParams | undefined): Promise<readonly Folder[]> => {
    const folders = await session.foldersFor(params?.folder);
    await Promise.all(folders.map((folder) => folder.settled()));
    return folders;
  };

  connection.onRequest(Documents.method, (params: FolderParams | undefined) =>
    guard.run<readonly FolderDocuments[]>('documents', [], async () =>
      (await read(params)).map((folder) => documentsOf(folder, session.settings.language)),
    ),
  );

  connection.onRequest(SetKind.method, (params: SetKindParams) =>
    guard.run<AnswerChange | AnswerRefusal>('set a kind', { refused: '' }, () => setKind(session, params)),
  );

  connection.onRequest(Approve.method, (params: ApproveParams) =>
    guard.run<AnswerChange | AnswerRefusal>('approve a document', { refused: '' }, () =>
      approveDocument(session, params),
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
      const input = playbookInput({ snapshot, facts: folder.analyser.facts, diagnostics: [], language });
      const text = newDocument(type, { ...input, language });
      return { path: freePath(type, snapshot), text, placeholders: countPlaceholders(text) };
    }),
  );
}

async function setKind(session: Session, params: SetKindParams): Promise<AnswerChange | AnswerRefusal> {
  const dutch = session.settings.language === 'nl';
  const refused = dutch
    ? 'soc2.yaml is zo niet te lezen, of “documents” is er iets anders. Herstel het bestand eerst.'
    : 'soc2.yaml cannot be read as it is, or “documents” is something else there. Repair the file first.';
  const [folder] = await session.foldersFor(params.folder);
  await folder?.settled();
  if (!folder || !DOCUMENT_KINDS.includes(params.kind)) return { refused };
  const snapshot = folder.snapshot();
  if (snapshot.config?.unreadable !== undefined) return { refused };
  const uri = configUri({ snapshot });
  const text = (await readTexts(session, [uri])).get(uri);
  const change =
    text === undefined && snapshot.config ? undefined : kindChange(params.path, params.kind, uri, text);
  const edit = change?.edits[0];
  const made = change?.creates?.[0];
  const clientUri = session.open.clientUri(uri);
  if (made) return { uri: clientUri, create: true, range: TOP, text: made.text };
  return edit ? { uri: clientUri, create: false, range: edit.range, text: edit.text } : { refused };
}

const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function documentsOf(folder: Folder, language: Language): FolderDocuments {
  folder.check();
  const snapshot = folder.snapshot();
  const diagnostics = folder.analyser.checkWorkspace();
  const answers = listedAnswers(snapshot, folder.analyser.facts);
  const documents = [...snapshot.documents.values()].filter(isPolicy).map((document) =>
    documentSummary(
      document,
      folder.analyser.facts.today,
      language,
      countSeverities(diagnostics.get(document.uri) ?? []),
      answers.filter(({ uri }) => uri === document.uri),
      folder.snapshot().proofs?.get(document.path),
    ),
  );
  // What the rule on missing policies says, so that view and diagnostics agree.
  const missing = [...diagnostics.values()]
    .flat()
    .filter(({ code }) => code === 'missing-policy')
    .flatMap(eachReport)
    .flatMap(({ data }) => policyType(String(data?.policyType)) ?? []);
  return {
    folder: folder.root,
    name: folder.name,
    hasConfig: snapshot.config !== undefined,
    documents: documents.sort((a, b) => a.path.localeCompare(b.path)),
    notRead: notReadIn(snapshot).map((group) => ({
      reason: group.reason,
      title: localise(group.title, language),
      count: countOf(group),
      counted: localise(group.counted, language),
      entries: group.entries.slice(0, MOST_NOT_READ).map(({ path, isFolder, why }) => ({
        uri: path === '' ? folder.root : uriOf(folder.root, path),
        path,
        isFolder,
        why: localise(why, language),
      })),
    })),
    isWhole: isWhole(snapshot),
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
    (document) => typeIdOf(document) === type.id && isPolicy(document),
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
