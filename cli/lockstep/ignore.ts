/** Whether the id of a difference fits one of some globs, in which `*` stands for any text. */
export function ignoring(globs: readonly string[] = []): (id: string) => boolean {
  const patterns = globs.map((glob) => new RegExp(`^${glob.split('*').map(escaped).join('.*')}$`, 's'));
  return (id) => patterns.some((pattern) => pattern.test(id));
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
