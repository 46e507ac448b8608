import type { Disposable } from 'vscode';
import type { Attest } from '../context.js';
import { adoptPolicies } from '../adopt/adopt-policies.js';
import { answerContent } from '../answers/give-answer.js';
import { confirmAnswer, removeAnswer, showAnswers } from '../answers/kept-answers.js';
import { wrongLink } from '../answers/wrong-link.js';
import { addStarterControls } from './add-starter-controls.js';
import { checkWorkspace } from './check-workspace.js';
import type { AttestCommand } from './command.js';
import { chooseFix } from './choose-fix.js';
import { createConfig } from './create-config.js';
import { createControls } from './create-controls.js';
import { createPolicy } from './create-policy.js';
import { explainCriterion } from './explain-criterion.js';
import { explainRule } from './explain-rule.js';
import { explainSection } from './explain-section.js';
import { clearFilter, filterCriteria, findInCriteria } from './filter-criteria.js';
import { importPolicyRepository, importPolicies } from '../importing/import-policies.js';
import { showNextSteps } from './next-steps.js';
import { openPanel } from './open-panel.js';
import { openSample } from './open-sample.js';
import { register } from './register.js';
import { saveSnapshot } from './save-snapshot.js';
import { openWalkthrough, refresh, restartServer, showLog } from './server-commands.js';
import { exportKickoffDeck, exportReport } from '../reporting/export-report.js';
import { setRuleSeverity } from './set-rule-severity.js';
import { compareWithBranch } from './compare-with-branch.js';
import { approvePolicy } from './approve-policy.js';
import { notAPolicy, readAsPolicy } from './set-kind.js';
import { showCriterion } from './show-criterion.js';
import { showPlaces } from './show-places.js';

const COMMANDS: readonly AttestCommand[] = [
  addStarterControls,
  adoptPolicies,
  answerContent,
  checkWorkspace,
  chooseFix,
  compareWithBranch,
  clearFilter,
  confirmAnswer,
  createConfig,
  createControls,
  createPolicy,
  explainCriterion,
  explainRule,
  explainSection,
  exportKickoffDeck,
  exportReport,
  filterCriteria,
  findInCriteria,
  importPolicyRepository,
  importPolicies,
  approvePolicy,
  notAPolicy,
  openPanel,
  openSample,
  openWalkthrough,
  readAsPolicy,
  refresh,
  removeAnswer,
  restartServer,
  saveSnapshot,
  setRuleSeverity,
  showAnswers,
  showCriterion,
  showLog,
  showNextSteps,
  showPlaces,
  wrongLink,
];

/** Registers the commands that belong to no feature of their own. */
export function registerCommands(attest: Attest): Disposable[] {
  return register(COMMANDS, attest);
}
