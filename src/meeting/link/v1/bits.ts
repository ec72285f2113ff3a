/** Thrown inside the folder where bytes are no document; the door (decode) catches it. */
export class Unreadable extends Error {}

/** Bits in the order they are written, most significant first; the last byte is filled with zeros. */
export class BitWriter {
  #bits: number[] = [];

  /** Writes the lowest `width` bits of a whole number below 2^53. */
  bits(value: number, width: number): void {
    for (let place = width - 1; place >= 0; place--) this.#bits.push(Math.floor(value / 2 ** place) % 2);
  }

  big(value: bigint, width: number): void {
    for (let place = width - 1; place >= 0; place--) this.#bits.push(Number((value >> BigInt(place)) & 1n));
  }

  bytes(): Uint8Array {
    const bytes = new Uint8Array(Math.ceil(this.#bits.length / 8));
    this.#bits.forEach((bit, place) => {
      bytes[place >> 3]! |= bit << (7 - (place & 7));
    });
    return bytes;
  }
}

export class BitReader {
  #bytes: Uint8Array;
  #place = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  bits(width: number): number {
    let value = 0;
    for (let left = width; left > 0; left--) value = value * 2 + this.#next();
    return value;
  }

  big(width: number): bigint {
    let value = 0n;
    for (let left = width; left > 0; left--) value = (value << 1n) | BigInt(this.#next());
    return value;
  }

  #next(): number {
    const byte = this.#bytes[this.#place >> 3];
    if (byte === undefined) throw new Unreadable();
    return (byte >> (7 - (this.#place++ & 7))) & 1;
  }
}
