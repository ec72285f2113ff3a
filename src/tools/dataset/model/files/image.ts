export interface Size {
  width: number;
  height: number;
}

const ascii = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

/** The frame of a JPEG: the first start-of-frame segment says height and width. */
function jpeg(view: DataView): Size | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (marker === 0xff) at += 1;
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** The three kinds of WebP keep their size in three ways. */
function webp(bytes: Uint8Array, view: DataView): Size | null {
  const kind = ascii(bytes, 12, 4);
  if (kind === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  const three = (at: number) => view.getUint8(at) + (view.getUint8(at + 1) << 8) + (view.getUint8(at + 2) << 16) + 1;
  return kind === 'VP8X' ? { width: three(24), height: three(27) } : null;
}

/** The size in pixels of a PNG, JPEG, GIF, WebP or BMP from its first bytes; null where they do not tell. Total. */
export function imageSize(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return { width: view.getUint32(16), height: view.getUint32(20) };
    if (ascii(bytes, 0, 3) === '\xff\xd8\xff') return jpeg(view);
    if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6)))
      return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return webp(bytes, view);
    if (ascii(bytes, 0, 2) === 'BM')
      return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
  } catch {
    // Too short to hold what its first letters promise.
  }
  return null;
}
