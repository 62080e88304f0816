// What Acme makes each of its brands from: a tag, a look, words, marks, and Acme's own way to the relay. Its customers see nothing of what it is made of.
import { type Appearance, createConversation, define, SottoChat, type StringOverrides } from 'sotto';
import { gateway } from './gateway-transport.js';

export interface Brand {
  /** First part of the tag, and the name under which it keeps and says things. */
  readonly name: string;
  readonly appearance: Appearance;
  readonly strings: StringOverrides;
  /** Outlines in a square of 24. */
  readonly mark: string;
  readonly launcher: string;
  /** What only CSS can say. */
  readonly css: string;
}

/**
 * Registers a brand's tag and makes every chat of it in the page ready: `<acme-chat clinic="<root public key>">`.
 *
 * @param place - A shadow root with a registry of its own, where the tag is to be known in it only.
 */
export function bring(brand: Brand, place: Document | ShadowRoot = document) {
  const registry = place instanceof ShadowRoot ? registryOf(place) : undefined;
  define(brand.name, registry);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(brand.css);
  place.adoptedStyleSheets.push(sheet);
  for (const chat of place.querySelectorAll(`${brand.name}-chat`)) if (chat instanceof SottoChat) dress(chat, brand);
}

function dress(chat: SottoChat, { name, appearance, strings, mark, launcher }: Brand) {
  chat.appearance = appearance;
  chat.strings = strings;
  chat.append(picture('logo', mark), picture('launcher-icon', launcher));
  const { origin } = location;
  const transport = gateway(`${origin.replace(/^http/, 'ws')}/gateway`);
  // The relay's address stands for nothing here: the transport decides where frames go.
  chat.start = () => createConversation({ clinic: chat.clinic, instance: chat.instance, brand: name, relay: origin, origin, transport });
}

function picture(slot: string, outline: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS(svg.namespaceURI, 'path');
  path.setAttribute('d', outline);
  for (const [name, value] of Object.entries({ slot, viewBox: '0 0 24 24', 'aria-hidden': 'true' })) svg.setAttribute(name, value);
  svg.append(path);
  return svg;
}

/** Scoped registries are newer than TypeScript's declarations of them. */
function registryOf(place: ShadowRoot & { customElementRegistry?: CustomElementRegistry | null }) {
  return place.customElementRegistry ?? undefined;
}
