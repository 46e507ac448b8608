import { gapTargets } from '../../../authoring/gaps.js';
import { prepareDraft } from '../../../authoring/prepare.js';
import { MOST_TARGETS, type DraftTask } from '../../../authoring/task.js';
import { POLICY_TYPES, policyType } from '../../../catalog/policy-types.js';
import { localise } from '../../../catalog/localise.js';
import { decode } from '../../../workspace/decode.js';
import { uriOf } from '../../../workspace/paths.js';
import { CliError } from '../../cli-error.js';
import type { OpenWorkspace } from '../../open-workspace.js';
import { documentNamed, pathNamed } from '../document-named.js';
import { languageOf } from '../language-of.js';
import { stateOf } from '../workspace-state.js';
import { shortId } from './list-gaps.js';

export interface DraftWanted {
  readonly path: string;
  /** IDs of gaps, as list_gaps names them; all that text closes when left out. */
  readonly gaps?: readonly string[];
  /** The type of a document that does not exist yet. */
  readonly policyType?: string;
}

export interface DraftInstructions {
  readonly path: string;
  readonly language: string;
  /** How to write: what every draft is held to. */
  readonly instructions: string;
  /** What to write, with the company's facts on it. */
  readonly material: string;
  /** What to put before a new document. */
  readonly head?: string;
  /** What the user should know before. */
  readonly notes: readonly string[];
  /** Secrets that were taken out. */
  readonly redacted: number;
}

/** Reads a file of the workspace. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/**
 * What Attest would send to a model to close gaps of a document, or to write a new one: an agent drafts with it, and has
 * the result verified. Throws a CliError when there is nothing to write.
 */
export async function draftInstructions(
  workspace: OpenWorkspace,
  wanted: DraftWanted,
  read: ReadFile,
): Promise<DraftInstructions> {
  const { snapshot, analyser } = workspace;
  const path = pathNamed(workspace, wanted.path);
  const isNew = !snapshot.has(path);
  const task = isNew ? newDocument(path, wanted) : gapsToFill(workspace, path, wanted.gaps);
  const text = isNew ? '' : decode(await read(path)).text;
  const language = languageOf(workspace);
  const prepared = prepareDraft(
    task,
    { uri: uriOf(snapshot.root, path), path, text },
    { snapshot, facts: analyser.facts },
    { language },
  );
  if ('refused' in prepared) throw new CliError(localise(prepared.refused, language));
  const said = (role: string): string =>
    prepared.messages
      .filter((message) => message.role === role)
      .map((message) => message.text)
      .join('\n\n');
  return {
    path,
    language: prepared.language,
    instructions: said('system'),
    material: said('user'),
    ...(prepared.head !== '' && { head: prepared.head }),
    notes: prepared.notes.map((note) => localise(note, language)),
    redacted: prepared.redacted,
  };
}

function newDocument(path: string, { policyType: id }: DraftWanted): DraftTask {
  if (!/\.(?:md|markdown)$/i.test(path)) throw new CliError(`${path} is no name of a Markdown file.`);
  if (id === undefined || !policyType(id))
    throw new CliError(
      `There is no file ${path}. To draft it anew, give “policyType”, one of: ${POLICY_TYPES.map((type) => type.id).join(', ')}.`,
    );
  return { kind: 'draft-document', policyType: id };
}

function gapsToFill(workspace: OpenWorkspace, path: string, ids: readonly string[] | undefined): DraftTask {
  const document = documentNamed(workspace, path);
  const own = stateOf(workspace).gaps.filter(({ place }) => place?.uri === document.uri);
  const unknown = (ids ?? []).filter((id) => !own.some((gap) => shortId(gap) === id));
  if (unknown.length > 0)
    throw new CliError(
      `${path} has no gap ${unknown.map((id) => JSON.stringify(id.slice(0, 40))).join(', ')}; list_gaps with its path names them.`,
    );
  const targets = own
    .filter((gap) => ids === undefined || ids.includes(shortId(gap)))
    .flatMap(({ code, data }) => gapTargets({ code, data }));
  if (targets.length === 0)
    throw new CliError(
      ids === undefined
        ? `${path} has no gap that text would close.`
        : 'Text would close none of these gaps: “textCloses” of list_gaps tells which.',
    );
  return { kind: 'fill-gaps', targets: targets.slice(0, MOST_TARGETS) };
}
