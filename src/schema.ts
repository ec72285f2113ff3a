import { z } from 'astro/zod';

const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

const list = (values: readonly unknown[]) => values.map(shown).join(', ');

/** What would have been right, for one issue of zod. */
function expected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `a value of type ${issue.expected}`;
    case 'invalid_value':
      return issue.values.length === 1 ? list(issue.values) : `one of ${list(issue.values)}`;
    case 'too_small':
      return `at least ${issue.minimum}`;
    case 'too_big':
      return `at most ${issue.maximum}`;
    case 'unrecognized_keys':
      return `no key ${list(issue.keys)}`;
    case 'invalid_format':
      return `the form ${issue.pattern ?? issue.format}`;
    default:
      return issue.message;
  }
}

/** One sentence for a writer: what was expected here and what was found. Astro adds the file and the key. */
export const sentence = (issue: z.core.$ZodIssue): string =>
  `expected ${expected(issue)}, found ${issue.code === 'unrecognized_keys' ? 'it' : shown(issue.input)}`;

/** The same schema, whose complaints are sentences for the writer of the row. */
export const told = <Schema extends z.ZodType>(schema: Schema) =>
  z.unknown().transform((value, context): z.output<Schema> => {
    const result = schema.safeParse(value, { reportInput: true });
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      context.issues.push({ code: 'custom', path: issue.path, message: sentence(issue), input: issue.input });
    }
    return z.NEVER;
  });
