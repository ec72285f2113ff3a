import { type Atrule, type CssNode, generate, parse, type Rule, type Selector, type SelectorList } from 'css-tree';

/** What must be on a page for a selector to find something: all these names, and one of each of these choices. */
interface Need {
  all: string[];
  oneOf: Need[][];
  /** What must be on it besides for it to find something before a gesture or a tool has changed the page. */
  atOnce: { all: string[]; oneOf: Need[][] };
  /** Whether only a gesture makes it find something. */
  gesture: boolean;
}

const gestures = /^(hover|active|focus|focus-within|focus-visible|popover-open|selection|placeholder)$/;

type Part =
  | { kind: 'text'; text: string }
  | { kind: 'rule'; selectors: { text: string; need: Need }[]; body: string }
  | { kind: 'group'; head: string; parts: Part[] };

/** A style sheet read once, so that it can be cut to many pages. */
export type Sheet = Part[];

const within = (list: CssNode): Need[] =>
  list.type === 'SelectorList' ? list.children.toArray().map((one) => needOf(one as Selector)) : [];

/** States come and go (`:hover`, `[open]`, `:not(…)`, `:has(…)`), so only elements, classes and ids count for good. */
function needOf(selector: Selector): Need {
  const need: Need = { all: [], oneOf: [], atOnce: { all: [], oneOf: [] }, gesture: false };
  for (const node of selector.children.toArray()) {
    const choice = () => ('children' in node ? (node.children?.toArray() ?? []).flatMap(within) : []);
    if (node.type === 'ClassSelector') need.all.push(`.${node.name}`);
    if (node.type === 'IdSelector') need.all.push(`#${node.name}`);
    if (node.type === 'TypeSelector' && node.name !== '*') need.all.push(node.name.toLowerCase());
    // The first script sets attributes of data.
    if (node.type === 'AttributeSelector' && !/^(data-|hidden$)/.test(node.name.name))
      need.atOnce.all.push(`[${node.name.name}]`);
    if (node.type !== 'PseudoClassSelector' && node.type !== 'PseudoElementSelector') continue;
    if (/^(is|where)$/.test(node.name)) need.oneOf.push(choice());
    if (node.name === 'has') need.atOnce.oneOf.push(choice());
    need.gesture ||= gestures.test(node.name);
  }
  return need;
}

const meets = (need: Need, names: ReadonlySet<string>): boolean =>
  need.all.every((name) => names.has(name)) && need.oneOf.every((choice) => choice.some((one) => meets(one, names)));

const meetsAtOnce = (need: Need, names: ReadonlySet<string>): boolean =>
  !need.gesture &&
  [...need.all, ...need.atOnce.all].every((name) => names.has(name)) &&
  [...need.oneOf, ...need.atOnce.oneOf].every((choice) => choice.some((one) => meetsAtOnce(one, names)));

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

/** Whether a rule is wanted: what its selector needs, and whether it is for paper or for forced colours. */
type Wanted = (need: Need, special: boolean) => boolean;

const written = (sheet: Sheet, wanted: Wanted, texts: RegExp, special = false): string =>
  sheet
    .map((part) => {
      if (part.kind === 'text') return texts.test(part.text) ? part.text : '';
      if (part.kind === 'group') {
        const inside = written(part.parts, wanted, texts, special || /print$|forced-colors/.test(part.head));
        return inside && `${part.head}{${inside}}`;
      }
      const found = part.selectors.filter(({ need }) => wanted(need, special));
      return found.length ? `${found.map(({ text }) => text).join(',')}${part.body}` : '';
    })
    .join('');

/** The part of a style sheet that can find something on a page with these names, in the same order. */
export const cut = (sheet: Sheet, names: ReadonlySet<string>): string =>
  written(sheet, (need) => meets(need, names), /^/);

/** Declares no value that no other uses. */
function withoutIdleValues(css: string): string {
  const used = css.replace(/(?<=[{;])--([\w-]+):[^;}]*;?/g, (declared, name) =>
    css.includes(`var(--${name}`) ? declared : '',
  );
  return used === css ? css : withoutIdleValues(used);
}

/**
 * The same part in two: what the beginning of a page needs on a screen, and the rest, which is to stand behind it.
 * @param beginning the names of what is seen of it before a gesture, up to the fold
 */
export function split(sheet: Sheet, names: ReadonlySet<string>, beginning: ReadonlySet<string>) {
  const first: Wanted = (need, special) => !special && meetsAtOnce(need, beginning);
  const values = sheet.filter((part) => part.kind === 'group' && part.head === '@layer tokens');
  return {
    first: withoutIdleValues(written(sheet, first, /^@(layer|font-face|view-transition)/)),
    later:
      cut(values, names) +
      written(
        sheet.filter((part) => !values.includes(part)),
        (need, special) => meets(need, names) && !first(need, special),
        /^@(?!layer|font-face|view-transition)/,
      ),
  };
}
