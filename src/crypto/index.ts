/** What Sotto is encrypted with: groups, certificates, profiles, sealed boxes and records. Pure functions; no I/O, no clock. */
export { ACCESS_TOKEN_BYTES, tokenHash } from './access.js';
export {
  ATTACHMENT_CHUNK_BYTES,
  ATTACHMENT_HEADER_BYTES,
  ATTACHMENT_TAG_BYTES,
  AttachmentOpener,
  AttachmentSealer,
  createAttachmentKey,
  openAttachment,
  sealAttachment,
} from './attachment.js';
export { openRecord, sealRecord } from './at-rest.js';
export { type CertifiedRole, type Certificate, issueCertificate, parseCertificate, type Trust, verifyChain } from './certificate.js';
export { CryptoError, type CryptoErrorCode } from './errors.js';
export { commit, withdraw } from './group/commit.js';
export { createGroup } from './group/create.js';
export { accessToken, destroyGroup, epochOf, exportSecret, groupId, kindOf, revokedMembers, roster, securityCode, suiteOf, wipe } from './group/derived.js';
export { joinGroup, welcomeRefs } from './group/join.js';
export { createKeyPackage, keyPackageOwner, keyPackageRefOf } from './group/key-package.js';
export { protect, unprotect } from './group/message.js';
export { decodePending, encodePending } from './group/pending.js';
export { decodeGroup, encodeGroup } from './group/storage.js';
export type {
  Changes,
  CreatedKeyPackage,
  Group,
  GroupKind,
  GroupMember,
  KeyPackageOptions,
  MemberRole,
  Pending,
  Protected,
  Unprotected,
} from './group/types.js';
export { type Identity, memberId, signChallenge } from './identity.js';
export { isMemberName } from './name.js';
export { MAX_CONTENT_BYTES, pad, unpad } from './padding.js';
export { openProfile, type Profile, PROFILE_DIGEST_BYTES, profileDigest, signProfile } from './profile.js';
export { createSealKey, openSealed, type SealKey, type SealOptions, sealTo } from './seal.js';
export { createDeviceKey, DeviceKey, signLabelled, verifyLabelled } from './signature.js';
export { securityWordIndexes } from './security-code.js';
export { DEFAULT_SUITE, type SuiteName } from './suite.js';
