import type { LaterTerms } from './en.js';
import { plural } from '../plural.js';

/** Korean. A draft that no native speaker has reviewed yet. */
export const ko: LaterTerms = {
  withheld: (minutes) => plural('ko', minutes, { other: '돌아오시기 #분 이전에 나눈 내용은 여기에서 숨겨집니다. 다른 사람이 이 기기를 사용할 수 있기 때문입니다. 의료진은 모든 내용을 그대로 가지고 있습니다.' }),
  nextInLine: '다음 차례입니다.',
  ahead: (count) => plural('ko', count, { other: '앞에 #명이 기다리고 있습니다.' }),
  lately: (minutes) => plural('ko', minutes, { other: '최근에는 답변까지 약 #분 걸렸습니다.' }),
  unheard: '병원에서 보내신 내용을 받았다고 아직 확인하지 않았습니다. 기다리기 어려우면 전화해 주세요.',
  ratingTitle: '이번 채팅은 어떠셨나요?',
  ratingNote: '답변은 채팅과 마찬가지로 암호화되어 병원으로 전달됩니다.',
  ratings: { 1: '매우 나쁨', 2: '나쁨', 3: '보통', 4: '좋음', 5: '매우 좋음' },
  ratingSend: '답변 보내기',
  ratingSkip: '답하지 않기',
  ratingThanks: '감사합니다. 답변이 병원으로 전달됩니다.',
  resize: '채팅 크기',
  preChat: '먼저 이 내용에 답해 주세요. 암호화되어 병원에만 전달됩니다.',
  offline: '지금은 아무도 없습니다. 이 양식으로 문의를 남겨 주세요. 암호화되며, 돌아오면 읽겠습니다.',
};
