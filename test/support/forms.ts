import type { FormDefinition } from '../../src/forms/definition.js';
import type { FilledForm } from '../../src/forms/submission.js';

/** A form with a field of every kind, on two pages, in two languages. */
export const everyKind: FormDefinition = {
  id: 'registration',
  version: 3,
  title: { en: 'New patient registration', es: 'Registro de paciente nuevo' },
  intro: { en: 'About four minutes.', es: 'Unos cuatro minutos.' },
  consent: { en: 'I agree that the clinic keeps this.', es: 'Acepto que la clínica guarde esto.' },
  pages: [
    {
      title: { en: 'About you', es: 'Sobre usted' },
      fields: [
        { kind: 'text', name: 'fullName', label: { en: 'Full name', es: 'Nombre completo' }, autocomplete: 'name', required: true, maxLength: 80 },
        { kind: 'date', name: 'birth', label: { en: 'Date of birth', es: 'Fecha de nacimiento' }, autocomplete: 'bday', required: true, range: 'past' },
        {
          kind: 'text',
          name: 'ssn',
          label: { en: 'Social Security number', es: 'Número de Seguro Social' },
          help: { en: 'Only if you want us to bill it.', es: 'Solo si quiere que lo facturemos.' },
          format: 'ssn',
          category: 'ssn',
        },
        { kind: 'email', name: 'email', label: { en: 'Email', es: 'Correo electrónico' }, autocomplete: 'email' },
        { kind: 'tel', name: 'phone', label: { en: 'Phone', es: 'Teléfono' }, autocomplete: 'tel' },
      ],
    },
    {
      title: { en: 'Your visit', es: 'Su visita' },
      fields: [
        {
          kind: 'choice',
          name: 'reason',
          label: { en: 'Reason', es: 'Motivo' },
          required: true,
          options: [
            { value: 'checkup', label: { en: 'Check-up', es: 'Revisión' } },
            { value: 'illness', label: { en: 'Illness', es: 'Enfermedad' } },
          ],
        },
        {
          kind: 'choices',
          name: 'needs',
          label: { en: 'What helps you?', es: '¿Qué le ayuda?' },
          options: [
            { value: 'interpreter', label: { en: 'An interpreter', es: 'Un intérprete' } },
            { value: 'ramp', label: { en: 'A ramp', es: 'Una rampa' } },
          ],
        },
        { kind: 'multiline', name: 'notes', label: { en: 'Anything else?', es: '¿Algo más?' }, maxLength: 500 },
        { kind: 'tick', name: 'reminders', label: { en: 'Remind me', es: 'Recuérdeme' } },
      ],
    },
  ],
};

/** Answers to it, each of which a search would find. */
export const answers: FilledForm = {
  language: 'en',
  consent: true,
  values: {
    fullName: 'Zephyrine Quackenbush',
    birth: '1984-03-04',
    ssn: '219-09-9999',
    email: 'zephyrine@example.com',
    reason: 'checkup',
    needs: ['ramp'],
    notes: 'Stairs are hard since the operation.',
    reminders: true,
  },
};
