import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toAgenda } from '../../src/meeting/agenda-codec.ts';
import { mailOf } from '../../src/tools/agenda/model/email.ts';
import { toAnchor, toHtml, toSlack, toText } from '../../src/tools/agenda/model/forms.ts';
import { toMarkdown } from '../../src/tools/agenda/model/markdown.ts';
import { anyAgenda } from '../meeting/agendas.ts';

const link = 'https://meet.example/a/#0abc';
const review = toAgenda({
  title: 'Go/no-go <b>',
  start: '2026-11-26T14:00',
  zone: 'Europe/Berlin',
  minutes: 45,
  purpose: 'Ship, hold or cut.',
  people: [{ name: 'Mei', role: 'lead' }, { role: 'decider' }],
  items: [
    {
      title: 'Recall',
      minutes: 5,
      outcome: 'inform',
      owner: 'Mei',
      prereads: [
        { title: 'Table', url: 'https://docs.example/1?a=1&b=2', minutes: 4 },
        { title: 'Click', url: 'javascript:alert(1)' },
      ],
    },
    { title: 'Rent or *wait*?', minutes: 15, outcome: 'decide', owner: '@channel', note: 'Read first.\nTwice.' },
  ],
  decisions: [{ text: 'Rent', owner: 'Amara', why: 'Sooner' }],
  actions: [{ text: 'Book it', owner: 'Ravi', due: '2026-11-27' }],
  parked: ['Blur faces'],
});

test('plain text says it all without marks', () => {
  expect(toText(review, link)).toMatchInlineSnapshot(`
    "Go/no-go <b>

    Thu 26 Nov 2026, 14:00–14:45, Berlin
    Ship, hold or cut.

    People: Mei (lead), decider

    Agenda, 20 of 45 minutes
    1. 14:00 Recall, inform, Mei, 5 min
        Read first: Table: https://docs.example/1?a=1&b=2, 4 min
        Read first: Click, address not supported: javascript:alert(1)
    2. 14:05 Rent or *wait*?, decide, @channel, 15 min
        Read first. Twice.

    Decisions
    • Rent, Amara, Sooner

    Actions
    ☐ Book it, Ravi, due Fri 27 Nov 2026

    Parked
    • Blur faces

    Open the agenda: https://meet.example/a/#0abc
    "
  `);
});

test('Slack gets its own marks, and nobody is called by pasted text', () => {
  expect(toSlack(review, link)).toMatchInlineSnapshot(`
    "*Go/no-go <b>*

    Thu 26 Nov 2026, 14:00–14:45, Berlin
    Ship, hold or cut.

    People: Mei (lead), decider

    *Agenda, 20 of 45 minutes*
    1. 14:00 *Recall*, inform, Mei, 5 min
        Read first: Table: https://docs.example/1?a=1&b=2, 4 min
        Read first: Click, address not supported: javascript:alert(1)
    2. 14:05 *Rent or ∗wait∗?*, decide, @⁠channel, 15 min
        Read first. Twice.

    *Decisions*
    • *Rent*, Amara, Sooner

    *Actions*
    ☐ Book it, Ravi, due Fri 27 Nov 2026

    *Parked*
    • Blur faces

    Open the agenda: https://meet.example/a/#0abc
    "
  `);
});

test('HTML has headings and lists, and links only where they are allowed', () => {
  expect(toHtml(review, link)).toMatchInlineSnapshot(`
    "<h1>Go/no-go &lt;b&gt;</h1><p>Thu 26 Nov 2026, 14:00–14:45, Berlin</p><p>Ship, hold or cut.</p><p>People: Mei (lead), decider</p><h2>Agenda, 20 of 45 minutes</h2><ol><li>14:00 <b>Recall</b>, inform, Mei, 5 min<br>Read first: <a href="https://docs.example/1?a=1&amp;b=2">Table</a>, 4 min<br>Read first: Click, address not supported: javascript:alert(1)</li><li>14:05 <b>Rent or *wait*?</b>, decide, @⁠channel, 15 min<br>Read first. Twice.</li></ol><h2>Decisions</h2><ul><li><b>Rent</b>, Amara, Sooner</li></ul><h2>Actions</h2><ul><li>Book it, Ravi, due Fri 27 Nov 2026</li></ul><h2>Parked</h2><ul><li>Blur faces</li></ul><p><a href="https://meet.example/a/#0abc">Open the agenda</a></p>"
  `);
});

test('every form says what the tools said, with units and by the names of the checklists', () => {
  const carried = toAgenda({
    checklists: [{ id: 'single-place', answers: { 'reg-one-link': 'yes', 'reg-metric-same': 'no' } }],
    compute: { inputs: { batch: 16 }, results: { memoryGb: 12.3, verdict: 'Fits the card' } },
  });
  const names = { 'single-place': 'Register <checklist>' };
  expect(toText(carried, '', names)).toContain(`What the tools said
• Register <checklist>: 1 yes, 1 no
• Compute calculator: Fits the card. 12.3 GB of memory.
    Set by hand: batch 16 per card.`);
  expect(toSlack(carried, '', names)).toContain('*What the tools said*\n• Register <checklist>: 1 yes, 1 no\n');
  expect(toHtml(carried, '', names)).toContain(
    '<h2>What the tools said</h2><ul><li>Register &lt;checklist&gt;: 1 yes, 1 no</li>' +
      '<li>Compute calculator: Fits the card. 12.3 GB of memory.<br>Set by hand: batch 16 per card.</li></ul>',
  );
  expect(toMarkdown(carried, '', names)).toContain(`## What the tools said

- Register \\<checklist\\>: 1 yes, 1 no
- Compute calculator: Fits the card. 12.3 GB of memory. Set by hand: batch 16 per card.`);
  expect(decodeURIComponent(mailOf(carried, link, names))).toContain('Register <checklist>: 1 yes, 1 no');
});

test('the anchor carries the title and the address', () => {
  expect(toAnchor('"A" & <b>', link)).toBe(`<a href="${link}">&quot;A&quot; &amp; &lt;b&gt;</a>`);
});

test('HTML of any agenda holds no tag but ours', () => {
  fc.assert(
    fc.property(anyAgenda, (agenda) => {
      const rest = toHtml(agenda, link).replace(/<\/?(h1|h2|p|ol|ul|li|b|br|a)>|<a href="https?:\/\/[^"<>]*">/g, '');
      expect(rest).not.toMatch(/[<>]/);
    }),
  );
});

test('a mail holds the whole agenda, or time and link, and at most 1,800 characters', () => {
  const body = (mail: string) => new URLSearchParams(mail.slice(mail.indexOf('?'))).get('body') ?? '';
  expect(body(mailOf(review, link))).toContain('2. 14:05 Rent or *wait*?');
  const long = { ...review, items: Array.from({ length: 30 }, () => review.items[1]!) };
  expect(body(mailOf(long, link))).toBe(
    `Thu 26 Nov 2026, 14:00–14:45, Berlin\r\n\r\nShip, hold or cut.\r\n\r\n${link}`,
  );
  expect(mailOf(review, `https://meet.example/a/#1${'x'.repeat(1800)}`)).toBe('');
  fc.assert(
    fc.property(anyAgenda, (agenda) => {
      expect(mailOf(agenda, link).length).toBeLessThanOrEqual(1800);
    }),
  );
});
