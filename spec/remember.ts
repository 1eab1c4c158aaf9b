/** A function that works out its answer for each object once, and forgets it with the object. */
export function remember<Key extends WeakKey, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found.value;
    const made = { value: work(key) };
    known.set(key, made);
    return made.value;
  };
}

/** A value that is made when it is first asked for: what is dear and seldom needed does not delay a start. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
