const at = (value: unknown) => {
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  return new Date(`${text.length === 10 ? `${text}T00:00` : text}Z`);
};
const date = (options: Intl.DateTimeFormatOptions) => (value: unknown) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(at(value)).replace(/^(\w+), /, '$1 ');
const clock = date({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const day = date({ weekday: 'short', day: 'numeric', month: 'short' });
const number = (value: unknown, digits?: number) =>
  new Intl.NumberFormat('en-GB', digits === undefined ? { maximumFractionDigits: 3 } : { minimumFractionDigits: digits, maximumFractionDigits: digits })
    .format(Number(value))
    .replace('-', '−');

/** How a value of the running example is written: `as` names the form, `digits` the decimals of a number. */
export const forms = {
  number,
  points: number,
  percent: (value: unknown, digits = 0) => `${number(Number(value) * 100, digits)}%`,
  date: date({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
  day,
  time: clock,
  daytime: (value: unknown) => `${day(value)}, ${clock(value)}`,
  text: String,
} satisfies Record<string, (value: unknown, digits?: number) => string>;
