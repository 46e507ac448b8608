import { proofInWords } from '../../analysis/approval/words.js';
import type { Diagnostic } from '../../analysis/diagnostic.js';
import type { DocumentAnalysis } from '../../analysis/document-analysis.js';
import { explainLine, IN_GENERAL_WORDS, WEAKNESSES } from '../../analysis/topics/explain.js';
import type { Because, TopicMatch } from '../../analysis/topics/types.js';
import { criterion } from '../../catalog/criteria.js';
import { localise } from '../../catalog/localise.js';
import type { CriterionId, Language } from '../../catalog/types.js';
import type { Force } from '../../reading/statement.js';
import type { ApprovalProof, ProofVerdict } from '../../workspace/approval-proof.js';
import type { PolicyDocument, Section } from '../../workspace/document.js';
import type { Range } from '../../workspace/position.js';

/** What `attest explain` tells of a section; lines count from 1, texts are in the language asked for. */
export interface Explained {
  readonly path: string;
  readonly line: number;
  /** Empty for the front matter and for text before the first heading. */
  readonly heading: string;
  readonly part: 'front-matter' | 'section';
  readonly lines: { readonly first: number; readonly last: number };
  /** What the asked line says. */
  readonly statements: readonly {
    readonly text: string;
    /** What it does: obligation, practice, prohibition, denial, plan, … */
    readonly force: Force;
    /** The points it is on, and whether it counts for them. */
    readonly speaksTo: readonly ExplainedSubject[];
  }[];
  readonly links: readonly ExplainedLink[];
  readonly nearMisses: readonly (ExplainedLink & { readonly why: string })[];
  readonly gaps: readonly ExplainedGap[];
  /** How far the document's approval can be believed, with the reason; none where it states none. */
  readonly approval?: { readonly verdict: ProofVerdict; readonly text: string; readonly commit?: string };
}

export interface ExplainedSubject {
  readonly criterion: CriterionId;
  readonly point: string;
  readonly title: string;
  readonly counts: boolean;
}

export interface ExplainedLink {
  readonly criterion: CriterionId;
  readonly title: string;
  /** 0 to 1. */
  readonly score: number;
  readonly points: readonly ExplainedPoint[];
}

export interface ExplainedPoint {
  readonly point: string;
  readonly title: string;
  readonly substantiated: boolean;
  /** That its text would be true of any company. */
  readonly generic?: string;
  /** Why it does not count although it is mentioned. */
  readonly weakness?: string;
  readonly because: readonly {
    readonly line: number;
    readonly text: string;
    /** How sure it is that the sentence is on the point, 0 to 1. */
    readonly chance: number;
  }[];
}

export interface ExplainedGap {
  readonly code: string;
  readonly severity: string;
  readonly line: number;
  readonly criterion?: CriterionId;
  readonly message: string;
  /** The sentence or the absence that caused it. */
  readonly why: string;
}

/**
 * Explains what stands at a line (from 1) of a document, out of its diagnostics and its links. `analysis` is what stands
 * after the answers of people: a link somebody said to be wrong is none.
 */
export function explainPlace(
  document: PolicyDocument,
  line: number,
  diagnostics: readonly Diagnostic[],
  language: Language,
  analysis?: Pick<DocumentAnalysis, 'sections'>,
  proof?: ApprovalProof,
): Explained {
  const at = line - 1;
  const explanation = explainLine(document, at);
  const section = explanation && document.sections[explanation.section];
  const inFrontMatter = document.frontMatter !== undefined && at <= document.frontMatter.range.end.line;
  const range = inFrontMatter ? document.frontMatter?.range : section && rangeOf(section);
  const first = range?.start.line ?? 0;
  const last = range?.end.line ?? document.lineCount - 1;
  const common = {
    path: document.path,
    line,
    lines: { first: first + 1, last: last + 1 },
    ...(proof && {
      approval: {
        verdict: proof.verdict,
        text: proofInWords(proof, language),
        ...(proof.commit !== undefined && { commit: proof.commit }),
      },
    }),
    gaps: diagnostics
      .filter((one) => one.range.start.line >= first && one.range.start.line <= last)
      .map((one) => gap(one, language)),
  };
  if (inFrontMatter || !explanation || !section)
    return { ...common, heading: '', part: 'front-matter', statements: [], links: [], nearMisses: [] };
  const link = (one: {
    criterion: CriterionId;
    score: number;
    points: readonly TopicMatch[];
  }): ExplainedLink => ({
    criterion: one.criterion,
    title: localise(criterion(one.criterion).title, language),
    score: Number(one.score.toFixed(3)),
    points: one.points.map((match) => point(one.criterion, match, section, language)),
  });
  const standing = analysis?.sections[explanation.section]?.links;
  const stillStands = (id: CriterionId): boolean =>
    standing === undefined || standing.some((one) => one.criterion === id);
  return {
    ...common,
    heading: explanation.heading,
    part: 'section',
    statements: explanation.statements.map(({ text, force, speaksTo }) => ({
      text,
      force,
      speaksTo: speaksTo.map(({ criterion: id, point: on, counts }) => ({
        criterion: id,
        point: on,
        title: titleOf(id, on, language),
        counts,
      })),
    })),
    links: explanation.links.filter(({ criterion: id }) => stillStands(id)).map(link),
    nearMisses: explanation.nearMisses.map((one) => ({ ...link(one), why: localise(one.why, language) })),
  };
}

/** A section in the lines of the file, without the subsections. */
function rangeOf({ content, startLine }: Section): Range {
  const { start, end } = content.range;
  return {
    start: { line: start.line + startLine, character: start.character },
    end: { line: end.line + startLine, character: end.character },
  };
}

function point(
  id: CriterionId,
  { topic, substantiated, generic, weakness, because }: TopicMatch,
  section: Section,
  language: Language,
): ExplainedPoint {
  return {
    point: topic,
    title: titleOf(id, topic, language),
    substantiated,
    ...(generic && { generic: localise(IN_GENERAL_WORDS, language) }),
    ...(weakness && !substantiated ? { weakness: localise(WEAKNESSES[weakness], language) } : {}),
    because: because.map(({ sentence, text, chance }) => ({
      line: lineOf(sentence, section),
      text,
      chance: Number(chance.toFixed(2)),
    })),
  };
}

function titleOf(id: CriterionId, point: string, language: Language): string {
  const title = criterion(id).pointsOfFocus.find((one) => one.id === point)?.title;
  return title ? localise(title, language) : point;
}

function lineOf(sentence: Because['sentence'], { content, startLine }: Section): number {
  const range = sentence < 0 ? content.headingRange : content.sentences[sentence]?.range;
  return (range ?? content.range).start.line + startLine + 1;
}

function gap(
  { code, severity, range, criterion: id, message, why }: Diagnostic,
  language: Language,
): ExplainedGap {
  return {
    code,
    severity,
    line: range.start.line + 1,
    ...(id === undefined ? {} : { criterion: id }),
    message: localise(message, language),
    why: localise(why, language),
  };
}
