import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const places = [
  process.env['FIREFOX'] ?? '',
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Where Firefox stands on this machine; undefined where it does not. `FIREFOX` names another place. */
export const firefoxHere = (): string | undefined => places.find((place) => place && existsSync(place));

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Waits until Firefox says where it listens; what it said otherwise stands in the error. */
const listening = (browser: ChildProcess): Promise<string> =>
  new Promise((found, fail) => {
    let said = '';
    browser.stderr?.on('data', (part) => {
      said += part;
      const [, address] = said.match(/WebDriver BiDi listening on (ws:\S+)/) ?? [];
      if (address) found(`${address}/session`);
    });
    browser.on('error', fail);
    browser.on('exit', () => fail(new Error(`Firefox ended before it listened: ${said}`)));
  });

interface Answer {
  id: number;
  type: string;
  message?: string;
  result?: Record<string, unknown>;
}

/**
 * A page of the Firefox that people have, which Playwright cannot drive; it speaks WebDriver BiDi itself.
 * @returns what the function gave in that page, as JSON
 */
export async function inFirefox(
  executable: string,
  url: string,
  body: (...given: never[]) => Promise<unknown>,
  given: readonly unknown[],
): Promise<unknown> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const options = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', `${await freePort()}`];
  const browser = spawn(executable, options, { stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    const socket = new WebSocket(await listening(browser));
    await new Promise((open) => socket.addEventListener('open', open, { once: true }));
    let asked = 0;
    const ask = (method: string, params: object): Promise<Record<string, unknown>> =>
      new Promise((found, fail) => {
        asked += 1;
        const mine = asked;
        socket.addEventListener('message', ({ data }) => {
          const { id, type, message, result = {} }: Answer = JSON.parse(data);
          if (id !== mine) return;
          if (type === 'success') found(result);
          else fail(new Error(`${method}: ${message}`));
        });
        socket.send(JSON.stringify({ id: mine, method, params }));
      });
    await ask('session.new', { capabilities: {} });
    const { contexts } = (await ask('browsingContext.getTree', {})) as { contexts: { context: string }[] };
    const target = { context: contexts[0]?.context };
    await ask('browsingContext.navigate', { ...target, url, wait: 'complete' });
    const { result, exceptionDetails } = (await ask('script.callFunction', {
      functionDeclaration: `async (given) => JSON.stringify(await (${body})(...JSON.parse(given)))`,
      arguments: [{ type: 'string', value: JSON.stringify(given) }],
      awaitPromise: true,
      target,
    })) as { result?: { value: string }; exceptionDetails?: { text: string } };
    if (!result) throw new Error(exceptionDetails?.text);
    return JSON.parse(result.value);
  } finally {
    browser.removeAllListeners('exit');
    const ended = new Promise((gone) => browser.once('exit', gone));
    browser.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true });
  }
}
