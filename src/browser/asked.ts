/**
 * Wakes the search when its button or Ctrl/⌘ K is pressed, so that no page pays for it before. In the built site
 * src/layouts/wake.ts does it.
 */
export default (load: () => Promise<() => Promise<void>>, _: unknown, island: HTMLElement) => {
  const wake = async () => {
    removeEventListener('keydown', press);
    island.removeEventListener('click', wake);
    await (await load())();
  };
  const press = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      wake();
    }
  };
  addEventListener('keydown', press);
  island.addEventListener('click', wake);
};
