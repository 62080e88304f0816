import type { TranscriptTerms } from './en.js';

/** Traditional Chinese. A draft that no native speaker has reviewed yet. */
export const zhHant: TranscriptTerms = {
  note: '聊天中隱藏的內容在副本中也是隱藏的。請把副本放在只有您能看到的地方：聊天無法再保護它。',
  html: '下載為網頁',
  text: '下載為純文字',
  print: '列印',
  notMade: '未能製作副本。請再試一次。',
  title: (clinic) => `與${clinic}的對話`,
  made: (when) => `副本製作時間：${when}`,
  hidden: '隱藏的資料顯示為 X。',
  mail: '以電子郵件傳送',
  mailNote: '由診所自己的郵件伺服器傳送。電子郵件不像本聊天那樣加密：管理信箱的人可以讀到它。',
  mailAddress: '電子郵件地址',
  mailInvalid: '請依這種格式填寫：name@example.com。',
  mailNext: '繼續',
  mailConfirm: (address) => `要把這次對話的副本傳送到 ${address} 嗎？`,
  mailSend: '傳送副本',
  mailChange: '更改地址',
  mailAsked: '已請診所傳送。傳送後聊天中會顯示。',
  mailNotAsked: '沒有成功，什麼都沒有傳送。請再試一次。',
  mailSubject: '您的對話副本',
};
