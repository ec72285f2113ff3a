import { visit } from '../browser/address.ts';

const termAt = (event: Event) => (event.target as Element).closest<HTMLAnchorElement>('a.term');

/**
 * Explains a term of a guide in a small box: under a pointer, at the focus, or where a finger presses. The box is
 * fetched when it is first asked for; where that fails, the link leads to the page of terms as it always does.
 */
export function explainTerms(): void {
  const box = () => import('./termBox.ts');
  document.addEventListener('pointerover', (event) => {
    const link = event.pointerType === 'mouse' && termAt(event);
    if (link) box().then(({ show }) => show(link, 150));
  });
  document.addEventListener('focusin', (event) => {
    const link = termAt(event);
    if (link) box().then(({ show }) => show(link));
  });
  document.addEventListener('click', (event) => {
    const link = termAt(event);
    if (!link || !matchMedia('(hover: none)').matches) return;
    event.preventDefault();
    box()
      .then(({ show }) => show(link))
      .catch(() => visit(link.href));
  });
}
