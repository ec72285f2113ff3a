import { to } from './url.ts';

/** One thing that can be found before the full text is asked. */
export interface Entry {
  kind: 'Guide' | 'Tool' | 'Section' | 'Check' | 'Term' | 'Page';
  title: string;
  /** One sentence under the title. */
  text: string;
  /** Other names it goes by. */
  also?: string;
  path: string;
  phase?: Phase;
  number?: number;
}

type Phase = 'prior' | 'intermediate' | 'final';

/** One guide in the index: what is found in it, and where. */
export interface IndexedGuide {
  id: string;
  number: number;
  phase: Phase;
  title: string;
  text: string;
  also: string;
  /** The name of its tool, and the anchor where it stands. */
  tool: [name: string, anchor: string];
  /** Its sections, by their place in the list of headings. */
  sections: number[];
  checks: [title: string, anchor: string][];
}

/** The index as it travels. What can be worked out of it is left out, because it stands between a reader and a result. */
export interface Index {
  /** Titles of sections, and the anchor where it is not the title; guides share most of them. */
  headings: [title: string, anchor?: string][];
  guides: IndexedGuide[];
  /** Terms: name, first sentence, other names, and the anchor where it is not the name. */
  terms: [term: string, text: string, also?: string, anchor?: string][];
  pages: [id: string, title: string, text: string, also: string][];
}

/** The anchor of most headings and terms. */
export const anchorOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

function inGuide({ id, number, phase, checks, sections, tool, ...guide }: IndexedGuide, index: Index): Entry[] {
  const at = (anchor: string) => to(`/practices/${id}/#${anchor}`);
  const of = { phase, number, text: guide.title };
  return [
    { ...guide, kind: 'Guide', phase, number, path: to(`/practices/${id}/`) },
    { ...of, kind: 'Tool', title: tool[0], text: `In ${guide.title}`, path: at(tool[1]) },
    ...sections.flatMap((place): Entry[] => {
      const [title = '', anchor = anchorOf(title)] = index.headings[place] ?? [];
      return title ? [{ ...of, kind: 'Section', title, path: at(anchor) }] : [];
    }),
    ...checks.map(([title, anchor]): Entry => ({ ...of, kind: 'Check', title, path: at(anchor) })),
  ];
}

/** All that an index holds, one by one: guides, terms, pages. */
export const entriesOf = (index: Index): Entry[] => [
  ...index.guides.flatMap((guide) => inGuide(guide, index)),
  ...index.terms.map(
    ([title, text, also = '', anchor = anchorOf(title)]): Entry => ({
      kind: 'Term',
      title,
      text,
      also,
      path: to(`/glossary/#${anchor}`),
    }),
  ),
  ...index.pages.map(([id, title, text, also]): Entry => ({ kind: 'Page', title, text, also, path: to(`/${id}/`) })),
];
