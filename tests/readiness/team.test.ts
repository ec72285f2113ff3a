import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlapOn } from '../../src/lib/overlap.ts';
import {
  evalEnd,
  readAt,
  resultSlot,
  slot,
  soonSlot,
  usualTimes,
  usualWork,
  type WorkTime,
} from '../../src/lib/worktime.ts';
import { toInstant, toWall, weekday } from '../../src/lib/zone.ts';
import type { ComputePlan } from '../../src/meeting/model.ts';
import { paced, planReady } from '../../src/tools/readiness/model/plan.ts';

const berlin: WorkTime = { ...usualWork, zone: 'Europe/Berlin' };
const at = (wall: string, zone = 'Europe/Berlin') => toInstant(wall, zone);
const wall = (moment: number, zone = 'Europe/Berlin') => toWall(moment, zone);

describe('times without meetings', () => {
  const friday = { days: [5], from: 0, to: 1440 };
  const early = { days: [1, 2, 3, 4, 5], from: 510, to: 600 };
  test('move a meeting, not the work', () => {
    const work = { ...berlin, blocks: [friday, early] };
    // The page is still written and read on Friday morning.
    expect(wall(readAt(at('2026-10-02T09:30'), work))).toBe('2026-10-02T11:30');
    expect(wall(slot(at('2026-10-02T11:30'), 30, work))).toBe('2026-10-05T10:00');
  });
  test('leave the meeting that ends where they begin', () => {
    const work = { ...berlin, blocks: [{ days: [5], from: 720, to: 1440 }] };
    expect(wall(slot(at('2026-10-02T11:00'), 30, work))).toBe('2026-10-02T11:00');
    expect(wall(slot(at('2026-10-02T11:30'), 30, work))).toBe('2026-10-02T11:30');
  });
  test('that fill the week leave no time', () => {
    expect(
      slot(at('2026-10-02T11:00'), 30, { ...berlin, blocks: [{ days: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 1440 }] }),
    ).toBeNaN();
  });
});

describe('several zones', () => {
  const both = { ...berlin, others: ['America/New_York'] };
  test('share the afternoon of one and the morning of the other', () => {
    expect(wall(slot(at('2026-10-05T08:00'), 30, both))).toBe('2026-10-05T14:30');
    expect(overlapOn('2026-10-05', both).shared).toEqual([[14.5, 17.5]]);
  });
  test('share an hour more in the week between two changes of clocks', () => {
    // Berlin goes back on 25 October 2026, New York on 1 November.
    expect(wall(slot(at('2026-10-26T08:00'), 30, both))).toBe('2026-10-26T13:30');
    expect(wall(slot(at('2026-11-02T08:00'), 30, both))).toBe('2026-11-02T14:30');
    expect(overlapOn('2026-10-26', both).shared).toEqual([[13.5, 17]]);
  });
  test('give each reader their own working hours to read', () => {
    // A page sent at 16:00 in Berlin is read by noon in New York, and by Tuesday in Berlin.
    expect(wall(readAt(at('2026-10-05T16:00'), both))).toBe('2026-10-06T09:00');
    // A page sent at 09:00 in Berlin waits for New York to wake.
    expect(wall(readAt(at('2026-10-05T09:00'), both))).toBe('2026-10-05T16:30');
  });
  test('that share no working time give no date', () => {
    const apart = { ...berlin, others: ['Pacific/Auckland'] };
    expect(slot(at('2026-10-05T08:00'), 30, apart)).toBeNaN();
    expect(overlapOn('2026-10-05', apart).shared).toEqual([]);
  });
  test('draw the working day of a zone that lies across midnight', () => {
    const { zones, shared } = overlapOn('2026-10-06', { ...berlin, others: ['Asia/Kolkata', 'Pacific/Auckland'] });
    expect(zones[1]?.stretches).toEqual([
      [5, 8.5],
      [9.5, 14],
    ]);
    // Tuesday's work in Auckland ends before Berlin wakes, Wednesday's begins late on Berlin's Tuesday.
    expect(zones[2]?.stretches).toEqual([
      [0, 1],
      [2, 6.5],
      [21.5, 24],
    ]);
    expect(shared).toEqual([]);
  });
});

describe('whatever the team', () => {
  const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Europe/London', 'America/Sao_Paulo', 'UTC'];
  const moments = fc.oneof(
    fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) }),
    // Around the changes of clocks, on either side.
    fc
      .tuple(
        fc.constantFrom('2026-10-25', '2026-11-01', '2027-03-14', '2027-03-28'),
        fc.integer({ min: -5760, max: 5760 }),
      )
      .map(([day, minutes]) => Date.parse(`${day}T01:00Z`) + minutes * 60_000),
  );
  const block = fc
    .tuple(
      fc.subarray([1, 2, 3, 4, 5], { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 1, max: 8 }),
    )
    .map(([days, from, length]) => ({ days, from: from * 60, to: Math.min(1440, (from + length) * 60) }));
  const works = fc
    .record({
      zone: fc.constantFrom(...zones),
      others: fc.subarray(zones, { maxLength: 2 }),
      blocks: fc.array(block, { maxLength: 2 }),
      holidays: fc.constantFrom<string[]>([], ['2026-10-26', '2027-03-29']),
    })
    .map((parts): WorkTime => ({ ...usualWork, ...parts }));
  const minutesOf = (text: string) => Number(text.slice(11, 13)) * 60 + Number(text.slice(14));

  test('a date lies ahead, in everybody’s hours, outside every block, long enough and drawn as shared', () => {
    fc.assert(
      fc.property(moments, works, fc.constantFrom(15, 30, 60), (from, work, minutes) => {
        const found = slot(from, minutes, work);
        if (Number.isNaN(found)) return;
        expect(found).toBeGreaterThanOrEqual(from);
        for (const zone of [work.zone, ...(work.others ?? [])]) {
          const text = toWall(found, zone);
          const start = minutesOf(text);
          expect(work.hours.some(([open, close]) => open <= start && start + minutes <= close)).toBe(true);
          expect(weekday(text.slice(0, 10))).toBeLessThan(6);
        }
        const text = toWall(found, work.zone);
        const start = minutesOf(text);
        expect(start % 30).toBe(0);
        expect(work.holidays).not.toContain(text.slice(0, 10));
        const day = weekday(text.slice(0, 10));
        for (const { days, from: open, to } of work.blocks ?? []) {
          expect(days.includes(day) && start < to && start + minutes > open).toBe(false);
        }
        const inside = overlapOn(text.slice(0, 10), work).shared.some(
          ([open, close]) => open * 60 <= start + 0.01 && start + minutes <= close * 60 + 0.01,
        );
        expect(inside).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('more margin, more time to write or to read never moves a meeting earlier', () => {
    const extra = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(
        moments,
        works,
        extra,
        extra,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (start, work, write, read, margin) => {
          const span = { start, trainEnd: start + 36_000_000, evalMinutes: 60 };
          const few = resultSlot(evalEnd(span, 0.15), 30, work, start);
          const times = { ...usualTimes, write: usualTimes.write + write, read: usualTimes.read + read };
          const more = resultSlot(evalEnd(span, 0.15 + margin), 30, work, start, times);
          if (!Number.isNaN(few) && !Number.isNaN(more)) expect(more).toBeGreaterThanOrEqual(few);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('a meeting called today gives the notice asked for', () => {
    fc.assert(
      fc.property(moments, works, fc.integer({ min: 0, max: 120 }), (now, work, notice) => {
        const found = soonSlot(now, 20, work, { ...usualTimes, notice });
        if (!Number.isNaN(found)) expect(found - now).toBeGreaterThanOrEqual(notice === 0 ? 0 : 1);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the pace so far', () => {
  const plan: ComputePlan = {
    title: 'ViT-B/14, 36 runs',
    runs: 36,
    trainStart: '2026-10-01T17:30',
    trainEnd: '2026-10-02T04:00',
    trainEndLate: '2026-10-02T06:00',
    evalMinutes: 72,
    evalEnd: '2026-10-02T05:12',
    basis: 'measured',
    device: '2 × RTX 4090',
    memoryGb: 12,
    runHours: 0.6,
    deviceHours: 21,
    costLow: null,
    costHigh: null,
    verdict: 'Fits the card',
    updatedAt: '2026-10-01T13:00',
  };
  const zone = 'Europe/Berlin';
  const half = { done: 18, at: '2026-10-01T23:20', start: '2026-10-01T17:30' };

  test('says 05:10 where the plan said 04:00', () => {
    // Half of the runs took 5 h 50 min, so all take 11 h 40 min.
    expect(paced(plan, half, zone).trainEnd).toBe('2026-10-02T05:10');
    expect(wall(planReady(paced(plan, half, zone), zone))).toBe('2026-10-02T08:17');
  });
  test('counts as measured, whatever the plan was', () => {
    expect(paced({ ...plan, basis: 'estimated' }, half, zone).basis).toBe('measured');
  });
  test.each([
    ['of another plan', { ...half, start: '2026-09-30T17:30' }],
    ['from before the start', { ...half, at: '2026-10-01T17:00' }],
    ['of no run', { ...half, done: 0 }],
    ['that says training lasts for years', { ...half, done: 1, at: '2027-10-01T17:30' }],
    ['that nobody made', null],
  ])('a count %s leaves the plan as it is', (_, runs) => expect(paced(plan, runs, zone)).toEqual(plan));
  test('a count of all runs says that training has ended', () => {
    expect(paced(plan, { ...half, done: 36 }, zone).trainEnd).toBe('2026-10-01T23:20');
    expect(paced(plan, { ...half, done: 99 }, zone).trainEnd).toBe('2026-10-01T23:20');
  });
});
