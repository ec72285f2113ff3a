/** A term as the glossary holds it: the words of a text that mean it, and passages in which they mean something else. */
export interface Term {
  id: string;
  forms: readonly string[];
  except?: readonly string[];
}

/** A piece of a text: words, and the term they are the first to name. */
export interface Piece {
  text: string;
  term?: string;
}

const escaped = (form: string) => form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '\\s+');
/** A small first letter may also begin a sentence; capitals are part of a name and have to be there. */
const eitherCase = (form: string) =>
  /^[a-z]/.test(form) ? `[${form[0]?.toUpperCase()}${form[0]}]${escaped(form.slice(1))}` : escaped(form);
const whole = (words: string) => `(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}]|-\\p{L})`;

/** Reads one text from start to end and marks the first use of each term; longer forms win over the words in them. */
export function reader(terms: readonly Term[]) {
  const termOf = new Map(terms.flatMap(({ id, forms }) => forms.map((form) => [form.toLowerCase(), id])));
  const forms = terms.flatMap((term) => term.forms).sort((a, b) => b.length - a.length);
  const exceptions = terms.flatMap(({ except = [] }) => except);
  const pattern = new RegExp([...exceptions.map(escaped), whole(forms.map(eitherCase).join('|'))].join('|'), 'gu');
  const seen = new Set<string>();
  const idOf = (words: string) => termOf.get(words.toLowerCase().replace(/\s+/g, ' '));
  return {
    /** The writer has linked these words or this term; the next use is not the first. */
    take: (words: string) => seen.add(idOf(words) ?? words),
    /** The next words of the text in pieces; joined they are the same words. */
    pieces(text: string): Piece[] {
      const found: Piece[] = [];
      let from = 0;
      for (const match of text.matchAll(pattern)) {
        const term = idOf(match[0]);
        if (!term || seen.has(term)) continue;
        seen.add(term);
        if (match.index > from) found.push({ text: text.slice(from, match.index) });
        found.push({ text: match[0], term });
        from = match.index + match[0].length;
      }
      if (from < text.length) found.push({ text: text.slice(from) });
      return found;
    },
  };
}

/** As much of a Markdown tree as is looked at. */
interface Node {
  type: string;
  value?: string;
  url?: string;
  children?: readonly Node[];
}

/** What the Markdown reader hands to a plugin. */
interface Context {
  replaceNode(node: Node, by: object[]): void;
}

/** Words that are none of the running text: headings, links, code. Strong words head a paragraph. */
const closed = new Set(['heading', 'strong', 'link', 'linkReference', 'inlineCode', 'code']);
const plain = ({ value = '', children = [] }: Node): string => value + children.map(plain).join('');

/** Turns the first use of each term in a guide into `<Term of="…">`, in the order in which a reader meets the words. */
export const termLinks = (terms: readonly Term[]) => () => {
  const read = reader(terms);
  const walk = (node: Node, context: Context): void => {
    if (node.type === 'link') {
      read.take(node.url?.match(/^\/glossary\/#(.+)$/)?.[1] ?? plain(node));
    } else if (node.type === 'text') {
      const pieces = read.pieces(node.value ?? '');
      if (!pieces.some((piece) => piece.term)) return;
      context.replaceNode(
        node,
        pieces.map(({ text, term }) => {
          const words = { type: 'text', value: text };
          if (!term) return words;
          const of = { type: 'mdxJsxAttribute', name: 'of', value: term };
          return { type: 'mdxJsxTextElement', name: 'Term', attributes: [of], children: [words] };
        }),
      );
    } else if (!closed.has(node.type)) for (const child of node.children ?? []) walk(child, context);
  };
  return { name: 'term-links', before: walk };
};
