/** The Dutch words of which text that is true of any company is made; see the English ones. */
export const NL_GENERAL = `
  bedrijf organisatie onderneming entiteit zakelijk zakelijke bedrijfsbreed organisatiebreed organisatorisch organisatorische
  management leiding directie bestuur medewerker medewerkers personeel werknemer werknemers mensen persoon personen gebruiker gebruikers individu individuen
  partij partijen derde derden leverancier leveranciers dienstverlener dienstverleners partner partners klant klanten afnemer afnemers ontwikkelaar ontwikkelaars
  beheerder beheerders kandidaat kandidaten sollicitant sollicitanten iedereen degene degenen eigenaar eigenaren betrokkene betrokkenen collega collega's belanghebbende belanghebbenden

  beleid procedure procedures proces processen standaard standaarden richtlijn richtlijnen regel regels eis eisen vereiste vereisten voorschrift voorschriften
  beheersmaatregel beheersmaatregelen maatregel maatregelen programma raamwerk kader kaders plan plannen strategie doel doelen doelstelling doelstellingen
  principe principes beginsel beginselen verantwoordelijkheid verantwoordelijkheden verantwoordelijk rol rollen taak taken functie functies functiescheiding verplichting verplichtingen
  bevoegdheid bevoegdheden mechanisme mechanismen waarborg waarborgen methode methoden aanpak activiteit activiteiten structuur toezicht onafhankelijkheid cultuur
  integriteit ethiek waarde waarden gedrag competentie prestatie prestaties effectiviteit efficiëntie kwaliteit verbetering verbeteringen

  beveiliging beveiligen beveiligd veilig veilige veiligheid informatiebeveiliging privacy vertrouwelijk vertrouwelijke vertrouwelijkheid geheim beschikbaarheid beschikbaar
  naleving risico risico's dreiging dreigingen bedreiging bedreigingen kwetsbaarheid kwetsbaarheden incident incidenten gebeurtenis gebeurtenissen inbreuk inbreuken datalek datalekken
  tekortkoming tekortkomingen zwakheid zwakheden overtreding overtredingen uitzondering uitzonderingen fraude fout fouten misbruik verlies schade gevolg gevolgen kans impact
  toegang toegangsrechten recht rechten toestemming account accounts wachtwoord wachtwoorden authenticatie multifactorauthenticatie multifactor mfa tweefactor tweefactorauthenticatie sterk sterke
  autorisatie autorisaties geautoriseerd geautoriseerde ongeautoriseerd ongeautoriseerde bevoegd bevoegde onbevoegd onbevoegde onbevoegden identiteit uniek unieke herleidbaar gedeeld gedeelde
  gegevens data informatie document documenten documentatie systeem systemen applicatie applicaties toepassing toepassingen software infrastructuur dienst diensten dienstverlening product producten
  netwerk netwerken apparaat apparaten apparatuur middel middelen bedrijfsmiddel bedrijfsmiddelen voorziening voorzieningen media opslag database databases server servers cloud virtueel virtuele architectuur
  firewall firewalls internet intern interne extern externe draadloos mobiel mobiele laptop laptops computer computers afstand buitenaf
  productie test testen getest ontwikkeling omgeving omgevingen broncode code programmeren component componenten configuratie configuraties geconfigureerd configureren
  versleuteling versleutelen versleuteld encryptie cryptografisch cryptografische sleutel sleutels certificaat certificaten transport overdracht verzending doorgifte
  back-up back-ups backup backups back up ups herstel herstellen hersteld hersteld continuïteit bedrijfscontinuïteit calamiteit calamiteiten redundant redundantie
  log logs logbestand logbestanden logging gelogd vastgelegd vastleggen monitoren gemonitord monitoring bewaken bewaakt bewaking detecteren gedetecteerd detectie signaleren gesignaleerd manipulatie afwijking afwijkingen
  malware schadelijk schadelijke kwaadaardig kwaadaardige virus virussen aanval aanvallen phishing verdacht verdachte
  patch patches update updates bijwerken bijgewerkt geïnstalleerd installeren doorvoeren doorgevoerd wijziging wijzigingen gewijzigd wijzigen uitrol uitgerold
  levenscyclus
  classificatie geclassificeerd classificeren gevoeligheid gevoelig gevoelige kritiek kritieke kritisch kritische openbaar persoonlijk persoonlijke persoonsgegevens bijzonder bijzondere
  bewaren bewaard bewaring bewaartermijn bewaartermijnen vernietigen vernietigd vernietiging verwijderen verwijderd verwijdering wissen gewist
  fysiek fysieke gebouw gebouwen ruimte ruimten ruimtes 
  training trainingen opleiding opleidingen bewustzijn beveiligingsbewustzijn bewustwording getraind opgeleid indiensttreding uitdiensttreding dienstverband vertrek beëindiging werving
  screening gescreend screenen disciplinair disciplinaire sanctie sancties
  capaciteit vraag gebruik
  contract contracten contractueel contractuele overeenkomst overeenkomsten wet wetten wetgeving regelgeving wettelijk wettelijke wet- juridisch juridische toepasselijk toepasselijke geldend geldende
  verzamelen verzameld verwerken verwerkt verwerking verstrekken verstrekt verstrekking doeleinde doeleinden gerechtvaardigd gerechtvaardigde grondslag
  scheiding gescheiden scheiden
  noodzaak noodzakelijk noodzakelijke nodig behoefte basis minimaal minimale minste privilege

  bepalen bepaald vaststellen vastgesteld inrichten ingericht inrichting implementeren geïmplementeerd implementatie onderhouden onderhoudt onderhoud ontwikkelen ontwikkelt ontwikkeld
  documenteren gedocumenteerd beoordelen beoordeeld beoordeling beoordelingen goedkeuren goedgekeurd goedkeuring verlenen verleend toekennen toegekend toekenning toewijzen toegewezen
  intrekken ingetrokken beperken beperkt beperking beschermen beschermd bescherming voorkomen voorkómen afdwingen afgedwongen verplichten verplicht vereisen vereist
  voldoen voldoet naleven nageleefd volgen volgt gevolgd houden houdt gehouden
  identificeren geïdentificeerd identificatie evalueren geëvalueerd evaluatie analyseren geanalyseerd analyse behandelen behandeld behandeling afhandelen afgehandeld afhandeling
  verlagen verlaagd verminderen verminderd mitigeren gemitigeerd verhelpen verholpen oplossen opgelost adresseren reageren gereageerd respons
  beheren beheerd beheer melden gemeld melding meldingen rapporteren gerapporteerd rapportage communiceren gecommuniceerd communicatie volgen onderzoeken onderzocht onderzoek
  escaleren geëscaleerd uitvoeren uitgevoerd uitvoering ondersteunen ondersteund bieden geboden toepassen toegepast hanteren gehanteerd
  omvatten omvat bestaan bestaat bevatten bevat betreffen betreft
  selecteren selecteert geselecteerd werken werkt samenwerken samengewerkt samenwerking sturen tonen toont
  bereiken bereikt behalen zorgen zorgt borgen geborgd waarborgen gewaarborgd toestaan toestaat toegestaan verbieden verboden
  verbeteren verbeterd corrigeren gecorrigeerd corrigerend corrigerende preventief preventieve valideren gevalideerd verifiëren geverifieerd controleren gecontroleerd controle controles
  registreren geregistreerd registratie bijhouden bijgehouden opslaan opgeslagen bewaren overdragen delen ontvangen ontvangt informeren geïnformeerd
  voeren aangaan afspraak afspraken afgesproken formuleren geformuleerd ontwerpen ontworpen plannen gepland coördineren gecoördineerd
  herkennen begrijpen treffen getroffen nemen neemt genomen hechten hecht streven streeft regelen regelt
  conform overeenkomstig volgens basis wijze manier niveau mate aard omvang tijd duur termijn onderdeel
  passend passende adequaat adequate voldoende redelijk redelijke geschikt geschikte juist juiste relevant relevante
  direct directe onmiddellijk onmiddellijke onverwijld tijdig tijdige spoedig regelmatig regelmatige periodiek periodieke continu doorlopend voortdurend voorafgaand vooraf
  formeel formele effectief effectieve efficiënt robuust uitgebreid algemeen algemene gezamenlijk specifiek specifieke verschillende hoog hoge laag lage middel
  aanvaardbaar aanvaardbare acceptabel serieus hoogste belang belangrijk belangrijke groot grote goed goede duidelijk duidelijke mogelijk lang langer zodra
  technisch technische administratief administratieve operationeel operationele functioneel logisch logische financieel financiële
  zorg zorgvuldig zorgvuldige aandacht gedurende hele gehele zover zoals waarvoor daarvoor zodat eraan zich dezelfde
  nieuw nieuwe bestaand bestaande huidig huidige voormalig voormalige potentieel potentiële bekend bekende aanvullend aanvullende volledig volledige
  soort vorm type categorie voorbeeld opzicht toegankelijk aanwezig
`;

/** Parts of Dutch compounds that are no word of their own here: "bedrijfs-", "klant-". */
export const NL_PARTS =
  'bedrijfs beveiligings informatie toegangs gebruikers beheerders systeem netwerk klant persoons product productie continuïteits risico incident wijzigings leveranciers wachtwoord gegevens data log test ontwikkel privacy veiligheids wacht functie beheers beheer rechten netwerk uitwijk herstel'.split(
    ' ',
  );

/** Words of other meanings whose stem is that of a general one. */
export const NL_OWN = new Set('trein opdracht volger houder houders zonder andere beide'.split(' '));

/** How a text names a document; see the English words. */
export const NL_DOCUMENTS = {
  articles: new Set(['de', 'het', 'ons', 'onze']),
  plain: new Set(
    'dit van voor in en is zijn wordt worden moet moeten met op toepasselijke geldende'.split(' '),
  ),
  kinds: new Set<string>(),
  endings: ['beleid', 'procedure', 'plan', 'overeenkomst', 'register', 'handboek'] as readonly string[],
};
