/** One thing that can be found before the full text is asked. */
export interface Entry {
  kind: 'Guide' | 'Tool' | 'Section' | 'Check' | 'Term' | 'Page';
  title: string;
  /** One sentence under the title. */
  text: string;
  /** Other names it goes by. */
  also?: string;
  path: string;
  phase?: 'prior' | 'intermediate' | 'final';
  number?: number;
}
