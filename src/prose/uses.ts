/** A place of the playbook that leans on a source. */
export interface Use {
  label: string;
  path: `/${string}`;
}

interface Places {
  guides: {
    id: string;
    order: number;
    title: string;
    body: string;
    items: { id: string; label: string; sources: string[] }[];
  }[];
  introduction: string;
  rules: { id: string; source: string }[];
  /** Tables whose rows name a source: what to call a row, and the keys it names. */
  tables: { one: string; many: string; path: `/${string}`; sources: string[] }[];
}

const marks = (body: string, key: string) => body.includes(`<Ref to="${key}"`);

/** Every place that names a source: the introduction, guides, checklist items, rules of the quiz, rows of tables. */
export function usesOf(key: string, { guides, introduction, rules, tables }: Places): Use[] {
  const quiz = rules.filter((rule) => rule.source === key).map((rule) => rule.id);
  return [
    ...(marks(introduction, key) ? [{ label: 'Introduction', path: '/introduction/' as const }] : []),
    ...guides.flatMap(({ id, order, title, body, items }) => [
      ...(marks(body, key) ? [{ label: `${order} ${title}`, path: `/practices/${id}/` as const }] : []),
      ...items
        .filter((item) => item.sources.includes(key))
        .map((item) => ({ label: `Item: ${item.label}`, path: `/practices/${id}/#${item.id}` as const })),
    ]),
    ...(quiz.length > 0
      ? [
          {
            label: `Quiz: ${quiz.length > 1 ? 'rules' : 'rule'} ${quiz.join(', ')}`,
            path: '/practices/no-results-no-meeting/' as const,
          },
        ]
      : []),
    ...tables.flatMap(({ one, many, path, sources }) => {
      const count = sources.filter((source) => source === key).length;
      return count > 0 ? [{ label: count === 1 ? one : `${count} ${many}`, path }] : [];
    }),
  ];
}
