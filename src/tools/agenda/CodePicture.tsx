import type { Code } from './model/qr.ts';

/** A QR code as a picture in the colour around it. */
export const CodePicture = ({ size, path }: Code) => (
  <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label="QR code of the agenda">
    <path d={path} />
  </svg>
);
