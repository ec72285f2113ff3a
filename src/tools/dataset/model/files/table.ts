import { parse } from '../../../../lib/believe.ts';

export type TableKind = 'csv' | 'tsv' | 'jsonl';

/** A column as the rows show it. */
export interface FoundColumn {
  name: string;
  type: 'sc:Text' | 'sc:Integer' | 'sc:Float' | 'sc:Boolean' | 'sc:Date' | 'sc:URL';
  /** How often each value stands in it; empty once there are more than fifty. */
  values: [string, number][];
}

export interface FoundTable {
  rows: number;
  columns: FoundColumn[];
  /** Rows by label and split, where the table has a column of each: label, split, count. */
  classes: [string, string, number][];
  /** Rows that do not fit the head, or cannot be read. */
  odd: number;
}

const mostColumns = 200;
const mostValues = 50;
/** The longest row that is read, in characters; a longer one is odd. */
const mostRow = 1_000_000;

const kinds: readonly [FoundColumn['type'], RegExp][] = [
  ['sc:Boolean', /^(true|false)$/i],
  ['sc:Integer', /^[-+]?\d{1,15}$/],
  ['sc:Float', /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i],
  ['sc:Date', /^\d{4}-\d\d-\d\d([T ].*)?$/],
  ['sc:URL', /^https?:\/\/\S+$/],
];
/** Every whole number is also a number. */
const fits = (type: FoundColumn['type'], kind: FoundColumn['type']): boolean =>
  type === kind || (type === 'sc:Float' && kind === 'sc:Integer');

export const isLabel = (name: string): boolean => /^(label|labels|class|classes|target|category|y)$/i.test(name.trim());
export const isSplit = (name: string): boolean => /^(split|subset|partition|fold)$/i.test(name.trim());

interface Growing {
  name: string;
  types: Set<FoundColumn['type']>;
  /** Whether any row says something in it. */
  seen: boolean;
  values: Map<string, number> | null;
}

/** Reads a table piece by piece, so that its size does not matter. */
export class TableReader {
  #rest = '';
  #columns: Growing[] = [];
  #places = new Map<string, number>();
  #classes = new Map<string, [string, string, number]>();
  #rows = 0;
  #odd = 0;
  #started = false;
  // CSV: the row so far, and whether its last field is inside quotes.
  #row: string[] = [];
  #field = '';
  #quoted = false;
  #closing = false;
  #length = 0;

  constructor(readonly kind: TableKind) {}

  /** Takes the next piece of text. */
  push(text: string): void {
    if (this.kind === 'jsonl') this.#lines(this.#rest + text);
    else this.#letters(text);
  }

  /** What the table holds, once all of it was given. */
  end(): FoundTable {
    if (this.kind === 'jsonl') {
      if (this.#rest.trim()) this.#json(this.#rest);
    } else if (this.#field || this.#row.length > 0) this.#close();
    return {
      rows: this.#rows,
      columns: this.#columns.map(({ name, types, seen, values }) => ({
        name,
        type: types.size === 0 || !seen ? 'sc:Text' : ([...types][0] as FoundColumn['type']),
        values: [...(values ?? [])],
      })),
      classes: [...this.#classes.values()],
      odd: this.#odd,
    };
  }

  #lines(text: string): void {
    const lines = text.split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim()) this.#json(line);
    if (this.#rest.length > mostRow) {
      this.#rest = '';
      this.#odd += 1;
    }
  }

  #json(line: string): void {
    // A row that does not begin as one is told apart at once: a failing parse takes longer than a good one.
    const value = /^\s*\{/.test(line) ? parse(line) : null;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.#odd += 1;
      return;
    }
    const entries = Object.entries(value);
    for (const [key] of entries) this.#place(key);
    this.#take(
      entries.map(([key, one]) => [
        this.#places.get(key) ?? -1,
        typeof one === 'string' ? one : one === null ? '' : JSON.stringify(one),
      ]),
    );
  }

  #letters(text: string): void {
    const comma = this.kind === 'tsv' ? '\t' : ',';
    for (let at = 0; at < text.length; at += 1) {
      const letter = text[at] as string;
      if (this.#quoted) {
        if (this.#closing) {
          // A quote inside quotes was the end, unless another follows it.
          this.#closing = false;
          if (letter === '"') {
            this.#add('"');
            continue;
          }
          this.#quoted = false;
        } else {
          if (letter === '"') this.#closing = true;
          else this.#add(letter);
          continue;
        }
      }
      if (letter === '"' && this.#field === '') this.#quoted = true;
      else if (letter === comma) this.#next();
      else if (letter === '\n') this.#close();
      else if (letter !== '\r') this.#add(letter);
    }
  }

  #add(letter: string): void {
    this.#length += 1;
    if (this.#length <= mostRow) this.#field += letter;
  }

  #next(): void {
    if (this.#row.length < mostColumns) this.#row.push(this.#field);
    this.#field = '';
  }

  #close(): void {
    this.#next();
    const row = this.#row;
    const long = this.#length > mostRow;
    this.#row = [];
    this.#length = 0;
    this.#quoted = false;
    this.#closing = false;
    if (row.length === 1 && row[0] === '') return;
    if (!this.#started) {
      this.#started = true;
      for (const [at, name] of row.entries()) this.#place(at === 0 ? name.replace(/^\ufeff/, '') : name);
    } else if (long || row.length !== this.#columns.length) this.#odd += 1;
    else this.#take(row.map((value, at) => [at, value]));
  }

  #place(name: string): void {
    if (this.#places.has(name) || this.#columns.length >= mostColumns) {
      // A name twice in a head is two columns all the same.
      if (this.kind !== 'jsonl' && this.#columns.length < mostColumns) this.#columns.push(growing(name));
      return;
    }
    this.#places.set(name, this.#columns.length);
    this.#columns.push(growing(name));
  }

  #take(row: (readonly [number, string])[]): void {
    this.#rows += 1;
    let label: string | undefined;
    let split: string | undefined;
    for (const [at, value] of row) {
      const column = this.#columns[at];
      if (!column) continue;
      if (value !== '') column.seen = true;
      if (value !== '')
        for (const type of column.types) {
          const kind = kinds.find(([, pattern]) => pattern.test(value))?.[0];
          if (!kind || !fits(type, kind)) column.types.delete(type);
        }
      if (column.values && value.length <= 100) {
        column.values.set(value, (column.values.get(value) ?? 0) + 1);
        if (column.values.size > mostValues) column.values = null;
      } else column.values = null;
      if (isLabel(column.name)) label ??= value;
      if (isSplit(column.name)) split ??= value;
    }
    if (label !== undefined && label.length <= 100 && (split ?? '').length <= 40) this.#count(label, split ?? '');
  }

  #count(label: string, split: string): void {
    const key = JSON.stringify([label, split]);
    const found = this.#classes.get(key);
    if (found) found[2] += 1;
    else if (this.#classes.size < 2000) this.#classes.set(key, [label, split, 1]);
  }
}

// In the order of preference: the first that still fits when all rows are read is the type.
const growing = (name: string): Growing => ({
  name: name.trim().slice(0, 300),
  types: new Set(['sc:Boolean', 'sc:Integer', 'sc:Float', 'sc:Date', 'sc:URL']),
  seen: false,
  values: new Map(),
});
