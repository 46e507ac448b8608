import { Analyser } from '../../analysis/check.js';
import type { DocumentAnalysis } from '../../analysis/document-analysis.js';
import { statementsOf } from '../../analysis/statements/extract.js';
import type { WorkspaceFacts } from '../../analysis/workspace-facts.js';
import type { PolicyDocument } from '../../workspace/document.js';
import type { Snapshot } from '../../workspace/snapshot.js';

/**
 * What the documents and records of a snapshot state, to compare with: no rule is run and nothing is linked to criteria,
 * so that nobody waits for what is not asked. `today` is an ISO date.
 */
export function statedFacts(snapshot: Snapshot, today: string): WorkspaceFacts {
  const analyser = new Analyser({ today, rules: [], analyse: onlyStatements });
  // What people answered is about links and contents, which are not looked for here.
  analyser.update({ ...snapshot, answers: [] });
  return analyser.facts;
}

function onlyStatements(document: PolicyDocument): DocumentAnalysis {
  return {
    sections: [],
    contents: new Map(),
    spoken: new Map(),
    substantiated: new Map(),
    statements: statementsOf(document),
  };
}
