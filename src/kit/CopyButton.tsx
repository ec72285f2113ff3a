import { useState } from 'preact/hooks';
import { copyText } from '../browser/clipboard.ts';
import { Icon } from './Icon.tsx';

interface Props {
  label: string;
  /** Made when pressed, so that it is never stale. */
  text: () => string;
  html?: () => string;
  class?: string;
}

/** Copies text and says so on itself for two seconds. When the browser refuses, it says that instead. */
export function CopyButton({ label, text, html, class: extra = '' }: Props) {
  const [state, setState] = useState<'' | 'Copied' | 'Could not copy'>('');
  const copy = async () => {
    setState((await copyText(text(), html?.())) ? 'Copied' : 'Could not copy');
    setTimeout(() => setState(''), 2000);
  };
  return (
    <button type="button" class={`btn ${extra}`} onClick={copy}>
      <Icon name={state === 'Copied' ? 'check' : 'copy'} />
      <span aria-live="polite">{state || label}</span>
    </button>
  );
}
