import { asArray, asNumber, asOneOf, asRecord, asText } from '../lib/believe.ts';
import { asLine, asProse } from '../lib/clean.ts';
import { isWall, looksLikeZone } from '../lib/shapes.ts';
import {
  type Action,
  type Agenda,
  type AgendaItem,
  answers,
  type ChecklistCopy,
  type ComputeCopy,
  type Decision,
  limits,
  outcomes,
  type Person,
  type PreRead,
  personRoles,
  type Readiness,
  type Series,
  verdicts,
} from './model.ts';

/** One line of text at most as long as a field may be. */
export const line = (value: unknown) => asLine(value, limits.text).trim();
/** Several lines, at most as long as a note may be. */
export const prose = (value: unknown) => asProse(value, limits.prose).trim();
/** A whole number within bounds. */
export const whole = (value: unknown, low: number, high: number, otherwise: number) =>
  Math.round(asNumber(value, low, high, otherwise)) || 0;

/** A value as wall time `2026-11-26T14:00`, else ''. */
export const toWall = (value: unknown): string => {
  const text = asText(value, 16);
  return isWall(text) ? text : '';
};

const toDay = (value: unknown): string => {
  const text = asText(value, 10);
  return isWall(`${text}T00:00`) ? text : '';
};

const toZone = (value: unknown): string => {
  const text = asText(value, 60);
  return looksLikeZone(text) ? text : '';
};

const toUrl = (value: unknown): string => asLine(value, limits.url).replace(/\s+/g, '');

const toPreRead = (value: unknown): PreRead => {
  const row = asRecord(value);
  const minutes = whole(row['minutes'], 0, limits.itemMinutes, 0);
  return { title: line(row['title']), url: toUrl(row['url']), ...(minutes ? { minutes } : {}) };
};

const toPreReads = (value: unknown): PreRead[] =>
  asArray(value, limits.prereads)
    .map(toPreRead)
    .filter((one) => one.title || one.url || one.minutes);

const toItem = (value: unknown, at: number): AgendaItem => {
  const row = asRecord(value);
  return {
    // Links and files carry no ids; a place in the list is enough to tell items apart until they are kept.
    id: asText(row['id'], 40) || `item-${at + 1}`,
    title: line(row['title']),
    minutes: whole(row['minutes'], 0, limits.itemMinutes, 5),
    outcome: asOneOf(row['outcome'], [...outcomes, '' as const], ''),
    owner: line(row['owner']),
    note: prose(row['note']),
    prereads: asArray(row['prereads'], limits.prereads).map(toPreRead),
    from: line(row['from']),
    line: asText(row['line'], 100),
  };
};

const toPerson = (value: unknown): Person => {
  const row = asRecord(value);
  return { name: line(row['name']), role: asOneOf(row['role'], personRoles, 'guest') };
};

/** A value as what the quiz said, or null. */
export const toReadiness = (value: unknown): Readiness | null => {
  const row = asRecord(value);
  const verdict = asOneOf(row['verdict'], [...verdicts, ''] as const, '');
  return verdict ? { verdict, rule: line(row['rule']), readyAt: toWall(row['readyAt']) } : null;
};

const toChecklist = (value: unknown): ChecklistCopy => {
  const row = asRecord(value);
  const given = Object.entries(asRecord(row['answers'])).slice(0, limits.answers);
  return {
    id: asLine(row['id'], 60).trim(),
    answers: Object.fromEntries(
      given.flatMap(([id, answer]) => {
        const known = asOneOf(answer, [...answers, ''] as const, '');
        return known && /^[a-z0-9]+(-[a-z0-9]+)+$/.test(id) && id.length <= 60 ? [[id, known]] : [];
      }),
    ),
  };
};

type Values = ComputeCopy['inputs'];
/** Any value as values of the calculator by key. */
export const toValues = (value: unknown): Values =>
  Object.fromEntries(
    Object.entries(asRecord(value))
      .slice(0, limits.values)
      .filter(([key]) => /^[A-Za-z][\w.-]{0,59}$/.test(key))
      .flatMap(([key, one]): [string, string | number | boolean][] => {
        if (typeof one === 'boolean') return [[key, one]];
        if (typeof one === 'number') return [[key, Number(asNumber(one, 0, 1e15, 0).toPrecision(12))]];
        return typeof one === 'string' ? [[key, line(one)]] : [];
      }),
  );

const toCompute = (value: unknown): ComputeCopy | null => {
  const row = asRecord(value);
  const copy = { inputs: toValues(row['inputs']), results: toValues(row['results']) };
  return Object.keys(copy.inputs).length + Object.keys(copy.results).length ? copy : null;
};

const toDecision = (value: unknown): Decision => {
  const row = asRecord(value);
  return { text: line(row['text']), owner: line(row['owner']), why: line(row['why']) };
};

const toAction = (value: unknown): Action => {
  const row = asRecord(value);
  return { text: line(row['text']), owner: line(row['owner']), due: toDay(row['due']) };
};

const toSeries = (value: unknown): Series | null => {
  const row = asRecord(value);
  const series = { rule: line(row['rule']), previous: toUrl(row['previous']) };
  return series.rule || series.previous ? series : null;
};

/** Items told apart by id: of two with one id, the second is named by its place. */
function unique(items: AgendaItem[]): AgendaItem[] {
  const seen = new Set<string>();
  return items.map((item, at) => {
    const id = seen.has(item.id) ? `item-${at + 1}-again` : item.id;
    seen.add(id);
    return { ...item, id };
  });
}

/** Any value as an agenda: what is missing is empty, what is foreign is left out, texts and lists keep to their limits. */
export function toAgenda(value: unknown): Agenda {
  const row = asRecord(value);
  return {
    id: asText(row['id'], 40),
    title: line(row['title']),
    purpose: prose(row['purpose']),
    start: toWall(row['start']),
    zone: toZone(row['zone']),
    minutes: whole(row['minutes'], 0, limits.minutes, 30),
    practices: [...new Set(asArray(row['practices'], limits.practices).map((one) => asLine(one, 60).trim()))].filter(
      Boolean,
    ),
    people: asArray(row['people'], limits.people).map(toPerson),
    items: unique(asArray(row['items'], limits.items).map(toItem)),
    prereads: toPreReads(row['prereads']),
    checklists: asArray(row['checklists'], limits.checklists)
      .map(toChecklist)
      // Of two with one id the first counts.
      .filter(({ id }, at, all) => id && all.findIndex((one) => one.id === id) === at),
    compute: toCompute(row['compute']),
    readiness: toReadiness(row['readiness']),
    decisions: asArray(row['decisions'], limits.decisions)
      .map(toDecision)
      .filter((one) => one.text),
    actions: asArray(row['actions'], limits.actions)
      .map(toAction)
      .filter((one) => one.text),
    parked: asArray(row['parked'], limits.parked).map(line).filter(Boolean),
    series: toSeries(row['series']),
    changedAt: whole(row['changedAt'], 0, 8.64e15, 0),
  };
}
