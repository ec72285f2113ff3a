import { createSHA256 } from 'hash-wasm';
import type { FoundFile } from './model/files/found.ts';
import { isImage, tableKind } from './model/files/found.ts';
import { imageSize } from './model/files/image.ts';
import { TableReader } from './model/files/table.ts';

/** What the page hears: how far a file is, what was found in it, or that it could not be read. */
export type Told =
  | { kind: 'progress'; bytes: number }
  | { kind: 'done'; found: FoundFile }
  | { kind: 'failed'; path: string };

const tell = (told: Told): void => self.postMessage(told);
/** The head of an image that may come before its size, in bytes: JPEG keeps thumbnails and notes there. */
const mostHead = 512 * 1024;

/** Reads a file once from beginning to end, for its hash and for what is in it. It is never whole in memory. */
async function read(path: string, file: File): Promise<void> {
  const hash = (await createSHA256()).init();
  const kind = tableKind(path);
  const table = kind ? new TableReader(kind) : null;
  const decoder = new TextDecoder();
  const reader = file.stream().getReader();
  let head = new Uint8Array();
  let bytes = 0;
  let told = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    hash.update(piece.value);
    bytes += piece.value.byteLength;
    table?.push(decoder.decode(piece.value, { stream: true }));
    if (isImage(path) && head.length < mostHead) {
      const joined = new Uint8Array(head.length + piece.value.length);
      joined.set(head);
      joined.set(piece.value, head.length);
      head = joined;
    }
    if (bytes - told >= 8_000_000) {
      told = bytes;
      tell({ kind: 'progress', bytes });
    }
  }
  table?.push(decoder.decode());
  const image = isImage(path) ? imageSize(head) : null;
  tell({ kind: 'done', found: { path, bytes, sha256: hash.digest(), table: table?.end() ?? null, image } });
}

self.onmessage = ({ data: { path, file } }: MessageEvent<{ path: string; file: File }>) => {
  read(path, file).catch(() => tell({ kind: 'failed', path }));
};
