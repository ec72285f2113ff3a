import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addWorkingMinutes,
  evalEnd,
  pageAt,
  readAt,
  resultSlot,
  slot,
  soonSlot,
  usualTimes,
  usualWork,
  type WorkTime,
  workingDaysAhead,
} from '../../src/lib/worktime.ts';
import { addDays, toInstant, toWall, weekday } from '../../src/lib/zone.ts';

const berlin: WorkTime = { ...usualWork, zone: 'Europe/Berlin' };
const newYork: WorkTime = { ...usualWork, zone: 'America/New_York' };
const at = (wall: string, zone = 'Europe/Berlin') => toInstant(wall, zone);
const wall = (moment: number, zone = 'Europe/Berlin') => toWall(moment, zone);

describe('a plan becomes a meeting', () => {
  test.each([
    ['a sweep over night', '2026-10-01T17:30', '2026-10-02T04:00', 72, '2026-10-02T06:57', '2026-10-02T11:30'],
    [
      'a run that ends on Friday afternoon',
      '2026-10-02T10:00',
      '2026-10-02T15:00',
      30,
      '2026-10-02T16:19',
      '2026-10-05T10:30',
    ],
    ['a run that ends on Saturday', '2026-10-02T12:00', '2026-10-03T12:00', 60, '2026-10-03T16:45', '2026-10-05T11:30'],
    ['a short run', '2026-10-05T09:00', '2026-10-05T09:20', 10, '2026-10-05T09:34', '2026-10-05T14:00'],
    [
      'a run that finished before asking',
      '2026-10-05T09:00',
      '2026-10-05T08:00',
      0,
      '2026-10-05T08:00',
      '2026-10-05T11:30',
    ],
    [
      'a slot that would touch lunch',
      '2026-10-05T09:00',
      '2026-10-05T09:00',
      0,
      '2026-10-05T09:00',
      '2026-10-05T13:00',
    ],
    ['two weeks of training', '2026-10-01T09:00', '2026-10-15T09:00', 120, '2026-10-17T13:42', '2026-10-19T11:30'],
  ])('%s', (_, start, trainEnd, evalMinutes, ended, meeting) => {
    const numbers = evalEnd({ start: at(start), trainEnd: at(trainEnd), evalMinutes }, usualTimes.measured);
    expect([wall(numbers), wall(resultSlot(numbers, 30, berlin))]).toEqual([ended, meeting]);
  });

  test('two weeks of training end more than ten working days ahead, the others do not', () => {
    const asked = at('2026-10-01T09:00');
    expect(workingDaysAhead(asked, at('2026-10-19T11:30'), berlin)).toBeGreaterThan(usualTimes.far);
    expect(workingDaysAhead(asked, at('2026-10-15T11:30'), berlin)).toBe(10);
    expect(workingDaysAhead(asked, at('2026-10-01T16:00'), berlin)).toBe(0);
  });

  test('the page and its reading take working time only', () => {
    const page = pageAt(at('2026-10-02T06:57'), berlin);
    expect([wall(page), wall(readAt(page, berlin))]).toEqual(['2026-10-02T09:30', '2026-10-02T11:30']);
  });
});

test.each([
  ['2026-10-14T11:20', '2026-10-14T13:00'],
  ['2026-11-06T16:00', '2026-11-06T16:30'],
  ['2026-10-09T16:50', '2026-10-12T08:30'],
  ['2026-10-10T11:00', '2026-10-12T09:00'],
])('a spontaneous meeting asked for at %s starts at %s', (asked, starts) => {
  expect(wall(soonSlot(at(asked), 20, berlin))).toBe(starts);
});

test('a spontaneous meeting waits for the next day where nothing fits within four working hours', () => {
  const split: WorkTime = {
    ...berlin,
    hours: [
      [540, 560],
      [561, 581],
      [582, 602],
      [603, 623],
      [624, 644],
      [645, 665],
      [666, 686],
      [687, 707],
      [708, 728],
      [729, 749],
      [750, 769],
      [771, 790],
      [791, 809],
      [811, 829],
      [900, 1020],
    ],
  };
  expect(wall(soonSlot(at('2026-10-14T08:00'), 30, split))).toBe('2026-10-15T15:00');
});

test('a holiday is no working time', () => {
  const work = { ...berlin, holidays: ['2026-10-05'] };
  expect(wall(slot(at('2026-10-02T17:10'), 30, work))).toBe('2026-10-06T08:30');
});

test('a team that never works gets no date rather than a wrong one', () => {
  const never = { ...berlin, days: [] };
  expect(slot(0, 30, never)).toBeNaN();
  expect(addWorkingMinutes(0, 60, never)).toBeNaN();
  expect(slot(0, 600, berlin)).toBeNaN();
});

describe('the clock of a zone', () => {
  test.each([
    // Clocks go back on 25 October 2026 in Berlin, on 1 November in New York; forward on 28 March and 14 March 2027.
    ['2026-10-25T01:30', 'Europe/Berlin', '2026-10-24T23:30Z'],
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30Z'],
    ['2026-10-25T03:30', 'Europe/Berlin', '2026-10-25T02:30Z'],
    ['2027-03-28T01:59', 'Europe/Berlin', '2027-03-28T00:59Z'],
    ['2027-03-28T02:30', 'Europe/Berlin', '2027-03-28T01:30Z'],
    ['2027-03-28T03:00', 'Europe/Berlin', '2027-03-28T01:00Z'],
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30Z'],
    ['2026-11-01T02:30', 'America/New_York', '2026-11-01T07:30Z'],
    ['2027-03-14T02:30', 'America/New_York', '2027-03-14T07:30Z'],
    ['2026-10-01T17:30', 'Asia/Kathmandu', '2026-10-01T11:45Z'],
  ])('%s in %s is %s', (text, zone, utc) => {
    expect(new Date(at(text, zone)).toISOString().replace(':00.000', '')).toBe(utc);
  });

  test('an hour that is skipped moves forward', () => {
    expect(wall(at('2027-03-28T02:30'))).toBe('2027-03-28T03:30');
    expect(wall(at('2027-03-14T02:30', 'America/New_York'), 'America/New_York')).toBe('2027-03-14T03:30');
  });

  test.each([
    [berlin, '2026-10-23T17:00', '2026-10-26T09:30'],
    [berlin, '2027-03-26T17:00', '2027-03-29T09:30'],
    [newYork, '2026-10-30T17:00', '2026-11-02T09:30'],
    [newYork, '2027-03-12T17:00', '2027-03-15T09:30'],
  ])('ninety working minutes across a change of clocks keep the wall clock (%#)', (work, from, to) => {
    expect(wall(addWorkingMinutes(at(from, work.zone), 90, work), work.zone)).toBe(to);
  });

  test('training over the night of the change lasts as long as it lasts', () => {
    const span = { start: at('2026-10-24T22:00'), trainEnd: at('2026-10-25T06:00'), evalMinutes: 0 };
    // Nine hours on the wall’s eight; half of it is added.
    expect(wall(evalEnd(span, usualTimes.estimated))).toBe('2026-10-25T10:30');
  });

  test('anything that is not a wall time is no moment', () => {
    fc.assert(fc.property(fc.string(), (text) => Number.isNaN(at(text)) || /^\d{4}-/.test(text)));
    for (const text of ['', '2026-13-01T00:00', '2026-10-02', '2026-10-02T25:00', '1e30']) expect(at(text)).toBeNaN();
  });

  test('a wall time comes back as it was, outside the hours that clocks skip', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4e9 }),
        fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kathmandu'),
        (seconds, zone) => {
          const text = toWall(seconds * 1000, zone);
          expect(toWall(toInstant(text, zone), zone)).toBe(text);
        },
      ),
    );
  });
});

describe('whatever the moment and the team', () => {
  const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Auckland', 'UTC');
  const moments = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) });
  const works = fc
    .record({ zone: zones, days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }) })
    .map(({ zone, days }): WorkTime => ({ ...usualWork, zone, days, holidays: ['2026-12-25', '2027-01-01'] }));
  const inside = (start: number, minutes: number, work: WorkTime) => {
    const [day = '', clock = ''] = toWall(start, work.zone).split('T');
    const begin = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
    const works = work.days.includes(weekday(day)) && !work.holidays.includes(day);
    return works && begin % 30 === 0 && work.hours.some(([open, close]) => open <= begin && begin + minutes <= close);
  };

  test('a meeting starts on a half hour after the moment, inside working time, with room for all of it', () => {
    fc.assert(
      fc.property(moments, works, fc.constantFrom(15, 20, 30, 60, 90), (from, work, minutes) => {
        const found = slot(from, minutes, work);
        expect(found).toBeGreaterThanOrEqual(from);
        expect(inside(found, minutes, work)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('a larger buffer or a longer evaluation never moves a meeting earlier', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const length = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(moments, length, length, share, share, works, (start, training, evalMinutes, one, two, work) => {
        const span = { start, trainEnd: start + training * 60_000, evalMinutes };
        const [less, more] = [Math.min(one, two), Math.max(one, two)];
        const meet = (buffer: number, extra = 0) =>
          resultSlot(evalEnd({ ...span, evalMinutes: evalMinutes + extra }, buffer), 30, work);
        expect(meet(more)).toBeGreaterThanOrEqual(meet(less));
        expect(meet(less, 60)).toBeGreaterThanOrEqual(meet(less));
      }),
      { numRuns: 200 },
    );
  });

  test('working minutes add up', () => {
    const some = fc.integer({ min: 1, max: 900 });
    fc.assert(
      fc.property(moments, some, some, works, (from, one, two, work) => {
        const steps = addWorkingMinutes(addWorkingMinutes(from, one, work), two, work);
        expect(steps).toBe(addWorkingMinutes(from, one + two, work));
      }),
      { numRuns: 200 },
    );
  });
});

test('days are counted on the calendar, not on the clock', () => {
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
  expect(weekday('2026-11-01')).toBe(7);
});
