import { asArray, asNumber, asOneOf, asRecord, asText, parse } from '../lib/believe.ts';
import type { Codec } from '../lib/codec.ts';
import {
  type Agenda,
  type AgendaItem,
  type AgendaLine,
  type ComputePlan,
  outcomes,
  type Person,
  type PreRead,
  type Progress,
  personRoles,
  type Readiness,
  verdicts,
} from './model.ts';

const wallTime = (value: unknown): string => {
  const text = asText(value, 16);
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? text : '';
};

const toPreRead = (value: unknown): PreRead => {
  const row = asRecord(value);
  const minutes = asNumber(row['minutes'], 0, 600, 0);
  return { title: asText(row['title'], 300), url: asText(row['url'], 1000), ...(minutes ? { minutes } : {}) };
};

const toItem = (value: unknown): AgendaItem => {
  const row = asRecord(value);
  return {
    id: asText(row['id'], 40),
    title: asText(row['title'], 300),
    minutes: asNumber(row['minutes'], 0, 600, 5),
    outcome: asOneOf(row['outcome'], [...outcomes, '' as const], ''),
    owner: asText(row['owner'], 300),
    note: asText(row['note'], 600),
    prereads: asArray(row['prereads'], 12).map(toPreRead),
    from: asText(row['from'], 300),
    line: asText(row['line'], 100),
  };
};

const toPerson = (value: unknown): Person => {
  const row = asRecord(value);
  return { name: asText(row['name'], 300), role: asOneOf(row['role'], personRoles, 'guest') };
};

const toReadiness = (value: unknown): Readiness | null => {
  const row = asRecord(value);
  const verdict = asOneOf(row['verdict'], [...verdicts, ''] as const, '');
  return verdict ? { verdict, rule: asText(row['rule'], 8), readyAt: wallTime(row['readyAt']) } : null;
};

/** Any value as an agenda: what is missing is empty, what is foreign is left out, texts and lists keep to their limits. */
export function toAgenda(value: unknown): Agenda {
  const row = asRecord(value);
  return {
    id: asText(row['id'], 40),
    title: asText(row['title'], 300),
    purpose: asText(row['purpose'], 600),
    start: wallTime(row['start']),
    zone: asText(row['zone'], 60),
    minutes: asNumber(row['minutes'], 0, 1440, 30),
    practices: asArray(row['practices'], 9).map((one) => asText(one, 60)),
    people: asArray(row['people'], 20).map(toPerson),
    items: asArray(row['items'], 30).map(toItem),
    readiness: toReadiness(row['readiness']),
    changedAt: asNumber(row['changedAt'], 0, 8.64e15, 0),
  };
}

export interface Agendas {
  current: string;
  list: Agenda[];
}

/** All agendas of a project as saved text. */
export const agendasCodec: Codec<Agendas> = {
  empty: { current: '', list: [] },
  encode: JSON.stringify,
  decode: (text) => {
    const row = asRecord(parse(text));
    return {
      current: asText(row['current'], 40),
      list: asArray(row['list'], 500)
        .map(toAgenda)
        .filter((agenda) => agenda.id),
    };
  },
};

const toLine = (value: unknown): AgendaLine => {
  const row = asRecord(value);
  const owner = asText(row['owner'], 300);
  const note = asText(row['note'], 600);
  return {
    id: asText(row['id'], 100),
    practice: asText(row['practice'], 60),
    from: asText(row['from'], 300),
    title: asText(row['title'], 300),
    minutes: asNumber(row['minutes'], 0, 600, 5),
    outcome: asOneOf(row['outcome'], outcomes, 'discuss'),
    ...(owner ? { owner } : {}),
    ...(note ? { note } : {}),
  };
};

/** What the tools offer, as saved text. */
export const linesCodec: Codec<Record<string, AgendaLine[]>> = {
  empty: {},
  encode: JSON.stringify,
  decode: (text) =>
    Object.fromEntries(
      Object.entries(asRecord(parse(text)))
        .slice(0, 50)
        .map(([tool, lines]) => [tool.slice(0, 60), asArray(lines, 60).map(toLine)]),
    ),
};

/** The calculator's result as saved text. */
export const planCodec: Codec<ComputePlan | null> = {
  empty: null,
  encode: JSON.stringify,
  decode: (text) => {
    const row = asRecord(parse(text));
    if (!wallTime(row['trainEnd'])) return null;
    return {
      title: asText(row['title'], 300),
      runs: asNumber(row['runs'], 1, 1e6, 1),
      trainStart: wallTime(row['trainStart']),
      trainEnd: wallTime(row['trainEnd']),
      trainEndLate: wallTime(row['trainEndLate']) || wallTime(row['trainEnd']),
      evalMinutes: asNumber(row['evalMinutes'], 0, 1e7, 0),
      evalEnd: wallTime(row['evalEnd']) || wallTime(row['trainEnd']),
      basis: asOneOf(row['basis'], ['estimated', 'measured'] as const, 'estimated'),
      device: asText(row['device'], 120),
      memoryGb: asNumber(row['memoryGb'], 0, 1e9, 0),
      runHours: asNumber(row['runHours'], 0, 1e12, 0),
      deviceHours: asNumber(row['deviceHours'], 0, 1e15, 0),
      costLow: row['costLow'] === null ? null : asNumber(row['costLow'], 0, 1e15, 0),
      costHigh: row['costHigh'] === null ? null : asNumber(row['costHigh'], 0, 1e15, 0),
      verdict: asText(row['verdict'], 300),
      updatedAt: wallTime(row['updatedAt']),
    };
  },
};

/** Where each practice stands, as saved text. */
export const progressCodec: Codec<Record<string, Progress>> = {
  empty: {},
  encode: JSON.stringify,
  decode: (text) =>
    Object.fromEntries(
      Object.entries(asRecord(parse(text)))
        .slice(0, 99)
        .map(([practice, value]) => {
          const row = asRecord(value);
          return [
            practice.slice(0, 60),
            {
              text: asText(row['text'], 120),
              ticks: asArray(row['ticks'], 40).map((tick) => asOneOf(tick, ['on', 'bad', ''] as const, '')),
              openBlockers: asNumber(row['openBlockers'], 0, 99, 0),
            },
          ];
        }),
    ),
};
