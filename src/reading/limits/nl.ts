import type { LimitWords } from './vocabulary.js';

/** Dutch words that limit. */
export const NL: LimitWords = {
  negation:
    'niet|geen|nooit|niemand|niets|nergens|noch|zonder|verboden|verbied*|verbiedt|weiger*|geweigerd|uit den boze|uitgesloten|geblokkeerd|blokkeer*',
  exception:
    'tenzij|behalve|met uitzondering|uitgezonderd|uitzondering|uitzonderingen|anders dan|behoudens|vrijgesteld|buiten beschouwing',
  condition:
    'als|indien|wanneer|zodra|mits|totdat|nadat|voordat|voorafgaand|alvorens|zolang|in geval|ingeval|pas',
  only: 'alleen|uitsluitend|enkel|slechts|louter|beperkt tot|voorbehouden aan',
  until: 'totdat|voordat|alvorens|zonder|tenzij|eerst|pas',
  universal: 'alle|elk|elke|ieder|iedere|iedereen|allen|alles|hele|gehele|volledige|altijd|steeds',
  approval:
    'goedkeur*|goedgekeurd*|goed te keuren|keurt|keuren|akkoord*|toestemming*|instem*|ingestemd|fiat*|autoris*|geautoriseerd*',
  narrowing: 'met|die|dat|wie|wier|waarvan|in|op|van|uit|voor',
  exemption:
    'vrijgesteld|geldt niet voor|gelden niet voor|hoeft niet|hoeven niet|hoeft geen|hoeven geen|is dat niet nodig|niet nodig|niet vereist|niet verplicht|mag overslaan|mogen overslaan',
  mostly:
    'meestal|doorgaans|gewoonlijk|normaliter|normaal gesproken|in principe|in beginsel|in de regel|veelal|grotendeels|vaak|soms|bij voorkeur|in de meeste gevallen|over het algemeen',
  discretion:
    'in overleg met|in overleg|in samenspraak met|naar het oordeel van|naar inzicht van|naar eigen inzicht|tenzij anders afgesproken',
  aim: 'streven|streeft|nastreven|nastreeft|proberen|probeert|trachten|tracht|beogen|beoogt|zetten zich in|zet zich in|doel is om|het streven is',
  absolute: 'zonder uitzondering|geen uitzonderingen|onder geen beding|in geen geval',
  may: 'mag|mogen|kan|kunnen|vrij om|toegestaan om',
  denial: 'niet|geen|nooit|niemand|niets|nergens|noch',
  most: 'ten hoogste|hoogstens|hooguit|maximaal|uiterlijk|niet meer dan|niet langer dan|niet later dan|binnen|tot',
  least: 'ten minste|tenminste|minstens|minimaal|niet minder dan|of meer|of langer',
  later: 'nadat|na|daarna|naderhand|achteraf|nadien',
  outside:
    'vallen buiten|valt buiten|vallen erbuiten|valt erbuiten|vallen ~ niet onder|valt ~ niet onder|buiten de reikwijdte|buiten het bereik|buiten dit beleid|geen deel van|geen onderdeel van|niet onder dit beleid|niet onder de|uitgesloten van|blijft buiten|blijven buiten|laten we buiten|blijft erbuiten|buiten beschouwing',
  first: 'voordat|alvorens|totdat|vooraf|voorafgaand|daaraan voorafgaand|eerst|vóór|pas|tevoren',
  order:
    'voordat|alvorens|totdat|tot|tevoren|vooraf|voorafgaand|eerst|eerder|vóór|voor|pas|daarna|dan|nadat|na|waarna|vervolgens|zodra|als|wanneer|alleen|tenzij|zonder|eerste|al|reeds',
  single: 'ieder|elk|elke|iedere|zowel|beide|allebei|afzonderlijk|een van|één van|zelf',
  never: 'niemand|nooit|geen enkel|geen enkele',
  determiners:
    'de|het|een|alle|elk|elke|ieder|iedere|geen|onze|ons|hun|haar|zijn|deze|die|dit|dat|zulke|enkele|andere|beide',
};
