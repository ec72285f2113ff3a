import { asArray, asRecord, asText } from '../../../lib/believe.ts';
import { type FieldRow, type Task, toFields, toTasks } from './card/fields.ts';

/** What a licence asks beyond the check. */
export interface Terms {
  id: string;
  family: string;
  /** Where its text can be read, or ''. */
  link: string;
  /** The text itself has to travel with the data; else a link is enough. */
  withText: boolean;
}

/** The tables that only an open part needs, as /dataset.json serves them. */
export interface Tables {
  terms: readonly Terms[];
  fields: readonly FieldRow[];
  tasks: readonly Task[];
}

/** The served file as tables. What is missing is empty. */
export function toTables(value: unknown): Tables {
  const file = asRecord(value);
  return {
    terms: asArray(file['licences'], 500).map((one) => {
      const row = asRecord(one);
      return {
        id: asText(row['id'], 60),
        family: asText(row['family'], 60),
        link: asText(row['spdx'], 300),
        withText: row['withText'] === true,
      };
    }),
    fields: toFields(file['fields']),
    tasks: toTasks(file['tasks']),
  };
}
