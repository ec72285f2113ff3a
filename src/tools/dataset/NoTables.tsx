import { lost } from '../../kit/useLater.ts';

/** Stands where a part would, while its tables are fetched or when they cannot be had. */
export const NoTables = ({ failed }: { failed: boolean }) => (
  <p class="tool-body flush" role="status">
    {failed ? lost : 'Loading.'}
  </p>
);
