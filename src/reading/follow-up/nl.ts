/** What is done with a finding, and what holds back until something is in order. */
export const NL: readonly string[] =
  'roept roepen opgeroepen oproepen gemeld herstelt hersteld herstellen verhelpt verholpen verhelpen corrigeert gecorrigeerd correcties verwijdert verwijderd verwijderen intrekken ingetrokken trekt escaleert geëscaleerd alarm alarmen alarmeert waarschuwt waarschuwen gewaarschuwd blokkeert geblokkeerd stopt gestopt afgewezen weigert opvolgt opgevolgd opvolging evaluatie ticket tickets totdat pas repareert gerepareerd uitgezet verschillen afwijkingen'.split(
    ' ',
  );
