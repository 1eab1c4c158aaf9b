/** A value that is made when it is first asked for: what is dear and seldom needed does not delay a start. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
