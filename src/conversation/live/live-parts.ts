import { AfterEnd } from './after-end.js';
import { ConversationFiles } from './conversation-files.js';
import { ConversationView } from './conversation-view.js';
import { Draft } from './draft.js';
import type { Ground } from './ground.js';
import { GroupFacts } from './group-facts.js';
import { KeptTranscript } from './kept-transcript.js';
import { Link } from './link.js';
import type { LiveConversationOptions } from './live-conversation-options.js';
import { ReadMark } from './read-mark.js';
import { Receipts } from './receipts.js';
import { Reception } from './reception.js';
import { Stored } from './stored.js';
import { TypingMembers, TypingNotice } from './typing.js';
import { Unsent } from './unsent.js';
import { Uploads } from './uploads.js';
import { Wishes } from './wishes.js';
import { Withheld } from './withheld.js';

/** Those that a conversation itself has to do with. */
export interface LiveParts extends Pick<Ground, 'link' | 'transcript'> {
  readonly group: GroupFacts;
  readonly draft: Draft;
  readonly readMark: ReadMark;
  readonly withheld: Withheld;
  readonly unsent: Unsent;
  readonly uploads: Uploads;
  readonly files: ConversationFiles;
  readonly wishes: Wishes;
  readonly reception: Reception;
  readonly receipts: Receipts;
  readonly afterEnd: AfterEnd;
  readonly stored: Stored;
  readonly view: ConversationView;
}

/** Makes the parts of a conversation, and tells each of the others that it needs. */
export function assemble(options: LiveConversationOptions, onChange: () => void): LiveParts {
  const { vault, prefix, clock, facts, returns } = options;
  const link = new Link(options.relay);
  const transcript = new KeptTranscript(prefix);
  // What is seen follows from all the others, and is made after them.
  const refresh = () => view.refresh();
  const ground: Ground = { ...options, link, transcript, canWrite: () => view.canWrite, refresh, onChange };

  const group = new GroupFacts(ground);
  const draft = new Draft(vault, prefix);
  const readMark = new ReadMark(vault, prefix);
  const withheld = new Withheld(clock, () => (returns ? facts().policy.returning.shownMs : undefined));
  const writing = new TypingMembers(clock, link.signal, refresh);
  const notice = new TypingNotice(clock, link.signal, (typing) => void link.say({ v: 1, type: 'typing', typing }));

  const unsent = new Unsent(ground);
  const uploads = new Uploads(ground, unsent);
  const files = new ConversationFiles({ ...ground, unsent, uploads });
  const wishes = new Wishes({ ...ground, unsent, files, draft, notice });
  const reception = new Reception({ ...ground, files, writing, group });
  const receipts = new Receipts(ground, readMark);
  const afterEnd = new AfterEnd(ground, withheld);
  const stored = new Stored({ ...ground, unsent, uploads, draft, readMark, withheld });
  const view: ConversationView = new ConversationView({ ...ground, group, unsent, uploads, writing, draft, readMark, withheld });
  return { link, transcript, group, draft, readMark, withheld, unsent, uploads, files, wishes, reception, receipts, afterEnd, stored, view };
}
