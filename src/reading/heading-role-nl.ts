import type { HeadingTable } from './heading-role.js';

/** What Dutch headings make of the text below them. */
export const DUTCH_HEADINGS: HeadingTable = {
  whole: {
    framing:
      /^(?:het )?(?:doel|doelstelling(?:en)?|reikwijdte|toepassingsgebied|toepasselijkheid|doelgroep|inleiding|introductie|achtergrond|samenvatting|voorwoord|aanleiding|waarom|scope|context|missie|visie|over|werkingssfeer|uitgangspunt)(?: |$)/,
    definitions:
      /^(?:definities?(?: en .*)?|begrippen(?:lijst|kader)?|begrippen en .*|begripsbepalingen|begripsomschrijvingen|woordenlijst|woorden die (?:wij|we) gebruiken|jargon|afkortingen(?:lijst)?|terminologie|verklarende woordenlijst)$/,
    pointers:
      /^(?:verwijzingen|referenties|bronnen(?: en .*)?|(?:gerelateerde|verwante|bijbehorende|relevante|onderliggende|overige) (?:documenten|beleidsstukken|documentatie|procedures|stukken|regelgeving|wetgeving)|zie ook|inhoud(?:sopgave)?|bijlagen?|wettelijk kader|normenkader|normen(?: en verwijzingen)?|verwijzingen en .*|links|meer lezen|verder lezen|literatuur)$/,
    control:
      /^(?:versie(?:beheer|historie|geschiedenis|tabel|overzicht)?|wijzigings(?:historie|geschiedenis|overzicht)|wijzigingen in dit document|wijzigingen (?:sinds|in|ten opzichte van) (?:versie |v)?\d[\d ]*|geschiedenis|historie|revisie(?:historie|s)?|document(?:beheer|informatie|gegevens|historie|eigenaar|geschiedenis|control)?|contact(?:gegevens|personen)?|vragen|ondertekening|distributie(?:lijst)?|eigenaarschap|colofon|goedkeuring|vaststelling|beheer van dit document)$/,
    planned:
      /^(?:to-?\s?do\b|nog (?:te|vast|niet|in te)|openstaand|open (?:punten|acties|vragen|einden)|actiepunten|acties$|verbeterpunten|verbeter(?:plan|acties)|roadmap|toekomst|gepland$|geplande (?:verbeteringen|maatregelen|acties|activiteiten)|wensenlijst|vervolgstappen|plannen$|plannen voor|voornemens|in voorbereiding|ambities?|(?:invoerings|implementatie|project|migratie)plan$|gewenste situatie|doelsituatie|streefbeeld|komend(?:e)? (?:jaar|periode)|wat (?:we|wij) (?:willen|gaan|nog)|backlog|stappenplan)/,
    absent:
      /^(?:bekende (?:beperkingen|problemen|tekortkomingen|hiaten|gaten|knelpunten|gebreken)|beperkingen|hiaten|knelpunten|gebreken|leemten?|wat (?:we|wij) (?:nog niet|niet (?:hebben|doen|dekken|aanbieden)$)|wat (?:nog )?ontbreekt|niet (?:ingericht|van toepassing|geregeld|aanwezig)|buiten (?:scope|reikwijdte)|uitsluitingen|geaccepteerde risico)/,
    examples: /^(?:(?:\p{L}+ )?voorbeelden?(?: |$)|ter illustratie|casus|casussen|scenario['’]?s?$)/u,
  },
  framingWords: new Set(
    'doel doelstelling doelstellingen reikwijdte toepassingsgebied toepasselijkheid doelgroep inleiding introductie achtergrond samenvatting voorwoord aanleiding waarom scope context missie visie en van het dit de beleid document procedure plan we wij er is over waar voor wie algemeen deze werkingssfeer uitgangspunt ons onze bedoeld belangrijk informatiebeveiliging informatiebeveiligingsbeleid'.split(
      ' ',
    ),
  ),
};
