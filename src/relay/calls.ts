import type { Ledger } from './ledger.js';
import type { Store } from './store.js';

/** Names of the calls of a {@link Store} that a {@link Ledger} answers. */
export type CallName = Exclude<keyof Store, 'close' | 'broken' | 'heldBytes'>;
/** What a call asks and what it answers, by name. */
type Requests = { [Name in CallName]: Parameters<Store[Name]>[0] };
type Answers = { [Name in CallName]: Awaited<ReturnType<Store[Name]>> };
export type AnswerOf<Name extends CallName> = Answers[Name];

/** A call as data, to be queued or sent to a worker. */
export type Call<Name extends CallName = CallName> = { [N in Name]: { name: N; request: Requests[N] } }[Name];

type Methods = { [Name in CallName]: (request: Requests[Name]) => Answers[Name] };

/** Makes a {@link Store} of a way to have calls answered. */
export function storeOver(answer: <Name extends CallName>(call: Call & Call<Name>) => Promise<AnswerOf<Name>>, { close, broken, heldBytes }: Pick<Store, 'close' | 'broken' | 'heldBytes'>): Store {
  return {
    create: (request) => answer({ name: 'create', request }),
    append: (request) => answer({ name: 'append', request }),
    read: (request) => answer({ name: 'read', request }),
    putBlob: (request) => answer({ name: 'putBlob', request }),
    askBlob: (request) => answer({ name: 'askBlob', request }),
    getBlob: (request) => answer({ name: 'getBlob', request }),
    dropBlob: (request) => answer({ name: 'dropBlob', request }),
    purge: (request) => answer({ name: 'purge', request }),
    retain: (request) => answer({ name: 'retain', request }),
    deliver: (request) => answer({ name: 'deliver', request }),
    items: (request) => answer({ name: 'items', request }),
    settle: (request) => answer({ name: 'settle', request }),
    publish: (request) => answer({ name: 'publish', request }),
    take: (request) => answer({ name: 'take', request }),
    putProfile: (request) => answer({ name: 'putProfile', request }),
    getProfile: (request) => answer({ name: 'getProfile', request }),
    look: (request) => answer({ name: 'look', request }),
    expire: (request) => answer({ name: 'expire', request }),
    close,
    ...(broken && { broken }),
    ...(heldBytes !== undefined && { heldBytes }),
  };
}

/** Has a ledger answer a call. */
export function answerCall<Name extends CallName>(ledger: Ledger, { name, request }: Call<Name>): AnswerOf<Name> {
  // A ledger has one method per call; naming the type ties each method to its own request.
  const methods: Methods = ledger;
  return methods[name].call(ledger, request);
}
