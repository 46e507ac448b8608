/**
 * Makes sections to learn criteria from: a few of the training sentences on a criterion's subjects below a heading, with
 * some on other subjects and on none, as sections of real policies have. Deterministic.
 */
import { generator } from './random.mjs';

const SENTENCES = 5;
/** From this share of the main criterion's sentences on, a section is about another criterion too. */
const SHARE = 0.5;
const HEADING = 2;
const PLAIN_HEADINGS = {
  en: ['Policy', 'Procedure', 'Requirements', 'General', 'Guidance', 'Process', 'Responsibilities', ''],
  nl: ['Beleid', 'Procedure', 'Eisen', 'Algemeen', 'Richtlijnen', 'Proces', 'Verantwoordelijkheden', ''],
};

/** `count` sections on criteria and an eighth of that on none: `{parts, classes}`, class 0 for none. */
export function makeSections(language, sentences, { SUBJECTS, TOPICS, CRITERIA_OF_SUBJECT }, count) {
  const random = generator(3);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const criteriaOf = new Map(SUBJECTS.map(({ id }, n) => [id, CRITERIA_OF_SUBJECT[n].map((at) => at + 1)]));
  const bySubject = new Map();
  const none = [];
  for (const { subjects, text } of sentences) {
    if (subjects[0] === 'none') none.push(text);
    else for (const subject of subjects) bySubject.set(subject, [...(bySubject.get(subject) ?? []), text]);
  }
  const { titles, terms } = wordsOf(language, SUBJECTS, TOPICS);
  const byCriterion = new Map();
  for (const subject of bySubject.keys())
    for (const at of criteriaOf.get(subject)) byCriterion.set(at, [...(byCriterion.get(at) ?? []), subject]);
  const all = [...bySubject.keys()].filter((subject) => criteriaOf.get(subject).length > 0);
  const criteria = [...byCriterion.keys()].sort((a, b) => a - b);
  const made = [];
  for (let n = 0; n < count; n += 1) {
    const pool = byCriterion.get(pick(criteria));
    const main = pick(pool);
    const weights = new Map();
    const texts = [];
    const add = (subject, weight) => {
      texts.push(pick(bySubject.get(subject)));
      for (const at of criteriaOf.get(subject)) weights.set(at, (weights.get(at) ?? 0) + weight);
    };
    for (let left = 1 + Math.floor(random() * SENTENCES); left > 0; left -= 1)
      add(random() < 0.6 ? main : pick(pool), 1);
    if (random() < 0.3) add(pick(all), 0.5);
    for (let left = Math.floor(random() * 3); left > 0; left -= 1) texts.push(pick(none));
    const own = terms.get(main) ?? [];
    if (own.length > 0 && random() < 0.5) texts.push(pick(own), pick(own));
    const heading = random() < 0.6 ? pick(titles.get(main) ?? ['']) : pick(PLAIN_HEADINGS[language]);
    const most = Math.max(...weights.values());
    made.push({
      parts: [...texts.map((text) => ({ text, weight: 1 })), { text: heading, weight: HEADING }],
      classes: [...weights].filter(([, weight]) => weight >= most * SHARE).map(([at]) => at),
    });
  }
  for (let n = 0; n < count / 8; n += 1) {
    const texts = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(none));
    made.push({ parts: texts.map((text) => ({ text, weight: 1 })), classes: [0] });
  }
  return made;
}

/** By subject: the titles and strong terms of the contents and points it serves. */
function wordsOf(language, subjects, topics) {
  const titles = new Map();
  const terms = new Map();
  for (const { topic, subjects: own } of topics)
    for (const n of own) {
      const { id } = subjects[n];
      titles.set(id, [...(titles.get(id) ?? []), topic.title[language]]);
      if (own.length <= 2) terms.set(id, [...(terms.get(id) ?? []), ...topic.terms.strong[language]]);
    }
  return { titles, terms };
}
