import { findPlaceholders } from '../../../workspace/markdown/placeholders.js';
import type { WorkspaceRule } from '../../rule.js';
import { say } from '../support/say.js';

/** An audit finding that management has not answered. Drafts of the auditor are still under discussion. */
export const findingWithoutResponse: WorkspaceRule = {
  meta: {
    code: 'finding-without-response',
    title: say(
      'An audit finding has no management response',
      'Een bevinding heeft geen reactie van het management',
    ),
    severity: 'warning',
    stage: 'evidence',
    part: 'none',
    effort: 'small',
  },
  scope: 'workspace',
  *check(snapshot) {
    for (const finding of snapshot.findings) {
      if (finding.status === 'draft') continue;
      // A response that was left to be filled in is none yet.
      if (finding.response !== undefined && findPlaceholders(finding.response).length === 0) continue;
      yield {
        uri: finding.uri,
        range: finding.range,
        criterion: finding.criteria[0],
        message: say(
          `Finding ${finding.id} has no management response.`,
          `Bevinding ${finding.id} heeft geen reactie van het management.`,
        ),
        why: say(
          'The response is printed in the report next to the finding: whether management agrees, the cause, and what it does about it. Add “response”.',
          'De reactie staat in het rapport naast de bevinding: of het management het eens is, de oorzaak en wat het eraan doet. Voeg “response” toe.',
        ),
        data: { fix: 'answerFinding', finding: finding.id },
      };
    }
  },
};
