import { isForbidden } from '../../../reading/permits/permits.js';
import type { Report, WorkspaceRule } from '../../rule.js';
import { PERMIT } from '../../statements/permits.js';
import type { PlacedStatement } from '../../workspace-facts.js';
import { quoted, say } from '../support/say.js';
import { CONTRADICTION } from './rule.js';
import { whereIs } from './where-is.js';

/**
 * What one text forbids without exception and another allows, or says is done. Within one document the second is an
 * exception to the first, unless the first says that there are none; within one section always.
 */
export const contradictionOfPermits: WorkspaceRule = {
  meta: CONTRADICTION,
  scope: 'workspace',
  *check(_snapshot, facts) {
    const stated = facts.statedOn(PERMIT).filter(({ document }) => !document.draft);
    // One that names what it forbids says it more plainly than one on managed machines only.
    const isPlain = ({ statement }: PlacedStatement): boolean => statement.shown?.thing !== '';
    const all = stated.filter(({ statement }) => statement.permit?.verdict === 'forbidden');
    const bans = [...all.filter(isPlain), ...all.filter((one) => !isPlain(one))];
    if (bans.length === 0) return;
    for (const done of stated) {
      if (done.statement.permit?.verdict !== 'done') continue;
      const ban = bans.find((one) => forbids(one, done));
      if (ban) yield report(done, ban);
    }
  },
};

function forbids(ban: PlacedStatement, done: PlacedStatement): boolean {
  const [rule, act] = [ban.statement, done.statement];
  if (ban.document.uri === done.document.uri && (rule.section === act.section || rule.absolute !== true))
    return false;
  return isForbidden(act.permit?.parts ?? [], rule.permit?.parts ?? []);
}

function report(done: PlacedStatement, ban: PlacedStatement): Report {
  const { uri } = done.document;
  const where = whereIs(uri, ban);
  // A rule that only managed machines are used does not name what it forbids.
  const banned = ban.statement.shown?.thing ?? '';
  const thing = banned === '' ? (done.statement.shown?.thing ?? '') : banned;
  return {
    uri,
    range: done.statement.range,
    message: say(
      `“${thing}”: used or allowed here, forbidden ${where.en}.`,
      `“${thing}”: hier gebruikt of toegestaan, ${where.nl} verboden.`,
    ),
    why: say(
      `This text says ${quoted(done.statement.text)}; the other says ${quoted(ban.statement.text)}. Who does the one breaks the other. Name the exception where it is forbidden, or stop doing it.`,
      `Deze tekst zegt ${quoted(done.statement.text)}; de andere zegt ${quoted(ban.statement.text)}. Wie het ene doet, overtreedt het andere. Noem de uitzondering bij het verbod, of doe het niet meer.`,
    ),
    related: [
      {
        uri,
        range: done.statement.range,
        message: say('Here: used or allowed', 'Hier: gebruikt of toegestaan'),
      },
      {
        uri: ban.document.uri,
        range: ban.statement.range,
        message: say(`${ban.document.title}: forbidden`, `${ban.document.title}: verboden`),
      },
    ],
    data: { subject: PERMIT, path: ban.document.path },
  };
}
