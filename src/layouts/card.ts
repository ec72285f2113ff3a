import { token } from './colour.ts';
import type { phases } from './guides.ts';
import { site } from './site.ts';

type Phase = keyof typeof phases;

type Style = Record<string, string | number>;

/** A node of the picture, as the renderer wants it. */
export type Node = { type: 'container'; style: Style; children: Node[] } | { type: 'text'; text: string; style: Style };

const lineOf: Record<Phase, string> = { prior: 'dotted', intermediate: 'dashed', final: 'solid' };
const tokenOf: Record<Phase, string> = { prior: 'prior', intermediate: 'inter', final: 'final' };

const box = (style: Style, children: Node[] = []): Node => ({
  type: 'container',
  style: { display: 'flex', ...style },
  children,
});
const text = (words: string, style: Style): Node => ({ type: 'text', text: words, style });

interface Card {
  title: string;
  /** The number of a guide; its stop is filled. */
  order?: number;
  /** The phases of all guides in their order. */
  line: readonly Phase[];
  css: string;
}

/** The picture that a link to a page unfolds into, 1200 by 630: its title above the line of stops. */
export function card({ title, order, line, css }: Card): Node {
  const colour = (name: string) => token(css, name);
  const phase = order ? line[order - 1] : undefined;
  const size = title.length > 34 ? 92 : 112;
  const big = { fontSize: size, fontWeight: 650, lineHeight: 1, letterSpacing: -2.4 };
  const stops = line.flatMap((one, at) => {
    const ink = colour(tokenOf[one]);
    const stop = box({
      width: 34,
      height: 34,
      borderRadius: 17,
      borderWidth: 6,
      borderStyle: 'solid',
      borderColor: ink,
      backgroundColor: at + 1 === order ? ink : colour('paper'),
    });
    const track = box({ flexGrow: 1, height: 0, borderTopWidth: 7, borderTopStyle: lineOf[one], borderColor: ink });
    return at === 0 ? [stop] : [track, stop];
  });
  return box(
    {
      width: '100%',
      height: '100%',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: 72,
      backgroundColor: colour('paper'),
      color: colour('ink'),
      fontFamily: 'Sans',
    },
    [
      box({ flexDirection: 'row', alignItems: 'flex-start', gap: 30 }, [
        ...(order && phase ? [text(String(order), { ...big, color: colour(tokenOf[phase]) })] : []),
        text(title, { ...big, flexShrink: 1 }),
      ]),
      box({ flexDirection: 'column', gap: 40 }, [
        box({ flexDirection: 'row', alignItems: 'center' }, stops),
        text(`${site.name}: ${site.claim}`, { fontSize: 34 }),
      ]),
    ],
  );
}
