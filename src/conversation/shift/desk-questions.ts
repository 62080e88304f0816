import { DutyError } from './duty.js';
import type { MetricsReport } from './metrics.js';

/** Questions to the desk that it has not answered yet, by id. */
export class DeskQuestions {
  readonly #asked = new Map<string, { resolve(report: MetricsReport): void; reject(error: Error): void }>();

  /** Rejects with DutyError `unreachable` when {@link giveUp} comes first. */
  ask(id: string): Promise<MetricsReport> {
    return new Promise((resolve, reject) => this.#asked.set(id, { resolve, reject }));
  }

  answer(id: string, report: MetricsReport): void {
    this.#asked.get(id)?.resolve(report);
    this.#asked.delete(id);
  }

  giveUp(id: string): void {
    this.#asked.get(id)?.reject(new DutyError('unreachable', 'the desk did not answer'));
    this.#asked.delete(id);
  }
}
