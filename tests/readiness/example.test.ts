import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { compareCounts } from '../../src/lib/noise/compare.ts';
import { usualTimes, usualWork } from '../../src/lib/worktime.ts';
import { toInstant, toWall } from '../../src/lib/zone.ts';
import type { ComputePlan } from '../../src/meeting/model.ts';
import { conclude } from '../../src/tools/readiness/model/finding.ts';
import { noiseOf } from '../../src/tools/readiness/model/noise.ts';
import { Asking } from '../../src/tools/readiness/model/path.ts';
import type { Answers } from '../../src/tools/readiness/model/types.ts';
import { wordsOf } from '../../src/tools/readiness/model/words.ts';
import { quiz } from './quiz.ts';

/** The running example as the guides print it, and the meeting of guide 8. */
const example = parse(readFileSync('content/example.yaml', 'utf8'));
const meeting = parse(readFileSync('content/meetings/no-results-no-meeting.yaml', 'utf8'));
const { timeline, compute, results, cost, quiz: told } = example;
const zone = 'Europe/Berlin';
const asking = new Asking(quiz);

function verdictOf(now: string, answers: Answers, plan: ComputePlan | null = null, planned = '') {
  const path = asking.follow(answers, plan !== null);
  if (!path.rule || path.next) throw new Error(`The quiz still asks “${path.next?.ask}”`);
  const around = { now: toInstant(now, zone), work: { ...usualWork, zone }, times: usualTimes, plan, planned };
  const finding = conclude(path.rule, answers, around, quiz.agendas, meeting.minutes);
  return { finding, at: toWall(finding.when, zone), words: wordsOf(quiz, finding, zone, around.now, usualTimes) };
}

test('postponed: the slot of Thursday 14:00 moves to Friday 11:30', () => {
  const plan: ComputePlan = {
    title: 'Sweep 1',
    runs: compute.sweep.runs,
    trainStart: timeline.sweep1.start,
    trainEnd: timeline.sweep1.trainEnd,
    trainEndLate: timeline.sweep1.trainEnd,
    evalMinutes: compute.sweep.evalWallHoursOn2 * 60,
    evalEnd: timeline.sweep1.evalEnd,
    basis: 'measured',
    device: '2 × RTX 4090',
    memoryGb: compute.memoryGB.withOverhead,
    runHours: compute.runMinutes.rtx4090 / 60,
    deviceHours: compute.sweep.gpuHours,
    costLow: null,
    costHigh: null,
    verdict: '',
    updatedAt: '2026-10-01T13:00',
  };
  const answers = { purpose: 'result', finding: 'none', stage: 'waiting', readyAt: 'plan', mustDecideFirst: 'no' };
  const { finding, at, words } = verdictOf('2026-10-01T13:00', answers, plan, timeline.postponedMeeting.from);
  expect([finding.rule.id, finding.verdict, at]).toEqual(['R16', 'postpone', timeline.postponedMeeting.to]);
  expect(toWall(finding.ready, zone)).toBe(told.postponed.bufferedEvalEnd);
  expect(toWall(finding.page, zone)).toBe('2026-10-02T09:30');
  expect(words.heading).toBe('Postpone until Fri 2 Oct, 11:30');
  expect([usualTimes.measured * 100, usualTimes.write / 60, usualTimes.read / 60]).toEqual([
    told.bufferPercent,
    told.writingHours,
    told.readingHours,
  ]);
  // The plan itself: runs of so many minutes on two cards.
  const minutes = (compute.sweep.runs * compute.runMinutes.rtx4090) / 2;
  expect(toWall(toInstant(timeline.sweep1.start, zone) + minutes * 60_000, zone)).toBe(timeline.sweep1.trainEnd);
  const { people, minutes: length, eur } = cost.guessingMeeting;
  expect((people * length * cost.assumedEurPerPersonHour) / 60).toBe(eur);
});

test('called today: the third seed at 11:20 on Wednesday 14 October meets at 13:00 for 20 minutes', () => {
  const answers = { purpose: 'result', finding: 'none', stage: 'partly', threshold: 'hit' };
  const { finding, at } = verdictOf(timeline.sweep2.thresholdHitAt, answers);
  expect([finding.rule.id, finding.verdict, at]).toEqual(['R11', 'spontaneous', timeline.spontaneousMeeting]);
  expect([finding.minutes, usualTimes.notice]).toEqual([told.spontaneous.minutes, told.spontaneous.noticeMinutes]);
  const hits = results.thresholdSeeds.reduce((sum: number, seed: number) => sum + seed, 0);
  const mean = hits / (results.thresholdSeeds.length * results.valThresholdRun.of);
  expect(mean).toBeCloseTo(results.thresholdMeanRecall, 3);
  expect(mean).toBeGreaterThanOrEqual(example.project.target.threshold);
});

test('written: one item of 63 on 9 October lies within the noise and goes out in writing', () => {
  const [first, , third] = results.thresholdSeeds;
  const of = results.valThresholdRun.of;
  const noise = compareCounts({ hits: first, of }, { hits: third, of });
  expect(third - first).toBe(told.written.gainItems);
  expect((noise.difference * 100).toFixed(1)).toBe(told.written.gainPoints.toFixed(1));
  expect((noise.standardError * 100).toFixed(1)).toBe(told.written.standardErrorPoints.toFixed(1));
  const found = noiseOf({ way: 'counts', hits1: `${first}`, of1: `${of}`, hits2: `${third}`, of2: `${of}` });
  if (typeof found === 'string') throw new Error(found);
  const answers = {
    purpose: 'result',
    finding: 'none',
    stage: 'evaluated',
    threshold: 'not-hit',
    news: 'decide',
    effect: found.word,
  };
  const { finding, words } = verdictOf(`${told.written.date}T15:00`, answers);
  expect([finding.rule.id, finding.verdict, words.replyBy]).toEqual(['R23', 'async', 'Mon 12 Oct, 12:00']);
});

test('back to phase two: the gap of the first shadow is beyond the noise', () => {
  const { valThresholdRun: val, shadow1 } = results;
  const noise = compareCounts(
    { hits: val.caught, of: val.of },
    { hits: timeline.shadow1.caught, of: timeline.shadow1.defective },
  );
  expect((Math.abs(noise.difference) * 100).toFixed(1)).toBe(shadow1.gapPoints.toFixed(1));
  expect(noise.errors.toFixed(1)).toBe(shadow1.gapInStandardErrors.toFixed(1));
  expect(noise.first.interval.map((share) => share.toFixed(3))).toEqual(
    val.wilson95.map((share: number) => share.toFixed(3)),
  );
  expect(noise.word).toBe('beyond-noise');
});
