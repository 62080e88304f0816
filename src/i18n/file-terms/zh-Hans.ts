import type { FileTerms } from './en.js';

/** Simplified Chinese. A draft that no native speaker has reviewed yet. */
export const zhHans: FileTerms = {
  attach: '添加文件',
  types: { 'image/jpeg': 'JPEG 图片', 'image/png': 'PNG 图片', 'image/webp': 'WebP 图片', 'application/pdf': 'PDF 文档', 'text/plain': '文本文件' },
  sending: '正在发送',
  opening: '正在打开',
  cancel: '停止发送',
  cancelOf: (name) => `停止发送 ${name}`,
  save: '保存',
  saveOf: (name) => `将 ${name} 保存到此设备`,
  drop: '将文件拖放到此处',
  refused: {
    type: (what) => `此处不能发送这种文件。可以发送：${what}。`,
    heic: '这张图片是 Apple 的 HEIC 格式，许多屏幕无法显示。请在 iPhone 上选择“设置”、“相机”、“格式”、“兼容性最佳”后重新拍摄，或发送截图。',
    empty: '此文件是空的。',
    'too-large': (what) => `此文件太大。最多可发送 ${what}。`,
    dimensions: '这张图片的像素超出了可发送的范围。请发送较小的副本或屏幕截图。',
    'too-many': '此对话中不能再发送文件。',
    blocked: '此聊天不接受文件。',
    damaged: '此文件已损坏，无法发送。',
    notKept: '文件未能发送。请重试。',
    unchecked: '我们无法检查文件中是否有隐私信息，因此没有发送。',
    phi: '未发送：文件中含有不能通过消息发送的信息。',
  },
  failed: {
    blocked: '此聊天不显示文件。',
    damaged: '此文件与其声称的类型不符，因此没有打开。',
    gone: '此文件已不再保存。',
    elsewhere: '请在打开此聊天的另一个标签页中查看。',
    notOpened: '文件未能打开。请重试。',
  },
};
