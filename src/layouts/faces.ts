/** Texts of several words, whose lines could break elsewhere in another face. */
const texts = 'p,li,td,h1,h2';
/** What a text whose lines would end elsewhere all the same is tried with, in px for each letter. */
const tries = [0, -0.04, 0.04, -0.1, 0.1, 0];

/** What a part may move inside its text, in squared px, from unseen to another line; the text keeps its height. */
const moves = [9, 81, 1e9];

const linesOf = (part: Node): DOMRect[] => {
  const range = new Range();
  range.selectNodeContents(part);
  return [...range.getClientRects()];
};
const lengthOf = (text: Node): number => linesOf(text).reduce((sum, { width }) => sum + width, 0);
/** Where it begins, as one number that tells another line from a nudge inside one. */
const startOf = (part: Node): number => {
  const [line] = linesOf(part);
  return line ? line.left + line.top * 99 : 0;
};

/**
 * Notes how a text stands, and tells how to make it stand so in another face: its words keep, together, the length they
 * had, by letters that are a hair closer or wider apart, and so its lines their words.
 */
const fitted = (text: HTMLElement) => {
  const height = text.offsetHeight;
  const length = lengthOf(text);
  const starts = [...text.childNodes].map(startOf);
  return () => {
    const space =
      (length - lengthOf(text)) / text.innerText.length + (parseFloat(getComputedStyle(text).letterSpacing) || 0);
    moves.some((most) =>
      tries.some((more) => {
        text.style.letterSpacing = `${space + more}px`;
        return (
          text.offsetHeight === height &&
          starts.every((start, at) => (startOf(text.childNodes[at]!) - start) ** 2 < most)
        );
      }),
    );
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
