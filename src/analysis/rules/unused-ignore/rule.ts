import type { IgnoreRule } from '../../rule.js';
import { listed, say } from '../support/say.js';

/** An ignore comment that names a rule that does not exist, or that silences nothing. */
export const unusedIgnore: IgnoreRule = {
  meta: {
    code: 'unused-ignore',
    title: say('An ignore comment silences nothing', 'Een negeeropmerking onderdrukt niets'),
    severity: 'info',
    stage: 'record',
    effort: 'small',
  },
  scope: 'ignore',
  *check(document, uses, known, off) {
    for (const { comment, line, silenced } of uses) {
      if (comment.codes.includes(unusedIgnore.meta.code)) continue;
      const unknown = comment.codes.filter((code) => !known.has(code));
      const unused = comment.codes.filter((code) => known.has(code) && !silenced.has(code) && !off.has(code));
      const range = { start: { line, character: 0 }, end: { line, character: 200 } };
      const common = {
        uri: document.uri,
        range,
        data: { fix: 'removeIgnore', line, codes: [...unknown, ...unused] },
      };
      if (unknown.length > 0) {
        yield {
          ...common,
          message: say(
            `There is no rule ${listed(unknown, 'en')}.`,
            `Er is geen regel ${listed(unknown, 'nl')}.`,
          ),
          why: say(
            'The comment names it, and so silences nothing. The rules and their codes are in docs/rules.md.',
            'De opmerking noemt die en onderdrukt dus niets. De regels en hun codes staan in docs/rules.md.',
          ),
        };
      }
      if (unused.length > 0 || (comment.codes.length === 0 && silenced.size === 0)) {
        const codes = unused.length > 0 ? listed(unused, 'en') : '';
        yield {
          ...common,
          message: say(
            `This comment silences nothing${codes ? ` of ${codes}` : ''}.`,
            `Deze opmerking onderdrukt niets${unused.length > 0 ? ` van ${listed(unused, 'nl')}` : ''}.`,
          ),
          why: say(
            'What it was written for is gone. Remove it, so that it does not hide something new.',
            'Waarvoor de opmerking is geschreven, is weg. Verwijder die, zodat er niets nieuws wordt verborgen.',
          ),
        };
      }
    }
  },
};
