import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWall } from '../../src/lib/shapes.ts';
import { webLink } from '../../src/lib/weblink.ts';
import { addMinutes, cityOf, isZone, momentOf, wallAt } from '../../src/lib/zoned.ts';

test.each([
  ['2026-11-26T14:00', 'Europe/Berlin', '2026-11-26T13:00Z'],
  ['2026-07-26T14:00', 'Europe/Berlin', '2026-07-26T12:00Z'],
  ['2026-11-26T14:00', 'America/New_York', '2026-11-26T19:00Z'],
  ['2026-11-26T14:00', 'Asia/Kathmandu', '2026-11-26T08:15Z'],
  ['2026-11-26T14:00', 'Pacific/Kiritimati', '2026-11-26T00:00Z'],
  // 02:30 is skipped on 28 March and comes twice on 31 October.
  ['2027-03-28T02:30', 'Europe/Berlin', '2027-03-28T01:30Z'],
  ['2027-10-31T02:30', 'Europe/Berlin', '2027-10-31T00:30Z'],
])('%s in %s is %s', (wall, zone, utc) => {
  expect(momentOf(wall, zone)).toBe(Date.parse(utc));
});

test('every real wall time comes back from its moment, or an hour later where it was skipped', () => {
  const zones = ['Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Asia/Tehran'];
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.constantFrom(...zones), (date, zone) => {
      const wall = date.toISOString().slice(0, 16);
      const back = wallAt(momentOf(wall, zone) ?? Number.NaN, zone);
      expect([wall, addMinutes(wall, 30), addMinutes(wall, 60)]).toContain(back);
    }),
  );
});

test.each(['Mars/Olympus', '+14:00', '', 'constructor', '__proto__', '../etc'])(
  '“%s” is no zone and throws nothing',
  (zone) => {
    expect(isZone(zone)).toBe(false);
    expect(momentOf('2026-11-26T14:00', zone)).toBeNull();
    expect(wallAt(0, zone)).toBe('');
  },
);

test('a day that does not exist is no time, and a zone is called by its city', () => {
  expect(isWall('2026-02-30T10:00')).toBe(false);
  expect(cityOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
});

test.each([
  ['https://docs.example/d/1', 'docs.example'],
  ['http://localhost:9200/x', 'localhost:9200'],
  ['https:\\\\evil.example\\x', 'evil.example'],
  ['https://аррӏе.com/', 'xn--80ak6aa92e.com'],
  ['java\tscript:alert(1)', undefined],
  [' \u0001javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['mailto:x@y', undefined],
  ['//evil.example', undefined],
  ['/a/#1', undefined],
  ['https://docs.google.com@evil.example/', undefined],
  [`https://x.example/${'a'.repeat(1000)}`, undefined],
])('%s shows the host %s', (text, host) => {
  expect(webLink(text)?.host).toBe(host);
});
