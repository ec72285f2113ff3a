/** A cell of a table: text, number, truth, none, or a small record. */
type Cell = string | number | boolean | null | object | undefined;

const write = (cell: Cell): string => {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell.replace(/[\t\n]/g, ' ');
  return JSON.stringify(cell);
};

// An unquoted cell is JSON unless its column holds names.
const names = new Set(['id', 'name', 'family', 'arch', 'convolution', 'vendor', 'interconnect']);
const read = (column: string, cell: string): Cell => (names.has(column) ? cell : JSON.parse(cell));

// Where a row is from and when it was looked at stays in content/: no sum needs it.
const left = new Set(['source', 'checked']);

/**
 * Rows as lines of tab-separated cells under a line of column names. In the page's attributes this takes a third of what
 * records would: no name is said twice and nothing needs a quote.
 */
export function pack(rows: readonly object[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((column) => !left.has(column));
  const lines = rows.map((row) => columns.map((column) => write((row as Record<string, Cell>)[column])).join('\t'));
  return [columns.join('\t'), ...lines].join('\n');
}

/** The rows that `pack` wrote. An empty cell is a key that is not there. */
export function unpack<Row>(text: string): Row[] {
  const [head = '', ...lines] = text.split('\n');
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    const pairs = columns.map((column, at) => [column, cells[at] ?? ''] as const).filter(([, cell]) => cell !== '');
    return Object.fromEntries(pairs.map(([column, cell]) => [column, read(column, cell)])) as Row;
  });
}
