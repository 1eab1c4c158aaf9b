/** How a reproduction in TypeScript sends a step and keeps what later steps need. It needs Node and no package. */
export const program = `
type Template = readonly (string | { readonly variable: string })[];

interface Step {
  readonly as: string;
  readonly at: string | null;
  readonly setup: boolean;
  readonly method: string;
  readonly path: Template;
  readonly query: readonly (readonly [name: string, value: Template])[];
  readonly headers: Readonly<Record<string, Template>>;
  readonly body: Template | { readonly base64: string } | null;
  readonly status: number;
  readonly captures: readonly { variable: string; at?: string; preferring?: string; header?: string; after?: string }[];
  readonly unless?: string;
  readonly together?: true;
}

const variables = new Map<string, string>();

/** Says how it ended: 0 does not reproduce, 1 reproduces, 2 wants a variable, 4 cannot tell. */
class End extends Error {
  readonly exitCode: number;

  constructor(exitCode: number, sentence: string) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

function filled(template: Template): string {
  return template.map((part) => (typeof part === 'string' ? part : variables.get(part.variable))).join('');
}

async function send(step: Omit<Step, 'as' | 'setup' | 'status' | 'captures'>): Promise<Response & { all: string }> {
  const { body, method } = step;
  const headers = Object.entries(step.headers).map(([name, value]): [string, string] => [name, filled(value)]);
  const content = body === null ? null : 'base64' in body ? Buffer.from(body.base64, 'base64') : filled(body);
  const query = new URLSearchParams(step.query.map(([name, value]): [string, string] => [name, filled(value)]));
  const target = (step.at ?? url) + filled(step.path) + (query.size === 0 ? '' : '?' + query);
  const response = await fetch(target, { method, headers, body: content, redirect: 'manual' });
  return Object.assign(response, { all: await response.text() });
}

function keep(step: Step, response: Response & { all: string }): void {
  for (const { variable, at, header, after = '', preferring } of step.captures) {
    const value = at === undefined ? behind(after, response.headers.get(header ?? '')) : valueAt(at, response.all, preferring);
    if (value === undefined) throw new End(4, 'Cannot tell: an answer lacks ' + (at ?? header) + '.');
    variables.set(variable, value);
  }
}

function behind(text: string, value: string | null): string | undefined {
  return value?.startsWith(text) ? value.slice(text.length).split(';')[0] : undefined;
}

function valueAt(pointer: string, body: string, preferring?: string): string | undefined {
  let value: Json = JSON.parse(body);
  for (const token of pointer.split('/').slice(1)) value = among(value, preferring)?.[token.replaceAll('~1', '/').replaceAll('~0', '~')];
  return typeof value === 'string' ? value : undefined;
}

/** A list as if what has a name were its first. */
function among(value: Json, name?: string): Json {
  if (name === undefined || !Array.isArray(value)) return value;
  const list: readonly Json[] = value;
  return Object.assign({}, [...list.filter((one) => one?.name === name), ...list]);
}

type Json = { readonly [name: string]: Json } | undefined;

/** A text in which variables stand for their values. */
function named(body: string): string {
  let text = body;
  for (const [name, value] of variables) if (value !== '' && known.includes(name)) text = text.replaceAll(value, '<' + name + '>');
  return text;
}
`;
