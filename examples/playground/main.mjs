// The playground's page: settings on one side, the widget in the middle, and what others learn of it on the other.
import { createConversation, languages } from 'sotto';
import 'sotto/define';
import { webSocketTransport } from 'sotto/transport/websocket';
import { watchedTransport } from './watched-transport.mjs';

const KEPT = 200;
const { clinic, relay } = document.querySelector('meta[name=sotto]').dataset;
const form = document.forms[0];
const stage = document.querySelector('.stage');
const network = { delayMs: 0, offline: false };
let chat;
let policy = '';

form.locale.append(new Option('of the page', ''), ...Object.entries(languages).map(([tag, { name }]) => new Option(name, tag)));
form.addEventListener('input', apply);
restart();

/** A chat of its own for every policy: one that runs keeps the one it began with. */
function restart() {
  const next = document.createElement('sotto-chat');
  next.layout = 'fill';
  next.start = () =>
    createConversation({
      clinic,
      relay,
      origin: location.origin,
      instance: 'playground',
      keep: 'memory',
      policy: settings().policy,
      transport: watchedTransport(webSocketTransport(relay), network, noteFrame),
    });
  for (const type of ['open', 'close', 'unread', 'conversation-start', 'conversation-end', 'error', 'locale-change', 'warning']) next.addEventListener(`sotto-${type}`, noteEvent);
  chat?.remove();
  stage.append(next);
  chat = next;
  policy = JSON.stringify(settings().policy);
  apply();
  chat.open = true;
}

function settings() {
  const { preset, scheme, own, accent, radius, width, locale, launcher, rest, lock } = form;
  return {
    appearance: {
      preset: preset.value,
      scheme: scheme.value,
      variables: { ...(own.checked && { accent: accent.value }), radius: Number(radius.value) },
      layout: { width: Number(width.value) },
    },
    ...(locale.value && { locale: locale.value }),
    ...(launcher.value && { strings: { en: { launcher: launcher.value } } }),
    policy: { ...(rest.value && { phi: { rest: rest.value } }), ...(lock.value && { idle: { lockAfterMs: Number(lock.value) } }) },
  };
}

function apply() {
  const { appearance, locale, strings, policy: wanted } = settings();
  if (JSON.stringify(wanted) !== policy) return restart();
  network.delayMs = Number(form.delay.value);
  network.offline = form.offline.checked;
  form.delayed.value = `${network.delayMs} ms`;
  chat.appearance = appearance;
  chat.locale = locale;
  chat.strings = strings;
  stage.style.setProperty('--stage-width', `${appearance.layout.width}px`);
  stage.style.setProperty('--stage-radius', `${appearance.variables.radius}px`);
  document.querySelector('.snippet').textContent = snippet();
}

function snippet() {
  const { policy: tightened, ...shown } = settings();
  const config = JSON.stringify({ clinic, relay, ...shown, ...(Object.keys(tightened).length > 0 && { policy: tightened }) }, undefined, 2);
  return `<script type="application/json" id="sotto-config">\n${config}\n</script>\n<script async src="${relay}/sotto.js"></script>`;
}

function noteEvent(event) {
  const { isTrusted: _, ...fields } = { ...event };
  note('.events', event.type, JSON.stringify(fields));
}

function noteFrame(direction, frame) {
  const start = [...frame.subarray(0, 40)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
  note('.frames', `${direction === 'sent' ? '↑' : '↓'} ${frame.length} bytes`, `${start}${frame.length > 40 ? ' …' : ''}`);
}

function note(list, what, detail) {
  const item = document.createElement('li');
  const small = document.createElement('span');
  small.textContent = detail;
  item.append(`${what}\n`, small);
  const target = document.querySelector(list);
  target.prepend(item);
  target.children[KEPT]?.remove();
}
