import type { FileTerms } from './en.js';

/** Korean. A draft that no native speaker has reviewed yet. */
export const ko: FileTerms = {
  attach: '파일 첨부',
  types: { 'image/jpeg': 'JPEG 사진', 'image/png': 'PNG 사진', 'image/webp': 'WebP 사진', 'application/pdf': 'PDF 문서', 'text/plain': '텍스트 파일' },
  sending: '보내는 중',
  opening: '여는 중',
  cancel: '보내기 중지',
  cancelOf: (name) => `${name} 보내기 중지`,
  save: '저장',
  saveOf: (name) => `${name}을(를) 이 기기에 저장`,
  drop: '여기에 파일을 놓으세요',
  refused: {
    type: (what) => `이 종류의 파일은 여기서 보낼 수 없습니다. 보낼 수 있는 종류: ${what}.`,
    heic: '이 사진은 많은 화면에서 볼 수 없는 Apple의 HEIC 형식입니다. iPhone의 설정, 카메라, 포맷에서 높은 호환성을 선택하고 다시 찍거나 스크린샷을 보내 주세요.',
    empty: '빈 파일입니다.',
    'too-large': (what) => `파일이 너무 큽니다. 최대 ${what}까지 보낼 수 있습니다.`,
    dimensions: '이 사진은 보낼 수 있는 것보다 픽셀 수가 많습니다. 더 작은 사본이나 화면 캡처를 보내 주세요.',
    'too-many': '이 대화에서는 파일을 더 보낼 수 없습니다.',
    blocked: '이 채팅은 파일을 받지 않습니다.',
    damaged: '파일이 손상되어 보낼 수 없습니다.',
    notKept: '파일을 보내지 못했습니다. 다시 시도해 주세요.',
    unchecked: '파일에 개인정보가 있는지 확인하지 못해 보내지 않았습니다.',
    phi: '보내지 않음: 메시지로 보낼 수 없는 정보가 파일에 있습니다.',
  },
  failed: {
    blocked: '이 채팅은 파일을 표시하지 않습니다.',
    damaged: '파일이 표시된 종류와 달라 열지 않았습니다.',
    gone: '이 파일은 더 이상 보관되지 않습니다.',
    elsewhere: '이 채팅이 열린 다른 탭에서 여세요.',
    notOpened: '파일을 열지 못했습니다. 다시 시도해 주세요.',
  },
};
