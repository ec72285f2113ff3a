import { Icon } from '../../kit/Icon.tsx';

/** What stands where a part could not be fetched. */
export const Lost = () => (
  <div class="notice notice-stop" role="status">
    <Icon name="warn" />
    <strong>This part could not be loaded</strong>
    <p>Your agenda is safe in this browser. Check the connection, load the page again and come back.</p>
  </div>
);
