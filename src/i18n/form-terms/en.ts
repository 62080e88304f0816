import { plural } from '../plural.js';

/** English texts of secure forms, beside those they share with the chat. Fetched with the first form that is opened. */
export const formTerms = {
  page: (page: number, pages: number) => `Step ${page} of ${pages}`,
  back: 'Back',
  next: 'Continue',
  send: 'Send securely',
  sending: 'Sealing and sending',
  leave: 'Back to the chat',
  optional: '(optional)',
  choose: 'Choose one',
  masked: 'Hidden while you type. Press and hold the eye to look.',
  look: (label: string) => `Press and hold to see: ${label}`,
  problems: (count: number) => plural('en', count, { one: 'Please correct # answer', other: 'Please correct # answers' }),
  problem: {
    required: 'Please answer this.',
    'too-short': 'This is too short.',
    'too-long': 'This is too long.',
    digits: 'Please use digits only.',
    'letters-digits': 'Please use letters and digits only.',
    ssn: 'Please write it like 123-45-6789.',
    zip: 'Please write it like 97201.',
    email: 'Please write it like name@example.com.',
    tel: 'Please write a phone number with area code.',
    date: 'Please enter a full date.',
    past: 'This date is in the future.',
    future: 'This date is in the past.',
    choice: 'Please choose one of the answers.',
    unknown: 'Something in this answer can’t be sent.',
  },
  consent: 'Your agreement',
  consentMissing: 'Please tick the box to agree.',
  notSent: 'The form could not be sent. Your answers are still here.',
  changed: 'The clinic has just changed this form. Please go back and open it again.',
  leaveTitle: 'Leave this form?',
  leaveNote: 'What you have entered is not kept.',
  discard: 'Leave the form',
  stay: 'Keep going',
};

/** All texts of forms in one language; one that lacks any does not compile. */
export type FormTerms = typeof formTerms;
