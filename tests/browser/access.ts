import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const require = createRequire(import.meta.url);
const engine = readFileSync(require.resolve('accessibility-checker-engine/ace.js'), 'utf8');

/** Rules whose answer depends on how wide the page is. */
const byWidth = ['target-size', 'scrollable-region-focusable'];
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Found {
  id: string;
  nodes: { target: unknown[] }[];
}
const named = (violations: Found[]) => violations.map(({ id, nodes }) => `axe ${id}: ${String(nodes[0]?.target)}`);

/** What axe finds of WCAG 2.2 AA and of its own good practices, in a part of the page or all of it. */
async function axeFaults(page: Page, within?: string, without: string[] = []): Promise<string[]> {
  const axe = new AxeBuilder({ page }).withTags(levels).disableRules(without);
  return named((await (within ? axe.include(within) : axe).analyze()).violations);
}

/** What axe finds of those rules alone. */
const ruleFaults = async (page: Page, rules: string[]) =>
  named((await new AxeBuilder({ page }).withRules(rules).analyze()).violations);

/** What the second engine is sure of: failures of WCAG 2.2, not what it asks a person to look at. */
async function ibmFaults(page: Page, within = 'html'): Promise<string[]> {
  await page.evaluate(engine);
  return page.evaluate(async (part) => {
    const { ace } = window as unknown as {
      ace: { Checker: new () => { check: (of: Element | null, by: string[]) => Promise<{ results: Result[] }> } };
    };
    interface Result {
      ruleId: string;
      value: [string, string];
      message: string;
      path: { dom: string };
    }
    const { results } = await new ace.Checker().check(document.querySelector(part), ['WCAG_2_2']);
    // What a closed fold hides reaches nobody, and there the engine does not see labels either.
    const hidden = (where: string) => {
      const found = document.evaluate(where, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue;
      return found instanceof Element && !found.checkVisibility();
    };
    return results
      .filter(({ value: [kind, result], path }) => kind === 'VIOLATION' && result === 'FAIL' && !hidden(path.dom))
      .map(({ ruleId, message, path }) => `ibm ${ruleId}: ${message} ${path.dom}`);
  }, within);
}

/**
 * Opens the folds that are there, and those that come with what they fetch, so that what is inside is looked at too. An
 * engine must not look while a part arrives: it would judge half of it.
 */
async function unfold(page: Page, within = 'html'): Promise<void> {
  const opened = await page.evaluate(async (part) => {
    const folds = [...document.querySelectorAll<HTMLDetailsElement>(`${part} details:not([open])`)];
    const open = (fold: HTMLDetailsElement) =>
      new Promise((heard) => {
        fold.addEventListener('toggle', heard, { once: true });
        fold.open = true;
      });
    await Promise.all(folds.map(open));
    return folds.length;
  }, within);
  await expect(page.locator('details[open][aria-busy]')).toHaveCount(0);
  if (opened > 0) await unfold(page, within);
}

/** What axe finds in the state the page is in, its folds open: for other widths and colours of what both engines saw. */
export async function axeFaultsIn(page: Page, within?: string): Promise<string[]> {
  await unfold(page, within);
  return axeFaults(page, within);
}

/** What both engines find in the state the page is in, in a part of it or all of it, its folds open. */
export const faultsIn = async (page: Page, within?: string): Promise<string[]> => [
  ...(await axeFaultsIn(page, within)),
  ...(await ibmFaults(page, within)),
];

/** What axe finds in forced colours. They are the browser's own, and axe would compare them with the site's. */
export async function faultsInForcedColours(page: Page, within: string): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  await unfold(page, within);
  const found = await axeFaults(page, within, ['color-contrast']);
  await page.emulateMedia({ forcedColors: 'none' });
  return found;
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Sets the size of text as a reader does in the browser's settings, in px; 16 is the usual one. */
async function textSize(page: Page, standard: number) {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
  await session.detach();
}

/**
 * Looks at what is on the page now with two engines: light and dark, 1440, 390 and 320 px, and text at 200 %.
 * In the dark only colours differ, and at 320 px only what depends on width, so only that is asked again.
 * @param once looks with the engines at 1440 px in the light alone, for a page of many hundred marks of one kind
 */
export async function expectAccessible(page: Page, once = false) {
  const none = async () => [];
  const at = async (width: number, colorScheme: 'light' | 'dark', faults: () => Promise<string[]>) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await faults(), `${colorScheme}, ${width} px`).toEqual([]);
    expect(await overflow(page), `sideways at ${width} px`).toBe(0);
  };
  await at(1440, 'light', () => faultsIn(page));
  await at(1440, 'dark', once ? none : () => ruleFaults(page, ['color-contrast', 'link-in-text-block']));
  await at(390, 'light', once ? none : () => axeFaults(page));
  await at(320, 'dark', once ? none : () => ruleFaults(page, byWidth));
  await page.setViewportSize({ width: 1280, height: 900 });
  await textSize(page, 32);
  expect(await overflow(page), 'sideways with text at 200 %').toBe(0);
  await textSize(page, 16);
}

/** One stop of the Tab key. */
interface Stop {
  what: string;
  ring: boolean;
  seen: boolean;
}

/** Where the focus is now; null once it has left the page. */
const look = (page: Page): Promise<Stop | null> =>
  page.evaluate(async () => {
    const here = document.activeElement;
    if (!here || here === document.body) return null;
    const shows = (element: Element | null): boolean => {
      if (!element) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    };
    const inSight = () => {
      // A link that breaks has a box for each line.
      const box = here.getClientRects()[0] ?? here.getBoundingClientRect();
      const over = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
      return box.width > 0 && !!over && (over.contains(here) || here.contains(over) || !!over.closest('label'));
    };
    // The box that explains the term before takes a moment to close.
    for (let frame = 0; frame < 180 && !inSight(); frame += 1) await new Promise(requestAnimationFrame);
    const name = here.getAttribute('aria-label') ?? here.textContent?.trim().slice(0, 40) ?? '';
    return {
      what: `${here.tagName.toLowerCase()} ${here.id || name}`,
      ring: shows(here) || shows(here.closest('label')) || shows(here.closest('.choice, .choices > *')),
      seen: inSight(),
    };
  });

/**
 * Presses Tab from the top of the page until it leaves it.
 * @returns each stop: its name, whether it shows where the focus is, and whether it can be seen
 */
export async function tabThrough(page: Page, most = 400): Promise<{ stops: Stop[]; left: boolean }> {
  // Where the page glides to the next stop, it is not there yet when it is asked.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(() => {
    scrollTo(0, 0);
    (document.activeElement as HTMLElement | null)?.blur();
  });
  const stops: Stop[] = [];
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    let stop = await look(page);
    // A box that the reader opened may lie over the stop as long as Escape takes it away, as WCAG 2.4.11 says.
    if (stop && !stop.seen) {
      await page.keyboard.press('Escape');
      stop = await look(page);
    }
    if (!stop) return { stops, left: true };
    stops.push(stop);
  }
  return { stops, left: false };
}

interface Node {
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  properties?: { name: string; value: { value: unknown } }[];
}

/** States that a role must have, as the accessibility tree names them. */
const states: Record<string, string> = {
  checkbox: 'checked',
  radio: 'checked',
  switch: 'checked',
  DisclosureTriangle: 'expanded',
  dialog: 'modal',
};
const controls =
  /^(button|link|textbox|searchbox|combobox|checkbox|radio|switch|spinbutton|slider|tab|menuitem|dialog)$/;

/** What the accessibility tree lacks: controls without a name, and roles without their state. */
export async function treeFaults(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: Node[] };
  await session.detach();
  const has = (node: Node, state: string) => node.properties?.some(({ name }) => name === state) ?? false;
  return nodes
    .filter(({ ignored }) => !ignored)
    .flatMap((node) => {
      const role = node.role?.value ?? '';
      const name = node.name?.value.trim() ?? '';
      const state = states[role];
      return [
        ...(controls.test(role) && !name ? [`a ${role} has no name`] : []),
        ...(state && !has(node, state) ? [`the ${role} “${name}” does not say whether it is ${state}`] : []),
      ];
    });
}
