/** Text so that Markdown shows it and nothing else: no link, picture, heading or list comes from it. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_[\]<>#|~&!@$]/g, '\\$&')
    // Bare addresses become links on their own; one backslash keeps them text.
    .replace(/:\/\//g, '\\://')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`)
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1');
