import { asArray, asNumber, asOneOf, asRecord, asText, parse } from '../lib/believe.ts';
import type { Codec } from '../lib/codec.ts';
import { line, prose, toAgenda, toValues, toWall, whole } from './agenda-codec.ts';
import { type Agenda, type AgendaLine, type ComputePlan, limits, outcomes, type Progress } from './model.ts';

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
        .filter(({ id }, at, all) => id && all.findIndex((one) => one.id === id) === at),
    };
  },
};

const toLine = (value: unknown): AgendaLine => {
  const row = asRecord(value);
  const owner = line(row['owner']);
  const note = prose(row['note']);
  return {
    id: asText(row['id'], 100),
    practice: asText(row['practice'], 60),
    from: line(row['from']),
    title: line(row['title']),
    minutes: whole(row['minutes'], 0, limits.itemMinutes, 5),
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
    if (!toWall(row['trainEnd'])) return null;
    const currency = asText(row['currency'], 3);
    return {
      title: asText(row['title'], 300),
      runs: asNumber(row['runs'], 1, 1e6, 1),
      trainStart: toWall(row['trainStart']),
      trainEnd: toWall(row['trainEnd']),
      trainEndLate: toWall(row['trainEndLate']) || toWall(row['trainEnd']),
      evalMinutes: asNumber(row['evalMinutes'], 0, 1e7, 0),
      evalEnd: toWall(row['evalEnd']) || toWall(row['trainEnd']),
      basis: asOneOf(row['basis'], ['estimated', 'measured'] as const, 'estimated'),
      device: asText(row['device'], 120),
      memoryGb: asNumber(row['memoryGb'], 0, 1e9, 0),
      runHours: asNumber(row['runHours'], 0, 1e12, 0),
      deviceHours: asNumber(row['deviceHours'], 0, 1e15, 0),
      costLow: row['costLow'] === null ? null : asNumber(row['costLow'], 0, 1e15, 0),
      costHigh: row['costHigh'] === null ? null : asNumber(row['costHigh'], 0, 1e15, 0),
      ...(currency ? { currency, inputs: toValues(row['inputs']) } : {}),
      verdict: asText(row['verdict'], 300),
      updatedAt: toWall(row['updatedAt']),
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
