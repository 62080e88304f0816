import type { LaterTerms } from './en.js';
import { plural } from '../plural.js';

/** Simplified Chinese. A draft that no native speaker has reviewed yet. */
export const zhHans: LaterTerms = {
  withheld: (minutes) => plural('zh-Hans', minutes, { other: '您返回前 # 分钟以上的内容在此隐藏：其他人可能会使用这台设备。您的医护团队仍保留全部内容。' }),
  nextInLine: '下一位就是您。',
  ahead: (count) => plural('zh-Hans', count, { other: '您前面还有 # 人在等待。' }),
  lately: (minutes) => plural('zh-Hans', minutes, { other: '近来大约 # 分钟会得到回复。' }),
  unheard: '诊所尚未确认收到您写的内容。如果不能等，请打电话。',
  ratingTitle: '这次对话怎么样？',
  ratingNote: '您的回答会像对话本身一样加密发送给诊所。',
  ratings: { 1: '很差', 2: '较差', 3: '一般', 4: '好', 5: '很好' },
  ratingSend: '发送回答',
  ratingSkip: '不想回答',
  ratingThanks: '谢谢。您的回答会发送给诊所。',
  resize: '聊天窗口大小',
  preChat: '请先回答以下内容。它会加密，只发送给诊所。',
  offline: '现在没有人在线。请用此表单留下您的问题；内容已加密，我们回来后会阅读。',
};
