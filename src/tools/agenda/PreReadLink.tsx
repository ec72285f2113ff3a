import { webLink } from '../../lib/weblink.ts';

interface Props {
  title: string;
  url: string;
  minutes?: number | undefined;
}

/** Something to read. Only a web address becomes a link, and the host it really leads to stands beside it. */
export function PreReadLink({ title, url, minutes = 0 }: Props) {
  const link = webLink(url);
  const time = minutes > 0 ? `, ${minutes}\u00a0min` : '';
  if (!link) {
    return (
      <span class="preread-link">
        <bdi>{title || url}</bdi>
        {time} {url && <small>address not supported{title && `: ${url}`}</small>}
      </span>
    );
  }
  return (
    <span class="preread-link">
      <a href={link.href} target="_blank" rel="noreferrer noopener nofollow ugc">
        <bdi>{title || link.host}</bdi>
        {time}
      </a>{' '}
      {title && <small>{link.host}</small>}
    </span>
  );
}
