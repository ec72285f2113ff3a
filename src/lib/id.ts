/** A short random id for something the reader makes, from any source of random bytes: twelve letters and digits. */
export function makeId(random: (bytes: Uint8Array) => Uint8Array): string {
  return Array.from(random(new Uint8Array(12)), (byte) => 'abcdefghijkmnpqrstuvwxyz23456789'[byte % 32]).join('');
}
