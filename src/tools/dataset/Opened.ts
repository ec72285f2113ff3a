/** What is fetched once the reader has found something or opens a part. One file, because many small ones weigh more. */
export { Candidates } from './Candidates.tsx';
export { Collect } from './Collect.tsx';
export { Found } from './Found.tsx';
export { Licences } from './Licences.tsx';
export { Searches } from './Searches.tsx';
