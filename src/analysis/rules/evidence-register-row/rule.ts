import type { ControlEvidence } from '../../../evidence/control-evidence.js';
import { evidenceOf } from '../../../evidence/evidence.js';
import { uriOf } from '../../../workspace/paths.js';
import type { Report, WorkspaceRule } from '../../rule.js';
import { say } from '../support/say.js';

/** Rows named in one message. */
const MOST = 8;

/** Rows of a register that an auditor may take for exceptions: own approvals, and what came later than promised. */
export const evidenceRegisterRow: WorkspaceRule = {
  meta: {
    code: 'evidence-register-row',
    title: say('Rows of a register look like exceptions', 'Rijen van een register lijken afwijkingen'),
    severity: 'warning',
    stage: 'evidence',
    part: 'exceptions',
    effort: 'criterion',
  },
  scope: 'workspace',
  *check(snapshot, facts) {
    for (const evidence of evidenceOf(snapshot, facts.today).controls) {
      const report = ofRows(evidence, snapshot.root);
      if (report) yield report;
    }
  },
};

function ofRows({ control, notices, population }: ControlEvidence, root: string): Report | undefined {
  if (notices.length === 0 || population.state !== 'known') return undefined;
  const named = notices.slice(0, MOST);
  const rest = notices.length - named.length;
  const one = notices.length === 1;
  const uri = uriOf(root, population.path);
  return {
    uri: control.uri,
    range: control.idRange,
    criterion: control.criteria[0]?.value,
    message: say(
      `${notices.length} ${one ? 'row' : 'rows'} of ${population.path} may be ${one ? 'an exception' : 'exceptions'} to ${control.id}.`,
      `${notices.length} ${one ? 'rij' : 'rijen'} van ${population.path} ${one ? 'kan een afwijking' : 'kunnen afwijkingen'} van ${control.id} zijn.`,
    ),
    why: say(
      `Look at: ${named.map(({ id, text }) => `${id} ${text.en}`).join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`,
      `Kijk naar: ${named.map(({ id, text }) => `${id} ${text.nl}`).join('; ')}${rest > 0 ? `; en nog ${rest}` : ''}.`,
    ),
    related: named.map(({ id, line, text }) => ({
      uri,
      range: { start: { line, character: 0 }, end: { line, character: 0 } },
      message: say(`${id} ${text.en}`, `${id} ${text.nl}`),
    })),
  };
}
