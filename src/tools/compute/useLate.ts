import { useEffect, useState } from 'preact/hooks';

/** A value that follows in a task of its own, so that what hangs on it does not hold up the key that was pressed. */
export function useLate<Value>(value: Value): Value {
  const [late, setLate] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLate(value));
    return () => clearTimeout(timer);
  }, [value]);
  return late;
}
