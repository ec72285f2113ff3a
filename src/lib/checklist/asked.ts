/** A checklist that an agenda can take along. */
export interface Asked {
  /** The practice it belongs to. */
  of: string;
  /** As the reader knows it: "Dataset checklist". */
  name: string;
  /** The permanent ids of what it asks, in its order. */
  ids: string[];
}

interface Entry<Data> {
  id: string;
  data: Data;
}

/**
 * The checklists of the site as an agenda names them: a practice's own tool by its name, a list beside a calculator or
 * a quiz by its question.
 */
export const askedOf = (
  lists: readonly Entry<{ title: string; items: readonly { id: string; retired?: true | undefined }[] }>[],
  guides: readonly Entry<{ tool: string; order: number }>[],
): Asked[] =>
  guides
    .toSorted((one, other) => one.data.order - other.data.order)
    .flatMap(({ id, data: { tool } }) => {
      const list = lists.find((one) => one.id === id)?.data;
      if (!list) return [];
      const ids = list.items.filter(({ retired }) => !retired).map((item) => item.id);
      return [{ of: id, name: tool.endsWith('checklist') ? tool : list.title, ids }];
    });

/** What each checklist is called, by its practice. */
export const namesOf = (lists: readonly Pick<Asked, 'of' | 'name'>[]): Record<string, string> =>
  Object.fromEntries(lists.map(({ of, name }) => [of, name]));
