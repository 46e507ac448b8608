import { actingRoles } from '../../roles/acting-roles.js';
import type { Report, WorkspaceRule } from '../../rule.js';
import { ENDED } from '../../statements/ended-roles.js';
import type { PlacedStatement, WorkspaceFacts } from '../../workspace-facts.js';
import { quoted, say } from '../support/say.js';
import { roleRenamed } from './rule.js';

/** A role that one text says there is no more, and that still has work in another; told once a role, with its places. */
export const endedRoleActs: WorkspaceRule = {
  meta: roleRenamed.meta,
  scope: 'workspace',
  *check(_snapshot, facts) {
    const told = new Set<string>();
    for (const ended of facts.statedOn(ENDED)) {
      const key = String(ended.statement.value);
      if (ended.document.draft || told.has(key)) continue;
      const report = onRole(key, ended, facts);
      if (!report) continue;
      told.add(key);
      yield report;
    }
  },
};

function onRole(key: string, ended: PlacedStatement, facts: WorkspaceFacts): Report | undefined {
  const places = facts.actingIn(key).flatMap(({ uri, draft, title }) => {
    const document = draft ? undefined : facts.snapshot.documents.get(uri);
    return (document ? actingRoles(document) : []).flatMap((role) =>
      role.key === key && !(uri === ended.document.uri && isWithin(role.range.start.line, ended))
        ? [{ uri, title, role }]
        : [],
    );
  });
  const [first] = places;
  if (!first) return undefined;
  const { document, statement } = ended;
  const successor = statement.shown?.value ?? '';
  const [en, nl] =
    successor === ''
      ? ['', '']
      : [`; its work is now that of the ${successor}`, `; het werk doet nu: ${successor}`];
  return {
    uri: first.uri,
    range: first.role.range,
    severity: 'warning',
    message: say(
      `${first.role.text} has work here, but “${document.title}” says that this role ended${en}.`,
      `${first.role.text} heeft hier taken, maar volgens “${document.title}” bestaat die rol niet meer${nl}.`,
    ),
    why: say(
      `It says ${quoted(statement.text)}. What a role that is no more must do, nobody does; name who does it now.`,
      `Daar staat ${quoted(statement.text)}. Wat een rol moet doen die er niet meer is, doet niemand; noem wie het nu doet.`,
    ),
    related: [
      ...places.slice(0, MOST).map(({ uri, title, role }) => ({
        uri,
        range: role.range,
        message: say(`${title}: ${role.text}`, `${title}: ${role.text}`),
      })),
      {
        uri: document.uri,
        range: statement.range,
        message: say(`${document.title}: it ended`, `${document.title}: bestaat niet meer`),
      },
    ],
    data: { role: key, ...(successor !== '' && { usual: successor }) },
  };
}

const MOST = 10;

function isWithin(line: number, { statement: { range } }: PlacedStatement): boolean {
  return line >= range.start.line && line <= range.end.line;
}
