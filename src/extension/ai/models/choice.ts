import type { ExtensionContext } from 'vscode';

/** Which model drafts are made with: one of VS Code's, one of the OpenAI-compatible server's, or none. */
export type ModelChoice =
  | { readonly kind: 'vscode'; readonly vendor: string; readonly id: string; readonly name: string }
  | { readonly kind: 'openai'; readonly model: string }
  | { readonly kind: 'none' };

const CHOICE = 'attest.ai.model';

/** What the user chose, remembered over windows; undefined before the first choice. */
export function rememberedChoice({ globalState }: ExtensionContext): ModelChoice | undefined {
  const value: unknown = globalState.get(CHOICE);
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined;
  return value.kind === 'vscode' || value.kind === 'openai' || value.kind === 'none'
    ? (value as ModelChoice)
    : undefined;
}

export async function rememberChoice(
  { globalState }: ExtensionContext,
  choice: ModelChoice | undefined,
): Promise<void> {
  await globalState.update(CHOICE, choice);
}
