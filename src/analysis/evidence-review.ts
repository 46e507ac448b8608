import { evidenceKind, questionsAbout } from '../catalog/evidence-kinds.js';
import type { Localised } from '../catalog/types.js';
import type { Diagnostic } from './diagnostic.js';
import type { ReviewPart } from './review-part.js';
import { metaOf } from './rule-meta.js';
import type { EvidenceAnalysis } from '../evidence/evidence.js';
import { weaknessesOf, type WeakEvidence } from '../evidence/weak.js';

/** What an auditor may ask about the evidence of a kind. */
export interface KindQuestions {
  readonly kind: string;
  readonly title: Localised;
  /** Controls with this kind, those with something open first. */
  readonly controls: readonly string[];
  /** Whether something is missing or weak, so that the question is likely. */
  readonly likely: boolean;
  readonly questions: { readonly en: readonly string[]; readonly nl: readonly string[] };
  /** Signs of weak evidence to look for in the files themselves. */
  readonly signs: { readonly en: readonly string[]; readonly nl: readonly string[] };
}

/** An inventory of evidence as an auditor would look at it. */
export interface EvidenceReview {
  readonly analysis: EvidenceAnalysis;
  readonly parts: Readonly<Record<ReviewPart, readonly Diagnostic[]>>;
  readonly weak: readonly WeakEvidence[];
  readonly questions: readonly KindQuestions[];
}

/** Sorts what the rules found into a review and adds what they do not report. `diagnostics` are those of the workspace. */
export function reviewOf(analysis: EvidenceAnalysis, diagnostics: Iterable<Diagnostic>): EvidenceReview {
  const parts: Record<ReviewPart, Diagnostic[]> = {
    missing: [],
    coverage: [],
    exceptions: [],
    'not-showing': [],
    disorder: [],
  };
  for (const diagnostic of diagnostics) {
    const { part } = metaOf(diagnostic.code);
    if (part !== undefined && part !== 'none') parts[part].push(diagnostic);
  }
  const weak = weaknessesOf(analysis);
  return { analysis, parts, weak, questions: questionsOf(analysis, weak) };
}

function questionsOf(analysis: EvidenceAnalysis, weak: readonly WeakEvidence[]): KindQuestions[] {
  // A missing hash raises no question of its own.
  const weakControls = new Set(
    weak
      .filter(({ weaknesses }) => weaknesses.some((one) => one !== 'no-hash'))
      .map(({ control }) => control),
  );
  const open = new Set(
    analysis.controls.flatMap(({ control, state, exceptions }) =>
      state === 'none' || state === 'partial' || exceptions.count > 0 || weakControls.has(control.id)
        ? [control.id]
        : [],
    ),
  );
  const byKind = new Map<string, Set<string>>();
  for (const { control } of analysis.controls)
    for (const { value } of control.evidence)
      byKind.set(value, (byKind.get(value) ?? new Set()).add(control.id));
  const questions = [...byKind].flatMap(([id, ids]): KindQuestions[] => {
    const kind = evidenceKind(id);
    if (!kind) return [];
    const controls = [...ids].sort((a, b) => Number(open.has(b)) - Number(open.has(a)) || (a < b ? -1 : 1));
    return [
      {
        kind: id,
        title: kind.title,
        controls,
        likely: controls.some((control) => open.has(control)),
        questions: questionsAbout(kind, undefined),
        signs: kind.weakSigns,
      },
    ];
  });
  return questions.sort((a, b) => Number(b.likely) - Number(a.likely));
}
