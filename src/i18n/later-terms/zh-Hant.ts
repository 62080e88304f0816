import type { LaterTerms } from './en.js';
import { plural } from '../plural.js';

/** Traditional Chinese. A draft that no native speaker has reviewed yet. */
export const zhHant: LaterTerms = {
  withheld: (minutes) => plural('zh-Hant', minutes, { other: '您返回前 # 分鐘以上的內容在此隱藏：其他人可能會使用這台裝置。您的醫護團隊仍保留全部內容。' }),
  nextInLine: '下一位就是您。',
  ahead: (count) => plural('zh-Hant', count, { other: '您前面還有 # 人在等候。' }),
  lately: (minutes) => plural('zh-Hant', minutes, { other: '近來大約 # 分鐘會得到回覆。' }),
  unheard: '診所尚未確認收到您寫的內容。如果不能等，請打電話。',
  ratingTitle: '這次對話如何？',
  ratingNote: '您的回答會像對話本身一樣加密傳送給診所。',
  ratings: { 1: '很差', 2: '較差', 3: '普通', 4: '好', 5: '很好' },
  ratingSend: '送出回答',
  ratingSkip: '不想回答',
  ratingThanks: '謝謝。您的回答會傳送給診所。',
  resize: '聊天視窗大小',
  preChat: '請先回答以下內容。它會加密，只傳送給診所。',
  offline: '現在沒有人在線上。請用此表單留下您的問題；內容已加密，我們回來後會閱讀。',
};
