/** A module by its path from the root of the project, or by the package it belongs to. */
const at = (...paths: string[]) => new RegExp(`/(${paths.join('|')})(\\.tsx?$|/)`);

/**
 * Which modules that several tools share lie in one file. Left to itself the bundler makes a file for every set of tools
 * that shares something, often of a hundred bytes; each is a request, and compresses by itself. A file holds what the
 * same tools need, so that nobody fetches what only others use. The first file that names a module has it, with all that
 * the module opens and no earlier file has.
 */
const files: { name: string; modules: RegExp }[] = [
  // Inline in every page: src/build/integration.ts takes it out again.
  { name: 'preload-helper', modules: /preload-helper/ },
  // For every gesture on a page, tool or not.
  { name: 'small', modules: at('src/browser/clock', 'src/lib/(believe|plural|url)') },
  { name: 'toast', modules: at('src/kit/toast') },
  // For every tool.
  { name: 'preact', modules: at('node_modules/preact') },
  { name: 'icon', modules: at('src/kit/Icon') },
  // For every tool that saves, and for those that open the table in the middle.
  {
    name: 'kept',
    modules: at(
      'nanostores/atom',
      'src/browser/storage',
      'src/kit/use(Saved|Later)',
      'src/lib/(clean|id|shapes|walltime)',
      'src/meeting/(project|saved)',
    ),
  },
  { name: 'meeting', modules: at('src/meeting/(model|agenda-codec|codec|store)') },
  { name: 'tool', modules: at('src/kit/(Notices|Saved)') },
  { name: 'frame', modules: at('src/kit/(AddToAgenda|ToolFrame|Verdict)') },
];

/** Rolldown's options for the scripts of the site. */
export const chunks = {
  // What only the late parts of one tool share with it stays in the file of that tool.
  preserveEntrySignatures: 'allow-extension' as const,
  output: {
    codeSplitting: {
      groups: files.map(({ name, modules }, place) => ({ name, test: modules, priority: files.length - place })),
    },
  },
};
