/** How many characters of a name stand in the header. */
const most = 26;

/** Shows a project's name in the header, and keeps it where the line before the first paint finds it. */
export function showProjectName(name: string): void {
  const short = name.length > most ? `${name.slice(0, most - 1).trimEnd()}…` : name;
  // A JSON string of one line is a CSS string too.
  const quoted = JSON.stringify(short);
  document.documentElement.style.setProperty('--project', quoted);
  try {
    localStorage.setItem('meet/name', quoted);
  } catch {
    // Not kept: the header names the project until the page is left.
  }
}
