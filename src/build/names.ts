/** Elements a browser adds where the text of a page leaves them out. */
const implied = ['html', 'head', 'body', 'tbody', 'colgroup'];

/**
 * The names a page uses: its elements (`li`), attributes (`[open]`), classes (`.rail`) and ids (`#menu`), in small letters
 * for elements.
 * @param html a page as it was built: attributes in double quotes, `<` in them escaped
 */
export function namesOf(html: string): Set<string> {
  const names = new Set(implied);
  const shown = html.replace(/<(script|style)\b([^>]*)>[\s\S]*?<\/\1>/g, '<$1$2>');
  for (const [, element = '', attributes = ''] of shown.matchAll(/<([a-z][\w-]*)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)/gi)) {
    names.add(element.toLowerCase());
    for (const [, name = ''] of attributes.matchAll(/\s([^\s=>"]+)/g)) names.add(`[${name}]`);
    for (const [, id = ''] of attributes.matchAll(/\sid="([^"]*)"/g)) names.add(`#${id}`);
    for (const [, list = ''] of attributes.matchAll(/\sclass="([^"]*)"/g))
      for (const one of list.split(/\s+/)) names.add(`.${one}`);
  }
  return names;
}
