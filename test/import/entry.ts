/** What the measure of the import needs of the source. */
export { importFile } from '../../src/importing/import-file.js';
export { comparedOf, scoreOf } from './score.js';
