import { encryptedWaysIn, type DataWay } from '../../../reading/encryption/encryption.js';
import type { Report, WorkspaceRule } from '../../rule.js';
import { PLAIN_DATA } from '../../statements/plain-data.js';
import { languageOf } from '../../statements/record-text.js';
import type { PlacedStatement } from '../../workspace-facts.js';
import { quoted, say } from '../support/say.js';
import { CONTRADICTION } from './rule.js';

/** Customers are promised that data is encrypted, and a text says that some of it is not. */
export const contradictionOfEncryption: WorkspaceRule = {
  meta: CONTRADICTION,
  scope: 'workspace',
  *check({ config }, facts) {
    if (!config) return;
    const promises = config.commitments.flatMap(({ id, statement }, n): Promise[] => {
      const ways = encryptedWaysIn(statement, languageOf(statement, config.preferences.language));
      return ways.length === 0 ? [] : [{ id, statement, ways, uri: config.uri, part: `commitments.${n}` }];
    });
    if (promises.length === 0) return;
    for (const place of facts.statedOn(PLAIN_DATA)) {
      const ways = String(place.statement.value).split(' ');
      const broken = promises.find((one) => one.ways.some((way) => ways.includes(way)));
      if (!broken || place.document.draft) continue;
      yield report(place, broken, config.places?.[broken.part] ?? TOP);
    }
  },
};

interface Promise {
  readonly id: string;
  readonly statement: string;
  readonly ways: readonly DataWay[];
  readonly uri: string;
  readonly part: string;
}

const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function report({ document, statement }: PlacedStatement, promise: Promise, range: typeof TOP): Report {
  return {
    uri: document.uri,
    range: statement.range,
    message: say(
      `Encryption: not done here, promised in commitment ${promise.id}.`,
      `Versleuteling: hier niet, beloofd in toezegging ${promise.id}.`,
    ),
    why: say(
      `This text says ${quoted(statement.text)}; customers are promised ${quoted(promise.statement)}. Name the exception in the promise, or end it.`,
      `Deze tekst zegt ${quoted(statement.text)}; klanten is beloofd ${quoted(promise.statement)}. Noem de uitzondering in de belofte, of hef die op.`,
    ),
    related: [
      {
        uri: document.uri,
        range: statement.range,
        message: say('Here: not encrypted', 'Hier: niet versleuteld'),
      },
      {
        uri: promise.uri,
        range,
        message: say(`Commitment ${promise.id}: encrypted`, `Toezegging ${promise.id}: versleuteld`),
      },
    ],
    data: { subject: PLAIN_DATA, path: document.path, against: { kind: 'commitment', id: promise.id } },
  };
}
