/**
 * What of an answer is the same in every run, as one text: times by whether they were told before, ids that nothing bound
 * and tokens alike, of the rows of a list those that hold a variable (as `<name>`), and whether there are others.
 * It stands in every reproduction as well, so it uses nothing but the language.
 * @param text The body and the fields of the answer, with variables as `<name>`.
 * @param before The answers before it.
 */
export function comparable(text: string, before: string): string {
  const alike = (part: string): string => part.replaceAll(/\b[0-9a-f]{16}\b/g, '<id>');
  const told = new Set(before.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g) ?? []);
  const timed = text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (time) => {
    const mark = told.has(time) ? '<time told>' : '<time>';
    told.add(time);
    return mark;
  });
  const isOurs = (row: unknown): boolean => /<(?!time|id>)\w+>/.test(JSON.stringify(row));
  const shown = (value: unknown, name = ''): unknown => {
    if (Array.isArray(value)) {
      const rows = value.filter((row) => typeof row !== 'object' || name !== 'authorizations' || isOurs(row));
      const others = rows.length < value.length ? ['<others>'] : [];
      return [...rows.map((row) => shown(row)), ...others];
    }
    if (typeof value !== 'object' || value === null) return name === 'token' && value !== '' ? '<secret>' : value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shown(one, key)]));
  };
  try {
    return alike(JSON.stringify(shown(JSON.parse(timed))));
  } catch {
    return alike(timed);
  }
}
