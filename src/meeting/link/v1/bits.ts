/**
 * Bits, the least significant of each byte first, as DEFLATE packs them. One walk over a document serves writing and
 * reading: `bits` is given the value to write and gives back the value that stands there.
 */
export class Bits {
  readonly bytes: number[];
  readonly reading: boolean;
  /** The next bit. */
  place = 0;

  constructor(bytes?: ArrayLike<number>) {
    this.reading = bytes !== undefined;
    this.bytes = Array.from(bytes ?? []);
  }

  /** @throws {RangeError} where reading passes the end */
  bits(width: number, value = 0): number {
    let found = 0;
    for (let bit = 0; bit < width; bit++, this.place++) {
      const at = this.place >> 3;
      const shift = this.place & 7;
      if (!this.reading) this.bytes[at] = (this.bytes[at] ?? 0) | (((value / 2 ** bit) & 1) << shift);
      else if (at >= this.bytes.length) throw new RangeError();
      found += ((this.bytes[at]! >> shift) & 1) * 2 ** bit;
    }
    return found;
  }
}
