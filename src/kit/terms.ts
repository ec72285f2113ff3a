import { visit } from '../browser/address.ts';

type Box = typeof import('./termBox.ts');

const termAt = (event: Event) => (event.target as Element).closest<HTMLAnchorElement>('a.term');

/**
 * Explains a term of a guide in a small box: under a pointer, at the focus, or where a finger presses. The box is
 * fetched when it is first asked for; where that fails, the link leads to the page of terms as it always does.
 */
export function explainTerms(): void {
  let box: Box | undefined;
  // Once it is here it answers at once: asked through a promise it came after an Escape that followed, and opened again.
  const show = async (link: HTMLAnchorElement, wait?: number): Promise<void> => {
    if (!box) box = await import('./termBox.ts');
    return box.show(link, wait);
  };
  document.addEventListener('pointerover', (event) => {
    const link = event.pointerType === 'mouse' && termAt(event);
    if (link) show(link, 150);
  });
  document.addEventListener('focusin', (event) => {
    const link = termAt(event);
    if (link) show(link);
  });
  document.addEventListener('click', (event) => {
    const link = termAt(event);
    if (!link || !matchMedia('(hover: none)').matches) return;
    event.preventDefault();
    show(link).catch(() => visit(link.href));
  });
}
