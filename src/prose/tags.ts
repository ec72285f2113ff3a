import Bring from './Bring.astro';
import Code from './Code.astro';
import Ex from './Ex.astro';
import Figure from './Figure.astro';
import Heading from './Heading.astro';
import Link from './Link.astro';
import Meeting from './Meeting.astro';
import Meetings from './Meetings.astro';
import Note from './Note.astro';
import Ref from './Ref.astro';
import Table from './Table.astro';
import Term from './Term.astro';

/** The tags a text may use beside the tools; they are drawn at build time and wake nothing. */
export const tags = {
  Bring,
  Ex,
  Figure,
  Meeting,
  Meetings,
  Note,
  Ref,
  Term,
  a: Link,
  code: Code,
  h2: Heading,
  table: Table,
};
