import type { FoundFile } from './model/files/found.ts';
import { sizeInWords } from './model/files/words.ts';

const shown = 100;

const number = new Intl.NumberFormat('en-GB');

/** What was found in a file, in a few words. */
function inside({ table, image }: FoundFile): string {
  if (image) return `${image.width} × ${image.height} px`;
  if (!table) return '–';
  const columns = table.columns.map(({ name, type }) => `${name} (${type.slice(3).toLowerCase()})`);
  const list = columns.slice(0, 8).join(', ') + (columns.length > 8 ? ` and ${columns.length - 8} more` : '');
  const odd = table.odd > 0 ? `, ${number.format(table.odd)} odd` : '';
  return `${number.format(table.rows)} ${table.rows === 1 ? 'row' : 'rows'}${odd}: ${list}`;
}

/** The files that were read, the first hundred of them. */
export const FileTable = ({ files }: { files: readonly FoundFile[] }) => (
  <>
    <div class="grid-scroll" tabIndex={0} role="region" aria-label="Files that were read">
      <table class="grid">
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col" class="num">
              Size
            </th>
            <th scope="col">What is in it</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {files.slice(0, shown).map((file) => (
            <tr key={file.path}>
              <th scope="row">{file.path}</th>
              <td class="num">{sizeInWords(file.bytes)}</td>
              <td>{inside(file)}</td>
              <td title={file.sha256}>{file.sha256.slice(0, 12)}…</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    {files.length > shown && <p class="muted flush">and {number.format(files.length - shown)} more</p>}
  </>
);
