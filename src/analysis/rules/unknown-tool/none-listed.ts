import { listsTools } from '../../facts/scope.js';
import { isActive } from '../../governed.js';
import type { RuleMeta, WorkspaceRule } from '../../rule.js';
import { toolsNamed } from '../../tools-named.js';
import { configPlace } from '../support/config-place.js';
import { say } from '../support/say.js';

/** So many tools are named in the message; the explanation names all. */
const NAMED = 4;

/** Tools that documents rely on where soc2.yaml lists none at all: one thing to do, so one report. */
export function noneListed(meta: RuleMeta): WorkspaceRule {
  return {
    meta,
    scope: 'workspace',
    *check({ config, documents }) {
      if (!config || listsTools(config)) return;
      const names = new Set<string>();
      for (const document of documents.values())
        if (isActive(document)) for (const { tool } of toolsNamed(document)) names.add(tool.name);
      if (names.size === 0) return;
      const all = [...names].sort();
      const shown = all.slice(0, NAMED).join(', ');
      const more = all.length - NAMED;
      yield {
        uri: config.uri,
        range: configPlace(config, 'tools'),
        severity: 'info',
        message: say(
          `soc2.yaml lists no tools; the documents name ${shown}${more > 0 ? ` and ${more} more` : ''}.`,
          `soc2.yaml noemt geen hulpmiddelen; de documenten noemen ${shown}${more > 0 ? ` en nog ${more}` : ''}.`,
        ),
        why: say(
          `The documents rely on ${all.join(', ')}. List what is in use under “tools”: an auditor compares the system description with the policies.`,
          `De documenten steunen op ${all.join(', ')}. Zet wat in gebruik is onder “tools”: een auditor vergelijkt de systeembeschrijving met het beleid.`,
        ),
      };
    },
  };
}
