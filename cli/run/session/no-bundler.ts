/** Does nothing, whether it is called, constructed or extended. */
function nothing(): void {}

/** Has every part of the bundler's native half but those that tell about it. */
const parts = new Proxy(
  {},
  { get: (_, name) => (typeof name === 'string' && !name.startsWith('__') ? nothing : undefined) },
);

// It is required, and the names of its parts are not known here.
export { parts as 'module.exports' };
