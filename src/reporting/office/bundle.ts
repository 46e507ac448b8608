/** The entry of the file that is loaded only when a Word, PowerPoint or Excel file is made. */
export { reportToDocx } from './to-docx.js';
export { deckToPptx } from './to-pptx.js';
export { workbookToXlsx } from './to-xlsx.js';
