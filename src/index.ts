/** Sotto's public API, without side effects: nothing is registered, stored or asked for by importing it. */
export type { Clock } from './clock.js';
export { createConversation, type ConversationOptions } from './conversation/visitor/create-conversation.js';
export { ConversationError, type ConversationErrorCode } from './conversation/errors.js';
export type { PatientSignIn } from './conversation/visitor/patient.js';
export type { LoadDetector } from './conversation/content/screening.js';
export {
  type Breach,
  type ClinicFacts,
  type Conversation,
  type ConversationState,
  type DeliveryStatus,
  MAX_TEXT_LENGTH,
  type Member,
  type Phase,
  type Role,
  type SendResult,
  type TimelineItem,
  type UnavailableReason,
  type VisitorConversation,
} from './conversation/state.js';
export type { Detector, Veil } from './conversation/veils.js';
export { CryptoError, type CryptoErrorCode } from './crypto/errors.js';
export type { SottoEmbed } from './embed/embed-element.js';
export { FileError, type FileErrorCode } from './files/errors.js';
export { FormError, type FormErrorCode } from './forms/errors.js';
export type { Terms } from './i18n/en.js';
export { type Language, languages } from './i18n/locales.js';
export type { StringOverrides, TermOverrides } from './i18n/overrides.js';
export { type Handling, handlingOf, type Policy, PolicyError, type PolicyPreset, type PolicyTightening } from './policy/policy.js';
export { type Change, type KeyedStorage, type Storage, StorageError, type StorageErrorCode } from './storage/storage.js';
export { RelayError, type RelayErrorCode, TransportError, type TransportErrorCode } from './transport/errors.js';
export type { Transport, TransportFactory, TransportListener } from './transport/transport.js';
export type { Appearance, Scheme } from './ui/appearance.js';
export type { ChatEvents, ChatProps } from './ui/chat-props.js';
export {
  SottoCloseEvent,
  SottoConversationEndEvent,
  SottoConversationStartEvent,
  type SottoErrorCode,
  SottoErrorEvent,
  SottoLocaleChangeEvent,
  SottoOpenEvent,
  SottoStateChangeEvent,
  SottoUnreadEvent,
  SottoWarningEvent,
  type WarningCode,
} from './ui/events.js';
export { SottoChat } from './ui/sotto-chat/sotto-chat.js';
export { define } from './ui/white-label.js';
