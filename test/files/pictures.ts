import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** A picture of 24 by 8 pixels, red and blue, as Chromium's canvas writes it. */
export const jpeg = bytesOf('/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAIABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQG/8QAFxABAAMAAAAAAAAAAAAAAAAAAARCgf/EABUBAQEAAAAAAAAAAAAAAAAAAAYA/8QAGhEAAQUBAAAAAAAAAAAAAAAAAAECBTSBsf/aAAwDAQACEQMRAD8AzqabTQUZaZvFEUjWdnUJQDAKn//Z');
export const png = bytesOf('iVBORw0KGgoAAAANSUhEUgAAABgAAAAICAYAAADjoT9jAAAAK0lEQVR4AezQsQkAAAwCwSf7j5adzAhikU7ha+FmQUmwShqe1wMLXCJLdAAAAP//PX1LoQAAAAZJREFUAwBUZisZrEwRoAAAAABJRU5ErkJggg==');
export const webp = bytesOf('UklGRjgCAABXRUJQVlA4WAoAAAAgAAAAFwAABwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggSgAAAPADAJ0BKhgACAA+0VSjS6gkoyGwCAEAGglAF2XQCgAfYBX/+4AAZsAA/u8P7E3xfZNea2YOBcPnpXSH/+ZoNZVkv5/EV2YFdAAA');

/** What must not be found in anything that leaves a device. */
export const SECRETS = ['Cupertino clinic', 'Jane Roe', 'iPhone 17', '2026:11:26 10:30:00', 'knee after surgery', 'serial 4711', 'https://tracker.example'];

/**
 * Exif as a phone writes it: maker, model, time, artist, a GPS position and which way up, little-endian, with a thumbnail's worth of noise behind it.
 * TIFF 6.0 §2, Exif 2.32 §4.6.
 */
export function exif(orientation = 6): Uint8Array {
  const texts = [
    [0x010e, 'knee after surgery'],
    [0x010f, 'Apple'],
    [0x0110, 'iPhone 17'],
    [0x0132, '2026:11:26 10:30:00'],
    [0x013b, 'Jane Roe'],
    [0xa431, 'serial 4711'],
  ] as const;
  const [main, gps] = [texts.length + 2, 4];
  const gpsAt = 8 + 2 + main * 12 + 4;
  let dataAt = gpsAt + 2 + gps * 12 + 4;
  const data: Uint8Array[] = [];
  const entry = (tag: number, type: number, count: number, value: Uint8Array) => {
    const bytes = new Uint8Array(12);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, tag, true);
    view.setUint16(2, type, true);
    view.setUint32(4, count, true);
    if (value.length <= 4) bytes.set(value, 8);
    else {
      view.setUint32(8, dataAt, true);
      data.push(value);
      dataAt += value.length;
    }
    return bytes;
  };
  const text = (tag: number, value: string) => entry(tag, 2, value.length + 1, utf8ToBytes(`${value}\0`));
  const degrees = (tag: number, ...values: number[]) => entry(tag, 5, 3, concatBytes(...values.flatMap((value) => [little(value, 4), little(1, 4)])));
  const directory = (entries: readonly Uint8Array[]) => concatBytes(little(entries.length, 2), ...entries, little(0, 4));
  const ifd0 = directory([...texts.slice(0, 3).map(([tag, value]) => text(tag, value)), entry(0x0112, 3, 1, little(orientation, 2)), ...texts.slice(3).map(([tag, value]) => text(tag, value)), entry(0x8825, 4, 1, little(gpsAt, 4))]);
  const gpsIfd = directory([text(1, 'N'), degrees(2, 37, 19, 55), text(3, 'W'), degrees(4, 122, 1, 51)]);
  return concatBytes(utf8ToBytes('II*\0'), little(8, 4), ifd0, gpsIfd, ...data, utf8ToBytes('Cupertino clinic'));
}

/** Segments of a JPEG that a phone or an editor adds, after its JFIF header. */
export function taggedJpeg(orientation?: number): Uint8Array {
  const xmp = utf8ToBytes('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Jane Roe, Cupertino clinic</x:xmpmeta>');
  const iptc = utf8ToBytes('Photoshop 3.0\x008BIM Jane Roe');
  const added = [segment(0xe1, concatBytes(utf8ToBytes('Exif\0\0'), exif(orientation))), segment(0xe1, xmp), segment(0xed, iptc), segment(0xfe, utf8ToBytes('knee after surgery')), segment(0xe5, utf8ToBytes('serial 4711'))];
  const second = concatBytes(utf8ToBytes('https://tracker.example'), jpeg);
  return concatBytes(jpeg.subarray(0, 20), ...added, jpeg.subarray(20), second);
}

export function segment(marker: number, payload: Uint8Array): Uint8Array {
  return concatBytes(Uint8Array.of(0xff, marker, (payload.length + 2) >> 8, (payload.length + 2) & 255), payload);
}

/** A PNG with texts, plain, compressed and international, a time and Exif, and something behind its end. */
export function taggedPng(orientation?: number): Uint8Array {
  const international = concatBytes(utf8ToBytes('XML:com.adobe.xmp\0\0\0\0\0'), utf8ToBytes('https://tracker.example'));
  const compressed = concatBytes(utf8ToBytes('Comment\0\0knee after surgery'));
  const added = [pngChunk('tEXt', utf8ToBytes('Author\0Jane Roe')), pngChunk('zTXt', compressed), pngChunk('iTXt', international), pngChunk('tIME', Uint8Array.of(7, 234, 11, 26, 10, 30, 0)), pngChunk('eXIf', exif(orientation)), pngChunk('prVt', utf8ToBytes('serial 4711'))];
  return concatBytes(png.subarray(0, 33), ...added, png.subarray(33), utf8ToBytes('Cupertino clinic'));
}

/** A few bytes that say they are a picture of a thousand million pixels. */
export function hugePng(): Uint8Array {
  const huge = png.slice();
  huge.set([0, 0, 0x7d, 0, 0, 0, 0x7d, 0], 16);
  return huge;
}

export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const body = concatBytes(utf8ToBytes(type), data);
  return concatBytes(little(data.length, 4).toReversed(), body, little(crc32(body), 4).toReversed());
}

/** A WebP with Exif and XMP, and their flags set. */
export function taggedWebp(orientation?: number): Uint8Array {
  const body = concatBytes(webp.subarray(8), riffChunk('EXIF', exif(orientation)), riffChunk('XMP ', utf8ToBytes('Jane Roe, https://tracker.example')));
  const tagged = concatBytes(utf8ToBytes('RIFF'), little(body.length, 4), body, utf8ToBytes('knee after surgery'));
  // The flags of VP8X, after RIFF, size, WEBP, VP8X and its size.
  tagged[20] = (tagged[20] ?? 0) | 0x0c;
  return tagged;
}

function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function riffChunk(type: string, data: Uint8Array): Uint8Array {
  return concatBytes(utf8ToBytes(type), little(data.length, 4), data, new Uint8Array(data.length % 2));
}

function little(value: number, bytes: 2 | 4): Uint8Array {
  return Uint8Array.from({ length: bytes }, (_, i) => (value >>> (8 * i)) & 255);
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
