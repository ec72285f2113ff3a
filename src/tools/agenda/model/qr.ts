import { correction, generate } from 'lean-qr';

/** A QR code as one path of black squares, one unit each, with the quiet zone of four around it. */
export interface Code {
  /** Side in units, quiet zone included. */
  size: number;
  path: string;
}

const quiet = 4;

/**
 * A text as a QR code with at least medium correction; null where it does not fit. Runs of digits stand in numeric mode, where
 * three of them take ten bits.
 */
export function codeOf(text: string): Code | null {
  try {
    const code = generate(text, { minCorrectionLevel: correction.M });
    let path = '';
    for (let y = 0; y < code.size; y += 1) {
      for (let x = 0; x < code.size; x += 1) {
        const from = x;
        while (code.get(x, y)) x += 1;
        if (x > from) path += `M${from + quiet} ${y + quiet}h${x - from}v1h${from - x}z`;
      }
    }
    return { size: code.size + 2 * quiet, path };
  } catch {
    return null;
  }
}
