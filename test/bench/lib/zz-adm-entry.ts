export { statementsOf } from '/work/main/src/reading/read-statements.js';
export { plainlyMissing, admitsToday } from '/work/main/src/reading/plainly-missing.js';
export { DocumentParser } from '/work/main/src/workspace/markdown/parse-document.js';
export { headingsAbove } from '/work/main/src/analysis/statements/surroundings.js';
export { chancesOf, LinearModel } from '/work/main/src/reading/learned/linear-model.js';
export { withoutValues } from '/work/main/src/reading/lexis/text-memo.js';
export { default as english } from '/work/main/src/reading/force/force-en.bin';
export { default as dutch } from '/work/main/src/reading/force/force-nl.bin';
