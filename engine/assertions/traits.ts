/** What a text looks like, each trait as the end of a sentence; all of them together tell no more than four characters. */
export function traitsOf(text: string): readonly string[] {
  const plain = text.replace(/=+$/, '');
  return [
    `begins with ${plain.charAt(0)}`,
    `ends with ${plain.slice(-1)}`,
    ...[...new Set(plain.match(/([^0-9A-Za-z])\1/g))].map((twins) => `has ${twins} in it`),
    ...(/[^0-9A-Za-z]/.test(plain) ? ['has a sign in it'] : ['has no sign in it']),
    ...(/(.)\1/.test(plain) ? ['has a character twice in a row'] : []),
    ...(/[A-Za-z]/.test(plain) ? [] : ['has no letter']),
    ...(/\d/.test(plain) ? [] : ['has no digit']),
    ...(/^\d+e\d+$/i.test(plain) ? ['looks like a number'] : []),
  ];
}

/** A text by its traits, in a line. */
export function shapeOf(text: string): string {
  return traitsOf(text).join(', ');
}

/** What tells some texts from others: the traits that all of them have and none of the others. */
export function distinction(these: readonly string[], others: readonly string[]): readonly string[] {
  const [first = '', ...rest] = these;
  const theirs = rest.map(traitsOf);
  const strange = new Set(others.flatMap(traitsOf));
  return traitsOf(first).filter((trait) => theirs.every((traits) => traits.includes(trait)) && !strange.has(trait));
}
