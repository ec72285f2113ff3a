import { type ComponentType, h, hydrate, type VNode } from 'preact';

/**
 * What wakes an island in place of Astro's own, which also knows slots, signals and islands without markup; we have none.
 * The number of the island begins the ids that its views make, so that they are those of the served markup: `__m` is where
 * Preact's useId looks for it, under the name that Preact 10 ships, and where Astro's own puts it.
 */
export default (island: Element) =>
  <Props extends object>(view: ComponentType<Props>, props: Props): void => {
    const drawn: VNode<Props> & { __m?: [number, number] } = h(view, props);
    drawn.__m = [Number(island.getAttribute('data-preact-island-id')), 0];
    hydrate(drawn, island);
  };
