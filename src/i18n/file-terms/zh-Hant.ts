import type { FileTerms } from './en.js';

/** Traditional Chinese. A draft that no native speaker has reviewed yet. */
export const zhHant: FileTerms = {
  attach: '附加檔案',
  types: { 'image/jpeg': 'JPEG 圖片', 'image/png': 'PNG 圖片', 'image/webp': 'WebP 圖片', 'application/pdf': 'PDF 文件', 'text/plain': '文字檔' },
  sending: '正在傳送',
  opening: '正在開啟',
  cancel: '停止傳送',
  cancelOf: (name) => `停止傳送 ${name}`,
  save: '儲存',
  saveOf: (name) => `將 ${name} 儲存到此裝置`,
  drop: '將檔案拖放到這裡',
  refused: {
    type: (what) => `這裡不能傳送這種檔案。可以傳送：${what}。`,
    heic: '這張圖片是 Apple 的 HEIC 格式，許多螢幕無法顯示。請在 iPhone 上選擇「設定」、「相機」、「格式」、「最相容」後重新拍攝，或傳送螢幕截圖。',
    empty: '此檔案是空的。',
    'too-large': (what) => `此檔案太大。最多可傳送 ${what}。`,
    dimensions: '這張圖片的像素超出了可傳送的範圍。請傳送較小的副本或螢幕擷取畫面。',
    'too-many': '此對話中不能再傳送檔案。',
    blocked: '此聊天不接受檔案。',
    damaged: '此檔案已損壞，無法傳送。',
    notKept: '檔案未能傳送。請再試一次。',
    unchecked: '我們無法檢查檔案中是否有隱私資訊，因此沒有傳送。',
    phi: '未傳送：檔案中含有不能透過訊息傳送的資訊。',
  },
  failed: {
    blocked: '此聊天不顯示檔案。',
    damaged: '此檔案與其聲稱的類型不符，因此沒有開啟。',
    gone: '此檔案已不再保存。',
    elsewhere: '請在開啟此聊天的另一個分頁中查看。',
    notOpened: '檔案未能開啟。請再試一次。',
  },
};
