import type { PermitWords } from './vocabulary.js';

/** Dutch words on what is forbidden and what is done. */
export const NL: PermitWords = {
  things: {
    'removable media':
      'verwijderbare *media|verwijderbare opslag*|verwijderbare *dragers|verwijderbare *drager|verwisselbare *media|usb|usb stick*|usb schij*|usb drive*|usb media|usbstick*|geheugenstick*|datastick*|externe schij*|externe harde schij*|losse schij*|losse gegevensdrager*|draagbare opslag*|draagbare media|externe opslagmedia|externe gegevensdragers|mobiele gegevensdrager*',
    'own phone':
      'eigen telefoon*|eigen mobiel*|eigen toestel*|eigen smartphone*|privételefoon*|privé telefoon*|privétoestel*|privé toestel*|privésmartphone*|persoonlijke telefoon*|privémobiel*|privé mobiel*',
    'own laptop':
      'eigen laptop*|eigen computer*|eigen pc*|privélaptop*|privé laptop*|privécomputer*|privé computer*|privé pc|persoonlijke laptop*|thuiscomputer*',
    'own device':
      'eigen apparaat|eigen apparaten|eigen apparatuur|privéapparaat|privéapparaten|privéapparatuur|privé apparaat|privé apparaten|privé apparatuur|persoonlijke apparaten|persoonlijke apparatuur|byod|eigen devices|privé devices',
    'own mail':
      'privémail*|privé mail*|eigen mail|eigen mailadres|privé e mail*|persoonlijke e mail*|persoonlijke mail*|eigen gmail',
    'shared account':
      'gedeelde account*|gedeeld account|groepsaccount*|generieke account*|generiek account|gezamenlijk account|gezamenlijke account*|gedeelde inlog*|algemeen account|algemene account*|gedeeld wachtwoord|gedeelde wachtwoorden',
    'test environment':
      'testomgeving*|acceptatieomgeving*|acceptatie|ontwikkelomgeving*|testsyste*|staging|testdatabase*|sandbox*',
    'live data':
      'productiegegevens|productiedata|klantgegevens|klantdata|echte gegevens|echte data|kopie van productie|kopie van de productie*|productiekopie*|persoonsgegevens|klantdossiers',
    'code by text message':
      'sms code*|smscode*|code* per sms|code* via sms|code* met sms|sms als tweede factor|sms als 2e factor|sms als factor|tweede factor per sms|tweede factor via sms|sms authenticatie|sms verificatie',
    'AI tools':
      'chatgpt|ai tool*|ai hulpmiddel*|chatbot*|taalmodel*|generatieve ai|ai dienst*|ai toepassing*',
  },
  others: 'usb poort*|usb c|usb kabel*',
  uses: 'gebruik|gebruikt|gebruiken|zet|zetten|gezet|plaatst|plaatsen|geplaatst|opslaan|opgeslagen|slaan|slaat|bewaart|bewaren|bewaard|kopieert|kopiëren|gekopieerd|meeneem*|meenem*|meegenomen|neemt|nemen|vervoer*|overdragen|overgedragen|overgezet|overzetten|exporteert|exporteren|geëxporteerd|sluit|aansluiten|aangesloten|werk|werkt|werken|gewerkt|lees|leest|lezen|gelezen|staat|staan|inloggen|inlogt|logt|loggen|ingelogd|aanmelden|aanzetten|aangezet|inschakelen|ingeschakeld|accepteren|accepteert|plakt|plakken|geplakt|invoeren|ingevoerd|uploaden|geüpload|stuurt|sturen|gestuurd|doorstuur*|verstuurt|versturen|verstuurd|verzonden|haalt|halen|schrijf*|geschreven|aangeleverd|levert|leveren|geleverd|doet|doen|teruggezet|krijg|krijgt|krijgen|bevat|bevatten|gevuld|vullen|vult|delen|deelt|gedeeld|installeer*|geïnstalleerd|installeren|mail|mailt|mailen',
  on: 'op|met|via|naar|aan|in|vanaf|van|door',
  nobody: 'niemand|geen enkele medewerker|geen medewerker|geen ontwikkelaar',
  not: 'niet|nooit|geen|niets',
  modals: 'mag|mogen|kan|kunnen|moet|moeten|zal|zullen|wordt|worden|is|zijn|dient|dienen|heeft|hebben',
  banned:
    'verboden|staan ~ niet toe|staat ~ niet toe|niet toegestaan|uit den boze|taboe|niet geoorloofd|uitgesloten|niet de bedoeling|nooit toegestaan',
  allowed: 'toegestaan|mag|mogen|goed|akkoord|prima|oké',
  but: 'tenzij|behalve|zonder|anders dan|behoudens|totdat|voordat|alleen|uitsluitend|uitgezonderd|onbeheerde|niet beheerde|onversleutelde|ongeautoriseerde|buiten|andere|als|wanneer|zolang|dan',
  only: 'alleen|uitsluitend|enkel',
  managed: 'beheerde|beheert|beheren|verstrekt|verstrekte|uitgegeven|van de zaak|van ons|in beheer|zakelijke',
  'own device': 'apparaat|apparaten|apparatuur|devices|machine*',
  'own laptop': 'laptop|laptops|computer|computers|werkplek*',
  'own phone': 'telefoon|telefoons|toestel|toestellen|mobiel*|smartphone*',
  companyData: 'bedrijfsdata|bedrijfsgegevens|bedrijfsinformatie|bedrijfsapplicatie*|bedrijfssystemen',
  conditions: 'als|wanneer|indien|waar|zodra',
  exception:
    'uitzondering|uitzonderingen|uitgezonderd|ontheffing|ontheffingen|vrijgesteld|afwijking|afwijkingen',
  absolute:
    'zonder uitzondering|geen uitzonderingen|onder geen beding|in geen geval|nooit|niemand|nimmer|onder geen enkele omstandigheid|ook niet|streng|te allen tijde',
  setsAside:
    'in afwijking van|bij wijze van uitzondering|uitzondering|uitzonderingen|bij uitzondering|ontheffing|ondanks|onverminderd',
  empty:
    'toegestaan|geoorloofd|bedoeling|boze|verboden|uitzondering|uitzonderingen|regel|hierop|hiervan|rechtstreeks|direct|ook|nog|dan|er|daar|hier|ze|hij|zij|wij|we|je|jij|men|ons|onze|hun|zijn|haar|zelf|worden|geworden|te|om|wel|alle|elke|iedere|ieder|enige|zelfs|die|dat|dit|deze|waaronder|zoals|medewerkers|medewerker|iedereen|toe|tijdelijk|mensen|collega|streng|strikt|ten|uit|den',
  general:
    'werk|zakelijke|zakelijk|bedrijfsgegevens|bedrijfsinformatie|klantgegevens|informatie|gegevens|data|bedrijf|vertrouwelijke|gevoelige|bestanden|documenten|werkmail|werkgegevens',
  and: 'en|of|noch',
  prepositions: 'op|met|via|naar|aan|in|vanaf|van|voor|bij|door',
  handled:
    'geblokkeerd|blokkeer*|uitgeschakeld|gescand|scannen|vernietig*|gewist|wissen|verloren|gestolen|gevonden|gemeld|melden|ingeleverd|inleveren|risico*|dreiging*|voorkom*|afgevoerd',
  aside:
    'gast*|wifi|wi fi|authenticator*|mfa|tweede factor|token*|firmware|installatiemedia|presentatie*|marketing|openbare|openbaar|privégebruik|bezoeker*|pauze*',
};
