import type { FileTerms } from './en.js';

/** Vietnamese. A draft that no native speaker has reviewed yet. */
export const vi: FileTerms = {
  attach: 'Đính kèm tệp',
  types: { 'image/jpeg': 'Ảnh JPEG', 'image/png': 'Ảnh PNG', 'image/webp': 'Ảnh WebP', 'application/pdf': 'Tài liệu PDF', 'text/plain': 'Tệp văn bản' },
  sending: 'Đang gửi',
  opening: 'Đang mở',
  cancel: 'Dừng gửi',
  cancelOf: (name) => `Dừng gửi ${name}`,
  save: 'Lưu',
  saveOf: (name) => `Lưu ${name} vào thiết bị này`,
  drop: 'Thả tệp vào đây',
  refused: {
    type: (what) => `Không thể gửi loại tệp này ở đây. Có thể gửi: ${what}.`,
    heic: 'Ảnh này ở định dạng HEIC của Apple mà nhiều màn hình không hiển thị được. Trên iPhone hãy chọn Cài đặt, Camera, Định dạng, Tương thích nhất rồi chụp lại, hoặc gửi ảnh chụp màn hình.',
    empty: 'Tệp này trống.',
    'too-large': (what) => `Tệp này quá lớn. Chỉ gửi được tối đa ${what}.`,
    dimensions: 'Ảnh này có nhiều điểm ảnh hơn mức có thể gửi. Vui lòng gửi bản nhỏ hơn hoặc ảnh chụp màn hình.',
    'too-many': 'Không thể gửi thêm tệp trong cuộc trò chuyện này.',
    blocked: 'Cuộc trò chuyện này không nhận tệp.',
    damaged: 'Tệp này bị hỏng và không thể gửi.',
    notKept: 'Không gửi được tệp. Vui lòng thử lại.',
    unchecked: 'Chúng tôi không kiểm tra được thông tin riêng tư trong tệp nên chưa gửi.',
    phi: 'Chưa gửi: tệp có thông tin không thể gửi trong tin nhắn.',
  },
  failed: {
    blocked: 'Cuộc trò chuyện này không hiển thị tệp.',
    damaged: 'Tệp này không đúng như loại đã ghi nên không được mở.',
    gone: 'Tệp này không còn được lưu giữ.',
    elsewhere: 'Hãy mở tệp ở thẻ khác đang có cuộc trò chuyện này.',
    notOpened: 'Không mở được tệp. Vui lòng thử lại.',
  },
};
