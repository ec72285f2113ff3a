import type { Way } from './model/sheet/ways.ts';

interface Props {
  ways: readonly Way[];
  onTry: (way: Way) => void;
}

const counted = ['', 'A way out', 'Two ways out', 'Three ways out'];
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What would help, each worked out again by the model, each one press away. */
export const WaysOut = ({ ways, onTry }: Props) => (
  <div class="fig">
    <h4 class="group-title no-border">{counted[ways.length] ?? 'Ways out'}</h4>
    <ul class="ways">
      {ways.map((way) => (
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
  </div>
);
