import { CopyButton } from '../../kit/CopyButton.tsx';
import { Icon } from '../../kit/Icon.tsx';
import type { Names } from '../../lib/said.ts';
import type { Agenda } from '../../meeting/model.ts';
import { mailOf } from './model/email.ts';
import { toHtml, toSlack, toText } from './model/forms.ts';
import { toMarkdown } from './model/markdown.ts';
import { saveJson, saveMarkdown } from './Saves.ts';

interface Props {
  agenda: Agenda;
  link: string;
  names: Names;
  onPrint: () => void;
}

/** The agenda in the words of other programs: pasted, mailed, printed, or as a file. */
export function ShareForms({ agenda, link, names, onPrint }: Props) {
  const mail = mailOf(agenda, link, names);
  const markdown = () => toMarkdown(agenda, link, names);
  const html = () => toHtml(agenda, link, names);
  return (
    <>
      <div class="btn-list">
        <CopyButton label="For GitHub" text={markdown} />
        <CopyButton label="For Notion" text={markdown} html={html} />
        <CopyButton label="For Slack" text={() => toSlack(agenda, link, names)} html={html} />
        <CopyButton label="Plain text" text={() => toText(agenda, link, names)} />
        {mail && (
          <a class="btn" href={mail}>
            <Icon name="out" /> E-mail
          </a>
        )}
        <button type="button" class="btn" onClick={onPrint}>
          <Icon name="print" /> Print
        </button>
        <button type="button" class="btn" onClick={() => saveMarkdown(agenda, link, names)}>
          <Icon name="file" /> Markdown file
        </button>
        <button type="button" class="btn" onClick={() => saveJson(agenda)}>
          <Icon name="save" /> JSON file
        </button>
      </div>
      <p class="muted small above-2 below-0">
        The first four copy the whole agenda. The JSON file opens again under Agendas, here or on another copy of this
        site.{!mail && link && ' The link is too long for an e-mail made here; paste it into one of your own.'}
      </p>
    </>
  );
}
