/** The entry of the file that is loaded only when a Word or PowerPoint file is made. */
export { reportToDocx } from './to-docx.js';
export { deckToPptx } from './to-pptx.js';
