import * as F from './flags.js';
import type { Lexicon } from './lexicon.js';

/** Dutch verbs by what denying them means: infinitive, third person, participle. A separable particle ends at `|`. */
const VERBS: readonly (readonly [cls: number, verbs: string])[] = [
  [
    F.PROTECT,
    `beoordelen beoordeelt beoordeeld; controleren controleert gecontroleerd; testen test getest; monitoren monitort gemonitord; versleutelen versleutelt versleuteld;
    loggen logt gelogd; toetsen toetst getoetst; na|kijken kijkt gekeken; na|lopen loopt gelopen; bekijken bekijkt bekeken; evalueren evalueert geëvalueerd; scannen scant gescand; patchen patcht gepatcht;
    trainen traint getraind; op|leiden leidt geleid; documenteren documenteert gedocumenteerd; vast|leggen legt gelegd; bij|houden houdt gehouden; bij|werken werkt gewerkt; meten meet gemeten; af|dwingen dwingt gedwongen;
    rouleren rouleert gerouleerd; herstellen herstelt hersteld; valideren valideert gevalideerd; oefenen oefent geoefend; uit|voeren voert gevoerd; onderhouden onderhoudt onderhouden;
    classificeren classificeert geclassificeerd; screenen screent gescreend; in|trekken trekt getrokken; vernietigen vernietigt vernietigd; wissen wist gewist; beschermen beschermt beschermd;
    beveiligen beveiligt beveiligd; scheiden scheidt gescheiden; melden meldt gemeld; rapporteren rapporteert gerapporteerd; escaleren escaleert geëscaleerd; op|schalen schaalt geschaald; informeren informeert geïnformeerd;
    onderzoeken onderzoekt onderzocht; analyseren analyseert geanalyseerd; op|lossen lost gelost; beperken beperkt beperkt; behandelen behandelt behandeld; volgen volgt gevolgd;
    bewaken bewaakt bewaakt; filteren filtert gefilterd; detecteren detecteert gedetecteerd; voorkomen voorkomt voorkomen; toe|wijzen wijst gewezen; aan|wijzen wijst gewezen; benoemen benoemt benoemd; bepalen bepaalt bepaald;
    ondertekenen ondertekent ondertekend; tekenen tekent getekend; bevestigen bevestigt bevestigd; vernieuwen vernieuwt vernieuwd; vergelijken vergelijkt vergeleken; anonimiseren anonimiseert geanonimiseerd;
    pseudonimiseren pseudonimiseert gepseudonimiseerd; authenticeren authenticeert geauthenticeerd; in|leveren levert geleverd; archiveren archiveert gearchiveerd; vergrendelen vergrendelt vergrendeld;
    waarschuwen waarschuwt gewaarschuwd; alarmeren alarmeert gealarmeerd; herzien herziet herzien; actualiseren actualiseert geactualiseerd; vervangen vervangt vervangen; wijzigen_wachtwoord wijzigt_wachtwoord gewijzigd_wachtwoord;
    uit|vragen vraagt gevraagd; na|vragen vraagt gevraagd; bespreken bespreekt besproken; instrueren instrueert geïnstrueerd; toe|zien ziet gezien; zien_op ziet_op gezien_op; inspecteren inspecteert geïnspecteerd; verifiëren verifieert geverifieerd;
    registreren registreert geregistreerd; inventariseren inventariseert geïnventariseerd; regelen regelt geregeld; borgen borgt geborgd; waarborgen waarborgt gewaarborgd; beheren beheert beheerd;
    auditen audit geaudit; hertesten hertest hertest; certificeren certificeert gecertificeerd; hercertificeren hercertificeert gehercertificeerd; verplichten verplicht verplicht; eisen eist geëist; vereisen vereist vereist; af|sluiten sluit gesloten;
    af|schermen schermt geschermd; af|melden meldt gemeld; isoleren isoleert geïsoleerd; prioriteren prioriteert geprioriteerd; wegen weegt gewogen; kennen kent gekend; weten weet geweten; hanteren hanteert gehanteerd; na|leven leeft geleefd;
    back-uppen back-upt geback-upt; reageren reageert gereageerd; beantwoorden beantwoordt beantwoord; betrekken betrekt betrokken; raadplegen raadpleegt geraadpleegd; verstrekken_voorlichting verstrekt_voorlichting verstrekt_voorlichting;
    toe|passen past gepast; verwerken_melding verwerkt_melding verwerkt_melding; op|volgen volgt gevolgd; op|stellen_rapport stelt_rapport gesteld_rapport; tellen telt geteld; kalibreren kalibreert gekalibreerd; keuren keurt gekeurd; schonen schoont geschoond; op|schonen schoont geschoond; op|ruimen ruimt geruimd;
    verantwoorden verantwoordt verantwoord; kijken kijkt gekeken; letten let gelet; lezen leest gelezen; voor|leggen legt gelegd; terug|koppelen koppelt gekoppeld; terug|zetten zet gezet; afnemen neemt_af afgenomen; in|lichten licht gelicht; stoppen_misbruik stopt_misbruik gestopt_misbruik; dekken dekt gedekt; verzekeren verzekert verzekerd; over|leggen legt gelegd; overleggen overlegt overlegd; vragen vraagt gevraagd; beschrijven beschrijft beschreven; begeleiden begeleidt begeleid; hermachtigen hermachtigt gehermachtigd; vernietigen vernietigt vernietigd; versnipperen versnippert versnipperd; bewaken bewaakt bewaakt; na|bellen belt gebeld; besteden besteedt besteed; aan|bieden biedt geboden; weren weert geweerd; weigeren weigert geweigerd; af|wijzen wijst gewezen; tegen|houden houdt gehouden; af|vangen vangt gevangen; synchroniseren synchroniseert gesynchroniseerd`,
  ],
  [
    F.GATE,
    `goed|keuren keurt gekeurd; accorderen accordeert geaccordeerd; autoriseren autoriseert geautoriseerd;     starten start gestart; beginnen begint begonnen`,
  ],
  [
    F.RISK,
    `toe|staan staat gestaan; toe|laten laat gelaten; verlenen verleent verleend; toe|kennen kent gekend; vrij|geven geeft gegeven; openen opent geopend; accepteren accepteert geaccepteerd; aanvaarden aanvaardt aanvaard; heropenen heropent heropend; tolereren tolereert getolereerd; delen deelt gedeeld; openbaren openbaart geopenbaard; omzeilen omzeilt omzeild; hergebruiken hergebruikt hergebruikt; verkopen verkoopt verkocht; verhuren verhuurt verhuurd; versturen verstuurt verstuurd; sturen stuurt gestuurd; mailen mailt gemaild; verzenden verzendt verzonden;
    door|geven geeft gegeven; door|sturen stuurt gestuurd; kopiëren kopieert gekopieerd; downloaden downloadt gedownload; uploaden uploadt geüpload; installeren installeert geïnstalleerd; aan|sluiten sluit gesloten; koppelen koppelt gekoppeld; verbinden verbindt verbonden; achter|laten laat gelaten;
    bloot|stellen stelt gesteld; committen commit gecommit; plakken plakt geplakt; plaatsen plaatst geplaatst; wijzigen wijzigt gewijzigd; aan|passen past gepast; bewerken bewerkt bewerkt; manipuleren manipuleert gemanipuleerd; overschrijven overschrijft overschreven; overschrijden overschrijdt overschreden;
    uit|lenen leent geleend; lenen leent geleend; mee|nemen neemt genomen; meenemen neemt meegenomen; op|slaan slaat geslagen; bewaren bewaart bewaard; af|drukken drukt gedrukt; printen print geprint; op|schrijven schrijft geschreven; noteren noteert genoteerd; reizen reist gereisd; betreden betreedt betreden; binnen|komen komt gekomen; betrekken_data betrekt_data betrokken_data;
    klikken klikt geklikt; verraden verraadt verraden; onthullen onthult onthuld; verspreiden verspreidt verspreid; misbruiken misbruikt misbruikt; verbergen verbergt verborgen; verzwakken verzwakt verzwakt; uit|zetten zet gezet; uit|schakelen schakelt geschakeld; verwijderen verwijdert verwijderd;
    gebruiken gebruikt gebruikt; verwerken verwerkt verwerkt; geven geeft gegeven; krijgen krijgt gekregen; verstrekken verstrekt verstrekt; overhandigen overhandigt overhandigd; overdragen draagt_over overgedragen; over|dragen draagt gedragen; uit|rollen_zonder rolt_zonder gerold_zonder; deployen deployt gedeployd; mergen merget gemerged; door|voeren voert gevoerd; gaan gaat gegaan; verlaten verlaat verlaten; laten_liggen laat_liggen laten_liggen; raken raakt geraakt; fotograferen fotografeert gefotografeerd; filmen filmt gefilmd; publiceren publiceert gepubliceerd; posten post gepost; aan|raken raakt geraakt; inloggen logt_in ingelogd; in|loggen logt gelogd; in|voeren_data voert_data gevoerd_data; verhandelen verhandelt verhandeld; betalen betaalt betaald; discrimineren discrimineert gediscrimineerd; ontgrendelen ontgrendelt ontgrendeld; straffen straft gestraft; zetten zet gezet; exporteren exporteert geëxporteerd; passeren passeert gepasseerd; tonen toont getoond; bellen belt gebeld; draaien_als draait_als gedraaid_als`,
  ],
  [
    F.PROTECT,
    'verwijderen verwijdert verwijderd; blokkeren blokkeert geblokkeerd; deactiveren deactiveert gedeactiveerd; op|heffen heft geheven; uit|schakelen schakelt geschakeld; sluiten sluit gesloten',
  ],
  [
    F.SETUP,
    `implementeren implementeert geïmplementeerd; komen_naar komt_naar gekomen_naar; overgaan gaat_over overgegaan; in|stellen stelt gesteld; in|voeren voert gevoerd; uit|rollen rolt gerold; op|zetten zet gezet; ontwikkelen ontwikkelt ontwikkeld; in|richten richt gericht; introduceren introduceert geïntroduceerd; aan|schaffen schaft geschaft; kopen koopt gekocht; op|stellen stelt gesteld; schrijven schrijft geschreven; bouwen bouwt gebouwd;
    ontwerpen ontwerpt ontworpen; migreren migreert gemigreerd; over|stappen stapt gestapt; automatiseren automatiseert geautomatiseerd; selecteren selecteert geselecteerd; kiezen kiest gekozen; toe|voegen voegt gevoegd; uit|werken werkt gewerkt; op|pakken pakt gepakt; uit|breiden breidt gebreid; formaliseren formaliseert geformaliseerd; verkennen verkent verkend; aan|stellen stelt gesteld; invoeren voert_in ingevoerd; aan|besteden besteedt besteed; begroten begroot begroot; regelen regelt geregeld; uit|zoeken zoekt gezocht; verhuizen verhuist verhuisd`,
  ],
  [
    F.HOLD,
    'houden houdt gehouden; bezitten bezit bezeten; bieden biedt geboden; bevatten bevat bevat; doen doet gedaan; voeren voert gevoerd; maken maakt gemaakt; gebruiken gebruikt gebruikt; bewaren bewaart bewaard; in|zetten zet gezet; leveren levert geleverd; nemen neemt genomen; krijgen krijgt gekregen; werken werkt gewerkt; sluiten sluit gesloten; draaien draait gedraaid; treffen treft getroffen; op|nemen neemt genomen',
  ],
  [
    F.EXIST,
    'bestaan bestaat bestaan; gebeuren gebeurt gebeurd; plaats|vinden vindt gevonden; vinden vindt gevonden; voor|komen komt gekomen; ontstaan ontstaat ontstaan; gelden geldt gegolden; liggen ligt gelegen',
  ],
  [
    F.OMIT,
    'overslaan slaat_over overgeslagen; over|slaan slaat geslagen; missen mist gemist; vergeten vergeet vergeten; verzuimen verzuimt verzuimd; na|laten laat gelaten; negeren negeert genegeerd; achterwege|blijven blijft gebleven; uit|blijven blijft gebleven; ontbreken ontbreekt ontbroken; mislukken mislukt mislukt',
  ],
  [
    F.CEASE,
    'uit|zetten zet gezet; uit|schakelen schakelt geschakeld; in|trekken trekt getrokken; uit|stellen stelt gesteld; los|laten laat gelaten; schrappen schrapt geschrapt; stoppen stopt gestopt; vervallen vervalt vervallen; staken staakt gestaakt; af|schaffen schaft geschaft; stop|zetten zet gezet; opschorten schort opgeschort; verwateren verwatert verwaterd',
  ],
  [
    F.INTEND,
    'begroten begroot begroot; oriënteren oriënteert georiënteerd; plannen plant gepland; in|plannen plant gepland; beogen beoogt beoogd; voorzien voorziet voorzien; hopen hoopt gehoopt; streven streeft gestreefd; willen wil gewild; overwegen overweegt overwogen; verwachten verwacht verwacht; mikken mikt gemikt',
  ],
  [F.OPTIONAL, 'over|laten laat gelaten'],
  [
    F.OPINION,
    'geloven gelooft geloofd; hechten hecht gehecht; beseffen beseft beseft; erkennen erkent erkend; onderkennen onderkent onderkend; vinden vindt gevonden; waarderen waardeert gewaardeerd; onderschrijven onderschrijft onderschreven',
  ],
  [
    F.TELL,
    'beschrijven beschrijft beschreven; omschrijven omschrijft omschreven; uit|werken werkt gewerkt; vast|leggen legt gelegd; op|nemen neemt genomen; vermelden vermeldt vermeld; uit|leggen legt gelegd; toe|lichten licht gelicht; verwijzen verwijst verwezen; vinden vindt gevonden; regelen regelt geregeld; staan staat gestaan',
  ],
  [
    F.ADVISED,
    'aan|bevelen beveelt bevolen; aanbevelen beveelt_aan aanbevolen; adviseren adviseert geadviseerd; aan|raden raadt geraden; stimuleren stimuleert gestimuleerd; aan|moedigen moedigt gemoedigd; ontraden ontraadt ontraden',
  ],
  [F.FORBIDDEN, 'verbieden verbiedt verboden'],
  [
    F.MANDATORY,
    'zorg_dragen draagt_zorg zorg_gedragen; behoeven behoeft behoefd; verlangen verlangt verlangd; vergen vergt gevergd; vereisen vereist vereist; eisen eist geëist',
  ],
  [
    0,
    `veranderen verandert veranderd; ontvangen ontvangt ontvangen; verliezen verliest verloren; verdienen verdient verdiend; aan|melden meldt gemeld; omvatten omvat omvat; bereiken bereikt bereikt; verzamelen verzamelt verzameld; doorlopen doorloopt doorlopen; beloven belooft beloofd; verhelpen verhelpt verholpen; verdwijnen verdwijnt verdwenen; vertellen vertelt verteld; noemen noemt genoemd; simuleren simuleert gesimuleerd; presenteren presenteert gepresenteerd; voorspellen voorspelt voorspeld; aan|kondigen kondigt gekondigd; rangschikken rangschikt gerangschikt; combineren combineert gecombineerd; beschikken beschikt beschikt; verlagen verlaagt verlaagd; verhogen verhoogt verhoogd; vinken vinkt gevinkt; onderbouwen onderbouwt onderbouwd; schatten schat geschat; schorten schort geschort; ondernemen onderneemt ondernomen; overtreden overtreedt overtreden; verkrijgen verkrijgt verkregen; dammen damt gedamd; indienen dient_in ingediend; vertrekken vertrekt vertrokken; aan|vragen vraagt gevraagd; beslissen beslist beslist; besluiten besluit besloten; genereren genereert gegenereerd; berekenen berekent berekend; komen komt gekomen; blijven blijft gebleven; zorgen zorgt gezorgd; helpen helpt geholpen; blijken blijkt gebleken; leiden leidt geleid; brengen brengt gebracht; handelen handelt gehandeld;
    uit|brengen brengt gebracht; verrichten verricht verricht; coördineren coördineert gecoördineerd; organiseren organiseert georganiseerd; faciliteren faciliteert gefaciliteerd; ondersteunen ondersteunt ondersteund; verlopen verloopt verlopen; dragen draagt gedragen; lopen loopt gelopen; draaien draait gedraaid; staan staat gestaan; zitten zit gezeten; spreken spreekt gesproken; af|spreken spreekt gesproken; zeggen zegt gezegd; opzeggen zegt_op opgezegd; stellen stelt gesteld; vormen vormt gevormd; leggen legt gelegd; schrijven schrijft geschreven; trekken trekt getrokken; halen haalt gehaald; roepen roept geroepen; bij|een_komen komt_bijeen bijeengekomen; vergaderen vergadert vergaderd; tillen tilt getild; wachten wacht gewacht; duren duurt geduurd; wisselen wisselt gewisseld; repliceren repliceert gerepliceerd; spiegelen spiegelt gespiegeld; opslaan slaat_op opgeslagen; ontslaan ontslaat ontslagen; huren huurt gehuurd; in|huren huurt gehuurd; verbeteren verbetert verbeterd; leren leert geleerd; af|ronden rondt gerond; slagen slaagt geslaagd; zien ziet gezien; merken merkt gemerkt; scoren scoort gescoord; vallen valt gevallen; stijgen stijgt gestegen; zakken zakt gezakt; bundelen bundelt gebundeld; verdelen verdeelt verdeeld; vertalen vertaalt vertaald; hangen hangt gehangen; rijden rijdt gereden; branden brandt gebrand; koelen koelt gekoeld; spoelen spoelt gespoeld; vullen vult gevuld; wonen woont gewoond; slapen slaapt geslapen; leven leeft geleefd; sterven sterft gestorven; eindigen eindigt geëindigd; verstrijken verstrijkt verstreken; onderbreken onderbreekt onderbroken; activeren activeert geactiveerd; aan|zetten zet gezet; bestellen bestelt besteld; betreffen betreft betroffen; ruilen ruilt geruild; scherpen scherpt gescherpt; vergen vergt gevergd; kosten kost gekost; lukken lukt gelukt; schakelen schakelt geschakeld; om|schakelen schakelt geschakeld; dienen_als dient_als gediend_als; wijzen wijst gewezen; voldoen voldoet voldaan; houden_aan houdt_aan gehouden_aan; behoren_tot behoort_tot behoord_tot; hoeden hoedt gehoed; bestaan_uit bestaat_uit bestaan_uit; verantwoorden verantwoordt verantwoord`,
  ],
];

/** Forms that are nouns at least as often. */
const NOUNS = new Set(
  `test testen log logs plan plannen audit scan meet patch print post commit delen eisen vragen zaken kosten regelen controle werk volgt leven weten stuk stappen post merk merken rust koppelen besluit besluiten voorkomen verlof bezit brand vergaderen deel regel print klik plak lek keur vorm vul kijk lijst kost zorg bel hoop plaats beperkt verplicht gepland wissel handel steun leer brief tekenen teken kennen`.split(
    /\s+/,
  ),
);

/** Adds every form of every verb. */
export function addDutchVerbs(lexicon: Lexicon): void {
  for (const [cls, verbs] of VERBS) {
    for (const line of verbs.split(';')) {
      const [infinitive = '', third = '', participle = ''] = line.trim().split(/\s+/);
      if (infinitive !== '') addVerb(lexicon, infinitive, third, participle, cls);
    }
  }
}

function addVerb(lexicon: Lexicon, infinitive: string, third: string, participle: string, cls: number): void {
  const cut = infinitive.indexOf('|');
  const particle = cut < 0 ? '' : infinitive.slice(0, cut);
  const base = cut < 0 ? infinitive : infinitive.slice(cut + 1);
  const add = (form: string, pos: number, says = cls): void => {
    lexicon.addOne(form, pos | (NOUNS.has(form) ? F.NOUN : F.SURE), says);
  };
  if (third.includes('_')) {
    // Written as one only: the joined forms.
    if (!base.includes('_')) {
      add(base, F.BASE);
      add(participle, F.PART);
    }
    return;
  }
  const stem = stemOf(base, third);
  // Parted, the particle stands at the end of the clause and the verb alone may be another verb.
  const says = particle === '' ? cls : 0;
  add(base, F.FIN | F.BASE, says);
  add(third, F.FIN, says);
  add(stem, F.FIN | F.STEM, says);
  add(particle + participle, F.PART);
  if (particle !== '') {
    lexicon.addOne(particle + base, F.BASE | F.FIN | F.SURE, cls);
    lexicon.addOne(particle + third, F.FIN | F.SURE, cls);
    lexicon.addOne(`${particle}_te_${base}`, F.BASE | F.SURE, cls);
    lexicon.addOne(particle + stem, F.SURE, cls);
  }
}

/** The form of the imperative: the third person without its t, unless the stem itself ends so. */
function stemOf(infinitive: string, third: string): string {
  if (!third.endsWith('t')) return third;
  return /tt?en$/.test(infinitive) ? third : third.slice(0, -1);
}
