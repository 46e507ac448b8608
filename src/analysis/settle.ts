import type { Diagnostic } from './diagnostic.js';
import { applyIgnores, type PlacedComment } from './ignores.js';
import { sortDiagnostics } from './order.js';
import type { DocumentRule, IgnoreRule, Report, Rule, RuleMeta, WorkspaceRule } from './rule.js';
import { runRules, type OnRuleError } from './run-rules.js';

export type Settings = Readonly<Record<string, Diagnostic['severity'] | 'off'>>;

/** Applies the settings of the workspace and a document's ignore comments to what rules reported on one file. */
export class Settler {
  readonly #ignoreRules: readonly IgnoreRule[];
  readonly #codes: ReadonlySet<string>;
  readonly #gathering: readonly (DocumentRule | WorkspaceRule)[];

  constructor(
    rules: readonly Rule[],
    private readonly onRuleError?: OnRuleError,
  ) {
    this.#ignoreRules = rules.filter((rule) => rule.scope === 'ignore');
    this.#gathering = rules.filter(
      (rule): rule is DocumentRule | WorkspaceRule =>
        (rule.scope === 'document' || rule.scope === 'workspace') && rule.gather !== undefined,
    );
    this.#codes = new Set(rules.map(({ meta }) => meta.code));
  }

  /** What is shown of a file, in the order of the text. `comments` is undefined when the file is no document. */
  settle(
    uri: string,
    comments: readonly PlacedComment[] | undefined,
    reported: readonly Diagnostic[],
    settings: Settings,
  ): readonly Diagnostic[] {
    const each: Diagnostic[] = [];
    for (const diagnostic of reported) each.push(...withSeverity(diagnostic, settings));
    // Gathered after that, so that the single reports in a summary have the severity people chose, and can be silenced
    // each where it stands.
    const shown = comments ? [...this.#withoutIgnored(uri, comments, each, settings)] : each;
    return sortDiagnostics(this.#gathered(shown));
  }

  /** The reports, with those of a rule that are one thing gathered into one. */
  #gathered(reported: readonly Diagnostic[]): readonly Diagnostic[] {
    let shown = reported;
    for (const { meta, gather } of this.#gathering) {
      const own = shown.filter(({ code }) => code === meta.code);
      if (own.length === 0 || !gather) continue;
      shown = [...shown.filter(({ code }) => code !== meta.code), ...gather(own)];
    }
    return shown;
  }

  *#withoutIgnored(
    uri: string,
    comments: readonly PlacedComment[],
    graded: readonly Diagnostic[],
    settings: Settings,
  ): Iterable<Diagnostic> {
    const { shown, uses } = applyIgnores(comments, graded);
    yield* shown;
    if (uses.length === 0) return;
    const off = new Set(Object.keys(settings).filter((code) => settings[code] === 'off'));
    const found: Diagnostic[] = [];
    runRules(
      this.#ignoreRules,
      uri,
      (rule) => rule.check({ uri }, uses, this.#codes, off),
      (report, { meta }) => found.push(...withSeverity(named(meta, report), settings)),
      this.onRuleError,
    );
    yield* found;
  }
}

/** A rule's report as a diagnostic; the report itself when the rule has already made one of it, to keep. */
export function named(meta: RuleMeta, report: Report | Diagnostic): Diagnostic {
  if ('code' in report) return report;
  return { ...report, code: meta.code, severity: report.severity ?? meta.severity };
}

/** The diagnostic with the severity the workspace chose for its rule; none when that is `off`. */
function withSeverity(diagnostic: Diagnostic, settings: Settings): readonly Diagnostic[] {
  const chosen = settings[diagnostic.code];
  if (chosen === undefined || chosen === diagnostic.severity) return [diagnostic];
  return chosen === 'off' ? [] : [{ ...diagnostic, severity: chosen }];
}
