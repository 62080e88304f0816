/** The texts around files. They load with the first file, or where files can be sent. */
export const fileTerms = {
  attach: 'Attach a file',
  types: { 'image/jpeg': 'JPEG picture', 'image/png': 'PNG picture', 'image/webp': 'WebP picture', 'application/pdf': 'PDF document', 'text/plain': 'Text file' },
  sending: 'Sending',
  opening: 'Opening',
  cancel: 'Stop sending',
  cancelOf: (name: string) => `Stop sending ${name}`,
  save: 'Save',
  saveOf: (name: string) => `Save ${name} to this device`,
  drop: 'Drop the file here',
  refused: {
    type: (what: string) => `This kind of file can’t be sent here. It can be: ${what}.`,
    heic: 'This picture is in Apple’s HEIC format, which many screens can’t show. On an iPhone choose Settings, Camera, Formats, Most Compatible and take it again, or send a screenshot of it.',
    empty: 'This file is empty.',
    'too-large': (what: string) => `This file is too large. At most ${what} can be sent.`,
    dimensions: 'This picture has more pixels than can be sent. Please send a smaller copy, or a screenshot of it.',
    'too-many': 'No more files can be sent in this conversation.',
    blocked: 'This chat takes no files.',
    damaged: 'This file is damaged and can’t be sent.',
    notKept: 'The file could not be sent. Please try again.',
    unchecked: 'We couldn’t check the file for private details, so it was not sent.',
    phi: 'Not sent: the file holds a detail that can’t go in a message.',
  },
  failed: {
    blocked: 'This chat shows no files.',
    damaged: 'This file is not what it says it is, so it was not opened.',
    gone: 'This file is not kept any more.',
    elsewhere: 'Open it in the other tab with this chat.',
    notOpened: 'The file could not be opened. Please try again.',
  },
};

export type FileTerms = typeof fileTerms;
