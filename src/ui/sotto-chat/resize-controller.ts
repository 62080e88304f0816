import { type CSSResult, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { directionOf } from '../../i18n/locales.js';
import type { StringsController } from '../../i18n/strings-controller.js';
import { SottoResizeRequestEvent } from '../events.js';
import { brandOf } from '../brand-of.js';
import { boundedSize, keepPreferences, type PanelSize, type Preferences } from '../preferences.js';
import type * as handles from './resize-handle.js';

interface ResizableHost extends ReactiveControllerHost, HTMLElement {
  readonly layout: 'panel' | 'fill';
  readonly resizable: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

interface ResizeControllerOptions {
  readonly strings: StringsController;
  readonly preferences: () => Preferences;
  readonly prefer: (preferences: Preferences) => void;
  readonly adopt: (styles: CSSResult) => void;
}

/** The panel's size as the visitor wants it. The handle is fetched when a mouse comes over the chat or the Tab key is used in it. */
export class ResizeController implements ReactiveController {
  readonly #host: ResizableHost;
  readonly #options: ResizeControllerOptions;
  #handles: { readonly handle: typeof handles; readonly label: () => string } | undefined;
  #fetching = false;
  #shown: PanelSize | undefined;

  constructor(host: ResizableHost, options: ResizeControllerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    host.addEventListener('pointermove', ({ pointerType }) => pointerType === 'mouse' && this.#fetch(), { passive: true });
    host.addEventListener('keydown', ({ key }) => key === 'Tab' && this.#fetch());
  }

  /** Takes what was kept on this device. */
  hostUpdated() {
    const { size } = this.#options.preferences();
    if (size !== this.#shown) this.#show(size);
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#handles || !this.#possible) return nothing;
    const { handle, label } = this.#handles;
    return handle.resizeHandle({ label: label(), side: this.#side, now: () => this.#now(), onSize: (size, done) => this.#onSize(size, done) });
  }

  /** Who fills a place that somebody else gives can only ask for another size. */
  get #possible(): boolean {
    return this.#host.layout === 'panel' || this.#host.resizable;
  }

  get #side(): 'left' | 'right' {
    if (this.#host.layout === 'fill') return directionOf(document.documentElement.lang) === 'rtl' ? 'right' : 'left';
    // The page may have put it on either side.
    const { left = 0, right = 0 } = this.#host.renderRoot.querySelector('.root')?.getBoundingClientRect() ?? {};
    return left + right < window.innerWidth ? 'right' : 'left';
  }

  #now(): PanelSize {
    const { width = 0, height = 0 } = this.#host.renderRoot.querySelector('.panel')?.getBoundingClientRect() ?? {};
    return { width, height };
  }

  #onSize(size: PanelSize | undefined, done: boolean) {
    const bounded = size && boundedSize(size);
    this.#show(bounded);
    if (!done) return;
    const { size: _, ...others } = this.#options.preferences();
    const preferences = { ...others, ...(bounded && { size: bounded }) };
    keepPreferences(brandOf(this.#host), preferences);
    this.#options.prefer(preferences);
  }

  #show(size: PanelSize | undefined) {
    this.#shown = size;
    const { style } = this.#host.renderRoot.querySelector<HTMLElement>('.root .panel') ?? {};
    for (const [name, value] of [['--w', size?.width], ['--h', size?.height]] as const) {
      if (value === undefined) style?.removeProperty(name);
      else style?.setProperty(name, `${value}px`);
    }
    if (this.#host.layout === 'fill' && this.#host.resizable) this.#host.dispatchEvent(new SottoResizeRequestEvent(size));
  }

  #fetch() {
    if (this.#handles || this.#fetching || !this.#possible) return;
    this.#fetching = true;
    const { strings, adopt } = this.#options;
    Promise.all([import('./resize-handle.js'), import('./aside.js')])
      .then(async ([handle, { Aside }]) => {
        const aside = await Aside.load(strings, () => this.#host.requestUpdate());
        adopt(handle.handleStyles);
        this.#handles = { handle, label: () => aside.terms.resize };
        this.#host.requestUpdate();
      })
      // Without a network: asked for again with the next movement.
      .catch(() => undefined)
      .finally(() => (this.#fetching = false));
  }
}
