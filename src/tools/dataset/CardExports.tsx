import { useState } from 'preact/hooks';
import { download } from '../../browser/download.ts';
import { Icon } from '../../kit/Icon.tsx';
import { plural } from '../../lib/plural.ts';
import { type Card, slugOf } from './model/card/card.ts';
import { writeCroissant } from './model/card/croissant.ts';
import { writeDatasheet } from './model/card/datasheet.ts';
import { type Missing, missingForCroissant, missingForReadme } from './model/card/gates.ts';
import { type Ours, writeOurs } from './model/card/ours.ts';
import { writeReadme } from './model/card/readme.ts';
import type { Tables } from './model/tables.ts';

interface Props {
  card: Card;
  tables: Tables;
  /** The whole tool, for our own file. */
  ours: () => Ours;
  /** Goes to a field or part of the form. */
  onGo: (where: string) => void;
}

/** The files the card becomes. What one lacks is listed with the way to it, and a draft says that it is one. */
export function CardExports({ card, tables: { terms, fields, tasks }, ours, onGo }: Props) {
  const [asked, setAsked] = useState('');
  const links = new Map(terms.map(({ id, link }) => [id, link]));
  const licences = new Set(terms.map(({ id }) => id));
  // Looked for when somebody asks, not at every key.
  const readme = () => missingForReadme(card, fields, tasks, licences);
  const files: {
    name: string;
    what: string;
    type: string;
    missing: () => Missing[];
    text: (draft: boolean) => string;
  }[] = [
    {
      name: 'README.md',
      what: 'Dataset card of the Hugging Face Hub',
      type: 'text/markdown',
      missing: readme,
      text: (draft) => writeReadme(card, fields, draft),
    },
    {
      name: 'croissant.json',
      what: 'Croissant 1.1 with responsible-AI fields. Google and schema.org report FileObject as unknown, which is expected.',
      type: 'application/ld+json',
      missing: () => missingForCroissant(card, fields, links),
      text: (draft) => writeCroissant(card, fields, links, draft),
    },
    {
      name: 'datasheet.md',
      what: 'The same as a datasheet, for people',
      type: 'text/markdown',
      missing: () => readme().filter(({ where }) => where === 'title'),
      text: (draft) => writeDatasheet(card, draft),
    },
  ];
  const save = ({ name, type, text }: (typeof files)[number], draft: boolean) => download(name, text(draft), type);
  return (
    <ul class="exports">
      {files.map((file) => (
        <li key={file.name}>
          <div class="row between">
            <span>
              <b>{file.name}</b> <span class="muted small">{file.what}</span>
            </span>
            <button
              type="button"
              class="btn btn-s"
              onClick={() => (file.missing().length ? setAsked(file.name) : save(file, false))}
            >
              <Icon name="save" small /> Download<span class="vh"> {file.name}</span>
            </button>
          </div>
          {asked === file.name && (
            <Lacks name={file.name} missing={file.missing()} onGo={onGo} onDraft={() => save(file, true)} />
          )}
        </li>
      ))}
      <li>
        <div class="row between">
          <span>
            <b>dataset.json</b> <span class="muted small">The whole tool, to import here again</span>
          </span>
          <button
            type="button"
            class="btn btn-s"
            onClick={() => download(`${slugOf(card) || 'dataset'}.json`, writeOurs(ours()), 'application/json')}
          >
            <Icon name="save" small /> Download<span class="vh"> dataset.json</span>
          </button>
        </div>
      </li>
    </ul>
  );
}

interface LacksProps {
  name: string;
  missing: readonly Missing[];
  onGo: (where: string) => void;
  onDraft: () => void;
}

/** What a file lacks, each with the way to it; nothing once it lacks nothing. */
const Lacks = ({ name, missing, onGo, onDraft }: LacksProps) =>
  missing.length > 0 && (
    <div class="notice" role="status">
      <Icon name="warn" />
      <strong>
        {name} lacks {plural(missing.length, 'thing')}
      </strong>
      <ul>
        {missing.map(({ where, says }) => (
          <li key={`${where} ${says}`}>
            <a
              href={`#card-${where}`}
              onClick={(event) => {
                event.preventDefault();
                onGo(where);
              }}
            >
              {says}
            </a>
          </li>
        ))}
      </ul>
      <div class="row">
        <button type="button" class="btn btn-s" onClick={onDraft}>
          Download the draft<span class="vh"> of {name}</span>
        </button>
      </div>
    </div>
  );
