import { phrases } from '../quantity/vocabulary.js';

/** Words that leave to the reader what is expected. */
export const NL_VAGUE = phrases<true>([
  `waar nodig|waar mogelijk|waar van toepassing en passend|indien wenselijk|indien mogelijk|zo mogelijk|voor zover mogelijk|binnen redelijke termijn
|binnen een redelijke termijn|zo snel mogelijk|zo spoedig mogelijk|passende maatregelen|tijdig`.replaceAll(
    '\n',
    '',
  ),
  true,
]);
/** Words for something that repeats, without saying how often. */
export const NL_REPEATED = phrases<true>([
  'periodiek|regelmatig|met regelmaat|op gezette tijden|geregeld|met enige regelmaat',
  true,
]);
/** "Geregeld" is often only "arranged": `wordt geregeld via`. It means often with a verb of its own. */
export const NL_ARRANGED = 'geregeld';
/** Verbs with which it is a participle. */
export const NL_ARRANGES = new Set(
  'is zijn was waren wordt worden werd werden heeft hebben had hadden moet moeten zal zullen'.split(' '),
);
/** Words that tie what repeats to an occasion or a least, which can be tested. */
export const NL_TIED = new Set('minstens|ten minste|minimaal|elke|elk|iedere|ieder|per'.split('|'));
/** Words by which something is expected of somebody. */
export const NL_EXPECTS = new Set(
  'moet moeten dient dienen wordt worden zal zullen is zijn beoordeelt controleert neemt nemen meldt melden'.split(
    ' ',
  ),
);
/** Beginnings of words for what is done again and again, or must be done in time. */
export const NL_RECURS =
  'beoorde getest testen test gecontroleer controle bewaak scan gepatcht patch geëvalueer evalu verwijder ingetrokken intrek gemeld meld getraind train'.split(
    ' ',
  );
