import type { Language } from '../../catalog/types.js';

/** The turns of phrase that decide a statement's stance, in one language. All match lower-case text. */
export interface StancePatterns {
  /** A cheap test: nothing that negates or puts off occurs without one of these. */
  readonly trigger: RegExp;
  readonly planned: RegExp;
  readonly negated: RegExp;
  /** Negation that forbids, or that is conditional ("not … unless"), and so says how. */
  readonly prohibition: RegExp;
  readonly conditional: RegExp;
  readonly obligation: RegExp;
  /** Purpose, scope, definition, pointer, value statement. */
  readonly mention: RegExp;
}

/** Verbs of carrying out a control: "we do not <verb>" admits that it is missing. */
const CONTROL_VERBS =
  '(?:have|has|had|perform|conduct|carry out|run|maintain|keep|review|test|monitor|log|record|track|document|define|require|enforce|encrypt|back up|scan|check|verify|assess|evaluate|audit|train|provide|offer|use|support|do|operate|measure|approve|inspect|rotate|patch|classify|screen|know|look)';
const CONTROL_DONE =
  '(?:in place|in use|implemented|performed|conducted|carried out|documented|defined|reviewed|tested|monitored|enforced|required|available|encrypted|backed up|logged|recorded|tracked|checked|assigned|covered|enabled|established|maintained|done|kept|held|set up|written down|formali[sz]ed|tried|rehearsed|measured|looked at|assessed|audited|appointed|agreed|exercised|configured|turned on|switched on)';
const WHEN =
  "(?:q[1-4]\\b|h[12]\\b|20\\d\\d|the (?:first|second|third|fourth|next|coming|near|course|following|future|autumn|spring|summer|winter|new year)|next |coming |january|february|march|april|june|july|august|september|october|november|december|phase|later|due course|\\d+ (?:months|weeks))";

const ENGLISH: StancePatterns = {
  trigger:
    /n't\b|n’t\b|\b(?:not|no|none|never|nobody|nothing|lacks?|without|plan|plans|planned|planning|intend|intends|intended|future|roadmap|yet|coming|next|progress|will|would|hope|hopes|later|list|backlog|considering|exploring|evaluating|aim|aims|n\/a|scheduled|pending|under way|underway|absent|missing|once|waiting|wait|until)\b/,
  planned: new RegExp(
    [
      '\\bnot yet\\b', '\\byet to be\\b', "n['’]t (?:[a-z]+ ){0,3}yet\\b", '\\bnot (?:[a-z]+ ){0,5}yet\\b',
      `\\bplanned (?:for|in|by) (?:${WHEN}|release|introduction)`, '(?:\\||^|[:(]) ?planned\\b ?(?:\\||$|[).;,])', '\\b(?:is|are) (?:currently |still |being )?planned(?:\\.|,|;|$| but| and (?:will|not))',
      '\\b(?:we|company|organi[sz]ation|team|management|engineering|it|security|they) (?:also )?(?:plan|plans|intend|intends|hope|hopes|want|wants|expect|expects) to\\b', '\\b(?:we|i)[\'’]?d (?:love|like) to\\b', '\\bwould (?:like|love) to\\b',
      '\\bintention (?:is )?to (?:introduce|implement|start|adopt)', '\\b(?:on|part of) (?:the|our) (?:\\w+ )?(?:roadmap|wish ?list|backlog|to-?do list|list for)\\b', '\\broad ?map\\b.{0,40}\\b(?:20\\d\\d|q[1-4])',
      `\\b(?:will|shall) (?:also )?be (?:implemented|introduced|rolled out|put in place|developed|established|added|set up|defined|created|documented|started|deployed|enabled|drafted|written|chosen|selected|appointed|formali[sz]ed|decided|made available|evaluated|in place) (?:\\w+ ){0,3}?(?:in|by|during|from|before|at|from) ${WHEN}`,
      `\\b(?:will|shall) (?:start|begin|introduce|implement|adopt|roll out|set up|define|write|choose|follow) (?:[\\w'-]+ ){0,8}(?:in|by|during|from|before|at) ${WHEN}`,
      `\\b(?:scheduled|due|foreseen|expected|targeted) (?:for|in|by) ${WHEN}`, '\\b(?:is|are|still) (?:still )?(?:under development|in development|being (?:developed|drafted|set up|evaluated|selected|written|built|considered|prepared)|in progress|work in progress|under consideration|under construction|to be decided|to be agreed|pending)\\b',
      '\\bin (?:the|a) (?:near )?future(?: release| version)?\\b', '\\b(?:we are|is|are) (?:currently )?(?:considering|exploring|evaluating|looking into|working on|working towards?)\\b', '\\bnext (?:quarter|year|half)(?: we)? (?:will|shall|is)\\b', '\\b(?:should|will) follow (?:in|by|later|once)\\b',
      '\\b(?:to be|yet) (?:implemented|introduced|decided|agreed|written|developed)(?: (?:in|by|later)|\\.|$| \\|)', '\\b(?:second|first) half of (?:the|next) year\\b', '\\bsome ?day\\b', '\\beventually\\b', '\\blater this year\\b',
    ].join('|'),
  ),
  negated: new RegExp(
    [
      `\\bno (?:[\\w-]+ ){1,6}?(?:exists?|(?:is|are|has been|have been|was|were|gets?) (?:currently |formally |yet |being )?${CONTROL_DONE})`,
      '\\bthere(?: is|[\'’]s| are) (?:currently |at present |as yet |still )?(?:no|not an?y?|nothing|nobody|no-one)\\b',
      `\\b(?:we|i|they|company|organi[sz]ation|team|it|nobody|no-?one) (?:currently |at present |today |still )?(?:(?:do|does|did|have|has)(?: not|n['’]t)|don['’]t|cannot|can['’]t|never) (?:currently |formally |regularly |systematically |routinely |actively |really |have |had |been |a |any |always )*${CONTROL_VERBS}\\b`,
      `\\b(?:nobody|no-?one) (?:currently |really )?(?:has|checks|reviews|tests|looks|owns|keeps|monitors|reads|records|tracks)\\b`,
      `\\b(?:is|are|has been|have been|was|were|being)(?: not|n['’]t) (?:currently |formally |regularly |systematically |routinely |yet |being |been |actively |part of |subject to )*${CONTROL_DONE}\\b`,
      `\\b(?:has|have) never been ${CONTROL_DONE}`, '\\bwe have no\\b', '\\b(?:do|does|did|is|are|has|have)(?: not|n[\'’]t) (?:currently|yet|at present|at the moment)\\b', '\\bcurrently (?:do|does|is|are|has|have)(?: not|n[\'’]t)\\b', '\\bhas no (?:formal|documented|defined|written|process|policy|procedure)\\b', '\\b(?:lack|lacks|absence of)\\b', '\\bwithout (?:a |any )?(?:formal|documented|defined|written) ', '^(?:n/a|none|not applicable|no)\\.?$', '(?:\\|) ?(?:no|none|not implemented|not applicable|n/a|missing|absent|open|not in place|not started) ?(?:\\||$)',
      '\\bnot (?:applicable|in scope|implemented|in place|started|covered)(?:\\.|$| \\|)', '\\bno longer\\b.{0,30}\\b(?:performed|done|carried out|maintained|reviewed|tested)',
    ].join('|'),
  ),
  prohibition:
    /\b(?:must|shall|may|should|can|will|could|is|are) (?:not|never)\b|\bcannot\b|\bcan['’]t\b|\bmustn['’]t\b|\bwon['’]t\b|\bnever\b|\bprohibit|\bforbid|\bforbidden\b|\bnot (?:permitted|allowed|acceptable|authori[sz]ed)\b|\bno (?:[\w-]+ ){1,5}(?:may|shall|must|can|is allowed|are allowed|is permitted|are permitted|without)\b|\bnobody\b|\bno-?one\b|\b(?:do not|don['’]t)\b/,
  conditional: /\b(?:unless|until|without|except|before|if|when|where|whenever|in case|that (?:is|are|have|has)|which (?:is|are|have|has)|who (?:is|are|have|has)|not only)\b/,
  obligation: /\b(?:must|shall|will|should|required?|requires|obliged|ensures?|responsible for|has to|have to|need to|needs to|is to|are to|mandatory|may only|only)\b/,
  mention:
    /^(?:the )?(?:purpose|objectives?|aim|goal|scope|intent) (?:of|is)\b|^(?:this|the|these) (?:policy|policies|document|standard|procedure|section|plan|page|statement|chapter|guideline|notice|agreement|annex|handbook|charter|table|following \w+) (?:also )?(?:describes?|defines?|covers?|appl(?:y|ies)|establish(?:es)?|outlines?|sets? (?:out|forth)|explains?|provides?|is (?:intended|designed|about|written)|are (?:intended|designed)|aims?|address(?:es)?|contains?|specif(?:y|ies)|details?|seeks?|supports?|complements?|supplements?|summari[sz]es|lists?|should be read)\b|^(?:see|refer to|for (?:more|further) (?:information|details)|see also|related)\b|\b(?:means|refers to|is defined as|stands for|shall mean|is (?:the|a) (?:term|process|practice|principle) (?:of|that|by))\b|\b(?:is|are) (?:very |of |a )?(?:important|essential|vital|crucial|paramount|key (?:to|part)|critical (?:to|for)|utmost importance)\b|\b(?:takes?|take) [\w ]{0,30}(?:very )?seriously\b|\bwe (?:believe|value|care)\b|\bstrives? to\b|\?$/,
};

const NL_VERBS =
  '(?:uitgevoerd|ingericht|vastgelegd|gedocumenteerd|getest|gecontroleerd|beoordeeld|bijgehouden|gemonitord|gelogd|versleuteld|aanwezig|beschikbaar|geregeld|vereist|afgedwongen|bekeken|geoefend|ingevoerd|geimplementeerd|geïmplementeerd|gemeten|opgesteld|aangewezen|gemaakt|bewaakt|geëvalueerd|gescand|getraind|ingeregeld|belegd|afgesproken|benoemd|gedaan|toegepast|vastgesteld|van toepassing|geformaliseerd|georganiseerd|bewaard|nagekeken|gevolgd)';
const NL_WHEN = '(?:q[1-4]\\b|20\\d\\d|het (?:eerste|tweede|derde|vierde|volgende|komende|nieuwe|najaar|voorjaar)|de (?:komende|toekomst|loop|zomer|herfst|winter|tweede|eerste)|volgend|komend|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|eind|begin|later|het (?:eerste|tweede) (?:half|kwartaal))';

const DUTCH: StancePatterns = {
  trigger:
    /\b(?:niet|geen|nooit|niemand|niets|nog|zonder|ontbreekt|ontbreken|gepland|plan|plannen|toekomst|toekomstig|voornemens|voornemen|roadmap|volgend|volgende|komend|komende|zal|zullen|gaan|willen|later|lijst|wensenlijst|streven|streeft|overwegen|overwogen|onderzoeken|onderzocht|n\.?v\.?t|ontwikkeling|voorbereiding|beoogd|termijn|zodra|wachten|ooit|backlog|bedoeling|moet)\b/,
  planned: new RegExp(
    [
      '\\bnog niet\\b', '\\bnog geen\\b', '\\b(?:staat|staan|is|zijn) (?:\\w+ ){0,4}(?:gepland|ingepland|voorzien|beoogd)\\b(?! en)', '(?:\\||^|[:(]) ?gepland\\b', '\\bvoornemens\\b', '\\bvan plan\\b', '\\bstreeft? ernaar\\b', '\\bstreven ernaar\\b', '\\bop (?:de|onze) (?:\\w+ )?(?:roadmap|wensenlijst|planning|backlog|lijst|to-?do)\\b', '\\b(?:in de|de) (?:nabije )?toekomst\\b', '\\bop termijn\\b',
      `\\b(?:wordt|worden|zal|zullen|gaan|gaat) (?:[\\w-]+ ){0,8}(?:in|per|voor|vanaf|tegen|uiterlijk|door) ${NL_WHEN}(?:[\\w -]{0,30})(?:ingevoerd|ingericht|opgesteld|geïmplementeerd|geimplementeerd|uitgerold|opgezet|ontwikkeld|vastgesteld|uitgewerkt|bepaald|gekozen|toegevoegd|opgepakt|geregeld|gestart)`,
      '\\b(?:wordt|worden|moet|moeten) nog (?:\\w+ ){0,5}(?:ingericht|ingevoerd|opgesteld|bepaald|uitgewerkt|vastgesteld|ontwikkeld|gekozen|geregeld|gemaakt|besloten|uitgezocht|beschreven|gedaan|onderzocht|bedacht|ingeregeld)', '\\b(?:in ontwikkeling|in voorbereiding|in onderzoek|onderweg|wordt (?:nog )?overwogen|wordt onderzocht|in de maak|mee bezig)\\b',
      '\\b(?:willen|gaan) (?:we|wij) (?:\\w+ ){0,6}(?:ooit|later|volgend|komend|binnenkort|graag)', '\\b(?:we|wij) (?:willen|gaan|hopen) (?:\\w+ ){0,8}(?:volgend|komend|later|binnenkort|ooit|graag|dit jaar nog|in q[1-4]|in 20\\d\\d)', `\\b(?:gepland|voorzien|beoogd|ingepland) (?:voor|in|per) ${NL_WHEN}`, '\\bvolgend (?:jaar|kwartaal|halfjaar)\\b(?:.{0,40})\\b(?:ingevoerd|gestart|opgepakt|willen|gaan|komt|starten)', '\\bnader te bepalen\\b', '\\bzodra (?:we|wij|er) .{0,40}(?:hebben|is)\\b.{0,30}(?:gaan|komt|volgt)', '\\bbedoeling (?:is|om)\\b', '\\bstaat (?:nog )?(?:open|op de)\\b',
    ].join('|'),
  ),
  negated: new RegExp(
    [
      `\\b(?:is|zijn|was|waren|wordt|worden|werd|werden|hebben|heeft) (?:[\\w-]+ ){0,6}(?:niet|geen) (?:[\\w-]+ ){0,6}${NL_VERBS}`,
      '\\b(?:er|daar|hiervoor|daarvoor|momenteel|op dit moment|nu) (?:is|zijn|bestaat|bestaan|wordt|worden) (?:\\w+ ){0,4}(?:geen|niet|niets|niemand)\\b', '\\b(?:we|wij|organisatie) (?:hebben|heeft|voeren|doen|houden|testen|controleren|beoordelen|monitoren|kennen|meten|maken|loggen|kijken|oefenen|leggen) (?:\\w+ ){0,6}(?:geen|niet)\\b', '\\b(?:ontbreekt|ontbreken)\\b', '\\b(?:momenteel|op dit moment|vooralsnog|thans) (?:\\w+ ){0,4}(?:geen|niet)\\b', '^(?:n\\.?v\\.?t\\.?|geen|niet van toepassing|nee)\\.?$', '\\| ?(?:nee|geen|niet geïmplementeerd|niet ingericht|n\\.?v\\.?t\\.?|ontbreekt|niet aanwezig) ?(?:\\||$)', '\\bniet van toepassing(?:\\.|$| \\|)', `\\bgeen (?:[\\w-]+ ){1,6}(?:${NL_VERBS}|bestaat|bestaan)`, '\\bniemand (?:kijkt|controleert|beoordeelt|test|bewaakt|houdt|leest)\\b', `\\bnooit (?:\\w+ ){0,3}${NL_VERBS}`,
    ].join('|'),
  ),
  prohibition:
    /\b(?:mag|mogen|kan|kunnen|dient|dienen|moet|moeten|zal|zullen) (?:[\w-]+ ){0,8}(?:niet|geen|nooit|niemand)\b|\bniet toegestaan\b|\bverboden\b|\bnooit\b|\bniemand\b|\bgeen (?:[\w-]+ ){1,5}(?:zonder|mag|mogen|toegestaan)\b|\b(?:niet|geen) (?:[\w-]+ ){0,8}(?:zonder|tenzij|totdat|voordat)\b/,
  conditional: /\b(?:tenzij|totdat|zonder|voordat|als|indien|wanneer|behalve|mits|die|dat|niet alleen|tot)\b/,
  obligation: /\b(?:moet|moeten|dient|dienen|zal|zullen|verplicht|vereist|zorgt|zorgen|verantwoordelijk|borgt|borgen|alleen|uitsluitend|behoort|behoren|is gehouden)\b/,
  mention:
    /^(?:het )?(?:doel|doelstelling|reikwijdte|scope|toepassingsgebied) (?:van|is)\b|^(?:dit|deze|het|de) (?:beleid|beleidsdocument|document|procedure|handboek|standaard|hoofdstuk|plan|pagina|paragraaf|verklaring|notitie|reglement) (?:beschrijft|omschrijft|geldt|is van toepassing|bevat|legt uit|heeft (?:tot|als) doel|beoogt|geeft|gaat over|is bedoeld|is geschreven|vormt|hoort|richt)\b|^(?:zie|zie ook|voor meer informatie|gerelateerd)\b|\b(?:betekent|wordt verstaan|verstaan wij|verwijst naar|staat voor|is gedefinieerd als|wordt bedoeld|wij bedoelen)\b|\b(?:is|zijn) (?:erg |zeer |heel |van (?:groot |essentieel )?)?(?:belangrijk|essentieel|cruciaal|van (?:groot )?belang|onmisbaar|belang)\b|\b(?:nemen|neemt) [\w ]{0,30}serieus\b|\b(?:wij|we) (?:geloven|hechten)\b|\?$/,
};

export const STANCE_PATTERNS: Readonly<Record<Language, StancePatterns>> = { en: ENGLISH, nl: DUTCH };
