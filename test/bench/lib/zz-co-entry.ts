export { actingCompaniesIn } from '../../../src/reading/companies/companies.js';
export { namesIn } from '../../../src/reading/names/names.js';
