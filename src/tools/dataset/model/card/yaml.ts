/** A value the header of a card may hold. Empty texts and lists are left out by whoever writes it. */
export type Yaml = string | readonly Yaml[] | { readonly [key: string]: Yaml };

// Words other readers of YAML take for true, false, nothing or infinity; `no` is also Norwegian.
const words = /^(y|n|yes|no|on|off|true|false|null|nil|none|nan|inf|infinity)$/i;
const number = /^[-+]?(\d[\d_]*(\.\d*)?|\.\d+)(e[-+]?\d+)?$|^0[xob][\da-f_]+$/i;
const date = /^\d{1,4}-\d{1,2}(-\d{1,2})?([t ].*)?$/i;
/** Nothing in it means anything to YAML, wherever it stands. A star means an alias only at the start. */
const plain = /^[\p{L}\d_/.<(][\p{L}\d_/.<>()*+,;=^~ -]*$/u;

/** A text as YAML: plain where nothing can take it for something else, else in double quotes. */
export function scalar(text: string): string {
  const bare =
    plain.test(text) && !text.includes('>') && !text.endsWith(' ') && !words.test(text) && !number.test(text);
  if (bare && !date.test(text) && !/^\.+$/.test(text) && !/^\.(inf|nan)$/i.test(text) && !text.startsWith('---'))
    return text;
  // Inside double quotes YAML reads what JSON writes; what JSON leaves raw and YAML does not print is escaped as well.
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const isText = (value: Yaml): value is string => typeof value === 'string';

function lines(value: Exclude<Yaml, string>, indent: string): string[] {
  if (Array.isArray(value)) {
    return (value as readonly Yaml[]).flatMap((one) => {
      if (isText(one)) return [`${indent}- ${scalar(one)}`];
      // The first line of what is in the list stands on the line of its dash.
      const [first = '', ...rest] = lines(one, `${indent}  `);
      return [`${indent}- ${first.slice(indent.length + 2)}`, ...rest];
    });
  }
  return Object.entries(value as Record<string, Yaml>).flatMap(([key, one]) => {
    if (isText(one)) return [`${indent}${key}: ${scalar(one)}`];
    // The items of a list stand under their key, as the Hub writes them; a record steps in.
    return [`${indent}${key}:`, ...lines(one, Array.isArray(one) ? indent : `${indent}  `)];
  });
}

/** A record as YAML: list items under their keys, no tabs, a line end at the end. */
export const writeYaml = (record: { readonly [key: string]: Yaml }): string => `${lines(record, '').join('\n')}\n`;
