/** Reads the training text: who wrote which sentence in which style on which subjects. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('../../training/sentences', import.meta.url));
/** Public-domain handbook sentences on no subject; read when present, never kept in the project. */
export const GENERAL = fileURLToPath(
  new URL('../../../shared/corpora/general/18f-sentences.jsonl', import.meta.url),
);
/** Of the general sentences, one in so many is left out of training, for measuring. */
const HELD_OUT = 5;

/**
 * A file `<writer>-<language>.txt` (with anything after the writer's letter) has `# subject`, then lines of a style
 * letter, an optional `+other-subject` for a sentence on both, and the sentence. Below `# none` stand sentences on none.
 */
export function readSentences(language, folder = here) {
  const items = [];
  for (const file of readdirSync(folder).sort()) {
    const name = /^([A-Z]+)(?:-[\w]+)?-(en|nl)\.txt$/.exec(file);
    if (name?.[2] !== language) continue;
    let subject;
    for (const line of readFileSync(`${folder}/${file}`, 'utf8').split('\n')) {
      if (line.startsWith('# ')) subject = line.slice(2).trim();
      else if (line.trim() !== '') {
        const [, style, other, text] = /^([a-z]) (?:\+([\w-]+) )?(.+)$/.exec(line) ?? [];
        if (!text || !subject) throw new Error(`${file}: this is no sentence: ${line}`);
        items.push({
          writer: name[1],
          style,
          text: text.trim(),
          subjects: other === undefined ? [subject] : [subject, other],
        });
      }
    }
  }
  return items;
}

/** General sentences on no subject, in two parts: for training and for measuring. English only. */
export function readGeneral(language, file = GENERAL) {
  if (language !== 'en' || !existsSync(file)) return { training: [], measuring: [] };
  const items = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => ({ writer: 'general', style: 'g', text: JSON.parse(line).text, subjects: ['none'] }));
  return {
    training: items.filter((_, n) => n % HELD_OUT !== 0),
    measuring: items.filter((_, n) => n % HELD_OUT === 0),
  };
}

/** The catalogue's own titles and example sentences, of contents and points that one subject serves. */
export function catalogueSentences(language, { SUBJECTS, TOPICS }) {
  return TOPICS.filter(({ subjects }) => subjects.length === 1).flatMap(({ topic, subjects }) => {
    const subject = SUBJECTS[subjects[0]].id;
    return [topic.title[language], ...topic.examples[language]].map((text) => ({
      writer: 'catalogue',
      style: 'c',
      text,
      subjects: [subject],
    }));
  });
}
