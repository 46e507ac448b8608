/**
 * What a promise gives, or an error that names the step when it takes longer than some seconds.
 * @template T
 * @param {number} seconds
 * @param {string} step
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
export async function within(seconds, step, work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${step} took over ${seconds} s.`)), seconds * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
