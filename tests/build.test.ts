import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { propertiesOf, withLeanIslands } from '../src/build/islands.ts';
import { namesOf } from '../src/build/names.ts';
import { finish } from '../src/build/page.ts';
import { withHashes } from '../src/build/policy.ts';
import { cut, readSheet, split } from '../src/build/style.ts';

const cutTo = (css: string, html: string) => cut(readSheet(css), namesOf(html));
const page = '<main id="main"><p class="lead muted">Hello</p><details open><summary>More</summary></details></main>';

test.each([
  ['an element', 'p{a:b}q{a:b}', 'p{a:b}'],
  ['a class', '.lead{a:b}.other{a:b}', '.lead{a:b}'],
  ['an id', '#main{a:b}#menu{a:b}', '#main{a:b}'],
  ['one of several selectors', '.other,p,.muted>q{a:b}', 'p{a:b}'],
  ['every part of a selector', 'main .lead.muted{a:b}aside .lead{a:b}', 'main .lead.muted{a:b}'],
  ['one of a choice', ':is(.other,.lead) p{a:b}:where(.other,q) p{a:b}', ':is(.other,.lead) p{a:b}'],
  [
    'states that come and go',
    '[data-theme=dark] p:hover{a:b}p:not(.done){a:b}p:has(.x){a:b}',
    '[data-theme=dark] p:hover{a:b}p:not(.done){a:b}p:has(.x){a:b}',
  ],
  ['rules inside a condition', '@media print{.other{a:b}p{a:b}}@media print{.other{a:b}}', '@media print{p{a:b}}'],
  [
    'fonts and movements whole',
    '@font-face{src:url(a)}@keyframes rise{0%{a:b}}',
    '@font-face{src:url(a)}@keyframes rise{0%{a:b}}',
  ],
  ['rows that browsers add to a table', 'tbody{a:b}', 'tbody{a:b}'],
])('a page keeps the rules for %s', (_, css, kept) => {
  expect(cutTo(css, page)).toBe(kept);
});

test('a layer keeps its rank where a page needs nothing of an earlier one', () => {
  expect(cutTo('@layer low{.other{a:b}}@layer high{p{a:b}}@layer low{p{c:d}}', page)).toBe(
    '@layer low,high;@layer high{p{a:b}}@layer low{p{c:d}}',
  );
});

test.each([
  ['what stands there', 'h1{a:b}figure{a:b}', 'h1{a:b}', 'figure{a:b}'],
  ['each selector by itself', 'h1,figure{a:b}', 'h1{a:b}', 'figure{a:b}'],
  ['nothing for paper', 'h1{a:b}@media print{h1{c:d}}', 'h1{a:b}', '@media print{h1{c:d}}'],
  [
    'nothing for forced colours',
    '@media (forced-colors:active){h1{c:d}}',
    '',
    '@media (forced-colors:active){h1{c:d}}',
  ],
  [
    'nothing for a gesture',
    'h1:hover{a:b}h1:is(:focus-visible,:active){a:b}',
    '',
    'h1:hover{a:b}h1:is(:focus-visible,:active){a:b}',
  ],
  [
    'nothing for a state that only a script brings',
    'h1[aria-busy]{a:b}h1:has(.x){a:b}',
    '',
    'h1[aria-busy]{a:b}h1:has(.x){a:b}',
  ],
  ['what the first script marks', '[data-theme=dark] h1{a:b}', '[data-theme=dark] h1{a:b}', ''],
  [
    'only the values it uses',
    ':root{--a:1px;--b:var(--a);--c:2px}h1{d:var(--b)}',
    ':root{--a:1px;--b:var(--a);}h1{d:var(--b)}',
    '',
  ],
])('the beginning of a page keeps %s, the rest comes later', (_, css, first, later) => {
  const beginning = namesOf('<h1>');
  expect(split(readSheet(css), namesOf('<h1><figure class="x">'), beginning)).toEqual({ first, later });
});

test('values come later whole, so that the last word on each is the last', () => {
  const css = '@layer tokens{:root{--a:1px}@media print{:root{--a:2px}}}@layer base{h1{a:var(--a)}}';
  const { first, later } = split(readSheet(css), namesOf('<h1>'), namesOf('<h1>'));
  expect(first).toBe('@layer tokens,base;@layer tokens{:root{--a:1px}}@layer base{h1{a:var(--a)}}');
  expect(later).toBe('@layer tokens{:root{--a:1px}@media print{:root{--a:2px}}}');
});

test('names inside scripts and styles are not on the page', () => {
  expect([...namesOf('<script>"<em class="x">"</script><style>b{}</style><i data-x="a > b">')]).toEqual(
    expect.arrayContaining(['script', 'style', 'i']),
  );
  expect(namesOf('<script>"<em class=\\"x\\">"</script>').has('em')).toBe(false);
});

const policy = (rest: string) => `<meta http-equiv="content-security-policy" content="default-src 'self'; ${rest}">`;
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('the policy allows the inline scripts and styles of its page and no others', () => {
  const html = `${policy("script-src 'self' 'sha256-old='; style-src 'self' 'sha256-old=';")}<style>a{}</style><script>one()</script><script type="application/ld+json">{}</script><script type="module" src="/x.js"></script>`;
  expect(withHashes(html)).toContain(
    `content="default-src 'self'; script-src 'self' ${hash('one()')}; style-src 'self' ${hash('a{}')};"`,
  );
});

test('a page without a policy, or with half a one, stops the build', () => {
  expect(() => withHashes('<p>')).toThrow('without a Content-Security-Policy');
  expect(() => withHashes(policy("script-src 'self';"))).toThrow('no style-src');
});

test('properties of a tool come through as they were', () => {
  const encoded = JSON.stringify({
    a: [0, 1],
    list: [
      1,
      [
        [0, 'x'],
        [0, { deep: [0, null] }],
      ],
    ],
    'quo"te': [0, '<&>'],
  });
  expect(JSON.parse(propertiesOf(encoded))).toEqual({ a: 1, list: ['x', { deep: null }], 'quo"te': '<&>' });
  expect(() => propertiesOf(JSON.stringify({ when: [3, '2026-01-01'] }))).toThrow('JSON cannot hold');
});

const island = (client: string, props: string) =>
  `<astro-island uid="u" data-preact-island-id="4" component-url="/v.js" component-export="View" renderer-url="/r.js" props="${props}" ssr client="${client}" opts="{&quot;name&quot;:&quot;View&quot;}" await-children>`;

test('long properties of an island become a file, short ones stay', () => {
  const saved: [string, string][] = [];
  const save = (name: string, text: string) => `/_astro/${saved.push([name, text])}.json`;
  const long = 'long '.repeat(200);
  expect(withLeanIslands(island('visible', `{&quot;text&quot;:[0,&quot;${long}&quot;]}`), save)).toBe(
    '<astro-island ssr client="visible" component-url="/v.js" component-export="View" renderer-url="/r.js" data-preact-island-id="4" from="/_astro/1.json">',
  );
  expect(saved).toEqual([['View.json', JSON.stringify({ text: long })]]);
  expect(withLeanIslands(island('load', '{&quot;n&quot;:[0,1]}'), save)).toContain('props="{&quot;n&quot;:1}"');
  expect(() => withLeanIslands(island('media', '{}'), save)).toThrow('client:media');
});

/** A page as Astro leaves it, finished, and what was saved beside it. */
function finished(body: string, css: string) {
  const saved: Record<string, string> = {};
  const html = finish(
    `<html><head>${policy("script-src 'self'; style-src 'self';")}<style>${css}</style></head><body>${body}` +
      '<style>astro-island{display:contents}</style><script>(()=>{(self.Astro||(self.Astro={})).load=1})();</script>' +
      '<script type="module" src="/_astro/own.js"></script><script type="module" src="/_astro/big.js"></script></body></html>',
    {
      save: (name, text) => {
        saved[name] = text;
        return `/_astro/${name}`;
      },
      inline: (address) => (address.endsWith('own.js') ? 'own()' : null),
    },
  );
  return { html, saved };
}

test('a finished page has one style, no runtime of Astro’s, its own script inline, and names the whole sheet', () => {
  const { html, saved } = finished('<p></p>', '@font-face{src:url(f)}p{a:b}q{a:b}');
  expect(html).toContain(
    '<style>@font-face{src:url(f)}p{a:b}</style><link id="rest" rel="x" href="/_astro/style.css">',
  );
  expect(html).toContain('<script type="module">own()</script><script type="module" src="/_astro/big.js"></script>');
  expect(html).not.toContain('self.Astro');
  expect(html).toContain(hash('own()'));
  expect(saved).toEqual({ 'style.css': 'p{a:b}q{a:b}astro-island{display:contents}' });
});

test('a page too long for one round trip leaves its script and the style below the first screen for later', () => {
  const noise = Array.from({ length: 2500 }, (_, at) => createHash('md5').update(String(at)).digest('base64')).join(
    ' ',
  );
  const { html, saved } = finished(
    `<div class="prose"><p>Text</p><figure class="fig"><b>Drawn</b></figure><p>${noise}</p></div>`,
    'p{a:b}figure{a:b}q{a:b}',
  );
  expect(html).toContain('<figure class="fig" data-fold>');
  expect(html).toContain('<style>p{a:b}[data-bare]');
  expect(html).toContain('<noscript><link rel="stylesheet" href="/_astro/later.css"></noscript>');
  expect(html).toContain('<link id="later" rel="x" href="/_astro/later.css">');
  expect(html).toContain('<link id="wake" rel="x" href="/_astro/wake.js">');
  expect(html).not.toContain('own()');
  expect(saved).toMatchObject({ 'later.css': 'figure{a:b}', 'wake.js': 'own()' });
});
