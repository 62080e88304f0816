import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { systemClock, type Clock } from '../../clock.js';
import { dispositions } from '../../conversation/shift/duty.js';
import type { MetricsQuery, MetricsReport, MetricsSlot } from '../../conversation/shift/metrics.js';
import { consoleTerms, type ConsoleTerms } from '../../i18n/console-terms/en.js';
import { StringsController } from '../../i18n/strings-controller.js';
import { base } from '../../ui/base.styles.js';
import type { Chart, Plotted } from './chart.js';
import { styles } from './sotto-metrics.styles.js';

const spans = ['today', 'week', 'month'] as const;
type Span = (typeof spans)[number];

const DAY_MS = 86_400_000;
const DAYS: Readonly<Record<Span, number>> = { today: 1, week: 7, month: 30 };

/** What is drawn of a report; each chart has a table of the same numbers beside it. */
const measures = ['conversations', 'firstResponse', 'handleTime', 'serviceLevel', 'utilisation', 'satisfaction'] as const;
type Measure = (typeof measures)[number];

const times = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800, 86_400].map((seconds) => seconds * 1000);

/** Counts have no halves, and times are read in seconds, minutes and hours. */
const steps: Readonly<Partial<Record<Measure, readonly number[]>>> = {
  conversations: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
  firstResponse: times,
  handleTime: times,
  satisfaction: [1],
};

/** Where a scale ends by itself. */
const most: Readonly<Partial<Record<Measure, number>>> = { serviceLevel: 1, utilisation: 1, satisfaction: 5 };

/**
 * How the team does: numbers, charts, and tables of what the charts show. Times and counts only, from the desk.
 *
 * @csspart number - Each of the numbers above the charts.
 * @csspart chart - Each chart.
 */
export class SottoMetrics extends LitElement {
  static override styles = [base, styles];

  /** Texts, in the console's language. */
  @property({ attribute: false }) terms: ConsoleTerms = consoleTerms;
  /** Asks the desk. */
  @property({ attribute: false }) ask: ((query: MetricsQuery) => Promise<MetricsReport>) | undefined;
  @property({ attribute: false }) clock: Clock = systemClock;

  @state() private span: Span = 'today';
  @state() private report: MetricsReport | undefined;
  @state() private failed = false;
  #strings = new StringsController(this);
  /** Fetched with the first report. */
  #chart: typeof Chart | undefined;
  readonly #charts = new Map<Measure, Chart>();
  #asked = 0;

  override connectedCallback() {
    super.connectedCallback();
    void this.#load();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    for (const chart of this.#charts.values()) chart.remove();
    this.#charts.clear();
  }

  protected override updated() {
    const { report } = this;
    if (!this.#chart) return;
    for (const measure of measures) {
      const place = this.renderRoot.querySelector<HTMLElement>(`#${measure}`);
      if (place && report) this.#draw(this.#chart, measure, place, report);
    }
  }

  override render() {
    return html`
      <section aria-labelledby="title" aria-busy=${this.report || this.failed ? 'false' : 'true'}>
        <header>
          <h2 id="title" tabindex="-1">${this.terms.metrics}</h2>
          <div class="spans" role="group" aria-label=${this.terms.span}>
            ${spans.map((span) => html`<button class="button" aria-pressed=${span === this.span} @click=${() => this.#choose(span)}>${this.terms.spans[span]}</button>`)}
          </div>
        </header>
        <p class="hint">${this.terms.metricsHint}</p>
        <div role="status">${this.failed ? html`<p class="trouble">${this.terms.troubles.unreachable}</p>` : this.report ? nothing : html`<p>${this.terms.loadingMetrics}</p>`}</div>
        ${this.report ? this.#numbers(this.report) : nothing} ${this.report ? this.#figures(this.report) : nothing}
      </section>
    `;
  }

  #numbers({ conversations, firstResponse, handleTime, serviceLevel, goalMs, utilisation, satisfaction }: MetricsReport): TemplateResult {
    const number = (title: string, value: string | undefined, note?: string) => html`<div part="number">
      <dt>${title}</dt>
      <dd>${value ?? '–'}${note ? html`<span>${note}</span>` : nothing}</dd>
    </div>`;
    return html`<dl>
      ${number(this.terms.conversations, this.#count(conversations))}
      ${number(this.terms.firstResponse, firstResponse && this.terms.seconds(firstResponse.medianMs), firstResponse && this.terms.ninth(this.terms.seconds(firstResponse.p90Ms)))}
      ${number(this.terms.handleTime, handleTime && this.terms.seconds(handleTime.medianMs), handleTime && this.terms.ninth(this.terms.seconds(handleTime.p90Ms)))}
      ${number(this.terms.serviceLevel, this.#percent(serviceLevel), this.terms.goal(this.terms.seconds(goalMs)))}
      ${number(this.terms.utilisation, this.#percent(utilisation), this.terms.utilisationNote)}
      ${number(this.terms.satisfaction, satisfaction && this.terms.outOfFive(this.#value('satisfaction', satisfaction.mean)), satisfaction && this.terms.ratings(satisfaction.count))}
    </dl>`;
  }

  #figures(report: MetricsReport): TemplateResult {
    return html`${measures.map((measure) => this.#figure(measure, report))} ${report.outcomes.length > 0 ? this.#outcomes(report) : nothing}`;
  }

  #figure(measure: Measure, { slots, query }: MetricsReport): TemplateResult {
    const told = slots.filter((slot) => (measure === 'conversations' ? slot.conversations > 0 : valueOf(measure, slot) !== undefined));
    const title = query.by === 'hour' ? this.terms.byHour(this.terms[measure]) : this.terms.byDay(this.terms[measure]);
    return html`
      <figure>
        <figcaption>${title}</figcaption>
        <div class="pair">
          <div class="chart" part="chart" id=${measure} aria-hidden="true" ?hidden=${told.length === 0}></div>
          <div class="table" tabindex="0" role="region" aria-label=${title}>
            <table>
              <thead>
                <tr><th scope="col">${query.by === 'hour' ? this.terms.hour : this.terms.day}</th><th scope="col">${this.terms[measure]}</th></tr>
              </thead>
              <tbody>
                ${told.map((slot) => html`<tr><th scope="row">${this.#when(slot, query)}</th><td>${this.#told(measure, slot)}</td></tr>`)}
                ${told.length === 0 ? html`<tr><td colspan="2">${this.terms.nothingThen}</td></tr>` : nothing}
              </tbody>
            </table>
          </div>
        </div>
      </figure>
    `;
  }

  #outcomes({ outcomes }: MetricsReport): TemplateResult {
    const nameOf = (disposition: string) => {
      const known = dispositions.find((name) => name === disposition);
      return known ? this.terms.dispositions[known] : disposition;
    };
    return html`
      <table class="outcomes">
        <caption>${this.terms.outcomes}</caption>
        <tbody>
          ${outcomes.map(({ disposition, count }) => html`<tr><th scope="row">${nameOf(disposition)}</th><td>${this.#count(count)}</td></tr>`)}
        </tbody>
      </table>
    `;
  }

  #told(measure: Measure, slot: MetricsSlot): string {
    const value = valueOf(measure, slot);
    return value === undefined ? '' : this.#value(measure, value);
  }

  #value(measure: Measure, value: number): string {
    switch (measure) {
      case 'conversations':
        return this.#count(value);
      case 'serviceLevel':
      case 'utilisation':
        return this.#percent(value) ?? '';
      case 'satisfaction':
        return new Intl.NumberFormat(this.#strings.tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
      default:
        return this.terms.seconds(value);
    }
  }

  #when({ atMs }: MetricsSlot, { by }: MetricsQuery): string {
    return by === 'hour' ? this.#strings.time(atMs) : new Intl.DateTimeFormat(this.#strings.tag, { weekday: 'short', day: 'numeric', month: 'short' }).format(atMs);
  }

  #count(count: number): string {
    return new Intl.NumberFormat(this.#strings.tag).format(count);
  }

  #percent(share: number | undefined): string | undefined {
    return share === undefined ? undefined : new Intl.NumberFormat(this.#strings.tag, { style: 'percent' }).format(share);
  }

  #draw(Drawn: typeof Chart, measure: Measure, place: HTMLElement, { slots, query }: MetricsReport) {
    const plotted: Plotted = {
      times: slots.map(({ atMs }) => atMs),
      values: slots.map((slot) => valueOf(measure, slot)),
      bars: measure === 'conversations',
      most: most[measure],
      steps: steps[measure],
      time: (ms) => this.#strings.moment(ms, query.by === 'hour' ? { hour: 'numeric' } : { day: 'numeric', month: 'short' }),
      value: (value) => this.#value(measure, value),
      language: this.#strings.tag,
    };
    const chart = this.#charts.get(measure) ?? new Drawn();
    this.#charts.set(measure, chart);
    chart.show(place, plotted);
  }

  #choose(span: Span) {
    this.span = span;
    void this.#load();
  }

  async #load() {
    const asked = ++this.#asked;
    this.report = undefined;
    this.failed = false;
    try {
      const [report, { Chart }] = await Promise.all([this.ask?.(this.#query()), import('./chart.js')]);
      // Another span may have been chosen meanwhile.
      if (asked !== this.#asked) return;
      this.#chart = Chart;
      this.report = report;
    } catch {
      if (asked === this.#asked) this.failed = true;
    }
  }

  /** Whole days of the agent's own clock, up to the end of this one. */
  #query(): MetricsQuery {
    const now = this.clock.now();
    const utcOffsetMs = -new Date(now).getTimezoneOffset() * 60_000;
    const toMs = Math.ceil((now + utcOffsetMs + 1) / DAY_MS) * DAY_MS - utcOffsetMs;
    return { fromMs: toMs - DAYS[this.span] * DAY_MS, toMs, by: this.span === 'today' ? 'hour' : 'day', utcOffsetMs };
  }
}

function valueOf(measure: Measure, slot: MetricsSlot): number | undefined {
  return measure === 'firstResponse' || measure === 'handleTime' ? slot[`${measure}Ms`] : slot[measure];
}

declare global {
  interface HTMLElementTagNameMap {
    'sotto-metrics': SottoMetrics;
  }
}
