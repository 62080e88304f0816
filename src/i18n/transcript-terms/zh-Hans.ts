import type { TranscriptTerms } from './en.js';

/** Simplified Chinese. A draft that no native speaker has reviewed yet. */
export const zhHans: TranscriptTerms = {
  note: '聊天中隐藏的内容在副本中也是隐藏的。请把副本放在只有您能看到的地方：聊天无法再保护它。',
  html: '下载为网页',
  text: '下载为纯文本',
  print: '打印',
  notMade: '未能生成副本。请重试。',
  title: (clinic) => `与${clinic}的对话`,
  made: (when) => `副本生成时间：${when}`,
  hidden: '隐藏的信息显示为 X。',
  mail: '通过电子邮件发送',
  mailNote: '由诊所自己的邮件服务器发送。电子邮件不像本聊天那样加密：管理邮箱的人可以读到它。',
  mailAddress: '电子邮箱地址',
  mailInvalid: '请按这种格式填写：name@example.com。',
  mailNext: '继续',
  mailConfirm: (address) => `要把这次对话的副本发送到 ${address} 吗？`,
  mailSend: '发送副本',
  mailChange: '更改地址',
  mailAsked: '已请诊所发送。发送后聊天中会显示。',
  mailNotAsked: '没有成功，什么都没有发送。请重试。',
  mailSubject: '您的对话副本',
};
