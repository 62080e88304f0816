import type {} from 'sotto/react';

export const right = (
  <sotto-chat
    clinic="key"
    relay="https://relay.example"
    locale="es"
    open
    className="chat"
    appearance={{ preset: 'harbor', layout: { width: 420 } }}
    strings={{ en: { joined: (name) => `${name} is here` } }}
    onsotto-state-change={({ open, unread }) => [open, unread].join()}
  />
);
// @ts-expect-error there is no such layout
export const layout = <sotto-chat layout="sideways" />;
// @ts-expect-error events have types
export const event = <sotto-chat onsotto-state-change={({ text }) => text} />;
// @ts-expect-error texts have keys
export const strings = <sotto-chat strings={{ en: { lancher: 'typo' } }} />;
