import type { Diagnostic } from '../../analysis/diagnostic.js';
import type { WorkspaceChange } from '../changes.js';
import type { EditingContext } from '../context.js';
import type { Texts } from '../mentions.js';
import type { SourceFile } from '../source-file.js';

/** A way to deal with a diagnostic, without a language model. */
export interface Fix {
  readonly title: string;
  /** The one to take when there is no reason to choose. */
  readonly preferred?: boolean;
  /** It does away with the finding, or explains it, and mends nothing: such fixes stand in a menu of their own. */
  readonly silences?: true;
  /** There is one right text, so that it may be put in everywhere at once without a look at each place. */
  readonly sure?: true;
  /** Other files whose text the change is made from. */
  readonly needs?: readonly string[];
  /** The change; undefined when it turns out not to be possible. */
  readonly change?: (texts: Texts) => WorkspaceChange | undefined;
  /** Instead of a change: something the editor does. */
  readonly command?: FixCommand;
}

export type FixCommand =
  | { readonly name: 'explainRule'; readonly code: string }
  | { readonly name: 'createPolicy'; readonly policyType: string }
  | { readonly name: 'adoptPolicies'; readonly path: string }
  | { readonly name: 'importDocuments'; readonly paths: readonly string[] }
  | {
      readonly name: 'giveAnswer';
      readonly uri: string;
      readonly kind: 'stated-here' | 'stated-elsewhere' | 'does-not-apply';
      readonly contents: readonly string[];
    }
  | { readonly name: 'confirmAnswer'; readonly key: string };

/** What a fix is made of. */
export interface FixRequest {
  readonly diagnostic: Diagnostic;
  readonly file: SourceFile;
  readonly context: EditingContext;
}

/** Reads a text out of a diagnostic's data. */
export function dataText({ data }: Diagnostic, key: string): string | undefined {
  const value = data?.[key];
  return typeof value === 'string' ? value : undefined;
}
