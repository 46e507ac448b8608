import { phrases, words } from '../quantity/vocabulary.js';
import type { RoleKind, RoleWords } from './vocabulary.js';

const FUNCTIONS = `beheerder beheerders manager managers functionaris functionarissen coördinator coördinatoren coordinator eigenaar eigenaren eigenaars
   leider leiders directeur directeuren auditor auditors adviseur adviseurs officer officers ambtenaar ambtenaren arts artsen apotheker
   apothekers commandant commandanten ontwikkelaar ontwikkelaars ingenieur ingenieurs analist analisten architect architecten
   leidinggevende leidinggevenden verantwoordelijke verantwoordelijken advocaat advocaten notaris notarissen toezichthouder toezichthouders
   onderzoeker onderzoekers verpleegkundige verpleegkundigen bestuurder bestuurders voorzitter voorzitters secretaris penningmeester
   accountant accountants jurist juristen inspecteur inspecteurs controleur controleurs planner planners operator operators monteur
   monteurs portier portiers beveiliger beveiligers teamlead tester testers programmeur engineer engineers consultant consultants
   specialist specialisten conciërge griffier burgemeester wethouder wethouders rector decaan docent docenten bibliothecaris archivaris
   beoordelaar beoordelaars uitvoerder uitvoerders gemandateerde plaatsvervanger opdrachtgever opdrachtgevers chef bedrijfsleider
   afdelingshoofd afdelingshoofden teamhoofd procuratiehouder laborant laboranten magazijnmeester wachtmeester commissaris commissarissen
   hoogleraar verwerker verwerkers curator conservator redacteur redacteuren boswachter dienstdoende psycholoog therapeut
   administrateur administrateurs lead tekenbevoegde aanspreekpunt`;
const BODIES = `team teams commissie commissies raad afdeling afdelingen servicedesk helpdesk desk directie bestuur management college piket dienst
   secretariaat stuurgroep werkgroep redactie crisisteam maatschap faculteit ledenvergadering staf`;
const PEOPLE = `medewerker medewerkers personeel partij partijen leverancier leveranciers gebruiker gebruikers klant klanten vrijwilliger vrijwilligers
   stagiair stagiairs werknemer werknemers collega collega's bezoeker bezoekers deelnemer deelnemers leden lid externe externen
   inhuurkracht inhuurkrachten zzp'er zzp'ers huurder huurders afnemer afnemers dienstverlener dienstverleners onderaannemer
   onderaannemers student studenten leerling leerlingen ouder ouders vertrekker vertrekkers uitzendkracht uitzendkrachten chauffeur
   chauffeurs subverwerker subverwerkers bewoner bewoners cliënt cliënten patiënt patiënten thuiswerker thuiswerkers flexwerker flexwerkers
   aannemer aannemers koerier koeriers sollicitant sollicitanten raadslid raadsleden provider providers school scholen`;

function nouns(list: string, kind: RoleKind): readonly (readonly [string, RoleKind])[] {
  return [...words(list)].map((word): readonly [string, RoleKind] => [word, kind]);
}

const HEADS = new Map([
  ...nouns(PEOPLE, 'people'),
  ...nouns(BODIES, 'body'),
  ...nouns(FUNCTIONS, 'function'),
]);

/** Dutch words of roles. */
export const NL: RoleWords = {
  heads: HEADS,
  // A compound is named by its last part.
  endings: [...HEADS].filter(
    ([word]) =>
      word.length > 3 && !/^(?:externe|externen|dienstdoende|leden|staf|ouder|ouders|lead|chef)$/.test(word),
  ),
  noRoles: words(
    `persoonsgegevenspartij wederpartij-clausule aanbesteding paraad draad voorraad verraad beraad apparaat gebruikersnaam tegenpartijen-lijst
     wachtwoordmanager wachtwoordmanagers packagemanager secretsmanager clouddienst webdienst internetdienst onlinedienst zoekdienst betaaldienst maildienst netwerkdienst bestandsbeheerder bandbreedtebeheerder taakbeheerder`,
  ),
  pairs: phrases<RoleKind>(['operations center|operations centre', 'body']),
  over: words('hoofd directeur manager head director vp lead teamleider chef hoofden'),
  overLinks: words('van of de het voor'),
  behind: new Set(
    'gegevensbescherming|voor gegevensbescherming|voor de gegevensbescherming|van bestuur|van toezicht|van commissarissen|van dienst|van b en w|van burgemeester en wethouders'.split(
      '|',
    ),
  ),
  fields: words(
    `security privacy compliance risico risicobeheer informatiebeveiliging beveiliging informatisering automatisering informatievoorziening techniek personeelszaken
     personeel it ict hr p&o ontwikkeling operatie operations financiën inkoop juridische juridisch zaken facilitair facilitaire bedrijfsvoering
     kwaliteit platform infrastructuur support engineering logistiek marketing verkoop productie onderzoek zorg onderwijs communicatie
     incident change service management datamanagement beheer functioneel technisch applicatiebeheer administratie crisis planning software
     finance people legal facilities cloud data netwerk systeembeheer bedrijfsbureau`,
  ),
  adjectives: words(
    `externe extern interne intern tweede eerste algemeen algemene technisch technische financieel financiële operationeel operationele
     functioneel functionele senior junior plaatsvervangend waarnemend verantwoordelijke verantwoordelijk direct directe dienstdoende
     onafhankelijke aangewezen facilitaire juridische medische bevoegde andere nieuwe eigen wettelijke hoofd raad`,
  ),
  short: phrases<RoleKind>(
    ['ciso|cto|ceo|coo|cfo|cio|cpo|cro|cso|dpo|fg|bc', 'function'],
    ['cab|mt|rvc|rvt|rvb|or|soc|noc|csirt', 'body'],
  ),
  departments: words(
    'hr it ict inkoop juridisch personeelszaken facilitair financiën p&o communicatie engineering operations support security finance legal applicatiebeheer systeembeheer',
  ),
  determiners: words(
    'de het een onze ons hun haar zijn uw jouw elke elk iedere ieder deze die dit dat geen alle beide één twee drie zulke enige',
  ),
  stops: words(
    `is zijn was waren wordt worden werd werden moet moeten mag mogen kan kunnen zal zullen zou zouden heeft hebben had dient dienen
     en of maar tenzij als wanneer terwijl omdat zodat dat die wie waar indien mits dan te om door via met zonder in naar aan op uit bij voor
     tot over onder tussen per binnen tijdens volgens na sinds vanaf tegen van we wij ze hij het jullie je u ik dit deze er niet ook altijd
     nooit alleen ervoor dus zowel noch behalve daarna vervolgens informeert meldt vraagt belt wijst stelt geeft laten laat`,
  ),
  toActor: words('door aan bij van via naar met zowel'),
  agentEndings: ['er', 'aar', 'eur', 'ist', 'aris', 'oloog', 'ier', 'kundige', 'kracht', 'meester', 'houder'],
  things: words(
    `server computer router printer nummer register letter kamer venster folder adapter container cluster parameter header filter buffer
     order papier manier cluster datacenter center toner poster koffer kelder zolder deur geur kleur uur vuur muur duur bestuur jaar
     gevaar maar daar waar haar klaar paar baar vloer computer browser scanner sensor monitor motor sector factor vector lijst
     versleutelaar winter zomer water zender ontvanger beter later eerder verder ander onder over zonder kader leger meter teller
     vrijdag schakelaar laptophouder formulier dossier bier dier vier hier plezier kwartier cijfer offer wekker beveiligingscamera
     sleutelhouder geheugenkaart terrein houder`,
  ),
  thingEndings: [
    'server',
    'computer',
    'nummer',
    'kamer',
    'meter',
    'router',
    'printer',
    'scanner',
    'dossier',
    'formulier',
    'register',
    'kader',
    'baar',
    'filter',
    'cluster',
  ],
  modals: words(
    'moet moeten mag mogen dient dienen zal zullen kan kunnen hoeft hoeven behoort behoren zorgt draagt',
  ),
  passive: words('worden zijn'),
  by: words('door'),
};
