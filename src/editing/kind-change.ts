import { isGovernedKind, type DocumentKind } from '../catalog/document-kinds.js';
import { uriOf } from '../workspace/paths.js';
import type { WorkspaceChange } from './changes.js';
import type { Fix } from './fixes/fix.js';
import { isPolicy, kindOf } from '../analysis/kinds/kind-of.js';
import { localise } from '../catalog/localise.js';
import type { EditingContext } from './context.js';
import type { SourceFile } from './source-file.js';
import { setYamlValue } from './yaml-edit.js';

/**
 * Writes in soc2.yaml what a file or folder is. `text` is that of soc2.yaml at `uri`; undefined makes a new one.
 * Undefined when something else stands where it would go.
 */
export function kindChange(
  path: string,
  kind: DocumentKind,
  uri: string,
  text: string | undefined,
): WorkspaceChange | undefined {
  const key = keyOf(path);
  if (text === undefined) return { edits: [], creates: [{ uri, text: `documents:\n  ${key}: ${kind}\n` }] };
  const edit = setYamlValue(uri, text, ['documents', key], kind);
  return edit && { edits: [edit] };
}

/** The file's path as a glob that stands for it alone, and as a key of YAML. */
function keyOf(path: string): string {
  const glob = path.replace(/[\\*?[\]{}]/g, '\\$&');
  return /^[\p{L}\p{N}_][\p{L}\p{N}_./-]*(?: [\p{L}\p{N}_./-]+)*$/u.test(glob) ? glob : JSON.stringify(glob);
}

/** Where soc2.yaml is, or would be. */
export function configUri({ snapshot }: Pick<EditingContext, 'snapshot'>): string {
  return snapshot.config?.uri ?? uriOf(snapshot.root, 'soc2.yaml');
}

/** Has a file read as a policy that is not, or the other way round. */
export function kindFixes(file: SourceFile, context: EditingContext): Fix[] {
  const { document } = file;
  // While soc2.yaml cannot be read nobody knows where to write.
  if (!document || context.snapshot.config?.unreadable !== undefined) return [];
  const uri = configUri(context);
  const isThere = context.snapshot.config !== undefined;
  const to = (kind: DocumentKind, title: string): Fix => ({
    title,
    needs: isThere ? [uri] : [],
    change: (texts) => kindChange(document.path, kind, uri, isThere ? texts.get(uri) : undefined),
  });
  const dutch = context.language === 'nl';
  if (isPolicy(document))
    return [
      {
        ...to(
          'none',
          dutch
            ? 'Dit bestand is geen beleid: niet lezen (soc2.yaml)'
            : 'This file is no policy: do not read it (soc2.yaml)',
        ),
        silences: true,
      },
    ];
  return [
    to(
      'policy',
      dutch ? 'Lees dit bestand als beleid (soc2.yaml)' : 'Read this file as a policy (soc2.yaml)',
    ),
  ];
}

/** What stands above a file that is not read as a policy. */
export function notReadLens({ document }: SourceFile, { language }: EditingContext): string | undefined {
  if (!document) return undefined;
  const { kind, why } = kindOf(document);
  if (isGovernedKind(kind)) return undefined;
  return language === 'nl'
    ? `Niet als beleid gelezen. ${localise(why, 'nl')}`
    : `Not read as a policy. ${localise(why, 'en')}`;
}
