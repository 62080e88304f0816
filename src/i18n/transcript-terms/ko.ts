import type { TranscriptTerms } from './en.js';

/** Korean. A draft that no native speaker has reviewed yet. */
export const ko: TranscriptTerms = {
  note: '채팅에서 가려진 내용은 사본에서도 가려집니다. 사본은 본인만 읽을 수 있는 곳에 보관하세요. 채팅은 더 이상 사본을 보호할 수 없습니다.',
  html: '웹 페이지로 내려받기',
  text: '일반 텍스트로 내려받기',
  print: '인쇄',
  notMade: '사본을 만들지 못했습니다. 다시 시도해 주세요.',
  title: (clinic) => `${clinic}와(과)의 대화`,
  made: (when) => `사본을 만든 때: ${when}`,
  hidden: '가려진 정보는 X로 표시됩니다.',
  mail: '이메일로 보내기',
  mailNote: '의료기관의 자체 메일 서버가 보냅니다. 이메일은 이 채팅처럼 잠겨 있지 않아서, 메일함을 운영하는 쪽이 읽을 수 있습니다.',
  mailAddress: '이메일 주소',
  mailInvalid: 'name@example.com 형식으로 적어 주세요.',
  mailNext: '계속',
  mailConfirm: (address) => `이 대화의 사본을 ${address}(으)로 보낼까요?`,
  mailSend: '사본 보내기',
  mailChange: '주소 바꾸기',
  mailAsked: '의료기관에 보내 달라고 요청했습니다. 보내면 채팅에 표시됩니다.',
  mailNotAsked: '되지 않았습니다. 아무것도 보내지 않았습니다. 다시 시도해 주세요.',
  mailSubject: '대화 사본',
};
