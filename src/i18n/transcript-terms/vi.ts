import type { TranscriptTerms } from './en.js';

/** Vietnamese. A draft that no native speaker has reviewed yet. */
export const vi: TranscriptTerms = {
  note: 'Những gì được ẩn trong cuộc trò chuyện cũng được ẩn trong bản sao. Hãy giữ bản sao ở nơi chỉ quý vị đọc được: cuộc trò chuyện không còn bảo vệ được nó nữa.',
  html: 'Tải xuống dạng trang web',
  text: 'Tải xuống dạng văn bản thuần',
  print: 'In',
  notMade: 'Không tạo được bản sao. Vui lòng thử lại.',
  title: (clinic) => `Cuộc trò chuyện với ${clinic}`,
  made: (when) => `Bản sao được tạo ${when}`,
  hidden: 'Các chi tiết được ẩn hiện thành chữ X.',
  mail: 'Gửi qua email',
  mailNote: 'Máy chủ thư của chính phòng khám gửi đi. Email không được khóa như cuộc trò chuyện này: người quản lý hộp thư có thể đọc được.',
  mailAddress: 'Địa chỉ email',
  mailInvalid: 'Vui lòng viết như name@example.com.',
  mailNext: 'Tiếp tục',
  mailConfirm: (address) => `Gửi bản sao cuộc trò chuyện này đến ${address}?`,
  mailSend: 'Gửi bản sao',
  mailChange: 'Đổi địa chỉ',
  mailAsked: 'Đã yêu cầu phòng khám gửi. Cuộc trò chuyện sẽ cho biết khi đã gửi.',
  mailNotAsked: 'Không thành công, chưa có gì được gửi. Vui lòng thử lại.',
  mailSubject: 'Bản sao cuộc trò chuyện của quý vị',
};
