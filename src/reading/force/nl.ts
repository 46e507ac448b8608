import * as F from './flags.js';
import { Lexicon } from './lexicon.js';
import { addDutchVerbs } from './nl-verbs.js';

/** The Dutch words that carry a sentence's grammar, and those that say what is protected and what endangers. */
export function dutchLexicon(): Lexicon {
  const lexicon = new Lexicon(true);
  addGrammar(lexicon);
  addDutchVerbs(lexicon);
  addNouns(lexicon);
  addQualities(lexicon);
  addPhrases(lexicon);
  return lexicon;
}

function addGrammar(lexicon: Lexicon): void {
  lexicon
    .add(
      'de het een deze dit elke elk ieder iedere alle sommige enkele veel meerdere beide zijn hun haar mijn uw jouw jullie zulke zo’n',
      F.DET,
    )
    .add('ons onze', F.DET, F.WE)
    .add('ik jij je u hij zij ze men iedereen iemand eenieder dit het', F.PRON)
    .add('we wij', F.PRON, F.WE)
    .add(
      'van in op aan bij door voor met uit naar over onder tegen tussen tijdens binnen buiten na tot per via volgens vanaf sinds rond om langs achter boven naast namens ondanks conform vóór sedert qua wegens vanuit richting',
      F.PREP,
    )
    .add(
      'uit in op aan bij door voor na af toe over mee terug weg om plaats vast goed vrij los neer samen tegen stil achterwege open onder heen bijeen',
      F.PARTICLE,
    )
    .add('en of maar noch &', F.AND)
    .add('is zijn was waren wordt worden werd werden ben bent geweest geworden blijft blijven bleef', F.BE)
    .add('was waren werd werden bleef had hadden', F.PAST)
    .add('heeft hebben had hadden heb hebt', F.HAVE)
    .add('moet moeten dient dienen behoort behoren moest moesten hoort horen', F.MUST)
    .add('hoeft hoeven hoefde', F.MUST, F.OPTIONAL)
    .add('zal zullen', F.WILL)
    .add('mag mogen kan kunnen kun kunt kon konden mocht', F.MAY)
    .add('zou zouden', F.SHOULD)
    .add('laat liet lieten gaat', F.FIN | F.SURE)
    .add('laten gaan', F.FIN | F.BASE | F.SURE)
    .add('niet', F.NOT)
    .add('nooit', F.NOT | F.NEVER)
    .add('geen', F.NONE | F.DET)
    .add('niemand niets niks nergens evenmin noch', F.NONE)
    .add(
      'als indien wanneer zodra voordat nadat totdat omdat doordat zodat terwijl hoewel ofschoon tenzij mits behalve toen aangezien alsof zolang alvorens ingeval opdat mocht waar waarbij waarin waarmee waarvoor waardoor waarop waarna waaraan waaruit waarvan hoe waarom nu al',
      F.SUB,
    )
    .add('mocht nu waar al hoe', F.SUB | F.ADV)
    .add('verlangd geacht', F.PART, F.MANDATORY)
    .add('zorg_voor zorg_dat', F.FIN | F.STEM | F.SURE, F.MANDATORY)
    .add('toegang rechten beheerdersrechten schrijfrechten', F.NOUN, F.OPTIONAL)
    .add('account accounts', F.NOUN, F.OPTIONAL)
    .add('wees', F.FIN | F.STEM | F.SURE)
    .add('tenzij zonder voordat totdat behalve mits alvorens nadat pas', 0, F.EXCEPT)
    .add('zonder', F.PREP)
    .add('die dat wie wat welke welk wiens', F.REL)
    .add('te', F.TO)
    .add(
      'ook altijd dan nog al reeds vaak meestal doorgaans direct meteen onmiddellijk steeds hier daar er zo dus daarom toch echter bovendien daarnaast vervolgens eerst tevens eens weer immers namelijk nu thans momenteel formeel structureel standaard zelf wel daarbij daarvoor daarmee hiervoor hierbij hieraan hiervan daarvan hierop daarop daarna samen vooraf achteraf inmiddels',
      F.ADV,
    )
    .add(
      'dagelijks wekelijks maandelijks jaarlijks halfjaarlijks tweejaarlijks doorlopend continu regelmatig periodiek tweemaal driemaal',
      F.ADV | F.OFTEN,
    )
    .add('alleen uitsluitend enkel slechts louter', F.ADV, F.ONLY)
    .add('pas', F.ADV, F.ONLY)
    .add('langer meer later eerder minder ouder hoger verder vroeger', F.ADJ, F.EXCESS);
}

function addNouns(lexicon: Lexicon): void {
  lexicon
    .add(
      `beoordeling beoordelingen controle controles test tests testen back-up back-ups backup backups reservekopie reservekopieën versleuteling encryptie authenticatie multifactorauthenticatie mfa 2fa sso tweefactorauthenticatie meerfactorauthenticatie tweestapsverificatie
      beleid procedure procedures proces processen register registers inventarisatie overzicht overzichten logging monitoring bewaking training trainingen scan scans scanner scanners kwetsbaarheidsscan kwetsbaarhedenscan firewall virusscanner antivirus alarm alarmen melding goedkeuring akkoord audit audits toetsing
      overeenkomst overeenkomsten verwerkersovereenkomst verwerkersovereenkomsten contract contracten maatregel maatregelen schema eigenaar eigenaren programma functiescheiding screening oefening oefeningen siem edr vpn verzekering regel regels richtlijn norm eis eisen mechanisme documentatie hersteltest hersteltests
      hersteltesten inspectie verificatie classificatie bewustwording toezicht rapportage rapportages onderhoud patching redundantie uitwijk bewaartermijn bewaartermijnen rotatie vragenlijst evaluatie evaluaties commissie functionaris handtekening plan plannen toegangsbeoordeling toegangscontrole camera camera's cameratoezicht slot sloten pentest pentests
      penetratietest penetratietests penetratietesten draaiboek draaiboeken calamiteitenplan herstelplan continuïteitsplan incidentresponsplan risicoanalyse risicoanalyses dpia certificaat hardening filter detectie bescherming segmentatie netwerksegmentatie logbestanden logs registratie verslag verslaglegging herziening verplichting noodplan noodstroom schijfversleuteling afspraken afspraak vier-ogenprincipe geheimhoudingsverklaring vog nazorg bijscholing
      borging onderzoek toegangsreview review reviews wachtwoordbeleid wachtwoordmanager exitgesprek exitgesprekken`,
      F.NOUN,
      F.GOOD,
    )
    .add(
      'log logs logbestand logbestanden auditlog auditlogs bewijs verslag camerabeelden logregels logboek',
      F.NOUN,
      F.RECORD,
    )
    .add(
      'wachtwoord wachtwoorden wachtwoordzin pincode pincodes geheim geheimen inloggegevens sleutel sleutels token tokens usb-stick usb-sticks usb wifi geschenken cadeaus uitzondering uitzonderingen persoonsgegevens klantgegevens patiëntgegevens productiegegevens klantdata productiedata klantdossiers dossiers bsn groepsaccounts groepsaccount standaardwachtwoorden standaardwachtwoord privételefoon privé-telefoon gezondheidsgegevens kaartgegevens achterdeur',
      F.NOUN,
      F.BAD,
    )
    .add(
      'gedeelde gedeeld generieke onversleutelde onbevoegde onbevoegden privé persoonlijke eigen vertrouwelijke gevoelige anonieme onveilige verouderde onbekende illegale',
      F.ADJ,
      F.BAD,
    )
    .add(
      'beleid document handboek procedure plan pagina hoofdstuk paragraaf verklaring notitie reglement standaard bijlage richtlijn statuut protocol tabel huisreglement gedragscode inkoopbeleid beleidsdocument draaiboek intranet',
      F.NOUN,
      F.DOCUMENT,
    )
    .add('roadmap backlog wensenlijst actielijst jaarplan meerjarenplan', F.NOUN, F.ROADMAP)
    .add(
      'werk zaken rechten gegevens dagen weken jaren uren keer keren leveranciers medewerkers accounts maanden personen',
      F.NOUN,
    );
}

function addQualities(lexicon: Lexicon): void {
  lexicon
    .add(
      'verplicht vereist noodzakelijk nodig verantwoordelijk gehouden gebonden verplichte aansprakelijk',
      F.ADJ | F.PART,
      F.MANDATORY,
    )
    .add('verboden ontoelaatbaar onaanvaardbaar onacceptabel', F.ADJ | F.PART, F.FORBIDDEN)
    .add('uitgesloten', F.ADJ | F.PART, F.FORBIDDEN)
    .add(
      'toegestaan toegelaten geoorloofd vrij bevoegd gerechtigd welkom acceptabel aanvaardbaar toelaatbaar gemachtigd bedoeling',
      F.ADJ | F.PART,
      F.ALLOWED,
    )
    .add(
      'aanbevolen aanbeveling raadzaam wenselijk verstandig aan_te_raden aan_te_bevelen geadviseerd aanbevelenswaardig gewenst zinvol',
      F.ADJ | F.PART,
      F.ADVISED,
    )
    .add('liefst idealiter', F.ADV, F.ADVISED)
    .add('optioneel facultatief vrijblijvend vrijwillig', F.ADJ, F.OPTIONAL)
    .add(
      'ongetest ongedocumenteerd onbeheerd onduidelijk onbeschermd onbeveiligd afwezig onvolledig verouderd onbekend onvoldoende ontoereikend vacant onbewaakt ongecontroleerd onbeoordeeld ongepatcht onversleuteld zoek achterstallig onbeantwoord ontbreekt ontbreken ontbrak oningevuld blijft_uit blijven_uit blijft_achterwege schiet_tekort schieten_tekort',
      F.ADJ | F.PART,
      F.UNDONE,
    )
    .add('ontbreekt ontbreken ontbrak', F.FIN | F.SURE, F.UNDONE)
    .add('onmogelijk', F.ADJ, F.UNDONE | F.FORBIDDEN)
    .add('taak plicht', F.NOUN, F.MANDATORY)
    .add('vrijgesteld uitgezonderd', F.ADJ | F.PART, F.UNDONE | F.MANDATORY)
    .add('ongebruikelijk ongewoon uitzonderlijk', F.ADJ, F.UNDONE | F.LAX)
    .add(
      'belangrijk essentieel cruciaal onmisbaar serieus levensbelang belang wezenlijk zwaar nuttig',
      F.ADJ,
      F.WORTH,
    )
    .add('zelden nauwelijks amper', F.HARDLY)
    .add('sporadisch', F.ADV, F.LAX)
    .add('achterwege ongemoeid', F.ADJ, F.UNDONE)
    .add('binnenkort ooit eerstdaags spoedig komend komende', F.ADV, F.FUTURE)
    .add('komend komende', F.ADJ)
    .add(
      'januari februari maart april mei juni juli augustus september oktober november december voorjaar najaar zomer winter herfst lente q1 q2 q3 q4 fase',
      F.NOUN,
      F.TIMEPOINT,
    )
    .add(
      'voorbereiding voorbereidingen invoering uitrol aanschaf implementatie introductie komst overgang vervanging aanbesteding inrichting selectie migratie pilot proef',
      F.NOUN,
      F.SETUP,
    )
    .add('advies', F.NOUN, F.ADVISED)
    .add('speerpunt speerpunten', F.NOUN, F.ROADMAP)
    .add('ambitie intentie voornemen', F.NOUN, F.ROADMAP)
    .add('mogelijk', F.ADJ, F.ALLOWED)
    .add('mogelijkheid vrijheid keuze', F.NOUN, F.ALLOWED)
    .add('verbod eis', F.NOUN, F.GOOD)
    .add('destijds voorheen vroeger', F.ADV, F.FORMERLY)
    .add('voornemens', F.ADJ, F.INTEND | F.UNDERWAY)
    .add('bezig', F.ADJ, F.UNDERWAY);
}

function addPhrases(lexicon: Lexicon): void {
  lexicon
    .add('niet_meer niet_langer', F.NOT)
    .add(
      'niet_meer_dan_nodig niet_later_dan niet_langer_dan niet_meer_dan niet_eerder_dan niet_minder_dan',
      F.ADV,
      F.ONLY,
    )
    .add(
      'dan_vroeger niet_alleen niet_slechts niet_enkel al_dan_niet of_niet zo_niet indien_niet wel_of_niet niet_in_de_laatste',
      F.ADV,
    )
    .add('nog_niet', F.NOT, F.FUTURE)
    .add('nog_geen', F.NONE | F.DET, F.FUTURE)
    .add('nog_nooit nog_niet_eerder', F.NOT, 0)
    .add('tot_op_heden tot_nu_toe tot_dusver vooralsnog op_dit_moment voorlopig', F.ADV)
    .add(
      'in_geen_geval onder_geen_beding onder_geen_enkele_omstandigheid op_geen_enkel_moment in_geen_enkel_geval geenszins',
      F.NOT | F.NEVER,
    )
    .add('op_geen_enkele_wijze allerminst', F.NOT)
    .add('lang_niet', F.NOT)
    .add('voor_zover', F.SUB)
    .add(
      'in_geval_van naar_aanleiding_van met_behulp_van in_overleg_met op_basis_van ten_minste ten_hoogste als_gevolg_van zo_snel_mogelijk',
      F.PREP,
    )
    .add('zo_nodig zo_mogelijk', F.ADV)
    .add('in_gebruik van_kracht in_werking sprake aanwezig beschikbaar ingericht', F.ADJ, F.EXIST)
    .add(
      'in_ontwikkeling in_voorbereiding in_onderzoek in_de_maak in_uitvoering in_opbouw mee_bezig bezig_met onderweg in_aanbouw in_de_steigers',
      F.ADJ,
      F.UNDERWAY,
    )
    .add('van_plan', F.ADJ, F.INTEND | F.UNDERWAY)
    .add(
      'gewerkt_aan werken_aan werkt_aan werken_we_aan werken_wij_aan werken_nog_aan',
      F.PART | F.FIN,
      F.UNDERWAY,
    )
    .add('komt_eraan komen_eraan', F.FIN | F.SURE, F.UNDERWAY)
    .add(
      'onderzoeken_of onderzoekt_of bekijken_of onderzocht_of gekeken_of',
      F.FIN | F.PART | F.SURE,
      F.UNDERWAY,
    )
    .add('verdient_aanbeveling verdient_de_voorkeur verdient_het_aanbeveling', F.FIN | F.SURE, F.ADVISED)
    .add('erbij_ingeschoten', F.PART, F.UNDONE)
    .add('vallen_buiten valt_buiten', F.FIN | F.SURE, F.UNDONE)
    .add('tot_vorig_jaar', F.ADV, F.FORMERLY)
    .add('op_de_planning', F.ADJ, F.UNDERWAY)
    .add('ligt_een_voorstel liggen_voorstellen', F.FIN | F.SURE, F.UNDERWAY)
    .add('doen_er_goed_aan doet_er_goed_aan', F.FIN | F.SURE, F.ADVISED)
    .add('kun_je_beter kunt_u_beter', F.FIN | F.SURE, F.ADVISED)
    .add('voorgenomen', F.PART, F.UNDERWAY)
    .add('in_overweging', F.ADJ, F.ADVISED)
    .add('het_beste', F.NOUN, F.ADVISED)
    .add('in_gang_gezet', F.PART, F.GATE)
    .add('in_fase', F.PREP, F.FUTURE)
    .add('naar_verwachting einde_van_het_boekjaar einde_van_het_jaar', F.ADV, F.FUTURE)
    .add('na_de_zomer na_de_vakantie na_de_fusie eind_van_het_jaar', F.ADV, F.FUTURE)
    .add('bij_voorkeur het_liefst in_het_ideale_geval', F.ADV, F.ADVISED)
    .add(
      'af_en_toe nu_en_dan soms incidenteel ad_hoc ad-hocbasis op_ad-hocbasis er_tijd_voor_is er_tijd_is tijd_over_is de_tijd_toelaat de_tijd_het_toelaat de_drukte_het_toelaat tijd_voor_hebben tijd_hebben wanneer_het_uitkomt als_het_uitkomt',
      F.ADV,
      F.LAX,
    )
    .add(
      'volgend_jaar volgend_kwartaal volgende_maand volgende_week komend_jaar komend_kwartaal komende_maand komende_maanden in_de_toekomst op_termijn later_dit_jaar in_de_loop_van eind_dit_jaar begin_volgend_jaar het_komende_jaar het_volgende_kwartaal dit_najaar dit_voorjaar komende_zomer te_zijner_tijd op_den_duur eerste_helft_van tweede_helft_van',
      F.ADV,
      F.FUTURE,
    )
    .add('komen_te_vervallen komt_te_vervallen', F.PART | F.FIN, F.CEASE | F.UNDONE)
    .add('in_het_verleden', F.ADV, F.FORMERLY)
    .add('op_slot in_orde', F.ADJ);
}
