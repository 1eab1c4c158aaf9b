import { didYouMean } from './suggestion.ts';
import { UsageError } from './usage-error.ts';

const units: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** Milliseconds of a duration such as `30s`, `2m` or `500ms`. Throws UsageError. */
export function duration(text: string, flag: string): number {
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text) ?? [];
  const ms = Number(amount) * (units[unit] ?? Number.NaN);
  if (ms >= 1) return Math.round(ms);
  throw new UsageError(`"${text}" is not a duration for ${flag}.`, 'Write for example 30s, 2m or 500ms.');
}

/** A whole number within bounds. Throws UsageError. */
export function wholeNumber(text: string, flag: string, least: number, most: number): number {
  const value = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new UsageError(`"${text}" is not a value for ${flag}.`, `Give a whole number from ${least} to ${most}.`);
}

/** The base URL of a server, without a slash at its end. Throws UsageError. */
export function baseUrl(text: string, flag: string): string {
  const cure = 'Give a URL such as http://127.0.0.1:8086.';
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text))
    throw new UsageError(`"${text}" is not an http URL for ${flag}.`, cure);
  const { origin, pathname, search, hash, username } = new URL(text);
  if (search !== '' || hash !== '' || username !== '') {
    throw new UsageError(`The URL for ${flag} has more than a host and a path.`, cure);
  }
  return `${origin}${pathname.replace(/\/+$/, '')}`;
}

/** The members of lists that may be repeated and separated by commas. */
export function list(values: readonly string[] | undefined): readonly string[] {
  return (values ?? [])
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** The form and the path that a text such as `json=out.json` names. Throws UsageError; `what` is what the flag writes. */
export function formAndPath<Form extends string>(text: string, forms: readonly Form[], flag: string, what = 'report') {
  const at = text.indexOf('=');
  const [name, path] = [text.slice(0, at), text.slice(at + 1)];
  const format = forms.find((form) => form === name);
  if (at > 0 && path !== '' && format !== undefined) return { format, path };
  if (at > 0 && format === undefined) {
    throw new UsageError(`There is no ${what} "${name}" for ${flag}.`, didYouMean(name, forms));
  }
  const cure = `Write format=path with one of ${forms.join(', ')}.`;
  throw new UsageError(`"${text}" is not a ${what} for ${flag}.`, cure);
}
