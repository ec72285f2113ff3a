/** Opens the browser's print dialog, and calls back once it is closed. */
export function printPage(after: () => void = () => {}): void {
  addEventListener('afterprint', after, { once: true });
  window.print();
}
