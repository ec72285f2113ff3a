/** The beginning of a JSON text as whole JSON: cut back to the last value that is complete, brackets closed. '' if none is. */
export function mend(json: string): string {
  const open: string[] = [];
  let text = '';
  let inString = false;
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at] as string;
    if (inString) {
      if (sign === '\\') at += 1;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === '{' || sign === '[') open.push(sign === '{' ? '}' : ']');
    else if (sign === '}' || sign === ']') open.pop();
    // Before a comma, and after a bracket closes, everything so far is complete.
    if (!inString && open.length <= 40 && (sign === ',' || sign === '}' || sign === ']'))
      text = json.slice(0, sign === ',' ? at : at + 1) + open.toReversed().join('');
    if (open.length > 40) break;
  }
  return text;
}
