import { anyOf, type StancePatterns } from './stance-language.js';

const DONE =
  '(?:uitgevoerd|ingericht|vastgelegd|gedocumenteerd|getest|gecontroleerd|beoordeeld|bijgehouden|gemonitord|gelogd|versleuteld|aanwezig|geregeld|afgedwongen|bekeken|geoefend|ingevoerd|geimplementeerd|geïmplementeerd|gemeten|opgesteld|aangewezen|bewaakt|geëvalueerd|gescand|getraind|ingeregeld|belegd|afgesproken|benoemd|gedaan|toegepast|vastgesteld|geformaliseerd|georganiseerd|nagekeken|uitgeprobeerd|geautomatiseerd|beproefd|begonnen|gestart|gekozen)';
const SET_UP =
  '(?:ingevoerd|ingericht|opgesteld|geïmplementeerd|geimplementeerd|uitgerold|opgezet|ontwikkeld|vastgesteld|uitgewerkt|bepaald|gekozen|toegevoegd|opgepakt|geregeld|gestart|uitgezocht|beschreven|besloten|ingeregeld|onderzocht|bedacht|aangeschaft|geformaliseerd)';
const WHEN =
  '(?:q[1-4]\\b|20\\d\\d|het (?:eerste|tweede|derde|vierde|volgende|komende|nieuwe|najaar|voorjaar)|de (?:komende|toekomst|loop|zomer|herfst|winter|tweede|eerste)|volgend|komend|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|eind|begin|later)';
const W = "(?:[\\p{L}\\d'’-]+ )";

export const DUTCH_STANCE: StancePatterns = {
  trigger:
    /(?<!\p{L})(?:niet|geen|nooit|niemand|niets|niks|nog|zonder|ontbreekt|ontbreken|gepland|ingepland|plan|toekomst|voornemens|voornemen|roadmap|volgend|volgende|komend|komende|zal|zullen|gaan|gaat|willen|later|lijst|wensenlijst|streven|streeft|overwegen|overwogen|n\.?v\.?t|ontwikkeling|voorbereiding|onderzoek|maak|beoogd|termijn|zodra|ooit|backlog|bedoeling|bepalen|vroegst|vooralsnog|thans|momenteel|moment|evenmin|nee|mee|verboden|bezig|eraan|binnenkort|destijds|tot|gestopt|opgeheven|afgeschaft|vervallen|stopgezet|20\d\d|q[1-4])(?!\p{L})/u,
  planned: anyOf(
    '\\bnog niet\\b',
    '\\bnog geen\\b',
    `\\b(?:staat|staan|is|zijn) ${W}{0,4}(?:gepland|ingepland|voorzien|beoogd)(?:\\.|,|;|$| voor| in| per)`,
    '(?:\\||^|[:(]) ?gepland\\b ?(?:\\||$|[).;,])',
    '\\bvoornemens\\b',
    '\\b(?:zijn|is) (?:we |wij )?van plan\\b',
    '\\bstreeft? ernaar\\b',
    '\\bstreven ernaar\\b',
    `\\b(?:staat|staan|staand) ${W}{0,4}op (?:de|onze|het) ${W}?(?:roadmap|wensenlijst|planning|backlog|lijst|to-?do)\\b`,
    '\\bin de (?:nabije )?toekomst\\b',
    '\\bop termijn\\b',
    `\\b(?:wordt|worden|zal|zullen|gaan|gaat) ${W}{0,8}(?:in|per|vanaf|tegen|uiterlijk|na) ${WHEN}[\\p{L}\\d '-]{0,40}${SET_UP}`,
    `\\b(?:wordt|worden|moet|moeten) (?:we |wij )?nog ${W}{0,6}(?:${SET_UP}|vinden|kiezen|bepalen|bedenken|regelen|beslissen|gemaakt|gedaan)`,
    '\\b(?:in ontwikkeling|in voorbereiding|in onderzoek|wordt (?:nog )?overwogen|in de maak|nog mee bezig)\\b',
    `\\bna afronding van [^.]{2,60}(?:toegevoegd|opgesteld|bepaald|ingevoerd|vastgesteld)`,
    `\\b(?:willen|gaan) (?:we|wij) ${W}{0,6}(?:ooit|later|volgend|komend|binnenkort|graag|naartoe)`,
    `\\b(?:we|wij) (?:willen|gaan|hopen) ${W}{0,8}(?:volgend|komend|later|binnenkort|ooit|graag|dit jaar nog|in q[1-4]|in 20\\d\\d)`,
    `\\b(?:gepland|voorzien|beoogd|ingepland) (?:voor|in|per) ${WHEN}`,
    `\\bbezig (?:met|om) (?:het |de |een )?${W}{0,4}(?:te )?(?:invoeren|implementeren|inrichten|opzetten|uitrollen|kiezen|selecteren|opstellen|ontwikkelen|schrijven|invoering|implementatie|inrichting|uitrol|keuze|selectie)`,
    '\\bkom(?:t|en) eraan\\b',
    `\\b(?:wordt|worden|gaan|gaat) ${W}{0,3}(?:volgende (?:maand|week)|volgend (?:jaar|kwartaal|halfjaar)|binnenkort) ${W}{0,8}${SET_UP}`,
    `\\bvolgend (?:jaar|kwartaal|halfjaar)\\b[^.]{0,40}\\b(?:ingevoerd|gestart|opgepakt|willen|gaan|komt|starten)`,
    "\\bop (?:z['’]n|zijn) vroegst\\b",
    `\\bzodra (?:we|wij|er) [^.]{0,40}\\b(?:hebben|is)\\b[^.]{0,30}(?:gaan|komt|volgt)`,
    '\\bbedoeling (?:is|om)\\b',
    '\\bstaat nog open\\b',
    '\\bkomt (?:nog|later)\\b',
  ),
  missing: anyOf(
    '\\bevenmin\\b',
    `\\b(?:thans|momenteel|op dit moment|vooralsnog) ${W}{0,3}(?:niet|geen)\\b`,
    '^(?:n\\.?v\\.?t\\.?|geen|niet van toepassing|nee|niet aanwezig|niet ingericht|niet beschikbaar)\\.?$',
    '\\| ?(?:nee|geen|niet geregeld|niet geïmplementeerd|niet ingericht|n\\.?v\\.?t\\.?|ontbreekt|niet aanwezig|niet gestart) ?(?:\\||$)',
    `^(?:hebben|doen|kennen|bieden|maken) (?:we|wij) ${W}{0,3}(?:niet|geen)`,
    `\\bnooit ${W}{0,3}${DONE}`,
    // Wat ooit gedaan werd.
    '^destijds\\b',
    '^tot (?:19|20)\\d\\d\\b',
    `\\b(?:is|zijn) ${W}{0,3}(?:gestopt|opgeheven|afgeschaft|vervallen|stopgezet)(?:[.;,]|$)`,
    '\\bniets (?:afgesproken|geregeld|vastgelegd|ingericht|beschreven)\\b',
    '\\b(?:is|zijn|wordt|worden) (?:er )?niemand (?:gekoppeld|aangewezen|verantwoordelijk|benoemd)\\b',
    '^geen van (?:de|het|onze|deze)\\b',
    '\\bniet van toepassing(?:\\.|$| \\|)',
    `(?:^|: |, )niet ${DONE}(?:\\.|;|$| \\|)`,
    `\\b(?:er|daar|hiervoor|daarvoor|hierover) (?:is|zijn|bestaat|bestaan) ${W}{0,4}geen ${W}{0,3}(?:proces|procedure|beleid|plan|register|afspraak|afspraken|regeling|eigenaar|controles?|toezicht|overzicht|lijst|monitoring|back-ups?|tests?|training|beoordelingen?|programma)`,
    `\\b(?:is|zijn) (?:thans |nu |nog )?niet (?:beschikbaar|ingericht|aanwezig|geregeld)(?:[.;]|$)`,
  ),
  negated: anyOf(
    `\\b(?:is|zijn|was|waren|wordt|worden|werd|werden|hebben|heeft) ${W}{0,8}(?:niet|geen) (?!langer)${W}{0,6}${DONE}`,
    `\\b(?:we|wij|organisatie|bedrijf) (?:voeren|doen|testen|controleren|beoordelen|monitoren|kennen|meten|loggen|kijken|oefenen|leggen|houden|voert|doet|test|controleert|beoordeelt|meet) ${W}{0,6}(?:geen|niet)\\b`,
    `\\b(?:hebben|heeft) (?:we |wij )?${W}{0,6}geen (?:formeel|formele|vast|vaste|proces|procedure|beleid|plan|register|overzicht|afspraken|alternatief|monitoring|back-up|controle|eigenaar)`,
    '^(?:\\p{L}+ ){1,5}ontbre(?:ekt|ken)\\.?$',
    '\\bontbre(?:ekt|ken) (?:op dit moment|momenteel|nog|vooralsnog)',
    `\\bgeen ${W}{1,6}${DONE}`,
    '\\b(?:wij|we) hebben (?:nog |momenteel |op dit moment )?geen (?!toegang|invloed|enkel)\\p{L}+',
    '\\bniemand (?:kijkt|controleert|beoordeelt|test|bewaakt|houdt|leest)\\b',
  ),
  conditional: /\b(?:tenzij|totdat|zonder|voordat|als|indien|wanneer|behalve|mits|die|niet alleen|zodat)\b/,
  prohibition:
    /\b(?:mag|mogen|kan|kunnen|dient|dienen|moet|moeten|zal|zullen|wordt|worden) (?:[\p{L}-]+ ){0,8}(?:niet|geen|nooit|niemand)\b|\bniet toegestaan\b|\bverboden\b|\bnooit\b|\bniemand\b|\bgeen (?:[\p{L}-]+ ){1,5}(?:zonder|mag|mogen|toegestaan)\b|\b(?:niet|geen) (?:[\p{L}-]+ ){0,8}(?:zonder|tenzij|totdat|voordat)\b/u,
  obligation:
    /\b(?:moet|moeten|dient|dienen|zal|zullen|verplicht|vereist|zorgt|zorgen|verantwoordelijk|borgt|borgen|alleen|uitsluitend|behoort|behoren|is gehouden)\b/,
  mention: anyOf(
    '^(?:het )?(?:doel|doelstelling|reikwijdte|scope|toepassingsgebied) (?:van|is)\\b',
    '^(?:dit|deze) (?:beleid|beleidsdocument|document|procedure|handboek|standaard|hoofdstuk|plan|pagina|paragraaf|verklaring|notitie|reglement) (?:beschrijft|omschrijft|geldt|is van toepassing|bevat|legt uit|heeft (?:tot|als) doel|beoogt|geeft|gaat over|is bedoeld|is geschreven|vormt|hoort|richt)\\b',
    '^het (?:beleid|document|handboek) (?:beschrijft|omschrijft|geldt|is van toepassing|bevat|beoogt|gaat over|is bedoeld)\\b',
    '^(?:zie|zie ook|voor meer informatie|gerelateerd)\\b',
    '^["“\'‘]?[\\p{L} -]{2,40}["”\'’]? (?:betekent|verwijst naar|staat voor)\\b',
    '\\b(?:wordt verstaan|verstaan (?:wij|we)|wordt bedoeld|(?:wij|we) bedoelen)\\b',
    '\\b(?:is|zijn) (?:erg |zeer |heel |van (?:groot |essentieel )?)?(?:belangrijk|essentieel|cruciaal|onmisbaar|belang)\\b',
    '\\b(?:nemen|neemt) [\\p{L} ]{0,30}serieus\\b',
    '^(?:wij|we) (?:geloven|hechten)\\b',
    '^[^:]{0,90}\\?$',
    // Het document over zichzelf, en verwijzingen.
    '^(?:hiervoor|hierop|daarvoor|daarop) (?:geldt|gelden|zie)\\b',
    `\\b(?:is|zijn|staat|staan|wordt|worden) ${W}{0,3}(?:beschreven|uitgewerkt|vastgelegd|te vinden|opgenomen) in (?:een (?:apart|ander)|het (?:aparte|document)|bijlage|hoofdstuk|paragraaf)`,
    // Wat een wet zegt is nog niet wat het bedrijf doet.
    `^(?:>\\s*)?(?:de |het )?(?:avg|uavg|dora|nis ?2|iso(?:/iec)?|nen|wet|richtlijn|verordening|norm|artikel [\\d.]+\\w*|[\\p{L}]+wet)\\b(?!.*(?<!\\p{L})(?:wij|we|ons|onze|daarom)(?!\\p{L}))[^,;]{0,70}? (?:schrijft voor|verbiedt|noemt|vraagt|eist|vereist|stelt|zegt|bepaalt|verplicht|regelt|geldt|luidt)(?!\\p{L})`,
    '^stel dat\\b',
    '\\b(?:het|dat) zou (?:mooi|goed|verstandig|fijn|handig|beter|nuttig|prettig) (?:zijn|wezen)\\b',
    `\\bzou(?:den)? ${W}{0,8}(?:kunnen|moeten|willen)\\b`,
  ),
  anaphoric: /^(?:dit|dat|deze|die|er|ze|zij|het|daar|hier|staat|komt|beide|nader|tbd)\b/,
  plannedHeading:
    /^(?:to-?\s?do\b|nog (?:te|vast|niet)|openstaand|open (?:punten|acties|vragen)|actiepunten|verbeterpunten|roadmap|toekomst|planning\b|gepland|wensenlijst|vervolgstappen)/,
  missingHeading:
    /^(?:bekende (?:beperkingen|problemen|tekortkomingen|hiaten)|tekortkomingen|beperkingen|hiaten|wat (?:we|wij) niet|niet (?:ingericht|van toepassing)|buiten scope|uitsluitingen)/,
};
