import { words, type RemarkWords } from './vocabulary.js';

/** The words of Dutch remarks. */
export const NL_REMARKS: RemarkWords = {
  speaker: words('ik mij mijn mezelf mijzelf me'),
  speaks: undefined,
  addressee: words('u uw je jou jouw jij jullie'),
  possessive: words('uw jouw je'),
  writing: words(
    'concept conceptversie concepttekst versie tekst teksten sectie secties paragraaf paragrafen passage passages alinea formulering herschrijving vertaling zin zinnen voorstel suggestie antwoord uitwerking aanvulling toevoeging bewoording tekstvoorstel inhoud',
  ),
  answer: words(
    'placeholder placeholders plaatshouder plaatshouders invulveld invulvelden invulplek invulplekken herformulering herschrijving tekstvoorstel',
  ),
  editing: words(
    'aanpas aanpassen aangepast aanpassing aanpassingen wijzig wijzigen gewijzigd wijziging wijzigingen herschrijf herschrijven herschreven herformuleer herformuleren inkorten uitbreiden verfijnen toevoegen toegevoegd invoegen plakken kopiëren invullen ingevuld vervang vervangen aanscherpen aanvullen aangevuld bijschaven',
  ),
  edited: words(
    'aangepast gewijzigd toegevoegd verwijderd vervangen behouden verplaatst ingekort aangescherpt herschreven samengevoegd verduidelijkt vereenvoudigd omgedraaid',
  ),
  style: words('betekenis formulering toon stijl zin zinsbouw volgorde woordkeus grammatica'),
  renders: words(
    'houdt behoudt behouden laat gelaten gebruikt volgt vermijdt neemt overgenomen sluit weerspiegelt aangescherpt verduidelijkt',
  ),
  pointing: words('hier hieronder onderstaand onderstaande bovenstaand bovenstaande hierboven volgend'),
  demonstrative: words('dit deze dat'),
  standing: words('is zijn volgt volgen staat staan vindt vind komt heb heeft'),
  interjection: words(
    'zeker natuurlijk uiteraard prima akkoord begrepen oké oke ok goed graag duidelijk helder hallo hoi beste dag ja gedaan dank bedankt top perfect vanzelfsprekend',
  ),
  courtesy: words('hopelijk bedankt succes groet groeten dank sorry excuses'),
  asking: words('graag gelieve alstublieft alsjeblieft gerust'),
  wishes: words('wilt wil wenst hebt heeft nodig liever wensen wens zou'),
  thought: words('gedachten gedachtegang redenering denkproces denkstappen overwegingen'),
  report: [
    ['aangebrachte', 'wijzigingen'],
    ['samenvatting', 'van', 'wijzigingen'],
    ['samenvatting', 'van', 'de', 'wijzigingen'],
    ['belangrijkste', 'wijzigingen'],
    ['wat', 'is', 'gewijzigd'],
    ['gemaakte', 'aannames'],
    ['opmerking', 'voor', 'de', 'reviewer'],
    ['noot', 'van', 'de', 'schrijver'],
    ['noot', 'van', 'de', 'opsteller'],
    ['noot', 'voor', 'de', 'lezer'],
    ['toelichting', 'op', 'de', 'wijzigingen'],
    ['aantal', 'woorden'],
    ['antwoord'],
    ['definitief', 'antwoord'],
  ],
  principal: words('gebruiker prompt opdracht instructie instructies verzoek'),
  tasked: words('wil vraagt vroeg verlangt wenst zegt'),
  requested: words('gevraagd verzocht opgedragen gewenst'),
  like: words('zoals'),
  provided: words(
    'verstrekt verstrekte aangeleverd aangeleverde gegeven beschikbaar beschikbare bekend genoemd vermeld meegegeven opgegeven',
  ),
  material: words('informatie feiten gegevens details context materiaal invoer'),
  agent: words('door'),
  because: words('waar omdat doordat wanneer'),
  declares: words('verklaar bevestig gelezen handtekening akkoord'),
  negation: words('geen niet zonder nooit ontbreekt ontbreken ontbrak'),
};
