import { commands, Location, Position, Uri } from 'vscode';
import type { Range } from '../../workspace/position.js';
import { editorRange } from '../texts/open-place.js';
import type { AttestCommand } from './command.js';
import { t } from '../texts/t.js';

/** Peeks at places named by the server, as its lenses ask. Arguments: URI, zero-based line, list of `{uri, range}`. */
export const showPlaces: AttestCommand = {
  id: 'attest.showPlaces',
  failure: () => t('The places could not be shown.'),
  async run(_attest, uri, line, places) {
    if (typeof uri !== 'string' || typeof line !== 'number' || !Array.isArray(places)) return;
    const locations = (places as { uri: string; range: Range }[]).map(
      (place) => new Location(Uri.parse(place.uri), editorRange(place.range)),
    );
    await commands.executeCommand(
      'editor.action.peekLocations',
      Uri.parse(uri),
      new Position(line, 0),
      locations,
      'peek',
      t('No place found.'),
    );
  },
};
