import { WordPatterns } from '../lexis/word-patterns.js';
import type { MatterTable } from './vocabulary.js';

const p = (list: string): WordPatterns => new WordPatterns(list);

const RETAINED =
  'bewaa*|bewaren|bewaard|bewaartermijn*|hoe lang|lopen ~ uit|loopt ~ uit|verlopen|verloopt|retentie*|opgeslagen|gearchiveerd|houden ~ vast|aangehouden';
const RETAIN = p(RETAINED);
const ENDED = 'verwijderd|verwijderen|gewist|wissen|vernietigd|vernietigen|geschoond';
const TERM = p(
  'zijnde de bewaartermijn|dat is de bewaartermijn|namelijk de bewaartermijn|dit is de bewaartermijn|wat de bewaartermijn is',
);
const COLUMN = p(
  'beoordeling|herbeoordeling|controle|controlefrequentie|beoordelingsfrequentie|hoe vaak beoordeeld|toets|toetsing',
);
const REVIEW = p(
  'beoordeel*|beoordel*|controleer*|controler*|gecontroleerd|gereviewd|herbeoordeel*|geëvalueerd|evalueer*|evaluer*|loopt ~ na|nagelopen|toetsen|getoetst|doorgelicht|review*',
);

/** Dutch words on the matters; what a Dutch text borrows is looked for in the English ones as well. */
export const NL: MatterTable = {
  'password-length': {
    cue: p('teken|tekens|karakters|karakter'),
    about: p('wachtwoord*|wachtzin*'),
    not: p('pincode|pin|speciale tekens|speciaal teken|verschil*|gebruikersnaam|opeenvolgende'),
    head: p('wachtwoorden|wachtwoord|wachtzinnen'),
  },
  'password-rotation': {
    cue: p('verlop*|verloopt|wijzig*|gewijzigd|vervang*|veranderd|vernieuw*'),
    about: p('wachtwoord*'),
    not: p(
      'tijdelijk*|initieel|initiële|gelekt*|sleutel*|certifica*|eerste|standaard|reset|waarschuw*|herinner*',
    ),
  },
  'log-retention': {
    cue: RETAIN,
    about: p(
      'logbestand*|loggegevens|logging|logregels|auditlog*|productielog*|toegangslog*|systeemlog*|beveiligingslog*|applicatielog*|serverlog*|logdata|logs',
    ),
    head: p('logs|logbestanden|logbestand'),
    not: p(
      'bezoekers*|camera*|logboek|rapport*|tickets|back-up*|back-ups|backup*|financi*|boekhoud*|facturen|administratie|opleiding*',
    ),
  },
  'log-review-cadence': {
    cue: REVIEW,
    about: p('logbestand*|auditlog*|loggegevens|logs|logging|beveiligingsgebeurtenissen'),
    not: p('bewaar*|toegangsbeoordeling*|beleid*|toegangsrechten|configuratie*'),
  },
  'backup-frequency': {
    cue: p(
      'geback-upt|gebackupt|back-ups ~ gemaakt|back-up ~ gemaakt|backups ~ gemaakt|backup ~ gemaakt|maken ~ back-up*|maakt ~ back-up*|maken ~ backup*|maakt ~ backup*|worden ~ back-ups|wordt ~ back-up|reservekopie* ~ gemaakt|maken ~ reservekopie*|maakt ~ reservekopie*|dagelijkse back-up*|wekelijkse back-up*',
    ),
    about: p('back-up*|back-ups|backup*|reservekopie*|geback-upt'),
    not: p(
      'herstel*|controleer*|bewaar*|getest|test*|teruggezet|terugzetten|bewaren|bewaakt|mislukt*|rapport*',
    ),
  },
  'backup-retention': {
    cue: p(
      `${RETAINED}|herstelpunten|overschreven|overschrijven|gewist na|verwijderd na|opgeruimd na|vervallen na`,
    ),
    about: p(
      'back-ups met klantgegevens|back-ups van klantgegevens|backups met klantdata|backups van klantdata|back-up|back-ups|backup*|reservekopie*|snapshot*|herstelpunten',
    ),
    head: p('back-ups|backups|reservekopieën'),
    term: TERM,
    not: p('log|logs|logbestanden|getest'),
  },
  'record-retention': {
    cue: p(`${RETAINED}|${ENDED}`),
    ends: p(ENDED),
    term: TERM,
    not: p(
      'log*|back-up*|back-ups|backup*|reservekopie*|klant*|wachtwoord*|sleutel*|sessie*|account*|cookie*|cache*|certifica*|token*|versies|geheim*|opleiding*|contract|contracten|patiënt*|overeenkomst',
    ),
  },
  'recovery-time-objective': {
    cue: p(
      'hersteltijd*|rto|hersteldoelstelling|weer in de lucht|weer beschikbaar|weer online|weer werkend|weer draaien|weer op orde|hersteld binnen|binnen ~ hersteld|binnen ~ terug',
    ),
    about: p(
      'hersteltijd*|rto|hersteldoelstelling|weer in de lucht|calamiteit|calamiteiten|ramp|uitval|valt ~ uit|uitwijk',
    ),
    not: p('rpo|dataverlies|capaciteit|verslag*|rapport*|laptop*|medewerker*|antwoord*'),
  },
  'recovery-point-objective': {
    cue: p('rpo|dataverlies|gegevensverlies|verliest|verliezen|verloren|kwijt'),
    about: p(
      'rpo|maximaal dataverlies|maximale dataverlies|toegestaan dataverlies|gegevensverlies|verliest ~ ten hoogste|verliest ~ hoogstens|verliezen ~ hoogstens|verliezen ~ ten hoogste|verliezen ~ maximaal',
    ),
    not: p('rto|hersteltijd*'),
  },
  'access-review-cadence': {
    cue: p(
      'toegangsbeoordeling*|toegangsreview*|toegangsrechten ~ beoordeeld|autorisaties ~ beoordeeld|rechten ~ beoordeeld|accounts ~ beoordeeld|toegang ~ beoordeeld|toegangsrechten ~ gecontroleerd|rechten ~ gecontroleerd|autorisaties ~ gecontroleerd|accounts ~ gecontroleerd|toegangsrechten ~ gereviewd|toegang ~ gecontroleerd|toegangsrechten ~ geëvalueerd|beoordeelt ~ toegangsrechten|beoordeelt ~ autorisaties|beoordeelt ~ accounts|beoordeelt ~ rechten|beoordelen ~ toegangsrechten|beoordelen ~ rechten|beoordelen ~ accounts|beoordelen ~ autorisaties|controleert ~ toegangsrechten|controleert ~ rechten|controleert ~ accounts|controleren ~ toegangsrechten|controleren ~ rechten|controleren ~ accounts|loopt ~ toegangsrechten|loopt ~ rechten|loopt ~ autorisaties|lopen ~ toegangsrechten|lopen ~ rechten|lopen ~ autorisaties|lopen ~ accounts|loopt ~ accounts|beoordeling van toegangsrechten|beoordeling van de toegangsrechten|beoordeling van rechten|controle van toegangsrechten|controle van de toegangsrechten|toegangsrechten ~ nagelopen|rechten ~ nagelopen|rechten ~ kloppen|rechten ~ klopt|toegang ~ klopt|rechten ~ nog nodig|toegang ~ nog nodig|gaat ~ rechten ~ langs|gaan ~ rechten ~ langs|rechten ~ langsgelopen|loopt ~ *rechten|lopen ~ *rechten|*rechten ~ nagelopen|*rechten ~ doorgelopen|loopt ~ *groepen ~ na|lopen ~ *groepen ~ na|controleert ~ wie toegang|controleren ~ wie toegang|kijkt ~ wie toegang|kijken ~ wie toegang|nagaan wie toegang|gaat na wie toegang|gaan na wie toegang|wie toegang heeft ~ gecontroleerd',
    ),
    about: p('toegang*|*rechten|autorisatie*|account*'),
    head: p('toegangsrechten|autorisaties|toegang|accounts|rechten'),
    column: COLUMN,
    columnOf: p('systeem|systemen|applicatie*|hulpmiddel*'),
    not: p(
      'firewall*|logs|logbestanden|gelogd|logging|ongebruikte|inactieve|beleid|rapporteert|gerapporteerd|presenteert',
    ),
  },
  'incident-notification': {
    cue: p(
      'vertel*|hoort het|horen het|krijgt ~ bericht|krijgen ~ bericht|meld*|gemeld|informe*|geïnformeerd|op de hoogte|bericht|inlicht*|ingelicht|licht ~ in|lichten ~ in|laten ~ weten|laat ~ weten|weten ~ laten|stellen ~ op de hoogte|verwittig*|waarschuw*|gewaarschuwd',
    ),
    about: p('incident*|datalek*|inbreuk*|beveiligingsincident*|lek|lekken|gelekt|vermoed*'),
    not: p(
      'kwetsbaarhe*|update*|schriftelijk*|eindrapport*|storing*|onderhoud|oorzaak|evaluatie|statuspagina',
    ),
  },
  'vulnerability-repair': {
    about: p('kwetsbaarhe*|bevinding*|patch*|beveiligingslek*|lek|lekken|beveiligingsgat*|gaten'),
    not: p(
      'incident*|uitzondering*|scan|scans|gescand|risico*|auditbevinding*|publiceer*|gepubliceerd|bekendgemaakt|audit|openbaar*|hertest*',
    ),
  },
  'vulnerability-scan-cadence': {
    cue: p(
      'kwetsbaarheidsscan*|kwetsbaarhedenscan*|kwetsbaarheidscan*|gescand op kwetsbaarheden|scannen ~ op kwetsbaarheden|scant ~ op kwetsbaarheden|scant ~ kwetsbaarheden|gescand ~ kwetsbaarheden',
    ),
    not: p('rapport*|penetratie*|pentest*'),
  },
  'penetration-test-cadence': {
    cue: p('penetratietest*|pentest*|pen-test*'),
    not: p('bevinding*|hertest*|scan|scans|wisselen|ander bureau|rapport'),
  },
  'training-cadence': {
    cue: p('training*|bewustwordings*|getraind|e-learning|cursus*|beveiligingstraining*|opleiding'),
    about: p('security|awareness|beveilig*|bewustwording*|informatiebeveiliging*|veiligheidsbewust*'),
    not: p(
      'phishing*|ontwikkelaar*|nieuwe medewerker*|onboarding|indiensttreding|geëvalueerd|bijgewerkt|rapport*|privacy|bhv|brand*|oefening*|directie|witwas*|fraude',
    ),
  },
  'training-new-hire': {
    cue: p(
      'nieuwe medewerker*|nieuwe collega*|indiensttreding|eerste werkdag|indienst*|nieuwkomer*|onboarding',
    ),
    about: p('training*|getraind|bewustwordings*|cursus*|e-learning|beveiligingstraining*'),
    not: p('ontwikkelaar*|privacy|witwas*|fraude|bhv|gedragscode|inhuur*'),
  },
  'acknowledgement-time': {
    cue: p('bevestig*|leest en tekent|lezen en tekenen|ondertekent|ondertekenen|tekent voor|tekenen voor'),
    about: p('beleid*|handboek*|gedragscode*|huisregels'),
    not: p('ontvangst|incident*|verzoek*|wijziging*|melding*'),
  },
  'policy-review-cadence': {
    cue: p(
      'alle beleids* ~ herzien|alle beleids* ~ geëvalueerd|alle beleids* ~ beoordeeld|elk beleids* ~ herzien|elk beleids* ~ geëvalueerd|elk beleids* ~ beoordeeld|ieder beleids* ~ herzien|beleidsdocumenten ~ herzien|beleidsdocumenten ~ geëvalueerd|beleidsdocumenten ~ beoordeeld|beleidsstukken ~ herzien|beleidsstukken ~ beoordeeld|beleidsstukken ~ geëvalueerd|herzien ~ alle beleids*|herziet ~ alle beleids*|beoordeelt ~ alle beleids*',
    ),
    not: p('firewall*|wachtwoord*|uitzondering*'),
  },
  'session-timeout': {
    about: p(
      'sessietime-out|sessietimeout|sessies ~ beëindig*|sessie ~ beëindig*|sessies ~ verlop*|sessie ~ verloopt|inactieve sessie*|sessies ~ afgesloten|sessie ~ afgesloten|sessies ~ gesloten|sessies eindigen|sessie eindigt|uitgelogd ~ inactiviteit|inactiviteit ~ uitgelogd|sessies ~ verbroken|sessie ~ verbroken',
    ),
    not: p('schermvergrendeling*|scherm|schermen|vergrendel*|pogingen|instelbaar|instellen'),
  },
  'screen-lock': {
    about: p(
      'schermvergrendeling*|schermbeveiliging*|scherm ~ vergrendel*|schermen ~ vergrendel*|vergrendel* ~ scherm|scherm op slot|scherm ~ op slot|schermen ~ op slot|werkplek* ~ vergrendel*|laptop* ~ vergrendel*|vergrendelt ~ inactiviteit|vergrendelen ~ inactiviteit',
    ),
    not: p('pogingen|mislukte|gestolen|verloren'),
  },
  'risk-assessment-cadence': {
    cue: p(
      "risicobeoordeling*|risicoanalyse*|risico-inventarisatie*|risico-analyse*|risico's worden|risico's ~ beoordeeld|beoordeelt ~ risico's|beoordelen ~ risico's|risico's ~ geëvalueerd|evalueert ~ risico's",
    ),
    not: p(
      'leverancier*|verwerker*|project*|fraude|hoge|geaccepteerde|restrisico*|rest-risico*|register|privacy|dpia|penetratie*|op basis van|resultaten van|fysiek*',
    ),
  },
  'vendor-review-cadence': {
    cue: REVIEW,
    about: p('leverancier*|subverwerker*|derde partij*|derde partijen|leveranciersbeoordeling*'),
    not: p('toegang*|contract*|nieuwe|beleid|lijst|register|overzicht|factuur*|facturen|opleiding'),
  },
  'offboarding-time': {
    cue: p(
      'ingetrokken|intrek*|intrekt|trekt ~ in|trekken ~ in|verwijder*|geblokkeerd|blokke*|dicht|afgesloten|sluit account*|sluiten account*|sluit ~ account*|sluit ~ af|sluiten ~ af|gedeactiveerd|deactiv*|uitgeschakeld|ontnomen|beëindigd',
    ),
    about: p(
      'uit dienst|uitdiensttreding*|vertrek*|laatste werkdag|laatste dag|ga je weg|weggaat|gaat iemand weg|einde dienstverband|einde van het dienstverband|beëindiging van het dienstverband|ontslag',
    ),
    not: p(
      'inleveren|ingeleverd|levert ~ in|leveren ~ in|lever je ~ in|klant*|inactief|inactieve|inactiviteit|ouderschapsverlof|verlof|back-up*|leverancier*|functiewijziging*|andere functie|nieuwe functie|wisselt van functie|tussen teams|ander team|van team',
    ),
    notNear: p('laptop*|apparat*|badge*|mailbox*|e-mail'),
  },
  'role-change-time': {
    cue: p(
      'ingetrokken|intrek*|intrekt|trekt ~ in|trekken ~ in|verwijder*|geblokkeerd|aangepast|aanpassen|past ~ aan|verliest|verliezen|weggehaald|haalt ~ weg|vervallen',
    ),
    about: p(
      'functiewijziging*|andere functie|nieuwe functie|wisselt van functie|wisselt van rol|van rol wisselt|andere rol|rolwisseling*|overplaatsing*|interne overstap*|doorstroom',
    ),
    not: p('uit dienst*|vertrek*|klant*|laptop*|verzoek*|goedgekeurd|training'),
  },
  'access-correction-time': {
    cue: p(
      'verwijder*|ingetrokken|intrek*|intrekt|trekt ~ in|gecorrigeerd|aangepast|gaat er ~ af|eraf|opgeruimd|weggehaald',
    ),
    about: p(
      'toegangsbeoordeling*|toegangsreview*|na de beoordeling|na de review|niet meer nodig|onterechte rechten|onterechte toegang|overbodige rechten|uit de beoordeling|uit de review',
    ),
    not: p('uit dienst*|vertrek*|laatste werkdag|klant*|inactie*|ongebruikt*|laptop*|back-up*|gegevens'),
  },
  'emergency-change-review-time': {
    cue: p(
      'beoordeel*|beoordel*|goedgekeurd|goedkeuring|keurt ~ goed|review*|gereviewd|getoetst|nagekeken|bekeken',
    ),
    about: p('spoedwijziging*|noodwijziging*|spoedherstel*|hotfix*|spoedrelease*|noodrelease*'),
    not: p('vastgelegd|gedocumenteerd|klant*|kwetsbaarhe*|maandelijks|beleid|patch*'),
  },
  'subprocessor-notice': {
    cue: p(
      'kondig*|aangekondigd|meld*|gemeld|informe*|geïnformeerd|van tevoren|vooraf|bericht|laten ~ weten|op de hoogte',
    ),
    about: p('subverwerker*|sub-verwerker*'),
    not: p('datalek*|incident*|inbreuk*|bezwaar*|beoordeel*|beoordel*'),
  },
  'data-retention-after-termination': {
    cue: p(
      'verwijder*|vernietig*|gewist|wissen|wist|geschoond|bewaren ~ contract|contract ~ bewaren|contract ~ bewaard|bewaard ~ contract|overeenkomst ~ bewaard|bewaard ~ overeenkomst|overeenkomst ~ bewaren',
    ),
    about: p('klantgegevens|klantdata|gegevens van klanten|gegevens van de klant|gegevens van een klant'),
    not: p('back-up*|back-ups|backup*|logs|logbestanden|verzoek*|test*|kopie*|export*'),
  },
  'restore-test-cadence': {
    name: p('de hersteltest|onze hersteltest|de terugzetproef|de restoretest'),
    cue: p(
      'hersteltest*|restoretest*|restore-test*|back-ups ~ getest|back-up ~ getest|backups ~ getest|back-ups ~ teruggezet|back-up ~ teruggezet|back-up teruggezet|test ~ back-up*|testen ~ back-up*|terugzetten ~ getest|zetten ~ back-up ~ terug|zet ~ back-up ~ terug|testen ~ terugzetten|test ~ terugzetten|testen ~ herstel*|herstellen ~ getest|teruggezet ~ test|herstel ~ back-up* ~ getest|terugzettest*|terugzetproef*|herstelproef*|hersteloefening*|zetten ~ *database* ~ terug|zet ~ *database* ~ terug|zetten ~ postgres* ~ terug|zet ~ postgres* ~ terug|zetten ~ mysql ~ terug|zet ~ mysql ~ terug|zetten ~ productie ~ terug|oefenen ~ terugzetten|oefent ~ terugzetten|terugzetten ~ geoefend',
    ),
    not: p('continuïteit*|uitwijk*|rapport*'),
    rhythmOf: p('back-up*|backup*|reservekopie*|snapshot*|kopie*'),
  },
  'continuity-test-cadence': {
    cue: p(
      'continuïteitstest*|continuïteitsoefening*|continuïteitsplan ~ getest|continuïteitsplan ~ geoefend|uitwijktest*|uitwijk ~ getest|testen ~ continuïteitsplan|test ~ continuïteitsplan|oefent ~ continuïteitsplan|oefenen ~ continuïteitsplan|herstelplan ~ getest|uitwijkplan ~ getest',
    ),
    not: p('rapport*|herzien'),
  },
  'incident-exercise-cadence': {
    cue: p(
      'incidentoefening*|oefent ~ incident*|oefenen ~ incident*|oefening* ~ incident*|incident* ~ geoefend|incidentresponsplan ~ getest|incidentplan ~ getest|test ~ incident*|tabletop*',
    ),
    about: p('incident*|tabletop*'),
    not: p('continuïteit*|ontruiming*|brand*'),
  },
  'incident-response-time': {
    cue: p('reageer*|reactie*|opgepakt|gereageerd|reager*|opgevolgd|beantwoord*|in behandeling'),
    about: p('incident|incidenten|beveiligingsincident*'),
    not: p('opgelost|gesloten|klant*|gemeld|melden|meldt|geïnformeerd|plan|update*'),
  },
  'lockout-attempts': {
    cue: p('geblokkeerd|blokke*|vergrendel*|op slot'),
    about: p('account*|aanmeld*|inlog*|wachtwoord*|aanmelding*'),
    not: p('pin|pincode|deur*|pas|telefoon*'),
  },
  'key-rotation': {
    cue: p('geroteerd|roteren|roteert|rouleer*|vervangen|vernieuwd|vernieuwen|gewisseld|vervangt|rotatie'),
    about: p(
      'versleutelingssleutel*|encryptiesleutel*|sleutels|cryptografische sleutel*|sleutelrotatie|hoofdsleutel*',
    ),
    head: p('versleutelingssleutels|encryptiesleutels|sleutels'),
    not: p(
      'api*|ssh*|toegangssleutel*|certifica*|wachtwoord*|deur*|kantoor|gecompromitteerd*|training|beleid',
    ),
  },
  'firewall-review-cadence': {
    cue: REVIEW,
    about: p('firewallregel*|firewall-regel*|firewallconfiguratie*|firewalls'),
  },
  'availability-target': {
    about: p('beschikba*|uptime'),
    not: p('back-up*|capaciteit|herstel*|vergoeding*|dekking'),
  },
  'phishing-test-cadence': {
    cue: p(
      'phishingtest*|phishing-test*|phishingsimulatie*|phishing-simulatie*|phishingoefening*|gesimuleerde phishing*|phishingcampagne*',
    ),
    not: p('zakken|gezakt|rapport*|resultaten|uitkomst*|cursus*'),
  },
};
