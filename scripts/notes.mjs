// Prints release notes: what readers should hear of, then the commits since the tag before. npm run --silent notes -- [TAG]
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/**
 * Notes as Markdown.
 * @param {{ date: Date | string, title: string, text: string }[]} changes rows of content/changes.yaml
 * @param {string[]} commits subjects, newest first
 * @param {Date} [since] changes of this day and before were told by an earlier release
 */
export function notes(changes, commits, since) {
  const told = changes.filter(({ date }) => !since || new Date(date) > since);
  const read = told.map(({ title, text }) => `- **${title}.** ${text}`);
  const parts = [
    read.length > 0 && `## What readers will see\n\n${read.join('\n')}`,
    commits.length > 0 && `## Changes\n\n${commits.map((subject) => `- ${subject}`).join('\n')}`,
  ];
  return `${parts.filter(Boolean).join('\n\n') || 'Nothing has changed.'}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const git = (/** @type {string[]} */ ...args) => spawnSync('git', args, { encoding: 'utf8' }).stdout.trim();
  const tag = process.argv[2] ?? 'HEAD';
  const before = git('describe', '--tags', '--abbrev=0', `${tag}^`);
  const commits = git('log', '--no-merges', '--format=%s', before ? `${before}..${tag}` : tag).split('\n');
  const since = before ? new Date(git('log', '-1', '--format=%cI', before).slice(0, 10)) : undefined;
  process.stdout.write(notes(parse(readFileSync('content/changes.yaml', 'utf8')), commits.filter(Boolean), since));
}
