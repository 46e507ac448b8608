import { anyOf, type StancePatterns } from './stance-language.js';

const WHO =
  '(?:we|i|they|company|group|firm|business|department|organi[sz]ation|team|management|engineering|security|legal|it)';
/** Verbs of carrying out a control: "we do not <verb>" admits that it is missing. */
const DO =
  '(?:have|has|had|perform|conduct|carry out|run|maintain|keep|review|test|monitor|log|record|track|document|define|require|enforce|encrypt|back up|scan|check|verify|assess|evaluate|audit|train|provide|offer|operate|measure|approve|inspect|rotate|patch|classify|screen|know|look|do|use|support|publish|pay|hold)';
const DONE =
  '(?:in place|in use|implemented|performed|conducted|carried out|documented|defined|reviewed|tested|monitored|enforced|mandated|adopted|encrypted|backed up|logged|recorded|tracked|checked|assigned|covered|enabled|established|maintained|done|held|set up|written down|formali[sz]ed|tried|rehearsed|measured|looked at|assessed|audited|appointed|agreed|exercised|configured|turned on|switched on|begun|started|booked|selected|chosen|decided|built|automated|scheduled|requested|offered|called|asked|linked|arranged)';
const WHEN =
  '(?:q[1-4]\\b|h[12]\\b|fy ?\\d\\d|20\\d\\d|the (?:first|second|third|fourth|next|coming|near|course|following|future|autumn|spring|summer|winter|new year|end of)|next |coming |january|february|march|april|june|july|august|september|october|november|december|phase|later|due course|\\d+ months)';
const SET_UP =
  '(?:implemented|introduced|rolled out|put in place|developed|established|added|set up|defined|created|documented|started|deployed|enabled|drafted|written|chosen|selected|appointed|formali[sz]ed|decided|made available|evaluated|in place|adopted)';
const SOON =
  '(?:(?:early |late )?(?:next|this coming|the coming) (?:year|half|quarter|month|week|spring|summer|autumn|fall|winter)|(?:soon|shortly)(?:[.,;]|$))';
const SETTING_UP =
  '(?:implementing|introducing|rolling out|setting up|selecting|choosing|procuring|adopting|drafting|writing|defining|developing|hiring|migrating|moving|building|deploying|formali[sz]ing|putting)';
/** A law or standard as the subject of a sentence, and what it is said to say. */
const LAW =
  '(?:(?:the )?(?:eu |uk |general )?(?:gdpr|dora|nis ?2|hipaa|ccpa|glba|sox|iso(?:/iec)?|nist|pci|nen|tax law|privacy law|law|directive|act|standard|regulation)|(?:article|art\\.|section|clause|annex|recital) [\\d.]+\\w*)';
const SAYS =
  '(?:reads|states|says|asks?|requires?|provides?|prescribes?|demands?|obliges|concerns|mentions|lists|names|tells|recommends|expects|stipulates|speaks|applies|calls)';
const OFTEN =
  '(?:currently |formally |regularly |systematically |routinely |actively |yet |being |been |really |have |had |a |any |always |part of |subject to )*';

export const ENGLISH_STANCE: StancePatterns = {
  trigger:
    /n['’]t\b|['’]d\b|\b(?:not|no|none|never|nobody|nothing|nor|lacks?|lacking|without|plan|plans|planned|intends?|intention|future|roadmap|yet|coming|next|progress|will|would|hopes?|expects?|later|list|backlog|considering|exploring|evaluating|n\/a|scheduled|pending|under|underway|absent|absence|missing|until|still|reserved|someday|some day|eventually|development|being|to be|working|going to|process of|soon|shortly|used to|came to|ended|stopped|lapsed|needs? to|discontinued|dissolved|disbanded|wound up|abandoned|scrapped|its way|their way|moment|time being|for now)\b|prohibit|forbid/,
  planned: anyOf(
    '\\bnot yet\\b',
    '\\b(?:has|have|is|are|remains?) yet to\\b',
    "n['’]t (?:[a-z]+ ){0,4}yet\\b",
    '\\bnot (?:[a-z]+ ){0,6}yet\\b',
    `\\bplanned (?:for|in|by) (?:${WHEN}|release|introduction)`,
    '(?:\\||^|[:(]) ?planned\\b ?(?:\\||$|[).;,])',
    '\\b(?:is|are) (?:currently |still |being )?planned(?:\\.|;|$| but| and will| for after| as soon)',
    `\\b${WHO} (?:also )?(?:plans?|intends?|hopes?) to\\b`,
    '\\bhopes? to\\b',
    '\\b(?:is|are) being (?:looked (?:at|into)|explored|discussed|investigated|trialled|piloted)\\b',
    '\\b(?:we|it) (?:still |also )?needs? to (?:set ?up|introduce|establish|create|find|choose|come up with) (?:a|an|the|our|proper|some)\\b',
    '\\bexpects? to (?:begin|start|introduce|implement|adopt|complete|finish|have|be ready)\\b',
    '\\bwe want to (?:introduce|start|implement|move|adopt|add|automate|have)\\b',
    "\\b(?:we|i)['’]d (?:love|like) to\\b",
    '\\bwould (?:like|love) to\\b',
    '\\bintention (?:is )?to (?:introduce|implement|start|adopt)',
    '\\b(?:on|part of) (?:the|our) (?:\\w+ )?(?:roadmap|wish ?list|backlog|to-?do list|list for)\\b',
    "\\b(?:it['’]s|is) on (?:the|our) list\\b",
    `\\b(?:will|shall) (?:also )?be ${SET_UP} (?:\\w+ ){0,3}?(?:in|by|during|from|before|at|after) ${WHEN}`,
    `\\b(?:will|shall) (?:start|begin|introduce|implement|adopt|roll out|set up|define|write|choose|follow) (?:[\\w'-]+ ){0,8}(?:in|by|during|from|before|at) ${WHEN}`,
    `\\b(?:will|shall) (?:also )?be ${SET_UP} (?:[\\w'-]+ ){0,4}?${SOON}`,
    `\\b(?:will|shall) (?:start|begin|introduce|implement|adopt|roll out|set up|define|write|choose|hire|buy|select) (?:[\\w'-]+ ){0,8}?${SOON}`,
    `\\b(?:will|shall) be (?:[\\w'-]+ ){1,8}?(?:from|as of|starting) next (?:year|quarter|month)\\b`,
    `\\b(?:is|are|am) going to (?:be ${SET_UP}|introduce|implement|adopt|roll out|set up|start|hire)\\b`,
    `\\bin the process of (?:being ${SET_UP}|${SETTING_UP})\\b`,
    '\\b(?:is|are) on (?:its|their) way\\b',
    '\\bcoming soon\\b',
    `\\b(?:scheduled|due|foreseen|expected|targeted) (?:for|in|by) ${WHEN}`,
    `\\btarget(?:ed)?(?: date)?: ?${WHEN}`,
    '\\b(?:is|are|still) (?:still )?(?:under development|in development|being (?:developed|drafted|set up|evaluated|selected|written|built|considered|prepared)|in progress|work in progress|under consideration|under construction|to be (?:decided|agreed|determined|introduced|chosen|selected)|pending)(?:\\.|,|;|:|$| by| in| and| following| but| \\|)',
    '\\bin (?:the|a) (?:near )?future\\b(?! incidents| events)',
    '\\b(?:we are|is|are) (?:currently |still )?(?:considering|exploring|evaluating|looking into|working on|working towards?)\\b',
    '\\bwill follow(?: in| later| once|\\.|$)',
    '\\bto be (?:implemented|introduced|decided|agreed|written|developed|completed)(?: (?:in|by|later|when)|\\.|$| \\|)',
    '\\b(?:second|first) half of (?:the|next|this) year\\b',
    '\\bsome ?day\\b',
    '\\beventually\\b',
    '\\blater this year\\b',
    '\\bstill (?:has|have|needs?) to (?:be |agree|decide|define|write|choose|find|set)',
    '\\bselection has not begun\\b',
  ),
  missing: anyOf(
    `^(?:and )?(?:neither|nor) (?:is|are|has|have|do|does) `,
    '\\b(?:is|are|do|does|has|have) (?:currently not|not currently|not at present)\\b',
    '\\b(?:currently|at present|at this time),? (?:we |there (?:is|are) )?(?:have )?no\\b',
    "\\bthere(?: is|['’]s| are) (?:currently |at present |as yet |still )?(?:no|nothing|nobody|no-one|not any?) (?:[\\w-]+ ){0,3}(?:in place|process|processes|procedure|policy|plan|control|schedule|owner|requirement|register|log|list|programme|program|mechanism|tooling|monitoring|reviews?|tests?|testing|backups?|records?|checks?|training|inventory|standard)s?\\b",
    '\\bnobody (?:is |has been |was )?(?:currently )?(?:assigned|appointed|responsible|checks|reviews|tests|monitors|looks|owns)\\b',
    `\\b(?:has|have) never been ${DONE}`,
    '\\bhas no (?:formal|documented|defined|written|process|policy|procedure)\\b',
    // What was done once.
    '\\b(?:we|they|i|there|founders|managers|management|board|engineers|staff|people|heads|team|company|organi[sz]ation|everyone|everybody) used to \\w+',
    '\\b(?:came to an end|(?:was|were) (?:discontinued|dissolved|abandoned|scrapped|disbanded|wound up)|(?:has|have) (?:since )?(?:lapsed|been (?:discontinued|abandoned|scrapped|stopped))|(?:ended|stopped) (?:last year|in (?:19|20)\\d\\d))\\b',
    '^until (?:19|20)\\d\\d\\b',
    '\\bno (?:[\\w-]+ ){1,5}(?:takes?|took) place\\b',
    '^(?:n/a|none|not applicable|no|not done|not available|not implemented|not in place|nothing)(?: yet| at present| at the moment)?\\.?$',
    '\\| ?(?:no|none|not implemented|not applicable|n/a|missing|absent|not in place|not started|not arranged|not done|not covered) ?(?:\\||$)',
    `(?:^|: |, |- )not (?:currently |formally |yet )?${DONE}(?: at all| yet| today| anywhere)?(?:\\.|;|$| \\|)`,
    '\\bnot (?:applicable|implemented|in place|started)(?:\\.|$| \\|)',
  ),
  negated: anyOf(
    `\\bno (?:[\\w-]+ ){1,7}?(?:exists?|(?:is|are|has been|have been|was|were|gets?) (?:currently |formally |yet |being )?${DONE})`,
    `\\b${WHO} (?:currently |at present |today |still )?(?:(?:do|does|did|have|has)(?: not|n['’]t)|cannot|can['’]t|never) ${OFTEN}${DO}\\b`,
    `\\b(?:nobody|no-?one) (?:currently |really )?(?:has|checks|reviews|tests|looks|owns|keeps|monitors|reads|records|tracks)\\b`,
    `\\b(?:is|are|has been|have been|has|was|were|being)(?: not|n['’]t) ${OFTEN}${DONE}\\b`,
    "\\b(?:is|are|do|does|has|have|was)(?: not|n['’]t) (?:[\\w'-]+ ){1,8}(?:at the moment|at present|at this time|for the time being|for now|as of today)\\b",
    '\\bwe have no\\b',
    '\\b(?:lacks?|lacking)\\b',
    '\\bwithout (?:a |any )?(?:formal|documented|defined|written) ',
  ),
  conditional:
    /\b(?:unless|until|without|except|before|if|when|where|whenever|in case|that (?:is|are|have|has|was|were|does|do)|which (?:is|are|have|has|was|were)|who (?:is|are|have|has)|whose|not only|any(?:thing)?|those)\b/,
  prohibition:
    /\b(?:must|shall|may|should|can|will|could|is|are) (?:not|never)\b|\bcannot\b|\b(?:can|must|won|do|does|isn|aren)['’]?n?['’]?t\b|\bnever\b|\bprohibit|\bforbid|\bnot (?:permitted|allowed|acceptable|authori[sz]ed)\b|\bno (?:[\w-]+ ){1,5}(?:may|shall|must|can|is allowed|are allowed|is permitted|are permitted|without)\b|\bnobody\b|\bno-?one\b|\bdo not\b/,
  obligation:
    /\b(?:must|shall|will|should|required?|requires|obliged|ensures?|responsible for|has to|have to|need to|needs to|is to|are to|mandatory|may only|only)\b/,
  mention: anyOf(
    '^(?:the )?(?:purpose|objectives?|aim|goal|scope|intent) (?:of|is)\\b',
    '^(?:this|these) (?:policy|policies|document|standard|procedure|section|plan|page|statement|chapter|guideline|notice|agreement|annex|handbook|charter|table) (?:also )?(?:describes?|defines?|covers?|appl(?:y|ies)|establish(?:es)?|outlines?|sets? (?:out|forth)|explains?|provides?|is (?:intended|designed|about|written|for)|are (?:intended|designed)|aims?|address(?:es)?|contains?|specif(?:y|ies)|details?|seeks?|supports?|complements?|supplements?|summari[sz]es|lists?|should be read)\\b',
    '^the (?:policy|policies|document|standard|handbook) (?:also )?(?:describes?|defines?|covers?|applies|establishes|outlines?|sets? (?:out|forth)|explains?|is (?:intended|designed)|aims?|address(?:es)?|contains?)\\b',
    '^(?:see|refer to|for (?:more|further) (?:information|details)|see also|related)\\b',
    '(?<!by |by any |by all |the |other |which )\\bmeans (?:a|an|any|the|that|all|those|information|data)\\b',
    '\\b(?:refers to|stands for|shall mean)\\b',
    '\\bis defined as (?:a|an|the|any)\\b',
    '\\bis (?:the|a) (?:term|process|practice|principle) (?:of|that|by)\\b',
    '\\b(?:is|are) (?:very |of |a )?(?:important|essential|vital|crucial|paramount|key to|critical (?:to|for)|utmost importance)\\b',
    '\\b(?:takes?|taking) [\\w ]{0,30}(?:very )?seriously\\b',
    '^(?:at [\\w ]{2,20}, )?we (?:believe|value|care)\\b',
    '\\bstrives? to\\b',
    '^[^:]{0,90}\\?$',
    // Advice on what a measure brings its reader.
    '\\b(?:letting|allowing|enabling|helping) you\\b',
    // The document speaking of itself, and pointers to where something stands.
    '^(?:standards?|policies|procedures|guidelines|policy statements|(?:the|this) (?:following|above)[\\w ]{0,20}) (?:define|describe|set out|explain|specify|provide)s?\\b',
    '^(?:each|every) (?:standard|policy|procedure|guideline|control)s? (?:section|statement|chapter)s?\\b',
    '\\b(?:is|are) (?:described|listed|detailed|set out|defined|documented|found|given|covered|dealt with) (?:in (?:more )?detail )?(?:below|above|elsewhere|in (?:an?|the|our) (?:separate|other|following|table|next|appendix|annex|schedule)|in (?:appendix|annex|section|chapter))\\b',
    // What a law says is not yet what the company does.
    `^(?:>\\s*)?(?:under |pursuant to )?${LAW}\\b(?!.*\\b(?:we|our|ours|us|company|therefore)\\b)[^,;]{0,70}? ${SAYS}\\b`,
    '^(?:suppose|imagine)\\b(?! that )',
    '^(?:were we|should we ever|if (?:we|data|there|it) (?:ever )?(?:had|were)\\b)',
    '\\bone (?:could|might) (?:imagine|think|argue|say|wonder)\\b',
    '\\bit (?:would|might|could) be (?:wise|nice|good|useful|helpful|great|better|worth)\\b',
    '\\bmight one day\\b',
    '^(?:that|this|such an? [\\w-]+|an? [\\w-]+(?: [\\w-]+)?) (?:would|might|could) (?!not|only|never|cause|lead|result|damage|harm|affect|endanger|compromise)[\\w-]+\\b(?!.*\\b(?:must|shall|we)\\b)',
  ),
  anaphoric: /^(?:it|this|that|these|those|they|there|both|all of (?:this|that)|tbd|to be)\b/,
  plannedHeading:
    /^(?:to-?\s?do\b|open (?:points|issues|items|questions|actions)|roadmap|planned\b|future\b|backlog|wish ?list|not yet\b|next steps|work in progress|upcoming|still to)/,
  missingHeading:
    /^(?:known (?:limits|limitations|gaps|issues|shortcomings|weaknesses)|gaps\b|limitations|what we (?:do not|don['’]t|do n)|not covered|not in place|out of scope|exclusions)/,
};
