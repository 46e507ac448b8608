import data from './data/evidence-kinds.yaml';
import type { EvidenceKind, LocalisedList } from './types.js';

/** The register of evidence kinds: what each proves, how to collect it, how often, where to keep it and who does so. */
export const EVIDENCE_KINDS = data as readonly EvidenceKind[];

const BY_ID: ReadonlyMap<string, EvidenceKind> = new Map(EVIDENCE_KINDS.map((kind) => [kind.id, kind]));

/** The kind with this ID, if there is one. */
export function evidenceKind(id: string): EvidenceKind | undefined {
  return BY_ID.get(id);
}

/** What auditors ask about evidence of a kind; for a Type I report without what concerns a period. */
export function questionsAbout(kind: EvidenceKind, type: 'I' | 'II' | undefined): LocalisedList {
  const { auditorQuestions, periodQuestions = { en: [], nl: [] } } = kind;
  return type === 'I'
    ? auditorQuestions
    : {
        en: [...auditorQuestions.en, ...periodQuestions.en],
        nl: [...auditorQuestions.nl, ...periodQuestions.nl],
      };
}
