import { plural } from '../../lib/plural.ts';

interface Told {
  kind: 'added' | 'removed' | 'changed';
  what: string;
  before: string;
  after: string;
}

const signs = { added: '+', removed: '−', changed: '~' } as const;

/** "2 added, 1 removed, 3 changed"; what did not happen is left out. */
export function sayCounts(rows: readonly Told[]): string {
  const kinds = ['added', 'removed', 'changed'] as const;
  const counts = kinds.map((kind) => [kind, rows.filter((row) => row.kind === kind).length] as const);
  const said = counts.filter(([, count]) => count > 0).map(([kind, count]) => `${count} ${kind}`);
  return said.length > 0 ? said.join(', ') : 'Nothing changed';
}

/** A value as it stands in a difference. */
export const sayValue = (text: string): string => (text ? `“${text}”` : 'nothing');

/** The differences as text to send: one a line. */
export const toText = (rows: readonly Told[]): string =>
  [
    plural(rows.length, 'difference'),
    ...rows.map(({ kind, what, before, after }) => {
      const change = kind === 'changed' ? `${sayValue(before)} became ${sayValue(after)}` : before || after;
      return `${signs[kind]} ${what}: ${change}`.replace(/\s*\n\s*/g, ' ');
    }),
  ].join('\n');
