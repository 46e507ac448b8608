import { realpath } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Language } from '../../catalog/types.js';
import { isFault } from '../../verify/verdict.js';
import { decode } from '../../workspace/decode.js';
import { uriOf } from '../../workspace/paths.js';
import {
  isChangedPolicy,
  verifyDocuments,
  type ChangedDocument,
  type VerifiedChange,
} from '../changes/changed-documents.js';
import { changesSince, textAt, type BaseChanges } from '../changes/git-base.js';
import { contains } from '../contains.js';
import type { CliHost } from '../host.js';
import { NodeFileSystem } from '../node-file-system.js';
import { dayFor } from '../today.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { changedSpan, touches } from './changed-span.js';
import { formatFindings, type Finding } from './format-findings.js';
import { openAll, openOnly } from './open-files.js';
import { textBefore, type HookPayload } from './read-payload.js';
import { notToldBefore } from './told-before.js';

/** Whether an event may be about a policy, as far as it tells by itself: most edits are of other files. */
export function mayConcernPolicies({ event, file }: HookPayload): boolean {
  return event !== 'PostToolUse' || (file !== undefined && MARKDOWN.test(file));
}

/**
 * What an agent is to be told after an event; undefined when nothing is wrong. `folder` is the absolute, real path of the
 * company's folder.
 */
export async function runHook(
  payload: HookPayload,
  folder: string,
  host: Pick<CliHost, 'now'>,
): Promise<string | undefined> {
  if (payload.event === 'PostToolUse') return afterEdit(payload, folder, host);
  if (payload.event === 'Stop' || payload.event === 'SubagentStop') return atStop(payload, folder, host);
  return undefined;
}

/** Judges what one edit wrote, against the document as it is in the last commit. */
async function afterEdit(
  payload: HookPayload,
  folder: string,
  host: Pick<CliHost, 'now'>,
): Promise<string | undefined> {
  const path = await policyPath(payload, folder);
  if (path === undefined || !isChangedPolicy(await openOnly(folder, [path]), path)) return undefined;
  const after = await textOf(folder, path);
  const justBefore = textBefore(payload, after);
  const base = await changesSince(folder, 'HEAD').catch(() => undefined);
  const committed = await committedText(folder, base?.commit, path);
  const before = base === undefined && justBefore !== '' ? justBefore : committed;
  if (before === after || justBefore === after) return undefined;
  const snapshot = await openAll(folder);
  const workspace = { snapshot, today: dayFor(undefined, snapshot.config, host) };
  const others = policiesAmong(snapshot, base).filter((one) => one !== path);
  const changes = [
    { path, before, after },
    ...(await Promise.all(others.map((one) => changeOf(folder, one, base?.commit)))),
  ];
  const verified = verifyDocuments(workspace, changes, [], new Set([path]));
  const written = justBefore === undefined ? undefined : changedSpan(justBefore, after);
  const findings = verified
    .flatMap(findingsOf)
    .filter(({ verdict }) => !written || touches(verdict, written));
  return findings.length === 0 ? undefined : formatFindings(findings, languageOf(snapshot));
}

/** Judges everything that was written since the last commit; each finding holds a session up once. */
async function atStop(
  { isAgain, session }: HookPayload,
  folder: string,
  host: Pick<CliHost, 'now'>,
): Promise<string | undefined> {
  if (isAgain) return undefined;
  const base = await changesSince(folder, 'HEAD').catch(() => undefined);
  const documents = base?.paths.filter((path) => MARKDOWN.test(path)) ?? [];
  if (!base || documents.length === 0) return undefined;
  const few = await openOnly(folder, documents);
  if (!documents.some((path) => isChangedPolicy(few, path))) return undefined;
  const snapshot = await openAll(folder);
  const workspace = { snapshot, today: dayFor(undefined, snapshot.config, host) };
  const paths = policiesAmong(snapshot, base);
  const changes = await Promise.all(paths.map((path) => changeOf(folder, path, base.commit)));
  const findings = verifyDocuments(workspace, changes).flatMap(findingsOf);
  const fresh = await notToldBefore(`${folder}\0${session}`, findings);
  return fresh.length === 0 ? undefined : formatFindings(fresh, languageOf(snapshot));
}

function policiesAmong(snapshot: Snapshot, base: BaseChanges | undefined): readonly string[] {
  return (base?.paths ?? []).filter((path) => isChangedPolicy(snapshot, path));
}

const MARKDOWN = /\.(?:md|markdown|mdx|mdown)$/i;

/** The path in the workspace of the file that was edited; undefined when it is none of it, or no Markdown. */
async function policyPath({ file, cwd }: HookPayload, folder: string): Promise<string | undefined> {
  if (file === undefined) return undefined;
  const real = await realpath(resolve(cwd ?? folder, file)).catch(() => undefined);
  if (real === undefined || !contains(folder, real)) return undefined;
  return relative(folder, real).split(sep).join('/');
}

async function changeOf(folder: string, path: string, commit: string | undefined): Promise<ChangedDocument> {
  return { path, before: await committedText(folder, commit, path), after: await textOf(folder, path) };
}

async function committedText(
  folder: string,
  commit: string | undefined,
  path: string,
): Promise<string | undefined> {
  return commit === undefined ? undefined : textAt(folder, commit, path);
}

async function textOf(folder: string, path: string): Promise<string> {
  return decode(await new NodeFileSystem(folder).readFile(uriOf(pathToFileURL(folder).href, path))).text;
}

function findingsOf({ path, after, verification }: VerifiedChange): readonly Finding[] {
  return verification.verdicts.filter(isFault).map((verdict) => ({
    path,
    line: after.slice(0, verdict.quoteStart).split('\n').length,
    verdict,
  }));
}

function languageOf({ config }: Snapshot): Language {
  return config?.preferences.language ?? 'en';
}
