// The door to the links: what tools may ask of them, whatever version answers.
export { makeLink, openLink } from './link/index.ts';
export { fragmentOf } from './link/normalise.ts';
