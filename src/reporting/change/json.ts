import type { WorkspaceChange } from '../../analysis/change/compare.js';
import type { FindingChange } from '../../analysis/change/findings.js';
import { localise } from '../../catalog/localise.js';
import type { Language } from '../../catalog/types.js';
import { relativeTo } from '../../workspace/paths.js';
import type { ComparedSides } from './text.js';

/** A change as plain data, version 1: docs/pull-requests.md says what each key holds. */
export function changeJson(
  change: WorkspaceChange,
  { root, base, head, note }: ComparedSides,
  language: Language,
): unknown {
  const titled = <T extends { readonly title: { readonly en: string; readonly nl: string } }>(
    list: readonly T[],
  ): unknown[] => list.map((one) => ({ ...one, title: localise(one.title, language) }));
  const findings = ({ added, resolved }: FindingChange): unknown => ({
    added: added.map((one) => plain(one, root, language)),
    resolved: resolved.map((one) => plain(one, root, language)),
  });
  const { support, contents, statements, contradictions, findings: others, ...rest } = change;
  return {
    version: 1,
    base,
    head,
    ...(note !== undefined && { note }),
    ...rest,
    criteria: titled(support.criteria),
    points: titled(support.points),
    scope: support.scope,
    contents: titled(contents),
    statements: statements.map(({ less, ...one }) => ({
      ...one,
      ...(less && { less: localise(less, language) }),
    })),
    contradictions: findings(contradictions),
    findings: findings(others),
  };
}

function plain(
  { code, severity, uri, range, message, why, data }: FindingChange['added'][number],
  root: string,
  language: Language,
): unknown {
  return {
    code,
    severity,
    path: relativeTo(root, uri) ?? uri,
    range,
    message: localise(message, language),
    why: localise(why, language),
    ...(data?.against !== undefined && { against: data.against }),
  };
}
