export { subjectModel } from '../../../src/reading/subjects/load-model.js';
export { SUBJECTS } from '../../../src/catalog/subjects.js';
