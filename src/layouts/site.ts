/** The name and the words a team changes first to make the playbook its own. */
export const site = {
  name: 'Meet on Results',
  claim: 'the ML meeting playbook',
  description:
    'Nine practices for teams that train models. Each has a tool that tells you whether a meeting is worth holding yet, and what belongs on its agenda.',
} as const;
