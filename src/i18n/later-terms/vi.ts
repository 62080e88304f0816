import type { LaterTerms } from './en.js';
import { plural } from '../plural.js';

/** Vietnamese. A draft that no native speaker has reviewed yet. */
export const vi: LaterTerms = {
  withheld: (minutes) => plural('vi', minutes, { other: 'Những gì đã nói hơn # phút trước khi quý vị quay lại được ẩn ở đây: người khác có thể dùng thiết bị này. Nhóm chăm sóc vẫn giữ toàn bộ.' }),
  nextInLine: 'Quý vị là người tiếp theo.',
  ahead: (count) => plural('vi', count, { other: 'Có # người đang chờ trước quý vị.' }),
  lately: (minutes) => plural('vi', minutes, { other: 'Gần đây mất khoảng # phút để được trả lời.' }),
  unheard: 'Phòng khám chưa xác nhận đã nhận được những gì quý vị viết. Nếu không thể chờ, xin hãy gọi điện.',
  ratingTitle: 'Cuộc trò chuyện này thế nào?',
  ratingNote: 'Câu trả lời của quý vị được gửi đến phòng khám, niêm phong như chính cuộc trò chuyện.',
  ratings: { 1: 'Rất tệ', 2: 'Tệ', 3: 'Tạm được', 4: 'Tốt', 5: 'Rất tốt' },
  ratingSend: 'Gửi câu trả lời',
  ratingSkip: 'Không muốn trả lời',
  ratingThanks: 'Cảm ơn quý vị. Câu trả lời được gửi đến phòng khám.',
  resize: 'Kích thước khung trò chuyện',
  preChat: 'Xin trả lời phần này trước. Nội dung được niêm phong và chỉ gửi đến phòng khám.',
  offline: 'Hiện không có ai ở đây. Xin để lại câu hỏi bằng biểu mẫu này; nội dung được niêm phong và sẽ được đọc khi chúng tôi trở lại.',
};
