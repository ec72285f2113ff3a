/** Whether the page may fill the screen. */
export const canFill = (): boolean => document.fullscreenEnabled === true;

/** Fills the screen with the page, or gives it back. A browser that refuses changes nothing. */
export function fillScreen(): void {
  if (!canFill()) return;
  const asked = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  asked.catch(() => {});
}

/** Keeps the screen lit while the page is seen, where the browser can; returns how to let it sleep again. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let wanted = true;
  const ask = async () => {
    if (!wanted || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    try {
      const given = await navigator.wakeLock.request('screen');
      if (wanted) lock = given;
      else given.release();
    } catch {
      // Refused, for example to save power: the meeting goes on without it.
    }
  };
  ask();
  // A browser takes the lock back when the page is hidden.
  document.addEventListener('visibilitychange', ask);
  return () => {
    wanted = false;
    document.removeEventListener('visibilitychange', ask);
    lock?.release().catch(() => {});
  };
}

/** Writes the title of the tab; returns how to put the old one back. */
export function setTitle(title: string): () => void {
  const before = document.title;
  document.title = title;
  return () => {
    document.title = before;
  };
}
