import { analyseDocument } from '../../analysis/analyse-document.js';
import { criterionState } from '../../analysis/topics/verdicts.js';
import { CRITERION_LIKE, isCriterionId } from '../../catalog/criterion-ids.js';
import { readFrontMatter } from '../../workspace/front-matter.js';
import { newTextOf } from '../draft/new-text.js';
import { parseText } from '../../verify/parse-text.js';
import { sentenceAt, visibleText } from '../../verify/facts/visible-text.js';
import { Offsets } from '../text/offsets.js';
import { isNew, quote, type Check, type DraftProblem, type DraftUnderCheck } from './check.js';
import { typeOf } from '../../analysis/kinds/type-of.js';

/** From this chance of a link on, the section speaks of the criterion, though no single sentence carries a point of it. */
const SPOKEN = 0.1;

const STANDARD = String.raw`(?:SOC ?2|SOC 2 Type I{1,2}|(?:all |the )?(?:AICPA|Trust Services|TSC|CC\d)|all (?:\w+ ){0,3}(?:criteria|requirements)|every (?:criterion|requirement)|ISO 27001|alle (?:\w+ ){0,3}(?:criteria|eisen)|de (?:Trust Services|AICPA|criteria)|A1|C1|PI1|criterium|criteria|criterion|the criteri|(?:alle |de )(?:eisen|vereisten|voorschriften) (?:van|voor)|(?:all |the )?requirements of)`;

/** What says that a criterion is met, the text approved, or a control proven: that is for the auditor and the approver. */
const CLAIMS: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:compliant|complies|comply|compliance|conform|conforms|conformity|aligned in full) with ${STANDARD}`,
    'gi',
  ),
  new RegExp(
    String.raw`\b(?:satisf(?:y|ies|ied)|meets?|fulfils?|fulfills?|covers?|ensures? compliance with|demonstrates? compliance with) (?:fully |completely |in full )?${STANDARD}`,
    'gi',
  ),
  /\bSOC ?2[- ](?:certified|compliant|attested|ready|gecertificeerde?|compliant)\b/gi,
  /\b(?:this|the) (?:policy|plan|procedure|document|section|control|description)\b[^.\n]{0,40}\b(?:has been|was|were) (?:formally |reviewed and |duly )?(?:approved|ratified|signed off|adopted)\b/gi,
  /\b(?:criterion|criteria|requirement|control|controls)\b[^.\n]{0,40}\b(?:is|are|has been|have been) (?:therefore |thus |hereby |fully |now )*(?:met|satisfied|fulfilled|effective|proven|in place and effective|operating effectively)\b/gi,
  /\bthe (?:service |external )?auditors? (?:has|have|had) (?:confirmed|verified|accepted|tested|approved)\b/gi,
  /\b(?:no|zero) (?:exceptions?|gaps?|findings?|deficienc(?:y|ies)|incidents?|deviations?) (?:was|were|have been|has been) (?:found|identified|noted|reported|recorded)\b/gi,
  /\b(?:all|every|each) [^.\n]{0,60}\b(?:was|were|have been|has been) (?:completed|performed|executed|carried out|tested|reviewed|closed)\b[^.\n]{0,40}\b(?:on time|without exceptions?|in full|last (?:year|quarter|month)|this (?:year|quarter)|successfully|in 20\d\d)\b/gi,
  new RegExp(String.raw`\bvoldoe(?:t|n)\b[^.\n]{0,60}\baan ${STANDARD}`, 'gi'),
  /\b(?:dit|het) (?:beleid|plan|document|onderdeel)\b[^.\n]{0,20}\bis\b[^.\n]{0,40}\b(?:goedgekeurd|vastgesteld|bekrachtigd)\b(?! (?:voordat|is))/gi,
  /\bdeze (?:procedure|sectie|beschrijving|maatregel)\b[^.\n]{0,20}\bis\b[^.\n]{0,40}\b(?:goedgekeurd|vastgesteld|bekrachtigd)\b/gi,
  /\b(?:criterium|criteria|eis|eisen|maatregel|beheersmaatregel|beheersmaatregelen)\b[^.\n]{0,40}\b(?:is|zijn|wordt|worden)\b[^.\n]{0,20}\b(?:daarmee |hiermee |volledig )*(?:voldaan|vervuld|effectief|aangetoond|bewezen)\b/gi,
  /\bhiermee is voldaan aan\b/gi,
  /\bde (?:externe )?auditor heeft\b[^.\n]{0,30}\b(?:bevestigd|vastgesteld|goedgekeurd|getoetst|geaccepteerd)\b/gi,
  /\b(?:er zijn )?geen (?:afwijkingen|uitzonderingen|bevindingen|tekortkomingen|incidenten)\b[^.\n]{0,20}\b(?:gevonden|geconstateerd|vastgesteld|gemeld)\b/gi,
  /\balle [^.\n]{0,60}\b(?:zijn|werden)\b[^.\n]{0,40}\b(?:tijdig|volledig|zonder afwijkingen|afgelopen (?:jaar|kwartaal)|dit jaar|in 20\d\d)\b[^.\n]{0,20}\b(?:uitgevoerd|afgerond|getest|beoordeeld|gesloten)\b/gi,
];
/** Rules about the future are no claims: "is in force once it has been approved". */
const CONDITIONAL =
  /\b(?:must|shall|should|until|unless|once|when|if|before|after|only|whether|verif(?:y|ies)|check|determine|assess|moet|moeten|dient|totdat|tenzij|zodra|als|indien|voordat|nadat|pas|of de|nagaan|controleert|toetst|beoordeelt)\b/i;

/** A draft that says of itself that it satisfies, was approved or is proven, or tags a criterion its text does not speak to. */
export const claimsSatisfied: Check = function* (draft) {
  yield* inFrontMatter(draft);
  const text = visibleText(draft.draft);
  for (const pattern of CLAIMS) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const sentence = sentenceAt(text, span);
      if (!isNew(draft, span) || CONDITIONAL.test(sentence) || draft.base.includes(sentence)) continue;
      yield {
        check: 'claims-satisfied',
        quote: quote(sentence),
        span,
        message: {
          en: `A draft may not say that it satisfies, was approved or is proven: “${quote(sentence)}”.`,
          nl: `Een concept mag niet zeggen dat het voldoet, is goedgekeurd of is aangetoond: “${quote(sentence)}”.`,
        },
      };
    }
  }
  if (draft.task.kind !== 'translate') yield* emptyTags(draft);
};

function* inFrontMatter({ base, draft }: DraftUnderCheck): Iterable<DraftProblem> {
  const [before, after] = [base, draft].map((text) => readFrontMatter(text.split('\n')).frontMatter);
  const approved = after?.status?.value === 'approved' && before?.status?.value !== 'approved';
  const dated = after?.approved && after.approved.value !== before?.approved?.value;
  const claimed =
    after?.claims.filter(
      ({ value }) => before !== undefined && !before.claims.some((claim) => claim.value === value),
    ) ?? [];
  for (const text of [
    approved ? 'status: approved' : '',
    dated ? `approved: ${after.approved?.value ?? ''}` : '',
    ...claimed.map(({ value }) => `satisfies: ${value}`),
  ]) {
    if (text === '') continue;
    yield {
      check: 'claims-satisfied',
      quote: text,
      message: {
        en: `A draft may not set “${text}” in the front matter.`,
        nl: `Een concept mag “${text}” niet in de front matter zetten.`,
      },
    };
  }
}

/** Criterion tags in new text whose section says nothing of how the criterion is met. */
function* emptyTags(draft: DraftUnderCheck): Iterable<DraftProblem> {
  const offsets = new Offsets(draft.draft);
  const analysis = analyseDocument(draft.draftDocument);
  const { frontMatter } = draft.baseDocument;
  const expected = new Set([
    ...(typeOf(draft.baseDocument)?.criteria ?? []),
    ...(frontMatter?.claims.map(({ value }) => value) ?? []),
  ]);
  const fresh = parseText(draft.draftDocument, newTextOf(draft.draft, draft.added));
  const text = visibleText(draft.draft);
  for (const match of text.matchAll(CRITERION_LIKE)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const id = match[0];
    if (!isNew(draft, span) || !isCriterionId(id)) continue;
    const { line } = offsets.position(span.start);
    const section = draft.draftDocument.sections.findLastIndex(({ startLine }) => startLine <= line);
    const spoken = analysis.sections[section]?.candidates.some(
      ({ criterion, points, score }) =>
        criterion === id && (score >= SPOKEN || points.some(({ substantiated }) => substantiated)),
    );
    // For criteria the document is about anyway, unusual words get the benefit of the doubt.
    // A description tells which criteria its parts have to do with; how they are met stands in the policies.
    if (typeOf(draft.baseDocument)?.kind === 'description') continue;
    if (spoken || (expected.has(id) && criterionState(analyseDocument(fresh), id) !== 'missing')) continue;
    yield {
      check: 'claims-satisfied',
      quote: id,
      span,
      message: {
        en: `The draft claims ${id}, but the text of that section does not say how it is met.`,
        nl: `Het concept claimt ${id}, maar de tekst van die sectie zegt niet hoe eraan wordt voldaan.`,
      },
    };
  }
}
