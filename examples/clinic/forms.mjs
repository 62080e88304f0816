// The demo clinic's secure forms: what a front desk asks of new patients, and of those whose insurance has changed.

const RELATIONS = [
  { value: 'self', label: { en: 'Myself', es: 'Yo' } },
  { value: 'spouse', label: { en: 'My spouse or partner', es: 'Mi cónyuge o pareja' } },
  { value: 'parent', label: { en: 'My parent', es: 'Mi padre o mi madre' } },
  { value: 'other', label: { en: 'Somebody else', es: 'Otra persona' } },
];

const name = { kind: 'text', name: 'fullName', label: { en: 'Full legal name', es: 'Nombre legal completo' }, autocomplete: 'name', required: true, maxLength: 80 };
const birth = { kind: 'date', name: 'birthDate', label: { en: 'Date of birth', es: 'Fecha de nacimiento' }, autocomplete: 'bday', required: true, range: 'past' };

/** @type {import('sotto/desk').FormDefinition} */
const insuranceCard = {
  id: 'insurance-card',
  version: 1,
  title: { en: 'Insurance card details', es: 'Datos de la tarjeta del seguro' },
  intro: { en: 'Have your card at hand. It takes about two minutes.', es: 'Tenga su tarjeta a mano. Lleva unos dos minutos.' },
  consent: {
    en: 'Alder Street Clinic may use these details to check my coverage and to bill my plan.',
    es: 'Alder Street Clinic puede usar estos datos para comprobar mi cobertura y facturar a mi plan.',
  },
  pages: [
    {
      title: { en: 'Your plan', es: 'Su plan' },
      fields: [
        name,
        birth,
        { kind: 'text', name: 'plan', label: { en: 'Insurance company', es: 'Compañía de seguros' }, required: true, maxLength: 80 },
        {
          kind: 'text',
          name: 'memberId',
          label: { en: 'Member ID', es: 'Número de miembro' },
          help: { en: 'On the front of the card, often after “ID”.', es: 'En el anverso de la tarjeta, a menudo después de “ID”.' },
          format: 'letters-digits',
          category: 'plan',
          required: true,
          minLength: 4,
          maxLength: 30,
        },
        { kind: 'text', name: 'groupNumber', label: { en: 'Group number', es: 'Número de grupo' }, format: 'letters-digits', category: 'plan', maxLength: 30 },
        { kind: 'choice', name: 'holder', label: { en: 'Who holds the plan?', es: '¿Quién es el titular del plan?' }, required: true, options: RELATIONS },
      ],
    },
  ],
};

/** @type {import('sotto/desk').FormDefinition} */
const registration = {
  id: 'new-patient',
  version: 1,
  title: { en: 'New patient registration', es: 'Registro de paciente nuevo' },
  intro: { en: 'Three short pages, about five minutes.', es: 'Tres páginas cortas, unos cinco minutos.' },
  consent: {
    en: 'What I have entered is true as far as I know, and the clinic may keep it in my record.',
    es: 'Lo que he escrito es cierto hasta donde sé, y la clínica puede guardarlo en mi expediente.',
  },
  pages: [
    {
      title: { en: 'About you', es: 'Sobre usted' },
      fields: [
        name,
        birth,
        {
          kind: 'text',
          name: 'ssn',
          label: { en: 'Social Security number', es: 'Número de Seguro Social' },
          help: { en: 'Only if you would like us to verify benefits.', es: 'Solo si desea que comprobemos sus prestaciones.' },
          format: 'ssn',
          category: 'ssn',
        },
        {
          kind: 'choice',
          name: 'language',
          label: { en: 'Language you prefer', es: 'Idioma que prefiere' },
          options: [
            { value: 'english', label: { en: 'English', es: 'Inglés' } },
            { value: 'spanish', label: { en: 'Spanish', es: 'Español' } },
            { value: 'other', label: { en: 'Another one', es: 'Otro' } },
          ],
        },
      ],
    },
    {
      title: { en: 'How to reach you', es: 'Cómo contactarle' },
      fields: [
        { kind: 'tel', name: 'phone', label: { en: 'Phone', es: 'Teléfono' }, autocomplete: 'tel', required: true },
        { kind: 'email', name: 'email', label: { en: 'Email', es: 'Correo electrónico' }, autocomplete: 'email' },
        { kind: 'text', name: 'street', label: { en: 'Street address', es: 'Dirección' }, autocomplete: 'street-address', maxLength: 120 },
        { kind: 'text', name: 'zip', label: { en: 'ZIP code', es: 'Código postal' }, autocomplete: 'postal-code', format: 'zip' },
      ],
    },
    {
      title: { en: 'Your visit', es: 'Su visita' },
      fields: [
        { kind: 'multiline', name: 'reason', label: { en: 'What brings you in?', es: '¿Qué le trae a la consulta?' }, required: true, maxLength: 1000 },
        {
          kind: 'choices',
          name: 'needs',
          label: { en: 'What would help you at the clinic?', es: '¿Qué le ayudaría en la clínica?' },
          options: [
            { value: 'interpreter', label: { en: 'An interpreter', es: 'Un intérprete' } },
            { value: 'stepfree', label: { en: 'Step-free access', es: 'Acceso sin escalones' } },
            { value: 'quiet', label: { en: 'A quiet place to wait', es: 'Un lugar tranquilo para esperar' } },
          ],
        },
        { kind: 'tick', name: 'reminders', label: { en: 'Remind me of appointments by text message', es: 'Recuérdeme las citas por mensaje de texto' } },
      ],
    },
  ],
};

export const FORMS = [insuranceCard, registration];
