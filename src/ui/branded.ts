import type { LitElement, PropertyValues } from 'lit';
import { type Family, register } from './family.js';

const OURS = /\bsotto-/g;
const TAG = /^sotto-/;

/**
 * The same elements under another name. Each is a subclass that changes three things on their way out: tags in templates, names in style sheets,
 * and the types of composed events.
 *
 * @throws TypeError when no tag can begin with the prefix.
 */
export function branded(family: Family, prefix: string, registry?: CustomElementRegistry): Family {
  if (!/^[a-z][a-z0-9-]*$/.test(prefix)) throw new TypeError('prefix: expected lower-case letters, digits and hyphens, a letter first');
  const brand = new Brand(prefix, registry);
  return Object.fromEntries(Object.entries(family).map(([tag, element]) => [brand.name(tag), brandedElement(element, brand)]));
}

/** One family's name, and what has been renamed for it so far. */
class Brand {
  readonly #templates = new WeakMap<Node, Node>();
  readonly #sheets = new WeakMap<CSSStyleSheet, CSSStyleSheet>();

  constructor(
    readonly prefix: string,
    readonly registry: CustomElementRegistry | undefined,
  ) {}

  name(text: string): string {
    return text.replace(OURS, `${this.prefix}-`);
  }

  /** A template's content for the document, as lit asks for it. */
  importNode(content: Node): Node {
    const template = this.#templates.get(content) ?? this.#renamed(content);
    this.#templates.set(content, template);
    const { registry } = this;
    return document.importNode(template, registry ? importOptions(registry) : true);
  }

  /** Puts renamed style sheets in place of ours. Some come later: what is shown rarely brings its own when it is first shown. */
  restyle(root: DocumentFragment | HTMLElement) {
    if (!(root instanceof ShadowRoot) || root.adoptedStyleSheets.every((sheet) => this.#sheets.get(sheet) === sheet)) return;
    root.adoptedStyleSheets = [...new Set(root.adoptedStyleSheets.map((sheet) => this.#sheet(sheet)))];
  }

  /** The event as the page around gets it: the same fields under a type of the brand's own. */
  event(event: Event): Event {
    const { bubbles, cancelable, composed } = event;
    const { isTrusted: _, ...fields } = { ...event };
    return Object.assign(new Event(this.name(event.type), { bubbles, cancelable, composed }), fields);
  }

  #sheet(sheet: CSSStyleSheet): CSSStyleSheet {
    const known = this.#sheets.get(sheet);
    if (known) return known;
    const text = [...sheet.cssRules].map((rule) => rule.cssText).join('\n');
    const own = this.name(text);
    const renamed = own === text ? sheet : new CSSStyleSheet();
    if (renamed !== sheet) renamed.replaceSync(own);
    this.#sheets.set(sheet, renamed);
    this.#sheets.set(renamed, renamed);
    return renamed;
  }

  /** Lit finds its places in a template by counting nodes: each element of ours is replaced by one with another name, nothing else. */
  #renamed(content: Node): Node {
    // Cloned by its own document, in which nothing is upgraded.
    const copy = content.cloneNode(true);
    if (!(copy instanceof DocumentFragment)) return copy;
    for (const old of [...copy.querySelectorAll('*')].filter(({ localName }) => TAG.test(localName))) {
      const own = old.ownerDocument.createElement(this.name(old.localName));
      for (const { name, value } of old.attributes) own.setAttributeNS(null, name, value);
      own.append(...old.childNodes);
      old.replaceWith(own);
    }
    return copy;
  }
}

function brandedElement(element: typeof LitElement, brand: Brand): typeof LitElement {
  return class extends element {
    static override shadowRootOptions: ShadowRootInit = { ...element.shadowRootOptions, ...(brand.registry && importOptions(brand.registry)) };

    constructor() {
      super();
      this.renderOptions.creationScope = { importNode: (content) => brand.importNode(content) };
    }

    protected override createRenderRoot() {
      const root = super.createRenderRoot();
      brand.restyle(root);
      return root;
    }

    protected override updated(changed: PropertyValues) {
      super.updated(changed);
      brand.restyle(this.renderRoot);
    }

    /** What the element fetches later belongs to the same family. */
    registerLater(later: Family): void {
      register(Object.fromEntries(Object.entries(later).map(([tag, element]) => [brand.name(tag), brandedElement(element, brand)])), brand.registry);
    }

    override dispatchEvent(event: Event): boolean {
      return super.dispatchEvent(event.composed && TAG.test(event.type) ? brand.event(event) : event);
    }
  };
}

/** Scoped registries are newer than TypeScript's declarations of them. */
function importOptions(customElementRegistry: CustomElementRegistry): { customElementRegistry: CustomElementRegistry } {
  return { customElementRegistry };
}
