import { CharSet, DFA, JS, NFA, type Node, type NoParent, Words } from 'refa';
import type { Shape } from '../../spec/change/shape/shape.ts';

/** Code points that no text has, which stand for the beginning and the end of one (Unicode 16 section 23.7, noncharacters). */
const [start, end] = [0x10fffe, 0x10ffff];
const marks = CharSet.empty(0x10ffff).union([{ min: start, max: end }]);
const markOf = (code: number) => CharSet.empty(0x10ffff).union([{ min: code, max: code }]);

/** The longest text and the largest automaton that are looked at. */
const [longest, most] = [4_000, 50_000];

/** So many times the beginning and the end are marked: an anchor takes one mark. */
const times = 4;

/** A set of texts that patterns and lengths tell: a regular language. */
export type Language = DFA;

/** The texts that patterns and lengths of a shape allow. Throws Error where a pattern looks around, or takes too much. */
export function languageOf({ patterns, bounds }: Pick<Shape, 'patterns' | 'bounds'>): Language {
  const { minLength = 0, maxLength } = bounds;
  if (minLength > longest || (maxLength ?? 0) > longest) throw new Error('too long');
  const size = `{${minLength},${maxLength ?? ''}}`;
  const all = automaton(`^[^]${size}$`);
  return patterns.map((pattern) => automaton(pattern)).reduce(intersection, all);
}

/** The shortest text of a language; undefined where it has none. */
export function shortest(language: Language): string | undefined {
  if (language.isEmpty) return undefined;
  for (const sets of language.wordSets()) {
    const text = sets.flatMap((set) => {
      const letters = set.without(marks);
      return letters.isEmpty ? [] : [readable(letters)];
    });
    return text.join('');
  }
  return undefined;
}

/** The texts of one language that another has not. */
export function without(one: Language, other: Language): Language {
  const rest = other.copy();
  rest.complement();
  return intersection(one, rest);
}

export function intersection(one: Language, other: Language): Language {
  const common = DFA.fromIntersection(one, other, new DFA.LimitedNodeFactory(most));
  common.minimize();
  return common;
}

function readable(letters: CharSet): string {
  const preferred = [...'a0A-_ '].find((letter) => letters.has(letter.codePointAt(0) ?? 0));
  const code = Words.pickMostReadableCharacter(letters) ?? letters.ranges[0]?.min ?? 0;
  return preferred ?? String.fromCodePoint(code);
}

const characters = { maxCharacter: 0x10ffff };

function parsed(source: string): NoParent<Node> {
  return JS.Parser.fromLiteral({ source, flags: 'u' }).parse({ maxNodes: most }).expression;
}

function nfa(node: NoParent<Node>): NFA {
  return NFA.fromRegex(node, characters, {}, new NFA.LimitedNodeFactory(most));
}

/** Every text between marks. */
const frame = nfa(parsed(`\\u{10fffe}{${times}}[^\\u{10fffe}\\u{10ffff}]*\\u{10ffff}{${times}}`));

/** The texts that hold what a pattern describes, between marks. */
function automaton(pattern: string): DFA {
  const found = nfa(marked(parsed(pattern)));
  found.prepend(NFA.all(characters));
  found.append(NFA.all(characters));
  const dfa = DFA.fromFA(
    NFA.fromIntersection(found, frame, new NFA.LimitedNodeFactory(most)),
    new DFA.LimitedNodeFactory(most),
  );
  dfa.minimize();
  return dfa;
}

/** An expression in which anchors are marks, and no class of characters has marks. Throws Error for what looks around. */
function marked(node: NoParent<Node>): NoParent<Node> {
  switch (node.type) {
    case 'CharacterClass':
      return { ...node, characters: node.characters.without(marks) };
    case 'Assertion': {
      const [only, ...others] = node.alternatives;
      const [element, ...rest] = only?.elements ?? [];
      const isAnchor =
        others.length === 0 && rest.length === 0 && element?.type === 'CharacterClass' && element.characters.isAll;
      if (!node.negate || !isAnchor) throw new Error('looks around');
      return { type: 'CharacterClass', characters: markOf(node.kind === 'behind' ? start : end) };
    }
    case 'Expression':
    case 'Alternation':
      return { ...node, alternatives: node.alternatives.map((one) => marked(one)) } as NoParent<Node>;
    case 'Quantifier':
      return { ...node, alternatives: node.alternatives.map((one) => marked(one)) } as NoParent<Node>;
    case 'Concatenation':
      return { ...node, elements: node.elements.map((one) => marked(one)) } as NoParent<Node>;
    default:
      throw new Error('unknown');
  }
}
