import { SelectField, TextField } from '../../kit/Field.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { type Agenda, limits, type Person, personRoles } from '../../meeting/model.ts';
import type { Change } from './store.ts';

interface Props {
  agenda: Agenda;
  change: Change;
}

const words: Record<Person['role'], string> = {
  lead: 'Lead',
  data: 'Data',
  model: 'Model',
  platform: 'Platform',
  product: 'Product',
  decider: 'Decides',
  facilitator: 'Keeps the time',
  notes: 'Takes notes',
  guest: 'Guest',
};
export const roleWord = (role: Person['role']): string => words[role];
const options = personRoles.map((value) => ({ value, label: words[value] }));

/** Who comes, and as what. Nobody needs to fill it in. */
export function People({ agenda, change }: Props) {
  const { people } = agenda;
  const set = (at: number, parts: Partial<Person>) =>
    change((now) => ({ people: now.people.map((one, place) => (place === at ? { ...one, ...parts } : one)) }));
  return (
    <details class="people">
      <summary>
        People <span class="muted">{people.length > 0 ? people.length : 'optional'}</span>
      </summary>
      <ul>
        {people.map((person, at) => (
          <li key={at}>
            <TextField label="Name" value={person.name} onChange={(name) => set(at, { name })} />
            <SelectField label="Role" value={person.role} options={options} onChange={(role) => set(at, { role })} />
            <button
              type="button"
              class="btn btn-quiet btn-icon"
              aria-label={`Remove ${person.name || `person ${at + 1}`}`}
              onClick={() => change({ people: people.toSpliced(at, 1) })}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      {people.length < limits.people && (
        <button
          type="button"
          class="btn btn-s"
          onClick={() => change({ people: [...people, { name: '', role: people.length ? 'guest' : 'decider' }] })}
        >
          <Icon name="plus" small /> Add a person
        </button>
      )}
    </details>
  );
}
