import { parse } from '../../../../lib/believe.ts';

/** The first key that an object of a JSON text holds twice, or '' . Total, and without recursion: any text gives an answer. */
function twice(text: string): string {
  const open: (Set<string> | null)[] = [];
  let at = 0;
  while (at < text.length) {
    const letter = text[at];
    if (letter === '{') open.push(new Set());
    else if (letter === '[') open.push(null);
    else if (letter === '}' || letter === ']') open.pop();
    else if (letter === '"') {
      const from = at;
      for (at += 1; at < text.length && text[at] !== '"'; at += 1) if (text[at] === '\\') at += 1;
      const keys = open.at(-1);
      if (keys && /^\s*:/.test(text.slice(at + 1, at + 200))) {
        const key = String(parse(text.slice(from, at + 1)));
        if (keys.has(key)) return key;
        keys.add(key);
      }
    }
    at += 1;
  }
  return '';
}

/** JSON as a value, or a sentence that says why it is refused. */
export function readJson(text: string): { value: unknown } | { problem: string } {
  const value = parse(text);
  if (value === undefined) return { problem: 'This is not valid JSON. It may have been cut off.' };
  const key = twice(text);
  if (key)
    return { problem: `It names “${key.slice(0, 60)}” twice in one place, so that one of the two would be lost.` };
  if (text.includes('__proto__')) return { problem: 'It holds the key “__proto__”, which no dataset card has.' };
  return { value };
}
