import type { PerformerWords } from './vocabulary.js';

/** Dutch words around whoever does something. */
export const NL: PerformerWords = {
  determiners: 'de het een onze elke elk alle ieder iedere',
  joins: 'en maar als indien wanneer zodra voordat nadat totdat dat die of waarna terwijl waarbij',
  between: 'ook dan altijd moet moeten mag mogen zal zullen kan kunnen dient dienen beide samen',
  being: 'is zijn was waren wordt worden werd werden geworden',
  by: 'door',
  approval: 'goedkeuring toestemming akkoord autorisatie',
  approvalOf: 'van door',
  approves: 'goedgekeurd goedkeurt goedkeuren keurt keuren geautoriseerd autoriseert',
  within: 'binnen|uiterlijk|uiterlijk binnen',
  others: 'iemand bureau kantoor persoon',
  jobs: 'taak script pijplijn job proces programma scanner robot dienst achtergrondtaak',
  andWords: 'en of',
  otherThan: 'dan',
  leading: 'in op bij na voor vóór tijdens per met zonder vanaf uit hierover daarover daarna vervolgens',
  partOf: 'van uit in op',
};
