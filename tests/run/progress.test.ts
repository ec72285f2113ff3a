import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toAgenda } from '../../src/meeting/agenda-codec.ts';
import { runsCodec } from '../../src/tools/run/codec.ts';
import { progress } from '../../src/tools/run/model/progress.ts';
import { begin, type Run, type Step, take, untake } from '../../src/tools/run/model/run.ts';
import { callOf, minutesOf, sayBehind, sayCall, sayClock, sayTitle, spareOf } from '../../src/tools/run/model/words.ts';

const agenda = toAgenda({
  title: 'Seam model: rent or fine-tune?',
  start: '2026-11-26T14:00',
  zone: 'Europe/Berlin',
  minutes: 45,
  items: [
    { id: 'a', title: 'Recall on the held-out plant', minutes: 5, outcome: 'inform', owner: 'Mei' },
    { id: 'b', title: 'Why recall drops', minutes: 12, outcome: 'discuss', owner: 'Jonas' },
    { id: 'c', title: 'Rent one H100, or start from a checkpoint', minutes: 15, outcome: 'decide', owner: 'Amara' },
    { id: 'd', title: 'Blur faces before labelling?', minutes: 8, outcome: 'decide', owner: 'Ravi' },
    { id: 'e', title: 'Actions, owners, dates', minutes: 5, owner: 'Amara' },
  ],
});
const start = Date.UTC(2026, 10, 26, 13);
/** A moment of the meeting: minutes and seconds after 14:00 in Berlin. */
const at = (minutes: number, seconds = 0) => start + minutes * 60_000 + seconds * 1000;
const clock = (ms: number) => new Date(ms + 3_600_000).toISOString().slice(11, 16);
const steps = (...list: Step[]): Run => list.reduce(take, begin(agenda, start));
const twoDone = steps({ at: at(6), kind: 'next', item: 'a' }, { at: at(20), kind: 'next', item: 'b' });

describe('the meeting of the design', () => {
  test('at 14:27:18 has 7:42 left for item 3 and ends three minutes late', () => {
    const now = progress(twoDone, agenda, at(27, 18));
    expect(now.now?.item.id).toBe('c');
    expect(sayClock(now.left)).toBe('7:42');
    expect([clock(now.end), sayBehind(now), now.place]).toEqual(['14:48', '3 min behind, 1 item at risk', 3]);
    expect(now.rows.map(({ from }) => clock(from))).toEqual(['14:00', '14:06', '14:20', '14:35', '14:43']);
    expect(now.rows.map(({ taken }) => minutesOf(taken))).toEqual([6, 14, 7, 0, 0]);
    expect(now.rows.filter(({ risk }) => risk).map(({ item }) => item.id)).toEqual(['e']);
    expect(sayTitle(now)).toBe('7:42 left, item 3 of 5');
  });

  test('at 14:37:10 is 2:10 over, and the rest moves with it', () => {
    const now = progress(twoDone, agenda, at(37, 10));
    expect(sayClock(now.left)).toBe('+2:10');
    expect([clock(now.end), sayBehind(now)]).toEqual(['14:50', '5 min behind, 1 item at risk']);
    expect(now.rows.map(({ from }) => clock(from)).slice(3)).toEqual(['14:37', '14:45']);
    expect(spareOf(now)?.item.id).toBe('e');
  });

  test('two minutes more move the end, unless another item gives them', () => {
    const more = (from: string) => take(twoDone, { at: at(21), kind: 'more', item: 'c', minutes: 2, from });
    expect(clock(progress(more(''), agenda, at(27)).end)).toBe('14:50');
    const given = progress(more('e'), agenda, at(27));
    expect(clock(given.end)).toBe('14:48');
    expect(given.rows.map(({ minutes }) => minutes)).toEqual([5, 12, 17, 8, 3]);
  });

  test('a pause stops the item, not the day', () => {
    const paused = take(twoDone, { at: at(25), kind: 'pause' });
    const during = progress(paused, agenda, at(29));
    expect([during.state, sayClock(during.left), clock(during.end)]).toEqual(['paused', '10:00', '14:52']);
    const after = progress(take(paused, { at: at(30), kind: 'resume' }), agenda, at(32));
    expect([after.state, sayClock(after.left), clock(after.end)]).toEqual(['running', '8:00', '14:53']);
    const ended = take(paused, { at: at(30), kind: 'next', item: 'c' });
    expect(progress(ended, agenda, at(31)).rows[2]?.taken).toBe(300);
  });

  test('a parked item makes room, and taking it back brings it back', () => {
    const step = { at: at(22), kind: 'park', item: 'c' } as const;
    const parked = take(twoDone, step);
    expect(progress(parked, agenda, at(22)).rows[2]).toMatchObject({ fate: 'parked', taken: 120, state: 'past' });
    expect(sayBehind(progress(parked, agenda, at(22)))).toBe('10 min ahead');
    expect(progress(untake(parked, step), agenda, at(23)).now?.item.id).toBe('c');
  });

  test('ended early, it says what was left and for how long the last was on', () => {
    const ended = progress(take(twoDone, { at: at(24), kind: 'end' }), agenda, at(99));
    expect(ended.state).toBe('over');
    expect(ended.rows.map(({ state }) => state)).toEqual(['past', 'past', 'left', 'left', 'left']);
    expect(ended.rows.map(({ taken }) => taken)).toEqual([360, 840, 240, 0, 0]);
    expect(clock(ended.end)).toBe('14:24');
  });

  test('after the tab slept, the time is that of the clock', () => {
    expect(sayClock(progress(twoDone, agenda, at(95)).left)).toBe('+1:00:00');
  });
});

test.each([
  ['ten minutes early', at(-10), '14:45'],
  ['in time', at(0), '14:45'],
  ['late', at(12), '14:45'],
  ['a day before, to try it', at(-1440), '14:45'],
  ['after its time', at(60), '15:45'],
])('a meeting that begins %s plans its end', (_, now, end) => {
  expect(clock(begin(agenda, now).plannedEnd)).toBe(end);
});

test.each([
  [462, '7:42'],
  [461.2, '7:42'],
  [0.4, '0:01'],
  [0, '0:00'],
  [-0.4, '0:00'],
  [-130.9, '+2:10'],
  [3725, '1:02:05'],
])('%d seconds are shown as %s', (seconds, said) => {
  expect(sayClock(seconds)).toBe(said);
});

test('four moments are said aloud, short items skip those that fall together', () => {
  const calls = (minutes: number) => {
    const short = toAgenda({ items: [{ id: 'a', title: 'Rent?', minutes }] });
    const run = begin(short, start);
    const said = Array.from({ length: minutes * 60 + 30 }, (_, second) => callOf(progress(run, short, at(0, second))));
    return said.filter((call, place) => call !== said[place - 1]);
  };
  expect(calls(15)).toEqual(['start', 'half', 'two', 'zero']);
  expect(calls(4)).toEqual(['start', 'two', 'zero']);
  expect(calls(2)).toEqual(['start', 'zero']);
  const now = progress(twoDone, agenda, at(20));
  expect(sayCall(now, 'start')).toBe('Item 3 of 5: Rent one H100, or start from a checkpoint. 15 minutes.');
});

const anyStep = fc.record({ at: fc.integer({ min: 0, max: 7_200_000 }).map((ms) => start + ms) }).chain(({ at }) =>
  fc.oneof(
    fc.record({ at: fc.constant(at), kind: fc.constantFrom('next', 'park'), item: fc.constantFrom(...'abcdex') }),
    fc.record({ at: fc.constant(at), kind: fc.constantFrom('pause', 'resume') }),
    fc.record({
      at: fc.constant(at),
      kind: fc.constant('more'),
      item: fc.constantFrom(...'abcde'),
      minutes: fc.constant(2),
      from: fc.constantFrom('', 'e'),
    }),
  ),
) as fc.Arbitrary<Step>;
const anyRun = fc
  .array(anyStep, { maxLength: 12 })
  .map((list) => list.toSorted((one, other) => one.at - other.at).reduce(take, begin(agenda, start)));

test('whatever happens, every item stands once and nothing ends before it begins', () => {
  fc.assert(
    fc.property(anyRun, fc.nat(9_000_000), (run, later) => {
      const now = progress(run, agenda, start + later);
      expect(now.rows.map(({ item }) => item.id).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
      for (const row of now.rows) {
        expect(row.to).toBeGreaterThanOrEqual(row.from);
        expect(row.taken).toBeGreaterThanOrEqual(0);
      }
      expect(Number.isFinite(now.left + now.end)).toBe(true);
    }),
  );
});

test('runs are saved and come back, and any text is a set of runs', () => {
  fc.assert(
    fc.property(anyRun, (run) => {
      expect(runsCodec.decode(runsCodec.encode({ abc: run }))).toEqual({ abc: run });
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => void runsCodec.decode(text)));
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const runs = runsCodec.decode(JSON.stringify({ abc: value, list: [value] }));
      for (const run of Object.values(runs)) progress(run, agenda, start);
    }),
  );
});
