import type { DraftProblem } from '../checks/check.js';

const MOST = 12;

/** Tells a model what was wrong with its draft and asks for it once more. */
export function repairText(problems: readonly DraftProblem[]): string {
  const list = [...new Set(problems.map(({ message }) => message.en))].slice(0, MOST);
  return `The draft was refused:\n${list.map((line) => `- ${line}`).join('\n')}\nWrite it again so that none of this holds. Reply with the text alone, in the same form as before.`;
}
