/**
 * What of a cookie is the same in every run: its name, its attributes, and how many minutes it lasts. It stands in every
 * reproduction as well, so it uses nothing but the language.
 * @param cookie The field `set-cookie`; null where there is none.
 * @param date The field `date` of the same answer.
 */
export function cookieShape(cookie: string | null, date: string | null): string | null {
  if (cookie === null) return null;
  const [first = '', ...attributes] = cookie.split(/;\s*/);
  const lasting = (end: string): string => {
    const minutes = Math.round((Date.parse(end) - Date.parse(date ?? '')) / 60_000);
    return Number.isNaN(minutes) ? 'some time' : `${minutes} minutes`;
  };
  const shown = attributes.map((one) => one.replace(/^(expires=)(.*)$/i, (_, name, end) => `${name}${lasting(end)}`));
  return [first.split('=')[0], ...shown].join('; ');
}
