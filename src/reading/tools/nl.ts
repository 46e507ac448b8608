import { words } from '../quantity/vocabulary.js';

/** Words before a name with which something is done. */
export const NL_USED = words(
  'in via met uit naar door gebruiken gebruikt en of op bij van tegen tool zoals onze pakket applicatie',
);
/** Words before a name that only a product follows. */
export const NL_TOOL = words('via tool pakket applicatie software programma product');
/** Products whose names are ordinary Dutch words. */
export const NL_ORDINARY = words(
  'deel box meld front fleet team word access slack lever segment zoom signal',
);
/** Words behind such a name that make it the ordinary one: "Deel 2", "Deel nooit". */
export const NL_NO_TOOL = words(
  'nooit geen niet van een de het alleen dit deze uw je wachtwoorden gegevens informatie',
);
