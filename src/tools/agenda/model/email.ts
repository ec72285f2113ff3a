import type { Names } from '../../../lib/said.ts';
import type { Agenda } from '../../../meeting/model.ts';
import { sayWhen } from './clock.ts';
import { toText } from './forms.ts';
import { titleOf } from './items.ts';

/** Windows hands a mail program about 2,046 characters and drops the rest in silence. findings.md §2.1 */
const longest = 1800;

const mailto = (subject: string, body: string): string =>
  `mailto:?subject=${encodeURIComponent(subject.toWellFormed())}&body=${encodeURIComponent(body.toWellFormed().replace(/\n/g, '\r\n'))}`;

/**
 * A mail with the agenda: all of it where it fits, else time and link. '' where not even the link fits into the
 * 1,800 characters that every mail program takes.
 */
export function mailOf(agenda: Agenda, link: string, names: Names = {}): string {
  const title = titleOf(agenda);
  const forms = [
    `${link}\n\n${toText(agenda, '', names)}`,
    [sayWhen(agenda), agenda.purpose, link].filter(Boolean).join('\n\n'),
    [sayWhen(agenda), link].join('\n\n'),
  ];
  return link ? (forms.map((body) => mailto(title, body)).find((href) => href.length <= longest) ?? '') : '';
}
