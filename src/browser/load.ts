/** A JSON file of this site, or null when it cannot be had. Never rejects. */
export async function loadJson(path: string): Promise<unknown> {
  try {
    const response = await fetch(path);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
