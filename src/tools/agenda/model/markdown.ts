import { escapeMarkdown } from '../../../lib/markdown.ts';
import { type Names, saidOf } from '../../../lib/said.ts';
import { dayWithYear } from '../../../lib/walltime.ts';
import { webLink } from '../../../lib/weblink.ts';
import type { Agenda, AgendaItem, PreRead } from '../../../meeting/model.ts';
import { clockOf, sayWhen } from './clock.ts';
import { itemTitle, titleOf } from './items.ts';
import { budgetOf, sayBudget } from './minutes.ts';

export { escapeMarkdown };

/** An address as Notion's reader of Markdown takes it: without angle brackets, its own brackets encoded. */
const target = (href: string): string => href.replaceAll('(', '%28').replaceAll(')', '%29');

const list = (parts: (string | false | undefined)[]) => parts.filter(Boolean).join(', ');

function reading({ title, url, minutes }: PreRead): string {
  const link = webLink(url);
  const name = escapeMarkdown(title || link?.host || url);
  const address = link
    ? `[${name}](${target(link.href)})`
    : list([name, title && url && `address not supported: ${escapeMarkdown(url)}`]);
  return list([address, minutes ? `${minutes} min` : '']);
}

const outcomes = { inform: 'inform', discuss: 'discuss', decide: 'decide', unblock: 'unblock', '': '' };

function item(row: AgendaItem, at: number, time: string): string[] {
  const head = list([
    `**${escapeMarkdown(itemTitle(row))}**`,
    outcomes[row.outcome],
    escapeMarkdown(row.owner),
    `${row.minutes} min`,
  ]);
  return [
    `${at + 1}. ${time} ${head}`,
    ...(row.note ? ['', `   ${escapeMarkdown(row.note)}`, ''] : []),
    ...row.prereads.map((one) => `   - Read first: ${reading(one)}`),
  ];
}

const section = (title: string, lines: string[]) => (lines.length ? [`## ${title}`, '', ...lines, ''] : []);

/** The agenda as GitHub-flavoured Markdown, which Notion and Slack read as well. `link` stands at its foot. */
export function toMarkdown(agenda: Agenda, link = '', names: Names = {}): string {
  const time = clockOf(agenda);
  let passed = 0;
  const items = agenda.items.flatMap((row, at) => {
    const lines = item(row, at, time(passed));
    passed += row.minutes;
    return lines;
  });
  const { decisions, actions, parked, prereads, people } = agenda;
  return [
    `# ${escapeMarkdown(titleOf(agenda))}`,
    '',
    ...[sayWhen(agenda), escapeMarkdown(agenda.purpose)].filter(Boolean).flatMap((line) => [line, '']),
    ...(people.length
      ? [`People: ${people.map(({ name, role }) => `${escapeMarkdown(name)} (${role})`).join(', ')}`, '']
      : []),
    ...section(`Agenda, ${sayBudget(budgetOf(agenda))}`, items),
    ...section(
      'Read before you come',
      prereads.map((one) => `- ${reading(one)}`),
    ),
    ...section(
      'What the tools said',
      saidOf(agenda, names).map(({ text, more }) => `- ${escapeMarkdown([text, more].filter(Boolean).join(' '))}`),
    ),
    ...section(
      'Decisions',
      decisions.map(
        ({ text, owner, why }) => `- ${escapeMarkdown(list([text, owner]))}${why ? `: ${escapeMarkdown(why)}` : ''}`,
      ),
    ),
    ...section(
      'Actions',
      actions.map(
        ({ text, owner, due }) => `- [ ] ${escapeMarkdown(list([text, owner, due && `due ${dayWithYear(due)}`]))}`,
      ),
    ),
    ...section(
      'Parked',
      parked.map((text) => `- ${escapeMarkdown(text)}`),
    ),
    ...(link ? [`[Open the agenda](${target(link)})`, ''] : []),
  ].join('\n');
}
