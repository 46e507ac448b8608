import { stem } from '../../reading/lexis/stem.js';
import type { Language } from '../../catalog/types.js';

/** Words that policies use about every subject: they do not tell what a number is about. */
const EVERYWHERE =
  /^(?:the|and|for|with|that|this|these|are|our|must|shall|should|will|may|all|any|each|every|least|most|than|within|after|before|from|into|not|who|when|which|where|their|them|they|have|has|been|being|does|also|only|such|then|once|twice|per|day|days|week|weeks|month|months|year|years|hour|hours|minute|minutes|daily|weekly|monthly|quarterly|annual|annually|yearly|quarter|time|times|working|business|head|officer|manager|lead|team|security|staff|employee|employees|people|person|company|organisation|organization|system|systems|policy|policies|procedure|procedures|process|document|documents|review|reviews|reviewed|approve|approves|approved|approval|report|reports|record|records|recorded|perform|performed|carried|ensure|keep|kept|maintain|maintained|use|used|uses|using|make|made|is|it|its|we|us|de|het|een|en|van|voor|met|die|dat|dit|deze|wordt|worden|zijn|is|moet|moeten|dient|zal|kan|alle|elk|elke|ieder|iedere|minimaal|minstens|ten|minste|binnen|na|voor|uit|niet|wie|wanneer|waar|hun|zij|heeft|hebben|ook|alleen|eens|dag|dagen|week|weken|maand|maanden|jaar|jaren|uur|uren|minuten|dagelijks|wekelijks|maandelijks|jaarlijks|kwartaal|hoofd|medewerker|medewerkers|bedrijf|organisatie|systeem|systemen|beleid|procedure|proces|beoordeelt|beoordeeld|beoordeling|goedgekeurd|rapport|vastgelegd|uitgevoerd|bewaard|gebruikt|wij|ons|onze|per|aan|bij|door|om|op|te|tot)$/;

/** Stems of the words that tell what a sentence is about. */
export function subjectWords(text: string, language: Language): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}[\p{L}\p{N}]{2,}/gu)) {
    if (!EVERYWHERE.test(word)) stems.add(stem(word, language));
  }
  return stems;
}
