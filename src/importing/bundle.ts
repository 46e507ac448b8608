/** The entry of the file that is loaded only when something is imported. */
export { IMPORTABLE, importFile } from './import-file.js';
export { isImportProblem } from './import-problem.js';
export { importComply } from './other/comply.js';
