import { isCriterionId } from '../../../catalog/criterion-ids.js';
import { Explain } from '../../../server/protocol.js';
import { workspace } from 'vscode';
import { text, type AttestTool } from './tool.js';

interface Input {
  readonly criterion: string;
}

/** What a criterion is about, and where this workspace speaks to it. */
export const readCriterion: AttestTool<Input> = {
  name: 'attest_readCriterion',
  async invoke(ai, { criterion }) {
    const id = String(criterion).trim().toUpperCase();
    if (!isCriterionId(id))
      throw new Error(`There is no criterion ${id}. The series are CC1 to CC9, A1, C1, PI1 and P1 to P8.`);
    const page = await ai.client.request(Explain, {
      criterion: id,
      folder: workspace.workspaceFolders?.[0]?.uri.toString(),
    });
    return text(page ?? `Nothing is known on ${id}.`);
  },
};
