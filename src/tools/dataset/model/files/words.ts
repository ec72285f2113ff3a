const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** Bytes as people say them, in steps of a thousand: "412 KB", "9.1 GB". */
export function sizeInWords(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value < 10 && unit > 0 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}
