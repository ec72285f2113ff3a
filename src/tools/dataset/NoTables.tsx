/** Stands where a part would, while its tables are fetched or when they cannot be had. */
export const NoTables = ({ failed }: { failed: boolean }) => (
  <p class="tool-body flush" role="status">
    {failed
      ? 'The tables for this part could not be loaded. What you entered is safe. Check the connection, close this part and open it again.'
      : 'Loading.'}
  </p>
);
