import { useState } from 'preact/hooks';
import { chosenFiles, type Dropped, droppedFiles, mostDropped } from '../../browser/dropped.ts';
import { Icon } from '../../kit/Icon.tsx';
import { say } from '../../kit/toast.ts';
import { plural } from '../../lib/plural.ts';
import { FileTable } from './FileTable.tsx';
import { asPart as cardPart, toCard } from './model/card/card.ts';
import { classLines, listed, withFiles } from './model/files/into.ts';
import { duplicates, leaksOf } from './model/files/leaks.ts';
import { sizeInWords } from './model/files/words.ts';
import type { Part, PartName } from './model/parts.ts';
import { asPart as pilotPart, toPilot } from './model/pilot.ts';
import { useFiles } from './useFiles.ts';

interface Props {
  /** What was saved of the card and of the estimate, which both take over what is found. */
  card: unknown;
  pilot: unknown;
  onPart: (name: PartName, part: Part) => void;
}

/** Lists, hashes and looks into files without sending them anywhere. */
export function Files({ card, pilot, onPart }: Props) {
  const { files, progress, start, stop, clear } = useFiles();
  const [over, setOver] = useState(false);
  const take = (all: Dropped[]) => {
    start(all);
    if (all.length >= mostDropped) say(`Only the first ${mostDropped} files were taken.`);
  };
  const leaks = leaksOf(files);
  const same = duplicates(files);
  const classes = classLines(files);
  const intoCard = () => {
    const before = cardPart(toCard(card));
    onPart('card', cardPart(withFiles(toCard(card), files)));
    say(`${plural(listed(files).length, 'file')} put into the card`, () => onPart('card', before));
  };
  const intoEstimate = () => {
    const before = pilotPart(toPilot(pilot));
    onPart('collect', pilotPart({ ...toPilot(pilot), classes }));
    say('Class counts put into the estimate', () => onPart('collect', before));
  };
  const choose = (label: string, folder: boolean) => (
    <label class="btn btn-s file">
      <Icon name="load" small /> {label}
      <input
        class="vh"
        type="file"
        multiple
        {...(folder ? { webkitdirectory: true } : {})}
        onChange={(event) => {
          take(chosenFiles(event.currentTarget.files));
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
  const running = progress?.running ?? false;
  return (
    <div class="tool-body sheet-parts">
      <section
        class={over ? 'drop over' : 'drop'}
        aria-label="Files to read"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={async (event) => {
          event.preventDefault();
          setOver(false);
          take(await droppedFiles(event.dataTransfer));
        }}
      >
        <p class="flush">
          <b>Drop files or a folder here.</b> They are listed, counted and hashed in this browser, and nothing leaves
          it.
        </p>
        <p class="row flush">
          {choose('Choose files', false)}
          {choose('Choose a folder', true)}
        </p>
      </section>
      {progress && (
        <div class="sheet-parts">
          <p class="flush" role="status">
            {running
              ? `Reading ${plural(progress.of, 'file')}.`
              : `${plural(progress.done - progress.failed.length, 'file')} of ${progress.of} read${progress.done < progress.of ? ', then stopped' : ''}.`}
          </p>
          {running && (
            <div class="row">
              <progress max={Math.max(1, progress.ofBytes)} value={progress.bytes} aria-label="Bytes read" />
              <span class="small">
                {sizeInWords(progress.bytes)} of {sizeInWords(progress.ofBytes)}
              </span>
              <button type="button" class="btn btn-s" onClick={stop}>
                Cancel
              </button>
            </div>
          )}
          {progress.failed.length > 0 && (
            <p class="flush">
              Not readable: {progress.failed.slice(0, 5).join(', ')}
              {progress.failed.length > 5 && ` and ${progress.failed.length - 5} more`}. The others are listed.
            </p>
          )}
        </div>
      )}
      {files.length > 0 && (
        <>
          {leaks.length > 0 && (
            <div class="notice notice-stop" role="status">
              <Icon name="warn" />
              <strong>{plural(leaks.length, 'leak')} between splits</strong>
              <ul>
                {leaks.slice(0, 20).map(({ kind, splits, paths }) => (
                  <li key={`${kind} ${paths[0]}`}>
                    {kind === 'same bytes' ? 'The same bytes' : 'Names that look like copies'} in {splits.join(' and ')}
                    : {paths.slice(0, 4).join(', ')}
                    {paths.length > 4 && ` and ${paths.length - 4} more`}
                  </li>
                ))}
                {leaks.length > 20 && <li>and {leaks.length - 20} more</li>}
              </ul>
              <p>One item in two splits makes the metric too good. Keep each in one.</p>
            </div>
          )}
          <p class="flush">
            {plural(files.length, 'file')}, {sizeInWords(files.reduce((sum, { bytes }) => sum + bytes, 0))}
            {same > 0 && `, ${same} of them copies of another`}.{' '}
            {leaks.length === 0 && 'No leak between splits was found.'}
          </p>
          <FileTable files={files} />
          {!running && (
            <p class="row">
              <button type="button" class="btn btn-s" onClick={intoCard}>
                Put them into the card
              </button>
              {classes && (
                <button type="button" class="btn btn-s" onClick={intoEstimate}>
                  Use the class counts
                </button>
              )}
              <button type="button" class="btn btn-s btn-quiet" onClick={() => say('List cleared', clear())}>
                Clear the list
              </button>
            </p>
          )}
        </>
      )}
    </div>
  );
}
