import type { ComponentChildren } from 'preact';
import type { Sheet } from './model/sheet/sheet.ts';
import { type folded, touched } from './model/sheet/touched.ts';
import { Unfold } from './Unfold.tsx';

interface Props {
  part: keyof typeof folded;
  title: string;
  aside: string;
  sheet: Sheet;
  children: ComponentChildren;
}

/** Fields that most readers leave alone; the summary says how many of them were changed. */
export function Folded({ part, title, aside, sheet, children }: Props) {
  const count = touched(sheet, part);
  return (
    <Unfold title={title} aside={count > 0 ? `${count} changed` : aside}>
      {children}
    </Unfold>
  );
}
