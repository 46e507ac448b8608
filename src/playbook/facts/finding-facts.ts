import { FACTS } from '../../catalog/facts.js';
import { isCriterionId } from '../../catalog/criterion-ids.js';
import type { CriterionId } from '../../catalog/types.js';
import { sharesIn, type FoundShare } from '../../reading/quantity/shares.js';
import { detectLanguage } from '../../workspace/markdown/language.js';
import type { AuditFinding, Control } from '../../workspace/records.js';
import type { PlaybookInput } from '../input.js';
import { controlsFor, criteriaOf } from '../workspace-views.js';
import { gapsOn } from './recorded-gaps.js';

/** What the records tell of a finding beyond its own words. */
export interface FindingFacts {
  readonly control?: Control;
  /** As the finding names them, else those of its control. */
  readonly criteria: readonly CriterionId[];
  /** Controls in operation that share one of the criteria. */
  readonly others: readonly Control[];
  /** "2 of 12", as the finding tells it. */
  readonly share?: FoundShare;
  /** Whether that is more than the rate that is tolerated. */
  readonly isMany: boolean;
  /** Recorded gaps about the same control: the finding is a repeat. */
  readonly earlier: readonly string[];
  /** Who answers it: the owner of the plan, else of the control. */
  readonly owner?: string;
}

/** Reads what the records tell of a finding. Pure. */
export function factsOfFinding(input: PlaybookInput, finding: AuditFinding): FindingFacts {
  const { snapshot } = input;
  const control = snapshot.controls.find(({ id }) => id === finding.control);
  const own = finding.criteria.filter(isCriterionId);
  const criteria = own.length > 0 ? own : control ? criteriaOf(control) : [];
  const text = `${finding.title}. ${finding.description ?? ''}`;
  const [share] = sharesIn(text, detectLanguage(text, input.language));
  const others = controlsFor(snapshot, criteria).filter(({ id }) => id !== finding.control);
  const tolerated = snapshot.config?.evidence?.tolerableRate ?? FACTS.sampling.tolerablePercent;
  return {
    control,
    criteria,
    others,
    share,
    isMany: share !== undefined && (share.part / share.whole) * 100 > tolerated,
    earlier: control ? gapsOn(input, control) : [],
    owner: finding.remediation?.owner ?? (control ?? (others.length === 1 ? others[0] : undefined))?.owner,
  };
}

/** The name of the earlier period that a finding is of, when its own words name it; undefined of this period. */
export function earlierPeriodOf(
  { snapshot: { config } }: PlaybookInput,
  { title, description }: AuditFinding,
): string | undefined {
  const start = config?.report.observationPeriod?.start;
  const text = `${title} ${description ?? ''}`;
  return config?.report.periods?.find(
    ({ name, end }) => name !== undefined && start !== undefined && end < start && text.includes(name),
  )?.name;
}
