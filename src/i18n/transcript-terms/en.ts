/** English texts of copies of a conversation, beside those they share with the chat. Fetched with the first copy that is asked for. */
export const transcriptTerms = {
  note: 'What is hidden in the chat is hidden in the copy too. Keep the copy where only you can read it: the chat can’t protect it any more.',
  html: 'Download as a web page',
  text: 'Download as plain text',
  print: 'Print',
  notMade: 'The copy couldn’t be made. Please try again.',

  title: (clinic: string) => `Conversation with ${clinic}`,
  made: (when: string) => `Copy made ${when}`,
  hidden: 'Hidden details are shown as X’s.',

  mail: 'Send by e-mail',
  mailNote: 'The clinic’s own mail server sends it. E-mail isn’t locked the way this chat is: whoever runs the mailbox can read it.',
  mailAddress: 'E-mail address',
  mailInvalid: 'Please write it like name@example.com.',
  mailNext: 'Continue',
  mailConfirm: (address: string) => `Send a copy of this conversation to ${address}?`,
  mailSend: 'Send the copy',
  mailChange: 'Change the address',
  mailAsked: 'The clinic has been asked to send it. The chat shows when it has.',
  mailNotAsked: 'That didn’t work, nothing was sent. Please try again.',
  mailSubject: 'Your copy of the conversation',
};

/** All texts of copies in one language; one that lacks any does not compile. */
export type TranscriptTerms = typeof transcriptTerms;
