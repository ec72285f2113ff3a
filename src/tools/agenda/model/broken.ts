import type { Opened } from '../../../meeting/model.ts';

/** What happened to a link, what to do, and one small remark. */
export interface Trouble {
  title: string;
  lead: string;
  steps: string[];
  remark: string;
}

const number = (value: number) => value.toLocaleString('en-GB');
const again = 'Open the message again and copy the link from “https” to its very end.';
const ask = 'If it breaks there too, ask the sender for the calendar file or the Markdown text.';

/** The words for a link that could not be opened. */
export function troubleOf(opened: Exclude<Opened, { state: 'open' }>): Trouble {
  switch (opened.state) {
    case 'empty':
      return {
        title: 'Got a link from somebody?',
        lead: 'A shared agenda is written inside its link. Open the link, or paste it here.',
        steps: [],
        remark: 'Nothing you paste leaves this browser.',
      };
    case 'cut':
      return {
        title: 'This link lost its end on the way',
        lead: 'The agenda is written inside the link, and the last part is missing. Mail and chat programs sometimes cut long links in two.',
        steps: [again, ask],
        remark: opened.of
          ? `${number(opened.arrived)} of ${number(opened.of)} characters arrived.`
          : `${number(opened.arrived)} characters arrived, too few to say how many there were.`,
      };
    case 'changed':
      return {
        title: 'This link was changed on the way',
        lead: 'The agenda is written inside the link, and its check says that at least one character is no longer what it was. Nothing is shown rather than something wrong.',
        steps: [again, ask],
        remark:
          opened.of === opened.arrived
            ? `All ${number(opened.of)} characters arrived; the check does not fit them.`
            : `${number(opened.arrived)} characters arrived; the link was made with ${number(opened.of)}.`,
      };
    case 'newer':
      return {
        title: 'This link is newer than the page you have open',
        lead: 'It was made with a later version of the playbook than this browser has kept. The link itself is fine.',
        steps: [
          'Load the newest version below.',
          'If that does not help, open the link on the site it was made on, or ask the sender for the Markdown text.',
        ],
        remark: `It is of format ${opened.version}, which this page does not know yet.`,
      };
    case 'long':
      return {
        title: 'This link is longer than any of ours',
        lead: 'A link that carries an agenda has at most 8,000 characters. This one has more, so it was not read.',
        steps: [again, ask],
        remark: 'Nothing was opened and nothing was stored.',
      };
    case 'foreign':
      return {
        title: 'This is not a link to an agenda',
        lead: 'What stands behind the # of the address was not made by this site, or another program rewrote it.',
        steps: [again, ask],
        remark: 'A link of ours has only letters and digits after the #.',
      };
    default:
      return {
        title: 'There is no agenda in this link',
        lead: 'The link arrived whole, but what is inside does not read as an agenda.',
        steps: ['Ask the sender to share the agenda again from this site.'],
        remark: 'Nothing was opened and nothing was stored.',
      };
  }
}
