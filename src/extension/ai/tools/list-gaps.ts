import { DocumentGaps } from '../../../server/draft-protocol.js';
import { Coverage } from '../../../server/protocol.js';
import type { Ai } from '../ai.js';
import { fileOf, text, type AttestTool } from './tool.js';

interface Input {
  readonly path?: string;
}

/** The gaps of a policy, or the criteria in scope that no document speaks to. */
export const listGaps: AttestTool<Input> = {
  name: 'attest_listGaps',
  async invoke(ai: Ai, { path }) {
    if (path) {
      const gaps = await ai.client.request(DocumentGaps, { uri: fileOf(path).toString() });
      if (gaps.length === 0) return text(`No gap in ${path} that text would close.`);
      return text(
        gaps
          .map(({ message, range }) => `Line ${range.start.line + 1}: ${message.replace(/\n/g, ' ')}`)
          .join('\n'),
      );
    }
    const folders = await ai.client.request(Coverage, {});
    const open = folders
      .flatMap(({ criteria }) => criteria)
      .filter(({ inScope, substantiated }) => inScope && !substantiated);
    return text(
      open.length === 0
        ? 'Every criterion in scope is spoken to by a document.'
        : open
            .map(({ id, title, claimed }) => `${id} ${title}${claimed ? ' (claimed without text)' : ''}`)
            .join('\n'),
    );
  },
};
