import type { ComponentChildren } from 'preact';

interface Row {
  key: string;
  /** What the row is about. */
  head: ComponentChildren;
  cells: readonly ComponentChildren[];
  buttons: ComponentChildren;
}

interface Props {
  /** The heads of all columns but the last, whose buttons need none to see. The last of them is a size. */
  heads: readonly string[];
  rows: readonly Row[];
}

/** The table of this page: what there is, what is said of it, its size, and what can be done with it. */
export const Table = ({ heads, rows }: Props) => (
  <table class="projects">
    <thead>
      <tr>
        {heads.map((head, at) => (
          <th key={head} scope="col" class={at === heads.length - 1 ? 'num' : undefined}>
            {head}
          </th>
        ))}
        <th scope="col">
          <span class="vh">Actions</span>
        </th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ key, head, cells, buttons }) => (
        <tr key={key}>
          <th scope="row">{head}</th>
          {cells.map((cell, at) => (
            <td key={at} class={at === cells.length - 1 ? 'num' : undefined}>
              {cell}
            </td>
          ))}
          <td class="btns">{buttons}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
