import { languages, window } from 'vscode';
import { openPage } from '../documents/attest-documents.js';
import type { AttestCommand } from './command.js';
import { codeOf } from './diagnostic-code.js';
import { t } from '../texts/t.js';

/** Opens the page of a rule: the one named, or one of those the workspace breaks now. */
export const explainRule: AttestCommand = {
  id: 'attest.explainRule',
  failure: () => t('The page of the rule could not be opened.'),
  async run(_attest, given) {
    const rule = codeIn(given) ?? (await pickRule(t('Which rule?')));
    if (rule !== undefined) await openPage('rules', rule);
  },
};

/** A code, or a node of the tree that stands for what a rule reports. */
function codeIn(given: unknown): string | undefined {
  if (typeof given === 'string') return given;
  const { gap } = (given ?? {}) as { readonly gap?: { readonly code?: unknown } };
  return typeof gap?.code === 'string' ? gap.code : undefined;
}

/** Lets the user choose among the rules that report something, those at the cursor first. */
export async function pickRule(placeHolder: string): Promise<string | undefined> {
  const editor = window.activeTextEditor;
  const counts = new Map<string, { count: number; here: boolean }>();
  for (const [uri, diagnostics] of languages.getDiagnostics()) {
    for (const diagnostic of diagnostics) {
      const code = codeOf(diagnostic);
      if (code === undefined) continue;
      const here =
        editor?.document.uri.toString() === uri.toString() &&
        diagnostic.range.contains(editor.selection.active);
      const known = counts.get(code);
      counts.set(code, { count: (known?.count ?? 0) + 1, here: here || known?.here === true });
    }
  }
  if (counts.size === 0) {
    void window.showInformationMessage(t('No rule reports anything in this workspace.'));
    return undefined;
  }
  const choices = [...counts]
    .sort(([, a], [, b]) => Number(b.here) - Number(a.here) || b.count - a.count)
    .map(([label, { count, here }]) => ({
      label,
      description: here ? t('{0} times, also at the cursor', count) : t('{0} times', count),
    }));
  return (await window.showQuickPick(choices, { placeHolder }))?.label;
}
