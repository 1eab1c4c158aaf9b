/** How a reproduction in TypeScript sends a step and keeps what later steps need. It needs Node and no package. */
export const program = String.raw`
const { request: plain } = process.getBuiltinModule('node:http');
const { request: secure } = process.getBuiltinModule('node:https');
const { brotliDecompressSync, gunzipSync, inflateSync } = process.getBuiltinModule('node:zlib');

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
  readonly together?: boolean;
  readonly since?: number;
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

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly all: string;
}

/** Sends a request as it is: neither its path nor its header fields are written otherwise. */
function send(step: Omit<Step, 'as' | 'setup' | 'status' | 'captures'>): Promise<Answer> {
  const { body, method } = step;
  const headers = Object.fromEntries(Object.entries(step.headers).map(([name, value]) => [name, linesIn(filled(value))]));
  const content = body === null ? undefined : 'base64' in body ? Buffer.from(body.base64, 'base64') : filled(body);
  const query = new URLSearchParams(step.query.map(([name, value]): [string, string] => [name, filled(value)]));
  const target = new URL(step.at ?? url);
  const path = target.pathname.replace(/\/$/, '') + filled(step.path) + (query.size === 0 ? '' : '?' + query);
  return new Promise((resolve, reject) => {
    const sent = (target.protocol === 'https:' ? secure : plain)(target, { method, path, headers }, (answer) => {
      const parts: Uint8Array[] = [];
      answer.on('data', (part: Uint8Array) => parts.push(part)).on('error', reject);
      answer.on('end', () => {
        const fields = Object.entries(answer.headers).map(([name, value]) => [name, [value].flat().join(', ')]);
        const all = decoded(Buffer.concat(parts), answer.headers['content-encoding']);
        resolve({ status: answer.statusCode ?? 0, headers: Object.fromEntries(fields), all });
      });
    });
    sent.on('error', reject).setTimeout(60_000, () => sent.destroy(new Error('there was no answer within a minute')));
    sent.end(content);
  });
}

/** A field that was sent several times has a line for each. */
function linesIn(value: string): string | string[] {
  return value.includes('\n') ? value.split('\n') : value;
}

function decoded(bytes: Buffer, coding = 'identity'): string {
  const coded = { gzip: gunzipSync, deflate: inflateSync, br: brotliDecompressSync }[coding];
  return (coded === undefined || bytes.length === 0 ? bytes : coded(bytes)).toString();
}

function keep(step: Step, answer: Answer): void {
  for (const { variable, at, header, after = '', preferring } of step.captures) {
    const value = at === undefined ? behind(after, answer.headers[header ?? ''] ?? null) : valueAt(at, answer.all, preferring);
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
