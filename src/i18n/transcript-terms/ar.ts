import type { TranscriptTerms } from './en.js';

/** Arabic. A draft that no native speaker has reviewed yet. */
export const ar: TranscriptTerms = {
  note: 'ما هو مخفي في المحادثة مخفي أيضًا في النسخة. احتفظ بالنسخة حيث لا يقرؤها غيرك: لم تعد المحادثة قادرة على حمايتها.',
  html: 'تنزيل كصفحة ويب',
  text: 'تنزيل كنص عادي',
  print: 'طباعة',
  notMade: 'تعذّر إنشاء النسخة. يُرجى المحاولة مرة أخرى.',
  title: (clinic) => `محادثة مع ${clinic}`,
  made: (when) => `أُنشئت النسخة في ${when}`,
  hidden: 'تظهر التفاصيل المخفية على شكل X.',
  mail: 'إرسال بالبريد الإلكتروني',
  mailNote: 'يرسلها خادم البريد الخاص بالعيادة. البريد الإلكتروني ليس مقفلًا مثل هذه المحادثة: يستطيع من يدير صندوق البريد قراءته.',
  mailAddress: 'عنوان البريد الإلكتروني',
  mailInvalid: 'يُرجى كتابته هكذا: name@example.com.',
  mailNext: 'متابعة',
  mailConfirm: (address) => `هل تريد إرسال نسخة من هذه المحادثة إلى ${address}؟`,
  mailSend: 'إرسال النسخة',
  mailChange: 'تغيير العنوان',
  mailAsked: 'طُلب من العيادة إرسالها. ستُظهر المحادثة متى تم ذلك.',
  mailNotAsked: 'لم ينجح ذلك ولم يُرسل شيء. يُرجى المحاولة مرة أخرى.',
  mailSubject: 'نسختك من المحادثة',
};
