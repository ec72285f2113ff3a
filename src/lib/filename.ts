/** A file name from an allow-list: "agenda-dataset-go-no-go.ics". Never a path, a device or a turned-round ending. */
export function fileNameOf(kind: string, title: string, ending: string): string {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48);
  return `${[kind, slug.replace(/-+$/, '')].filter(Boolean).join('-')}.${ending}`;
}
