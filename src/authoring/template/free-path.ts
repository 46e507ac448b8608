import type { PolicyType } from '../../catalog/types.js';
import type { Snapshot } from '../../workspace/snapshot.js';

/** Where a new document of a type goes: a workspace-relative path that no file has. */
export function freePath(type: PolicyType, snapshot: Snapshot): string {
  const folder = type.kind === 'description' ? '' : type.kind === 'procedure' ? 'procedures/' : 'policies/';
  for (let n = 1; ; n += 1) {
    const path = `${folder}${type.id}${n === 1 ? '' : `-${n}`}.md`;
    if (!snapshot.has(path)) return path;
  }
}
