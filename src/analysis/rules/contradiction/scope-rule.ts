import { namesThing, ownWordsOf } from '../../../reading/scope/left-out.js';
import type { Report, WorkspaceRule } from '../../rule.js';
import { LEFT_OUT } from '../../statements/left-out.js';
import type { PlacedStatement } from '../../workspace-facts.js';
import { configPlace } from '../support/config-place.js';
import { quoted, say } from '../support/say.js';
import { CONTRADICTION } from './rule.js';

/** A service that a text leaves out of the report and soc2.yaml has in scope. */
export const contradictionOfScope: WorkspaceRule = {
  meta: CONTRADICTION,
  scope: 'workspace',
  *check({ config }, facts) {
    if (!config || config.services.length === 0) return;
    const stated = facts.statedOn(LEFT_OUT).filter(({ document }) => !document.draft);
    if (stated.length === 0) return;
    const { name: company = '' } = config.organisation;
    const names = config.services.map(({ name }) => name);
    const things = names.map((name) => ({
      name,
      words: ownWordsOf(name, [company, ...names.filter((other) => other !== name)]),
    }));
    for (const one of stated) {
      // A longer name holds a shorter one: "Rounds Go", "Rounds". What is named first is what is left out.
      const named = things
        .filter(({ words }) => words.length > 0 && namesThing(one.statement.text, words))
        .sort((a, b) => b.words.length - a.words.length);
      const [thing, second] = named;
      if (!thing || second?.words.some((word) => !thing.words.includes(word)) === true) continue;
      yield report(one, thing.name, config.uri, configPlace(config, 'services'));
    }
  },
};

function report(
  { document, statement }: PlacedStatement,
  name: string,
  configUri: string,
  range: Report['range'],
): Report {
  return {
    uri: document.uri,
    range: statement.range,
    message: say(
      `${name} is left out of the report here and in scope in soc2.yaml.`,
      `${name} valt hier buiten het rapport en staat in soc2.yaml binnen de scope.`,
    ),
    why: say(
      `This text says ${quoted(statement.text)}; soc2.yaml lists ${name} among the services of the report. The system description can say only one of them.`,
      `Deze tekst zegt ${quoted(statement.text)}; soc2.yaml noemt ${name} bij de diensten van het rapport. De systeembeschrijving kan maar één van beide zeggen.`,
    ),
    related: [{ uri: configUri, range, message: say(`soc2.yaml: ${name}`, `soc2.yaml: ${name}`) }],
    data: { subject: LEFT_OUT, path: 'soc2.yaml', against: { kind: 'config' } },
  };
}
