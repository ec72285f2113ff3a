import fc from 'fast-check';
import { toAgenda } from '../../src/meeting/agenda-codec.ts';
import { answers, outcomes, personRoles, verdicts } from '../../src/meeting/model.ts';

/** Text as people and attackers write it: every script, markup, controls. */
const text = (maxLength: number) =>
  fc.oneof(
    fc.string({ maxLength, unit: 'binary' }),
    fc.string({ maxLength, unit: 'grapheme' }),
    fc.constantFrom(
      '',
      'Wählen wir ViT-B/14?',
      '模型评审',
      'مراجعة',
      '<img src=x onerror=alert(1)>',
      '__proto__',
      '\u202egpj.exe',
    ),
  );
const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
const wall = fc.oneof(
  fc.constant(''),
  day.map((date) => date.toISOString().slice(0, 16)),
);
const preread = fc.record({ title: text(60), url: fc.oneof(fc.webUrl(), text(60)), minutes: fc.nat(60) });
const key = fc.stringMatching(/^[a-z]{2,8}-[a-z0-9]{1,8}$/);

/** Any value of roughly the right shape, most of it valid. */
export const rough = fc.record(
  {
    title: text(120),
    purpose: text(300),
    start: wall,
    zone: fc.constantFrom(
      '',
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kathmandu',
      'Etc/GMT+5',
      '+14:00',
      'constructor',
    ),
    minutes: fc.oneof(fc.nat(1440), fc.double()),
    practices: fc.array(key, { maxLength: 9 }),
    people: fc.array(fc.record({ name: text(40), role: fc.constantFrom(...personRoles) }), { maxLength: 8 }),
    items: fc.array(
      fc.record({
        title: text(80),
        minutes: fc.nat(480),
        outcome: fc.constantFrom(...outcomes, ''),
        owner: text(30),
        note: text(200),
        prereads: fc.array(preread, { maxLength: 3 }),
        from: text(40),
      }),
      { maxLength: 12 },
    ),
    prereads: fc.array(preread, { maxLength: 4 }),
    checklists: fc.array(
      fc.record({ id: key, answers: fc.dictionary(key, fc.constantFrom(...answers), { maxKeys: 20 }) }),
      { maxLength: 3 },
    ),
    compute: fc.record({
      inputs: fc.dictionary(key, fc.oneof(text(20), fc.double(), fc.boolean()), { maxKeys: 20 }),
      results: fc.dictionary(key, fc.oneof(text(20), fc.integer()), { maxKeys: 6 }),
    }),
    readiness: fc.record({ verdict: fc.constantFrom(...verdicts), rule: fc.constant('R07'), readyAt: wall }),
    decisions: fc.array(fc.record({ text: text(80), owner: text(20), why: text(80) }), { maxLength: 5 }),
    actions: fc.array(fc.record({ text: text(80), owner: text(20), due: wall.map((one) => one.slice(0, 10)) }), {
      maxLength: 5,
    }),
    parked: fc.array(text(60), { maxLength: 4 }),
    series: fc.record({ rule: text(30), previous: text(60) }),
  },
  { requiredKeys: [] },
);

/** Any valid agenda as this site keeps it. */
export const anyAgenda = rough.map((value) => toAgenda({ ...value, id: 'abc', changedAt: 1_763_900_000_000 }));
