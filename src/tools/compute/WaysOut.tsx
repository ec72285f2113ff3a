import { useState } from 'preact/hooks';
import type { Way } from './model/sheet/ways.ts';

interface Props {
  ways: readonly Way[];
  onTry: (way: Way) => void;
}

const atFirst = 3;
const counted = ['', 'A way out', 'Two ways out', 'Three ways out'];
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What would help, each worked out again by the model, each one press away. */
export function WaysOut({ ways, onTry }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? ways : ways.slice(0, atFirst);
  return (
    <div class="fig">
      <h4 class="group-title no-border">{counted[ways.length] ?? `${ways.length} ways out, the cheapest first`}</h4>
      <ul class="ways">
        {shown.map((way) => (
          <li key={way.id}>
            <p>
              <b>{capital(way.act)}.</b> {way.effect}
            </p>
            <span class="btns needs-js">
              <button type="button" class="btn btn-s" onClick={() => onTry(way)}>
                Try it<span class="vh">: {way.act}</span>
              </button>
            </span>
          </li>
        ))}
      </ul>
      {ways.length > atFirst && (
        <button type="button" class="btn btn-s above-3" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? `Show ${atFirst}` : `Show all ${ways.length} ways`}
        </button>
      )}
    </div>
  );
}
