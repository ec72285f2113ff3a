/** The name and the words a team changes first to make the playbook its own. */
export const site = {
  name: 'Meet on Results',
  claim: 'the ML meeting playbook',
  /** Follows the number of practices: "Nine practices for teams …". */
  description:
    'practices for teams that train models. Each has a tool that tells you whether a meeting is worth holding yet, and what belongs on its agenda.',
  /** Where the text is kept, `https://github.com/you/playbook`; null until a team has put it somewhere. */
  repository: null as string | null,
  /** The branch that edits go to. */
  branch: 'main',
} as const;

/** Where a file of the text can be edited: null while nobody has said where the text is kept. */
export const editUrl = (
  file: string,
  { repository, branch }: Pick<typeof site, 'repository' | 'branch'> = site,
): string | null => repository && `${repository.replace(/\/$/, '')}/edit/${branch}/${file}`;
