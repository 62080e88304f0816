import type { FormDefinition } from '../../forms/definition.js';
import type { Family } from '../family.js';

/**
 * Fetches what shows a form and what seals it, with the first one that is opened, so that it can be sent without a network; then reads the form.
 *
 * @throws FormError `bad-form`; whatever a chunk that cannot be fetched throws.
 */
export async function loadForm(definition: unknown, register: (family: Family) => void): Promise<FormDefinition> {
  const [{ parseForm }, { SottoForm }] = await Promise.all([
    import('../../forms/definition.js'),
    import('./sotto-form.js'),
    import('../../forms/submission.js'),
    import('../../conversation/requests/form-boxes.js'),
  ]);
  register({ 'sotto-form': SottoForm });
  return parseForm(definition);
}
