/**
 * What of an answer is the same in every run, as one text: times and names by whether and where they were told before, ids
 * that nothing bound and secrets alike, of the rows of a list those whose own id a variable stands for (as `<name>`), and
 * whether there are others. It stands in every reproduction as well, so it uses nothing but the language.
 * @param text The body of the answer, with variables as `<name>`.
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
  const namesIn = (part: string): readonly string[] =>
    [...part.matchAll(/"(?:org|user|name)"\s*:\s*"([^"\\]*)"/g)].map(([, name]) => name ?? '');
  const names = [...new Set([...namesIn(before), ...namesIn(text)])];
  const isName = (value: string): boolean => names.includes(value) && !/^(?:[0-9a-f]{16}|<\w+>|\/.*|)$/.test(value);
  const isOurs = (row: unknown): boolean =>
    typeof row !== 'object' || row === null || !('id' in row) || /^<(?!id>)\w+>$/.test(String(row.id));
  const shown = (value: unknown, name = ''): unknown => {
    if (Array.isArray(value)) {
      const rows = value.filter(isOurs);
      const ids = value.filter((row) => !isOurs(row)).map(({ id }) => id);
      const others =
        ids.length === 0 ? [] : [new Set(ids).size < ids.length ? '<others, one of them twice>' : '<others>'];
      return [...rows.map((row) => shown(row)), ...others];
    }
    if (typeof value === 'string') {
      if (name === 'token' && value !== '' && !/^<\w+>$/.test(value)) return '<secret>';
      if (/^(?:org|user|name)$/.test(name) && isName(value)) return `<name ${names.indexOf(value) + 1}>`;
      return value.replace(/^\$[A-Z][A-Z_\d]*$/, '<secret>').replace(/([?&]org=)[^&]*/g, '$1<name>');
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shown(one, key)]));
  };
  try {
    return alike(JSON.stringify(shown(JSON.parse(timed))));
  } catch {
    return alike(timed);
  }
}

/** Whether an answer is the one of the run: a secret that only the run could name may be any text that is not empty. */
export function isSame(run: string, now: string): boolean {
  const same = (one: unknown, other: unknown): boolean => {
    if (one === '<secret>') return typeof other === 'string' && other !== '';
    if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
    const [mine, theirs] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))];
    return mine.length === theirs.size && mine.every(([key, value]) => theirs.has(key) && same(value, theirs.get(key)));
  };
  try {
    return same(JSON.parse(run), JSON.parse(now));
  } catch {
    return run === now;
  }
}
