/** The text under a key, or ''. For the few lines that run before anything is touched; stores use storage.ts. Never throws. */
export function plainText(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Keeps text under a key; '' forgets it. Where storage refuses, nothing is kept and nothing breaks. */
export function keepPlain(key: string, text: string): void {
  try {
    if (text) localStorage.setItem(key, text);
    else localStorage.removeItem(key);
  } catch {
    // What was read is a convenience: without storage the page reads as on the first visit.
  }
}
