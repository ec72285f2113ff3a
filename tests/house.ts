import { posix } from 'node:path';

interface Room {
  name: string;
  /** Which files stand in it; the first room that matches is the one. */
  files: RegExp;
  /** Rooms it may open beside itself; `own:` means only of the same tool. */
  opens: string[];
  /** Packages it may open. */
  packages: RegExp;
}

const none = /^$/;
const preact = /^preact(\/hooks)?$/;

/** The house as data: who may open whom. The README shows the same picture. */
export const rooms: Room[] = [
  { name: 'content', files: /^content\//, opens: [], packages: none },
  { name: 'browser', files: /^src\/browser\//, opens: [], packages: /^nanostores$/ },
  { name: 'lib', files: /^src\/lib\//, opens: [], packages: none },
  {
    name: 'schema',
    files: /^src\/(.*\/)?schema\.ts$/,
    opens: ['model', 'own:model', 'lib', 'meeting'],
    packages: /^astro\/zod$/,
  },
  { name: 'link', files: /^src\/meeting\/link\//, opens: ['lib', 'meeting'], packages: /^fflate$/ },
  {
    name: 'meeting',
    files: /^src\/meeting\//,
    opens: ['lib', 'browser', 'link'],
    packages: /^nanostores$/,
  },
  {
    name: 'kit',
    files: /^src\/kit\//,
    opens: ['lib', 'browser', 'styles'],
    packages: /^(preact(\/hooks)?|nanostores)$/,
  },
  {
    name: 'model',
    files: /^src\/tools\/[^/]+\/model(\.ts$|\/)/,
    opens: ['lib', 'meeting/model', 'own:model'],
    packages: /^(fuse\.js\/basic|lean-qr|yaml)$/,
  },
  { name: 'codec', files: /^src\/tools\/[^/]+\/codec\.ts$/, opens: ['own:model', 'lib'], packages: none },
  {
    name: 'store',
    files: /^src\/tools\/[^/]+\/store\.ts$/,
    opens: ['own:model', 'own:codec', 'lib', 'browser', 'meeting'],
    packages: /^nanostores$/,
  },
  {
    name: 'view',
    files: /^src\/tools\/[^/]+\/([A-Z]\w*|use\w+)\.tsx?$/,
    opens: [
      'own:model',
      'own:store',
      'own:view',
      'own:css',
      'own:worker',
      'kit',
      'lib',
      'browser',
      'meeting',
      'styles',
    ],
    packages: preact,
  },
  // Runs beside the page, for work that would freeze it; the page starts it by its address.
  {
    name: 'worker',
    files: /^src\/tools\/[^/]+\/worker\.ts$/,
    opens: ['own:model', 'lib'],
    packages: /^hash-wasm$/,
  },
  { name: 'css', files: /^src\/tools\/[^/]+\/\w+\.css$/, opens: [], packages: none },
  {
    name: 'island',
    files: /^src\/tools\/[^/]+\/\w+\.astro$/,
    opens: ['own:view', 'own:model', 'own:css', 'lib', 'kit', 'styles', 'own:island', 'judged model'],
    packages: /^astro:content$/,
  },
  { name: 'hall', files: /^src\/tools\/index\.ts$/, opens: ['island'], packages: none },
  { name: 'styles', files: /^src\/styles\//, opens: [], packages: none },
  { name: 'prose', files: /^src\/prose\//, opens: ['kit', 'lib', 'meeting', 'styles'], packages: /^astro:content$/ },
  // The theme line runs inline before any module can; browser/theme.ts holds the rest.
  { name: 'theme', files: /^src\/layouts\/theme-init\.mjs$/, opens: [], packages: none },
  // The script in every page; a tool it wakes is told its properties, which the build wrote.
  { name: 'wake', files: /^src\/layouts\/wake\.ts$/, opens: ['browser', 'layout'], packages: none },
  // What wakes an island: the build puts it in the place of Astro's own.
  { name: 'hydrate', files: /^src\/layouts\/hydrate\.ts$/, opens: [], packages: /^preact$/ },
  {
    name: 'offline',
    files: /^src\/offline\//,
    opens: ['browser', 'kit', 'lib'],
    packages: /^serwist$/,
  },
  {
    name: 'layout',
    files: /^src\/layouts\//,
    opens: ['hall', 'kit', 'lib', 'meeting', 'prose', 'styles', 'browser', 'theme', 'wake'],
    packages: /^astro:content$/,
  },
  {
    name: 'page',
    files: /^src\/pages\//,
    opens: ['hall', 'layout', 'prose', 'kit', 'lib', 'meeting', 'styles'],
    packages: /^(astro|astro:content|@astrojs\/rss|@takumi-rs\/core|node:fs\/promises)$/,
  },
  {
    name: 'collections',
    files: /^src\/content\.config\.ts$/,
    opens: ['schema'],
    packages: /^(astro:content|astro\/loaders|astro\/zod)$/,
  },
  // Runs when Astro has written the pages; only astro.config.mjs opens it.
  { name: 'build', files: /^src\/build\//, opens: [], packages: /^(astro|css-tree|node:[a-z]+)$/ },
  { name: 'types', files: /^src\/env\.d\.ts$/, opens: [], packages: /^astro$/ },
];

/** Words that may stand in few rooms only. */
const telltales: { word: RegExp; says: string; rooms: string[] }[] = [
  {
    word: /\b(localStorage|sessionStorage|navigator|location)\b(?=[.[])/,
    says: 'touches the browser',
    rooms: ['browser', 'theme'],
  },
  { word: /\bJSON\.parse\(/, says: 'reads JSON', rooms: ['codec', 'link', 'lib', 'model', 'build', 'wake'] },
  { word: /\.(listen|subscribe)\(/, says: 'subscribes to a store itself', rooms: ['kit'] },
  { word: /\bgetCollection\(/, says: 'reads a collection', rooms: ['island', 'page', 'layout', 'prose'] },
];

export const roomOf = (path: string): Room | undefined => rooms.find((room) => room.files.test(path));

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

/** What a file opens: import and export from, dynamic import, and @import of CSS. */
export const opened = (text: string): string[] => {
  const code = withoutComments(text);
  const ways = [
    /^\s*(?:import|export)\b[^'"]*?\bfrom\s*['"]([^'"\s]+)['"]/gm,
    /^\s*import\s*['"]([^'"\s]+)['"]/gm,
    /\bimport\(\s*['"]([^'"\s]+)['"]/g,
    /@import\s+(?:url\()?['"]([^'"\s]+)['"]/g,
  ];
  return ways.flatMap((way) => [...code.matchAll(way)].map((match) => match[1] ?? ''));
};

const toolOf = (path: string) => path.match(/^src\/tools\/([^/]+)\//)?.[1];

/** Whether `from` may open the file `to`. */
function allowed(from: string, room: Room, to: string): boolean {
  const target = roomOf(to);
  if (!target) return /\.(woff2|json|js)$/.test(to) || !to.startsWith('src/');
  const sameTool = toolOf(from) === toolOf(to);
  if (target.name === room.name && (sameTool || !toolOf(from))) return true;
  return room.opens.some((door) => {
    if (door === 'meeting/model') return to === 'src/meeting/model.ts';
    // The page of errors judges the calculator, so it opens the model that it judges.
    if (door === 'judged model')
      return toolOf(from) === 'accuracy' && toolOf(to) === 'compute' && target.name === 'model';
    if (door.startsWith('own:')) return target.name === door.slice(4) && sameTool;
    return target.name === door;
  });
}

/** Every trespass in a set of files (path → text), as sentences; empty when the walls hold. */
export function trespasses(files: Map<string, string>): string[] {
  const found: string[] = [];
  for (const [path, text] of files) {
    const room = roomOf(path);
    if (!room) {
      found.push(`${path} stands in no room`);
      continue;
    }
    for (const name of opened(text)) {
      if (name.startsWith('.')) {
        const to = posix.normalize(posix.join(posix.dirname(path), name.replace(/\?.*$/, '')));
        if (!allowed(path, room, to))
          found.push(`${path} (${room.name}) opens ${to} (${roomOf(to)?.name ?? 'no room'})`);
      } else if (!room.packages.test(name)) found.push(`${path} (${room.name}) opens the package ${name}`);
    }
    for (const { word, says, rooms: may } of telltales) {
      if (!may.includes(room.name) && word.test(withoutComments(text))) found.push(`${path} (${room.name}) ${says}`);
    }
  }
  return found;
}
