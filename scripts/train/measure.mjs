/** What a classifier finds in sentences it was not trained on. */

const THRESHOLDS = [0.15, 0.25, 0.35, 0.5];

/**
 * By threshold and style: how many sentences get one of their own subjects, how many others they get, and how many on
 * no subject get any. A subject that serves the same content or point as the right one is no mistake.
 */
export function measure(items, read, classOf, subjects) {
  const siblings = siblingsOf(subjects);
  const names = ['none', ...subjects.map(({ id }) => id)];
  const readings = items.map((item) => ({ item, chances: read(item.text) }));
  return THRESHOLDS.map((threshold) => {
    const styles = new Map();
    let wrong = 0;
    let positives = 0;
    for (const { item, chances } of readings) {
      const none = item.subjects[0] === 'none';
      const key = `${none ? 'none ' : ''}${item.style}`;
      const count = styles.get(key) ?? { hit: 0, all: 0 };
      styles.set(key, count);
      count.all += 1;
      const over = names.filter((_, n) => n > 0 && chances[n] >= threshold);
      if (none) {
        if (over.length > 0) count.hit += 1;
        continue;
      }
      positives += 1;
      if (item.subjects.some((one) => chances[classOf.get(one)] >= threshold)) count.hit += 1;
      wrong += over.filter(
        (one) => !item.subjects.some((own) => own === one || siblings.get(own)?.has(one)),
      ).length;
    }
    return { threshold, styles, wrong: wrong / Math.max(1, positives) };
  });
}

function siblingsOf(subjects) {
  const byKey = new Map();
  for (const { id, of } of subjects) for (const key of of) byKey.set(key, [...(byKey.get(key) ?? []), id]);
  const siblings = new Map(subjects.map(({ id }) => [id, new Set()]));
  for (const ids of byKey.values())
    for (const one of ids) for (const other of ids) siblings.get(one).add(other);
  return siblings;
}

export function printMeasures(measures) {
  for (const { threshold, styles, wrong } of measures) {
    const parts = [...styles]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([style, { hit, all }]) => `${style} ${((100 * hit) / all).toFixed(1)}% of ${all}`);
    console.log(`p >= ${threshold}: wrong ${wrong.toFixed(3)} a sentence; ${parts.join(', ')}`);
  }
}
