import { table, words } from '../quantity/vocabulary.js';
import type { FrequencyWords } from './vocabulary.js';

/** Dutch words of how often. */
export const NL: FrequencyWords = {
  cadences: table(
    ['dagelijks dagelijkse nachtelijks nachtelijkse', 365],
    ['wekelijks wekelijkse', 52],
    ['maandelijks maandelijkse', 12],
    ['jaarlijks jaarlijkse', 1],
    ['halfjaarlijks halfjaarlijkse', 2],
    ['kwartaalsgewijs kwartaalgewijs', 4],
  ),
  ambiguous: words(''),
  endings: [
    ['jaarlijks', 1],
    ['jaarlijkse', 1],
    ['maandelijks', 12],
    ['maandelijkse', 12],
    ['wekelijks', 52],
    ['wekelijkse', 52],
    ['daags', 365],
    ['daagse', 365],
    ['uurlijks', 8760],
    ['uurlijkse', 8760],
  ],
  compounds: [
    ['dag', 365],
    ['kwartaal', 4],
    ['maand', 12],
    ['week', 52],
    ['halfjaar', 2],
    ['jaar', 1],
  ],
  actions: [
    'controle',
    'controles',
    'rapportage',
    'rapportages',
    'rapport',
    'beoordeling',
    'beoordelingen',
    'review',
    'reviews',
    'overleg',
    'toets',
    'check',
    'checks',
    'test',
    'tests',
    'scan',
    'scans',
    'meting',
    'audit',
    'audits',
    'evaluatie',
    'evaluaties',
    'ronde',
    'inspectie',
    'gesprek',
    'gesprekken',
    'vergadering',
    'keuring',
    'training',
    'oefening',
  ],
  every: words('elke elk iedere ieder'),
  other: words('andere tweede'),
  times: table(
    ['eens', 1],
    ['eenmaal éénmaal eenmalig', 1],
    ['tweemaal', 2],
    ['driemaal', 3],
    ['viermaal', 4],
    ['vijfmaal', 5],
    ['zesmaal', 6],
    ['achtmaal', 8],
    ['tienmaal', 10],
    ['twaalfmaal', 12],
  ),
  timesNouns: words('keer maal x × keren malen'),
  per: words("per in de het elke elk iedere ieder 's"),
  moments: table(
    ['nacht nachten ochtend avond middag morgen', 365],
    ['weekend weekeinde', 52],
    ['zomer winter voorjaar najaar seizoen', 1],
    ['nachts ochtends avonds', 365],
    ['jaars', 1],
    ['maands', 12],
    ['weeks', 52],
  ),
  continuous: new Set(
    'doorlopend|doorlopende|continu|continue|permanent|voortdurend|voortdurende|onafgebroken|rond de klok|dag en nacht|24 uur per dag|realtime|zeven dagen per week'.split(
      '|',
    ),
  ),
  whenever: new Set(
    'telkens als|telkens wanneer|telkens|steeds wanneer|steeds als|elke keer|iedere keer|zodra'.split('|'),
  ),
  events: words(
    `release wijziging uitrol incident sprint dienst build merge commit aanvraag verzoek melding bestelling oplevering levering login
     indiensttreding uitdiensttreding transactie bezoek update upgrade betaling test oefening audit beoordeling vergadering alarm
     alert storing datalek uitval poging overdracht vertrek aanschaf inkoop project iteratie gebeurtenis sessie uitzondering
     goedkeuring verlenging vernietiging import export publicatie voorstel klacht bevinding ticket zaak migratie afwijking overdracht
     deployment deploy pull request change patch hersteltest restore keer ronde rit vlucht download upload contract opdracht
     behandeling consult functiewisseling geval ceremonie`,
  ),
  eventEndings: [
    'ing',
    'atie',
    'test',
    'release',
    'update',
    'aanvraag',
    'verzoek',
    'wissel',
    'incident',
    'controle',
    'audit',
    'ceremonie',
  ],
  noEvents: words(
    `afdeling omgeving instelling vestiging woning leerling voorziening verzekering toepassing regeling opleiding leaning
     stichting vergunning organisatie applicatie locatie informatie vertegenwoordiging gemeente-instelling ding ring kring
     lening richting rekening tekening bevolking ruimte documentatie zorginstelling directie koppeling leiding ruling
     situatie combinatie configuratie generatie relatie vereniging bestemming administratie verdieping vestiging`,
  ),
  fresh: words('nieuwe nieuw'),
  idle: words('omzet salaris vergoeding premie huur begroting verlof jaarrekening'),
};
