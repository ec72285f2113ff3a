import { asArray, asOneOf, asRecord, asText } from '../../../../lib/believe.ts';

export const groups = ['basics', 'hub', 'text', 'rai'] as const;
export const kinds = ['line', 'text', 'list', 'date', 'choice'] as const;

/** One field of the card, as content/card-fields.yaml says it. */
export interface FieldRow {
  id: string;
  group: (typeof groups)[number];
  kind: (typeof kinds)[number];
  label: string;
  hint: string;
  /** What it may hold: a list, or the name of a table; empty where anything goes. */
  options: readonly string[] | string;
  /** Its section in the card, `## Uses > ### Direct Use`; '' where it has none. */
  heading: string;
  /** Its property in Croissant where it is written as it is; '' elsewhere. */
  croissant: string;
  /** The property takes a list. */
  many: boolean;
  /** The item of the checklist whose evidence may fill it, or ''. */
  item: string;
  /** The field whose text may fill it, or ''. */
  from: string;
}

const texts = (value: unknown): string[] => asArray(value, 100).map((one) => asText(one, 100));

/** Any value as the fields of the card, in their own order whatever the order they come in. */
export const toFields = (value: unknown): FieldRow[] =>
  asArray(value, 200)
    .map(asRecord)
    .sort((one, other) => Number(one['order']) - Number(other['order']))
    .map((row) => {
      const text = (key: string) => asText(row[key], 300);
      return {
        id: text('id'),
        group: asOneOf(row['group'], groups, 'basics'),
        kind: asOneOf(row['kind'], kinds, 'line'),
        label: text('label'),
        hint: text('hint'),
        options: Array.isArray(row['options']) ? texts(row['options']) : text('options'),
        heading: text('heading'),
        croissant: text('croissant'),
        many: row['many'] === true,
        item: text('item'),
        from: text('from'),
      };
    });

/** A task of the Hub with its subtasks. */
export interface Task {
  id: string;
  subtasks: readonly string[];
}

/** Any value as the tasks of the Hub. */
export const toTasks = (value: unknown): Task[] =>
  asArray(value, 500).map((one) => {
    const row = asRecord(one);
    return { id: asText(row['id'], 80), subtasks: texts(row['subtasks']) };
  });
