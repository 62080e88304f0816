import uPlot from 'uplot';

/** Numbers over time. */
export interface Plotted {
  /** Milliseconds since the Unix epoch. */
  readonly times: readonly number[];
  /** Undefined: nothing to show then. */
  readonly values: readonly (number | undefined)[];
  /** Bars instead of a line. */
  readonly bars: boolean;
  /** Top of the scale; by default whatever the values need. */
  readonly most?: number | undefined;
  /** How far lines of the scale may be apart; by default whatever is even in tens. */
  readonly steps?: readonly number[] | undefined;
  /** What stands along the axes, in the agent's language. */
  readonly time: (ms: number) => string;
  readonly value: (value: number) => string;
  /** BCP 47 tag of that language. */
  readonly language: string;
}

const HEIGHT = 180;

/** One chart in its place, drawn in the colours of the page around and as wide as it has room. */
export class Chart {
  #plot: uPlot | undefined;
  #place: HTMLElement | undefined;
  #plotted: Plotted | undefined;
  readonly #resizes = new ResizeObserver(() => this.#plot?.setSize(this.#size));

  show(place: HTMLElement, plotted: Plotted) {
    const same = place === this.#place && plotted.times.length === this.#plotted?.times.length && plotted.bars === this.#plotted.bars && plotted.language === this.#plotted.language;
    this.#place = place;
    this.#plotted = plotted;
    const data: uPlot.AlignedData = [plotted.times.map((ms) => ms / 1000), plotted.values.map((value) => value ?? null)];
    if (same && this.#plot) return this.#plot.setData(data);
    this.#plot?.destroy();
    this.#plot = new uPlot(this.#options(place, plotted), data, place);
    this.#resizes.disconnect();
    this.#resizes.observe(place);
  }

  remove() {
    this.#resizes.disconnect();
    this.#plot?.destroy();
    this.#plot = undefined;
  }

  get #size(): { width: number; height: number } {
    return { width: Math.max(120, this.#place?.clientWidth ?? 0), height: HEIGHT };
  }

  #options(place: HTMLElement, { times, bars, most, steps, time, value }: Plotted): uPlot.Options {
    const colour = (name: string) => resolved(place, `var(${name})`);
    const [ink, line, accent] = [colour('--sotto-muted'), colour('--sotto-line'), colour('--sotto-accent')];
    const axis = { stroke: ink, grid: { stroke: line, width: 1 }, ticks: { stroke: line, width: 1 }, font: '12px system-ui' };
    const paths = bars ? uPlot.paths.bars?.({ size: [0.7, 40] }) : undefined;
    return {
      ...this.#size,
      legend: { show: false },
      cursor: { show: false },
      // The first and the last bar are as wide as the others.
      scales: { ...(bars && { x: { range: (_, from, to) => [from - (to - from) / (2 * times.length), to + (to - from) / (2 * times.length)] } }), y: { range: (_, __, top) => [0, most ?? Math.max(1, top * 1.1)] } },
      axes: [
        { ...axis, space: 64, values: (_, splits) => splits.map((seconds) => time(seconds * 1000)) },
        { ...axis, size: 56, values: (_, splits) => splits.map(value), ...(steps && { incrs: [...steps] }) },
      ],
      series: [{}, { stroke: accent, width: bars ? 0 : 2, points: { show: !bars, size: 7, fill: accent }, ...(bars && { fill: accent }), ...(paths && { paths }) }],
    };
  }
}

/** A colour as a canvas understands it. */
function resolved(place: HTMLElement, colour: string): string {
  const probe = document.createElement('span');
  probe.style.setProperty('color', colour);
  place.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
