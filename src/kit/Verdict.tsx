import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

interface Props {
  icon: IconName;
  /** One sentence, said first. */
  title: string;
  /** The reason, in one small sentence. */
  children: ComponentChildren;
}

/** A tool's finding: one large sentence and its reason, announced when it changes. */
export const Verdict = ({ icon, title, children }: Props) => (
  <div class="verdict" role="status">
    <Icon name={icon} />
    <h4>{title}</h4>
    <p>{children}</p>
  </div>
);
