type Part = () => void;

const made = new Map<string, Part>();

/** The part of a name: it does nothing, whether it is called, constructed or extended, and is no other part. */
function partOf(name: string): Part {
  const part = made.get(name) ?? function nothing() {};
  made.set(name, part);
  return part;
}

/** Has every part of the bundler's native half but those that tell about it. */
const parts = new Proxy(
  {},
  { get: (_, name) => (typeof name === 'string' && !name.startsWith('__') ? partOf(name) : undefined) },
);

// It is required, and the names of its parts are not known here.
export { parts as 'module.exports' };
