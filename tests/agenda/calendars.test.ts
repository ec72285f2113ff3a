import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toAgenda } from '../../src/meeting/agenda-codec.ts';
import { servicesOf } from '../../src/tools/agenda/model/calendars.ts';
import { anyAgenda } from '../meeting/agendas.ts';

const link = `https://meet.example/a/#1${'9zK'.repeat(180)}`;
const review = toAgenda({
  title: 'Go & no-go + “é”?',
  start: '2026-11-26T14:00',
  zone: 'Europe/Berlin',
  minutes: 105,
  series: { rule: 'every 2 weeks' },
});
const urls = (text = link) =>
  Object.fromEntries(servicesOf(review, text).map(({ name, href }) => [name, new URL(href)]));

test('each service receives title, time and link under its own names', () => {
  const { 'Google Calendar': google, 'Outlook.com': live, 'Office 365': office, 'Yahoo Calendar': yahoo } = urls();
  expect(Object.fromEntries(google?.searchParams ?? [])).toEqual({
    action: 'TEMPLATE',
    text: review.title,
    dates: '20261126T130000Z/20261126T144500Z',
    ctz: 'Europe/Berlin',
    details: link,
    recur: 'RRULE:FREQ=WEEKLY;INTERVAL=2',
  });
  for (const [one, host] of [
    [live, 'outlook.live.com'],
    [office, 'outlook.office.com'],
  ] as const) {
    expect(one?.host).toBe(host);
    expect(Object.fromEntries(one?.searchParams ?? [])).toEqual({
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: review.title,
      startdt: '2026-11-26T13:00:00Z',
      enddt: '2026-11-26T14:45:00Z',
      body: link,
    });
  }
  expect(Object.fromEntries(yahoo?.searchParams ?? [])).toEqual({
    v: '60',
    title: review.title,
    st: '20261126T130000Z',
    dur: '0145',
    desc: link,
  });
});

test('a space is %20 and never a plus, an ampersand never parts two values', () => {
  for (const { href } of servicesOf(review, link)) {
    expect(href).not.toContain('+');
    expect(href).toContain('Go%20%26%20no-go%20%2B');
  }
});

test('a link too long for a service is left out and the service says so', () => {
  const services = servicesOf(review, `https://meet.example/a/#1${'9zK'.repeat(700)}`);
  expect(services.map(({ carriesLink }) => carriesLink)).toEqual([false, false, false, false]);
  for (const { href } of services) expect(href.length).toBeLessThan(2000);
});

test('a meeting without a start has no service', () => {
  expect(servicesOf(toAgenda({ title: 'x' }), link)).toEqual([]);
});

test('any agenda gives four addresses at the four hosts', () => {
  fc.assert(
    fc.property(anyAgenda, fc.string({ unit: 'binary' }), (agenda, title) => {
      const services = servicesOf({ ...agenda, title, start: '2027-03-28T02:30', zone: 'Europe/Berlin' }, link);
      expect(services.map(({ href }) => new URL(href).host)).toEqual([
        'calendar.google.com',
        'outlook.live.com',
        'outlook.office.com',
        'calendar.yahoo.com',
      ]);
    }),
  );
});
