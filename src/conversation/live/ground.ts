import type { KeptTranscript } from './kept-transcript.js';
import type { Link } from './link.js';
import type { LiveConversationOptions } from './live-conversation-options.js';

/** What the parts of a conversation stand on. */
export interface Ground extends Omit<LiveConversationOptions, 'relay'> {
  readonly link: Link;
  readonly transcript: KeptTranscript;
  /** Before the end, and while this member belongs to it. */
  readonly canWrite: () => boolean;
  /** Something shown has changed. */
  readonly refresh: () => void;
  /** Something that others go on from has changed, and is stored. */
  readonly onChange: () => void;
}
