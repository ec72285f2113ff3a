/** Texts of several words, whose lines could break elsewhere in another face. */
const texts = 'p,li,dd,td,h1,h2,h3';
/** How far, in px, a part of a line may move and be brought half the way back; a browser counts from 3 px. */
const near = 6;
/** What a text whose lines would end elsewhere all the same is tried with, in px for each space. */
const tries = [0, -0.4, 0.4, -1, 1, 0];

const linesOf = (part: Node): DOMRect[] => {
  const range = new Range();
  range.selectNodeContents(part);
  return [...range.getClientRects()];
};
const lengthOf = (text: Node): number => linesOf(text).reduce((sum, { width }) => sum + width, 0);
const endOf = (part: Node): number => linesOf(part).pop()?.right ?? 0;

/**
 * Notes how a text stands, and tells how to make it stand so in another face: its words keep, together, the length they
 * had, by spaces that are a hair wider or closer, and so its lines their words; a link inside a line keeps its place.
 */
const fitted = (text: HTMLElement) => {
  const height = text.offsetHeight;
  const length = lengthOf(text);
  const parts = [...(text.children as Iterable<HTMLElement>)].map((part) => {
    const end = endOf(part);
    return { style: part.style, moved: () => endOf(part) - end };
  });
  const tall = () => text.offsetHeight === height;
  const stands = () => tall() && parts.every(({ moved }) => Math.abs(moved()) < near);
  return () => {
    const space = (length - lengthOf(text)) / text.innerText.split(' ').length;
    // A link that cannot keep its line may lose it, as long as the text keeps its height.
    [stands, tall].some((keeps) =>
      tries.some((more) => {
        text.style.wordSpacing = `${space + more}px`;
        return keeps();
      }),
    );
    for (const { style, moved } of parts) {
      style.marginInlineStart = `${-moved() / 2}px`;
      if (!stands()) style.marginInlineStart = '';
    }
  };
};

/**
 * Sets the page in its faces, which have come, without moving what is in view.
 * @param marks the data of the root, by which the style knows
 */
export function showFaces(marks: DOMStringMap): void {
  if ('faces' in marks) return;
  const inView = [...document.querySelectorAll<HTMLElement>(texts)].filter((text) => {
    const { top, bottom } = text.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  const fits = inView.map(fitted);
  marks['faces'] = '';
  for (const fit of fits) fit();
}
