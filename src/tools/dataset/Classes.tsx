import { LongField, NumberField } from '../../kit/Field.tsx';
import { figure } from '../../lib/figure.ts';
import { neededFor, rarest, readClasses, testEnough, wilson } from './model/classes.ts';
import type { Pilot } from './model/pilot.ts';
import { readNumber } from './model/read.ts';

interface Props {
  pilot: Pilot;
  onChange: (parts: Partial<Pilot>) => void;
}

const points = (share: number) => (share * 100).toFixed(1);
const read = (text: string) => {
  const value = readNumber(text, 1, 99, 'Enter a share from 1 to 99, such as 90.');
  return typeof value === 'number' ? value / 100 : value;
};

/** Counts per class, and how well the rarest one lets a result be known. */
export function Classes({ pilot, onChange }: Props) {
  const { classes, odd } = readClasses(pilot.classes);
  const least = rarest(classes);
  const hoped = Math.round(pilot.expected * 100);
  const of = (test: number) => wilson(pilot.expected * test, test);
  const widest = least && of(least.test);
  return (
    <section class="reach" aria-label="Examples per class">
      <h5>Examples per class</h5>
      <LongField
        label="Class, train, validation, test"
        value={pilot.classes}
        most={5000}
        onChange={(next) => onChange({ classes: next })}
        hint={
          odd.length
            ? `Not read: ${odd.slice(0, 3).join('; ')}. Write a line like: dent, 294, 63, 63.`
            : 'One class a line, such as: dent, 294, 63, 63.'
        }
      />
      <NumberField
        label="Share you hope to get right"
        unit="%"
        value={pilot.expected}
        read={read}
        write={(value) => String(Number((value * 100).toPrecision(10)))}
        onChange={(expected) => onChange({ expected })}
      />
      {least && widest && (
        <p class="flush" role="status">
          {least.test === 0
            ? `${least.name} has no test examples, so nothing can be said about it.`
            : `${least.name} is the rarest: with ${figure(least.test)} test examples, ${hoped}% right means between ${points(widest.low)}% and ${points(widest.high)}%, with 95% confidence.`}
          {least.test < testEnough && ` Fewer than ${testEnough} is a risk somebody has to accept.`}{' '}
          {`For a width of 10 points it takes ${figure(neededFor(0.1, pilot.expected))}.`}
        </p>
      )}
      {classes.length > 0 && (
        <div class="grid-scroll" tabIndex={0} role="region" aria-label="Classes with their intervals">
          <table class="grid parts">
            <thead>
              <tr>
                <th scope="col">Class</th>
                {['Train', 'Validation', 'Test', `${hoped}% right means`].map((head) => (
                  <th key={head} scope="col" class="num">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {classes.map(({ name, train, validation, test }, at) => {
                const { low, high } = of(test);
                return (
                  <tr key={at}>
                    <th scope="row">{name}</th>
                    <td class="num">{figure(train)}</td>
                    <td class="num">{figure(validation)}</td>
                    <td class="num">{figure(test)}</td>
                    <td class="num">{test > 0 ? `${points(low)}–${points(high)}%` : 'unknown'}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
