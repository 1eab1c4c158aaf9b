/** The values that names stand for so far. */
export type Bindings = ReadonlyMap<string, string>;

const placeholder = /\$\{(\w+)\}/g;

const patterns: ReadonlyMap<string, string> = new Map([
  ['someid', '[0-9a-f]{16}'],
  ['sometoken', '[\\w-]{86}=='],
  ['time', '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?Z'],
  ['date', '\\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT'],
]);

/** A text with every bound name replaced. */
export function filled(text: string, bindings: Bindings): string {
  return text.replace(placeholder, (whole, name: string) => bindings.get(name) ?? whole);
}

/** A JSON value with every bound name replaced in its strings. */
export function filledJson(value: unknown, bindings: Bindings): unknown {
  return JSON.parse(filled(JSON.stringify(value), bindings));
}

/** Whether a text is what a recorded one stands for. */
export function fits(text: string, recorded: string, bindings: Bindings): boolean {
  const source = filled(recorded, bindings)
    .split(/(\$\{\w+\}|\$influxdb2-sha256\$[\w-]{43}=)/)
    .map((part) => patternOf(part))
    .join('');
  return new RegExp(`^${source}$`, 's').test(text);
}

function patternOf(part: string): string {
  if (part.startsWith('$influxdb2-sha256$')) return '\\$influxdb2-sha256\\$[\\w-]{43}=';
  const name = /^\$\{(\w+)\}$/.exec(part)?.[1];
  return patterns.get(name ?? '') ?? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
