import type { Quiz } from './types.ts';
import { fill } from './words.ts';

interface Parts {
  question: string;
  /** The result with its interval. */
  result: string;
  proposal: string;
  reason: string;
  /** Until when people can object, in words. */
  replyBy: string;
}

/** How bold text is marked: two asterisks in Markdown, one in Slack. */
const marks = { markdown: '**', slack: '*' } as const;

/** The update that is sent instead of a meeting. An empty part says that it is to be filled in. */
export function updateText(words: Quiz['update'], parts: Parts, form: keyof typeof marks): string {
  const bold = (text: string) => `${marks[form]}${text}${marks[form]}`;
  const told = (text: string) => text.trim() || words.empty;
  const rows = [
    [words.question, told(parts.question)],
    [words.result, told(parts.result)],
    [words.proposal, told(parts.proposal)],
    [words.why, parts.reason],
  ] as const;
  const gap = form === 'markdown' ? '\n\n' : '\n';
  const title = fill(words.title, { question: told(parts.question) });
  const head = form === 'markdown' ? `# ${title}` : bold(title);
  const body = rows.map(([name, text]) => `${bold(`${name}:`)} ${text}`).join(gap);
  return `${head}\n\n${body}\n\n${fill(words.reply, { replyBy: parts.replyBy })}\n`;
}
