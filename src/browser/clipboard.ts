/** Copies text, and an HTML flavour beside it where given. Resolves to whether it worked; never rejects. */
export async function copyText(text: string, html?: string): Promise<boolean> {
  try {
    if (html && 'ClipboardItem' in window) {
      const flavours = {
        'text/plain': new Blob([text], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      };
      await navigator.clipboard.write([new ClipboardItem(flavours)]);
    } else await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
