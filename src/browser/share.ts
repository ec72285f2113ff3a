/** Whether this is a device of fingers whose system has a share sheet; on a desk the link itself is nearer. */
export const hasShareSheet = (): boolean =>
  typeof navigator.share === 'function' && matchMedia('(pointer: coarse)').matches;

/** Opens the system's share sheet. Resolves to whether it opened; a sheet that was closed is no mistake. */
export async function openShareSheet(title: string, url: string): Promise<boolean> {
  try {
    await navigator.share({ title, url });
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError';
  }
}
