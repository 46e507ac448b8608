import type { Localised } from '../../../catalog/types.js';
import { isMissed, type LeftOut, type LeftOutReason } from '../../../workspace/left-out.js';
import { uriOf } from '../../../workspace/paths.js';
import type { RuleMeta, WorkspaceRule } from '../../rule.js';
import { say } from '../support/say.js';

const meta: RuleMeta = {
  code: 'incomplete-check',
  title: say('A part of the workspace was not looked at', 'Een deel van de werkruimte is niet bekeken'),
  severity: 'error',
  stage: 'record',
  effort: 'small',
  always: true,
};

/** Places a message names. */
const MOST_NAMED = 5;
const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Reports folders and files that belong to the workspace and could not be looked at, in one report a reason. */
export const incompleteCheck: WorkspaceRule = {
  meta,
  scope: 'workspace',
  *check(snapshot) {
    const byReason = new Map<LeftOutReason, LeftOut[]>();
    for (const one of snapshot.leftOut) {
      if (!isMissed(one)) continue;
      const same = byReason.get(one.reason);
      if (same) same.push(one);
      else byReason.set(one.reason, [one]);
    }
    for (const [reason, places] of byReason)
      yield {
        uri: snapshot.config?.uri ?? uriOf(snapshot.root, 'soc2.yaml'),
        range: TOP,
        message: messageOf(reason, places),
        why: say(
          'What stands there may be wrong, or be what is missing elsewhere: this check is not whole.',
          'Wat daar staat kan fout zijn, of juist zijn wat elders ontbreekt: deze controle is niet volledig.',
        ),
        data: { reason, count: amountOf(places) },
      };
  },
};

function amountOf(places: readonly LeftOut[]): number {
  return places.reduce((sum, { more = 0 }) => sum + 1 + more, 0);
}

function messageOf(reason: LeftOutReason, places: readonly LeftOut[]): Localised {
  const n = amountOf(places);
  const named = places
    .slice(0, MOST_NAMED)
    .map(({ path, isFolder }) => (isFolder ? `${path}/` : path))
    .join(', ');
  const shown = n > MOST_NAMED ? `${named}, …` : named;
  const one = n === 1;
  switch (reason) {
    case 'too-many':
      return say(
        `There are more files than Attest looks at; ${n} ${one ? 'was' : 'were'} left out: ${shown}`,
        `Er zijn meer bestanden dan Attest bekijkt; ${n} ${one ? 'is' : 'zijn'} overgeslagen: ${shown}`,
      );
    case 'too-deep':
      return say(
        `${n} ${one ? 'folder lies' : 'folders lie'} too deep to be looked into: ${shown}`,
        `${n} ${one ? 'map ligt' : 'mappen liggen'} te diep om te bekijken: ${shown}`,
      );
    case 'loop':
      return say(
        one
          ? `1 folder seems to lead back to where it came from and was not looked into: ${shown}`
          : `${n} folders seem to lead back to where they came from and were not looked into: ${shown}`,
        one
          ? `1 map lijkt terug te leiden naar waar zij vandaan komt en is niet bekeken: ${shown}`
          : `${n} mappen lijken terug te leiden naar waar ze vandaan komen en zijn niet bekeken: ${shown}`,
      );
    default:
      // Links that lead out and pipes are among them.
      return say(
        `${n} ${one ? 'file or folder' : 'files or folders'} cannot be read: ${shown}`,
        `${n} ${one ? 'bestand of map is' : 'bestanden of mappen zijn'} niet te lezen: ${shown}`,
      );
  }
}
