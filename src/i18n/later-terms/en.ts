import { plural } from '../plural.js';

/** English. Texts for what is not there when a chat opens, fetched with it. */
export const laterTerms = {
  withheld: (minutes: number) => plural('en', minutes, { other: 'What was said more than # minutes before you came back is hidden here: others may use this device. Your care team still has all of it.' }),
  nextInLine: 'You are next in line.',
  ahead: (count: number) => plural('en', count, { one: '# person is waiting before you.', other: '# people are waiting before you.' }),
  lately: (minutes: number) => plural('en', minutes, { one: 'Lately it took about # minute to be answered.', other: 'Lately it took about # minutes to be answered.' }),
  unheard: 'The clinic has not confirmed yet that it has what you wrote. If it can’t wait, please call.',
  ratingTitle: 'How was this chat?',
  ratingNote: 'Your answer goes to the clinic, sealed like the chat itself.',
  ratings: { 1: 'Very poor', 2: 'Poor', 3: 'Fair', 4: 'Good', 5: 'Very good' },
  ratingSend: 'Send answer',
  ratingSkip: 'Rather not say',
  ratingThanks: 'Thank you. Your answer goes to the clinic.',
  resize: 'Size of the chat',
  preChat: 'Please answer this first. It goes to the clinic only, sealed.',
  offline: 'Nobody is here right now. Leave us your question with this form; it is sealed, and read when we are back.',
};

export type LaterTerms = typeof laterTerms;
