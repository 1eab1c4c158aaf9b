/** The end of each reproduction in TypeScript: it sends what the constants above it describe. It needs Node and no package. */
export const program = String.raw`
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
  readonly captures: readonly { variable: string; at?: string; header?: string; after?: string }[];
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
  for (const { variable, at, header, after = '' } of step.captures) {
    const value = at === undefined ? behind(after, response.headers.get(header ?? '')) : valueAt(at, response.all);
    if (value === undefined) throw new End(4, 'Cannot tell: an answer lacks ' + (at ?? header) + '.');
    variables.set(variable, value);
  }
}

function behind(text: string, value: string | null): string | undefined {
  return value?.startsWith(text) ? value.slice(text.length).split(';')[0] : undefined;
}

function valueAt(pointer: string, body: string): string | undefined {
  let value = JSON.parse(body);
  for (const token of pointer.split('/').slice(1)) value = value?.[token.replaceAll('~1', '/').replaceAll('~0', '~')];
  return typeof value === 'string' ? value : undefined;
}

/** A text in which variables stand for their values. */
function named(body: string): string {
  let text = body;
  for (const [name, value] of variables) if (value !== '') text = text.replaceAll(value, '<' + name + '>');
  return text;
}

async function reproduce(): Promise<End> {
  let [before, last] = ['', ''];
  for (const [index, step] of steps.entries()) {
    const response = await send(step);
    const line = index + 1 + '. ' + step.as + ' ' + step.method + ' -> ' + response.status;
    console.log(line + (response.status === step.status ? '' : ' (in the run ' + step.status + ')'));
    if (response.status !== step.status) {
      return step.setup ? new End(4, 'Cannot tell: it could not be prepared.') : new End(0, 'Does not reproduce.');
    }
    keep(step, response);
    before += last + '\n';
    last = response.all;
  }
  if (judgedByStatus) return new End(1, 'Reproduces.');
  if (answer === null) return new End(4, 'Cannot tell: the statuses are the same, and the report cuts the answer. Compare what is expected yourself.');
  const body = comparable(named(last), before);
  if (body === answer) return new End(1, 'Reproduces.');
  console.log('In the run the last answer was ' + answer + ', and it is ' + body);
  return new End(0, 'Does not reproduce: the last answer is another.');
}

async function remove(): Promise<void> {
  for (const path of removals) {
    if (path.some((part) => typeof part !== 'string' && !variables.has(part.variable))) continue;
    const headers = { authorization: ['Token ', { variable: 'TOKEN' }] };
    await send({ at: null, method: 'DELETE', path, query: [], headers, body: null });
  }
}

async function main(): Promise<End> {
  for (const [name, meaning] of Object.entries(inputs)) {
    const value = process.env[name] ?? '';
    if (value === '') return new End(2, 'Set the variable ' + name + ': ' + meaning + '.');
    variables.set(name, value);
  }
  if (obstacle !== null) return new End(4, 'Cannot tell: ' + obstacle);
  try {
    return await reproduce();
  } finally {
    await remove();
  }
}
`;

/** What starts it. */
export const ending = `const end = await main().catch((error) => (error instanceof End ? error : new End(4, 'Cannot tell: ' + error)));
console.log(end.message);
process.exitCode = end.exitCode;
`;
