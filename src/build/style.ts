import { type Atrule, type CssNode, generate, parse, type Rule, type Selector, type SelectorList } from 'css-tree';

/** What must be on a page for a selector to find something: all these names, and one of each of these choices. */
interface Need {
  all: string[];
  oneOf: Need[][];
}

type Part =
  | { kind: 'text'; text: string }
  | { kind: 'rule'; selectors: { text: string; need: Need }[]; body: string }
  | { kind: 'group'; head: string; parts: Part[] };

/** A style sheet read once, so that it can be cut to many pages. */
export type Sheet = Part[];

const within = (list: CssNode): Need[] =>
  list.type === 'SelectorList' ? list.children.toArray().map((one) => needOf(one as Selector)) : [];

/** States come and go (`:hover`, `[open]`, `:not(…)`, `:has(…)`), so only elements, classes and ids count. */
function needOf(selector: Selector): Need {
  const need: Need = { all: [], oneOf: [] };
  for (const node of selector.children.toArray()) {
    if (node.type === 'ClassSelector') need.all.push(`.${node.name}`);
    if (node.type === 'IdSelector') need.all.push(`#${node.name}`);
    if (node.type === 'TypeSelector' && node.name !== '*') need.all.push(node.name.toLowerCase());
    if (node.type === 'PseudoClassSelector' && /^(is|where)$/.test(node.name))
      need.oneOf.push((node.children?.toArray() ?? []).flatMap(within));
  }
  return need;
}

const meets = (need: Need, names: ReadonlySet<string>): boolean =>
  need.all.every((name) => names.has(name)) && need.oneOf.every((choice) => choice.some((one) => meets(one, names)));

const selectorsOf = (list: SelectorList) =>
  list.children.toArray().map((one) => ({ text: generate(one), need: needOf(one as Selector) }));

const ruleOf = ({ prelude, block }: Rule): Part =>
  prelude.type === 'SelectorList'
    ? { kind: 'rule', selectors: selectorsOf(prelude), body: generate(block) }
    : { kind: 'text', text: generate(prelude) + generate(block) };

/** Groups are cut inside; a font, a page or the steps of a movement stay whole. */
function groupOf(node: Atrule): Part {
  const { name, prelude, block } = node;
  if (!block || !/^(layer|media|container|supports)$/.test(name)) return { kind: 'text', text: generate(node) };
  const head = `@${name}${prelude ? ` ${generate(prelude)}` : ''}`;
  return { kind: 'group', head, parts: partsOf(block.children.toArray()) };
}

const partsOf = (nodes: CssNode[]): Part[] =>
  nodes.map((node) => {
    if (node.type === 'Rule') return ruleOf(node);
    if (node.type === 'Atrule') return groupOf(node);
    return { kind: 'text', text: generate(node) };
  });

/** Reads a style sheet. Its rules keep their order, and values are left as they stand. */
export function readSheet(css: string): Sheet {
  const sheet = parse(css, { parseValue: false });
  const nodes = sheet.type === 'StyleSheet' ? sheet.children.toArray() : [];
  // A layer ranks by where it is first named; a page that needs nothing of one would else rank it later.
  const layers = nodes.flatMap((node) =>
    node.type === 'Atrule' && node.name === 'layer' && node.prelude ? generate(node.prelude).split(',') : [],
  );
  const order = layers.length ? [`@layer ${[...new Set(layers)].join(',')};`] : [];
  return [...order.map((text): Part => ({ kind: 'text', text })), ...partsOf(nodes)];
}

/** The part of a style sheet that can find something on a page with these names, in the same order. */
export const cut = (sheet: Sheet, names: ReadonlySet<string>): string =>
  sheet
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'group') {
        const inside = cut(part.parts, names);
        return inside && `${part.head}{${inside}}`;
      }
      const found = part.selectors.filter(({ need }) => meets(need, names));
      return found.length ? `${found.map(({ text }) => text).join(',')}${part.body}` : '';
    })
    .join('');
