import { Check, SelectField, TextField } from '../../kit/Field.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { say } from '../../kit/toast.ts';
import {
  type Card,
  type CardFile,
  columnRoles,
  columnTypes,
  mostOf,
  noColumn,
  noFile,
  noTable,
  type Split,
  type Table,
} from './model/card/card.ts';

interface Props {
  card: Card;
  onChange: (parts: Partial<Card>) => void;
}

const put = <One,>(list: readonly One[], at: number, parts: Partial<One>): One[] =>
  list.map((one, index) => (index === at ? { ...one, ...parts } : one));
const without = <One,>(list: readonly One[], at: number): One[] => list.filter((_, index) => index !== at);

const roleWords = { '': 'Plain', label: 'Label', split: 'Split' } as const;

/** Files, splits and columns: what Croissant says of the data itself. */
export function CardFiles({ card, onChange }: Props) {
  const { splits, files, tables } = card;
  const remove = (what: string, parts: Partial<Card>, before: Partial<Card>) => {
    onChange(parts);
    say(`${what} removed`, () => onChange(before));
  };
  const bin = (label: string, onClick: () => void) => (
    <button type="button" class="btn btn-s btn-icon" onClick={onClick}>
      <Icon name="trash" small />
      <span class="vh">{label}</span>
    </button>
  );
  const add = (label: string, onClick: () => void) => (
    <button type="button" class="btn btn-s" onClick={onClick}>
      <Icon name="plus" small /> {label}
    </button>
  );
  const line = <One,>(label: string, value: string, on: (value: string) => One) => (
    <TextField label={label} value={value} most={mostOf.line} onChange={on} />
  );
  const split = ({ name, path }: Split, at: number) => (
    <fieldset key={at} class="record">
      <legend>Split {at + 1}</legend>
      {line('Name of the split', name, (next) => onChange({ splits: put(splits, at, { name: next }) }))}
      {line('Its files', path, (next) => onChange({ splits: put(splits, at, { path: next }) }))}
      {bin(`Remove split ${at + 1}`, () => remove('Split', { splits: without(splits, at) }, { splits }))}
    </fieldset>
  );
  const file = (one: CardFile, at: number) => {
    const change = (parts: Partial<CardFile>) => onChange({ files: put(files, at, parts) });
    return (
      <fieldset key={at} class="record">
        <legend>
          {one.kind === 'set' ? 'Set of files' : 'File'} {at + 1}
        </legend>
        {line('Name of the file', one.name, (name) => change({ name }))}
        {line('What it holds', one.description, (description) => change({ description }))}
        {line('Format', one.format, (format) => change({ format }))}
        {one.kind === 'set' ? (
          <>
            {line('Inside which file', one.inside, (inside) => change({ inside }))}
            {line('Pattern of its files', one.pattern, (pattern) => change({ pattern }))}
          </>
        ) : (
          <>
            {line('Address or path', one.url, (url) => change({ url }))}
            {line('Size with unit', one.size, (size) => change({ size }))}
            {line('SHA-256', one.sha256, (sha256) => change({ sha256 }))}
          </>
        )}
        {bin(`Remove file ${at + 1}`, () => remove('File', { files: without(files, at) }, { files }))}
      </fieldset>
    );
  };
  const table = (one: Table, at: number) => {
    const change = (parts: Partial<Table>) => onChange({ tables: put(tables, at, parts) });
    return (
      <fieldset key={at} class="source">
        <legend>Table {at + 1}</legend>
        <div class="record">
          {line('Name of the table', one.name, (name) => change({ name }))}
          {line('What a row is', one.description, (description) => change({ description }))}
          {line('In which file', one.file, (next) => change({ file: next }))}
          {line('Key column', one.key, (key) => change({ key }))}
          {bin(`Remove table ${at + 1}`, () => remove('Table', { tables: without(tables, at) }, { tables }))}
        </div>
        {one.columns.map((column, index) => {
          const turn = (parts: Partial<typeof column>) => change({ columns: put(one.columns, index, parts) });
          return (
            <fieldset key={index} class="record">
              <legend>Column {index + 1}</legend>
              {line('Name of the column', column.name, (name) => turn({ name }))}
              {line('Its meaning', column.description, (description) => turn({ description }))}
              <SelectField
                label="Type"
                value={column.type}
                options={columnTypes.map((value) => ({ value, label: value.slice(3) }))}
                onChange={(type) => turn({ type })}
              />
              <SelectField
                label="Role"
                value={column.role}
                options={columnRoles.map((value) => ({ value, label: roleWords[value] }))}
                onChange={(role) => turn({ role })}
              />
              {bin(`Remove column ${index + 1}`, () =>
                remove('Column', { tables: put(tables, at, { columns: without(one.columns, index) }) }, { tables }),
              )}
            </fieldset>
          );
        })}
        <p class="flush">
          {one.columns.length < mostOf.columns &&
            add('Add a column', () => change({ columns: [...one.columns, noColumn] }))}
        </p>
      </fieldset>
    );
  };
  return (
    <>
      <div id="card-splits" class="records">
        {splits.map(split)}
        {splits.length < mostOf.splits && (
          <p class="flush">{add('Add a split', () => onChange({ splits: [...splits, { name: '', path: '' }] }))}</p>
        )}
      </div>
      <div id="card-files" class="records">
        <Check
          label="The data still grows"
          remark="No checksum is asked for then"
          checked={card.live}
          onChange={(live) => onChange({ live })}
        />
        {files.map(file)}
        {files.length < mostOf.files && (
          <p class="row">
            {add('Add a file', () => onChange({ files: [...files, noFile] }))}
            {add('Add a set of files', () => onChange({ files: [...files, { ...noFile, kind: 'set' }] }))}
          </p>
        )}
      </div>
      <div id="card-tables" class="records">
        {tables.map(table)}
        {tables.length < mostOf.tables && (
          <p class="flush">{add('Add a table', () => onChange({ tables: [...tables, noTable] }))}</p>
        )}
      </div>
    </>
  );
}
