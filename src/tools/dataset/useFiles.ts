import { useEffect, useRef, useState } from 'preact/hooks';
import type { Dropped } from '../../browser/dropped.ts';
import { trustOwnScripts } from '../../browser/trusted.ts';
import type { FoundFile } from './model/files/found.ts';
import type { Told } from './worker.ts';

export interface Progress {
  /** Files done and to do, bytes done and to do. */
  done: number;
  of: number;
  bytes: number;
  ofBytes: number;
  /** Whether it is still going on. */
  running: boolean;
  /** Paths that could not be read. */
  failed: readonly string[];
}

export interface Files {
  files: readonly FoundFile[];
  progress: Progress | null;
}

// Closing the part takes it off the page; what was read should still be there when it opens again.
let kept: Files = { files: [], progress: null };

/** Reads files one after the other in a worker, which leaves the page free. */
export function useFiles() {
  const [state, draw] = useState(kept);
  const worker = useRef<Worker | null>(null);
  const set = (next: Files) => {
    kept = next;
    draw(next);
  };
  const stop = () => {
    worker.current?.terminate();
    worker.current = null;
    if (kept.progress?.running) set({ ...kept, progress: { ...kept.progress, running: false } });
  };
  useEffect(() => () => stop(), []);

  const start = (all: readonly Dropped[]) => {
    stop();
    if (all.length === 0) return;
    const names = new Set(all.map(({ path }) => path));
    const before = kept.files.filter(({ path }) => !names.has(path));
    const ofBytes = all.reduce((sum, { file }) => sum + file.size, 0);
    const found: FoundFile[] = [];
    const failed: string[] = [];
    let at = 0;
    let passed = 0;
    let drawn = 0;
    trustOwnScripts();
    const hired = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.current = hired;
    const say = (bytes: number, running: boolean) =>
      set({
        files: [...before, ...found],
        progress: { done: found.length + failed.length, of: all.length, bytes, ofBytes, running, failed: [...failed] },
      });
    const next = () => {
      const one = all[at];
      if (one) hired.postMessage(one);
      else {
        say(ofBytes, false);
        hired.terminate();
        worker.current = null;
      }
    };
    const passOn = () => {
      passed += all[at]?.file.size ?? 0;
      at += 1;
      // Thousands of small files: drawing after each would take longer than reading them.
      if (performance.now() - drawn > 200) {
        drawn = performance.now();
        say(passed, true);
      }
      next();
    };
    hired.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data.kind === 'progress') return say(passed + data.bytes, true);
      if (data.kind === 'done') found.push(data.found);
      else failed.push(data.path);
      passOn();
    };
    hired.onerror = () => {
      // The worker itself could not start: nothing can be read here.
      failed.push(...all.slice(at).map(({ path }) => path));
      at = all.length;
      next();
    };
    say(0, true);
    next();
  };
  const clear = (): (() => void) => {
    stop();
    const before = kept;
    set({ files: [], progress: null });
    return () => set(before);
  };
  return { ...state, start, stop, clear };
}
