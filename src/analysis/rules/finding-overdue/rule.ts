import type { AuditFinding } from '../../../workspace/records.js';
import type { Report, WorkspaceRule } from '../../rule.js';
import { say } from '../support/say.js';

/** An open finding whose remediation is past its date, or has none; a remediated one without a passed retest is still open. */
export const findingOverdue: WorkspaceRule = {
  meta: {
    code: 'finding-overdue',
    title: say('The remediation of an audit finding is overdue', 'Het herstel van een bevinding is te laat'),
    severity: 'warning',
    stage: 'evidence',
    part: 'none',
    effort: 'criterion',
  },
  scope: 'workspace',
  *check(snapshot, facts) {
    for (const finding of snapshot.findings) {
      if (finding.status === 'closed' || finding.status === 'remediated' || finding.status === 'draft')
        continue;
      const due = finding.remediation?.due;
      if (finding.remediation?.completed !== undefined) continue;
      if (due === undefined) yield undated(finding);
      else if (due < facts.today) yield late(finding, due);
    }
  },
};

function late(finding: AuditFinding, due: string): Report {
  const owner = finding.remediation?.owner;
  return {
    uri: finding.uri,
    range: finding.range,
    criterion: finding.criteria[0],
    message: say(
      `The remediation of ${finding.id} has been due since ${due}.`,
      `Het herstel van ${finding.id} had uiterlijk ${due} klaar moeten zijn.`,
    ),
    why: say(
      `${owner ?? 'Nobody in particular'} was to repair it by then. A finding that stays open is reported again, and weighs more the second time.`,
      `${owner ?? 'Niemand in het bijzonder'} zou het voor die datum herstellen. Een bevinding die openblijft komt terug in het rapport en weegt dan zwaarder.`,
    ),
    data: { fix: 'updateFinding', finding: finding.id, due },
  };
}

function undated(finding: AuditFinding): Report {
  return {
    uri: finding.uri,
    range: finding.range,
    severity: 'info',
    criterion: finding.criteria[0],
    message: say(
      `Finding ${finding.id} has no date for its remediation.`,
      `Bevinding ${finding.id} heeft geen datum voor het herstel.`,
    ),
    why: say(
      'Without “remediation.due” nobody can tell whether the repair is on time.',
      'Zonder “remediation.due” kan niemand zien of het herstel op tijd is.',
    ),
    data: { fix: 'updateFinding', finding: finding.id },
  };
}
