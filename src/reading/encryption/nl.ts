import type { EncryptionWords } from './vocabulary.js';

/** Dutch words on data that is or is not encrypted. */
export const NL: EncryptionWords = {
  encrypted: 'versleuteld|versleutelen|versleutelt|versleutelde|versleuteling|encryptie|encrypted',
  plain:
    'onversleuteld|onversleutelde|niet versleuteld|nog niet versleuteld|zonder versleuteling|geen versleuteling|gewone ftp|kale ftp|gewoon ftp|via ftp|over ftp|via http|over http|leesbare tekst|platte tekst|telnet|niet geëncrypt|onbeveiligde verbinding|onbeveiligde lijn',
  limited: 'waar mogelijk|tenzij|behalve|indien|kan|kunnen|optioneel|op verzoek|uitzondering*',
  stopped:
    'nooit|niemand|geweigerd|geblokkeerd|blokkeert|weigert|verboden|verbiedt|omgeleid|gedetecteerd|gemeld|voorkom*|mag|mogen|moet|moeten|dient|dienen|als|indien|wanneer|risico*|controleer*|gescand',
  open: 'openbare|openbaar|website|marketing|statuspagina|testgegevens|verzonnen|wachtwoord*|licentie|documentatie',
  transit:
    'transport|verzonden|verstuurd|versturen|komt|komen|binnen|overdracht|verbinding*|*lijn|verkeer|via|over|ftp|http|telnet|netwerk|mail|verzending|koppeling*',
  rest: 'opslag|opgeslagen|rust|schijf|schijven|database*|back up*|backup*|tape*|laptop*|staan|staat|server*',
};
