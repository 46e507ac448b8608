import type { AskedWords } from './vocabulary.js';

/** English words of requests. */
export const EN: AskedWords = {
  drop: 'remov*|drop*|delet*|leave out|leave ~ out|without the|take out|take ~ out|strike|cut',
  loosen: 'may|should|optional|plan|allow*|permit*',
};
