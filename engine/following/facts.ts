import { succeeded } from '../../client/http/answers.ts';
import type { Exchange } from '../../client/http/exchange.ts';
import type { Change } from '../../spec/change/change.ts';
import { tokensOf } from '../../spec/json.ts';
import { essenceOf } from '../../spec/schemas/media-type.ts';
import { type Judgement, untold } from './reading.ts';

/** A change of what is there, without a witness. */
type Fact = Pick<Change, 'operation' | 'rule' | 'old' | 'new'>;

/** What answers to one operation show of a fact: what only the old or the new contract has, and in how many words. */
interface Shown {
  readonly side: 'old' | 'new';
  readonly what: string;
}

type Reader = (exchanges: readonly Exchange[], fact: Fact) => Shown | undefined;

/** How answers tell a fact, by its rule. That something did not come proves nothing unless a reader says so. */
const readers: Readonly<Record<string, Reader>> = {
  'operation-removed': (exchanges) => served(exchanges, 'old'),
  'operation-added': (exchanges) => served(exchanges, 'new'),
  'status-removed': (exchanges, fact) => status(exchanges, fact, 'old'),
  'success-status-removed': (exchanges, fact) => status(exchanges, fact, 'old'),
  'status-added': (exchanges, fact) => status(exchanges, fact, 'new'),
  'response-media-type-removed': (exchanges, fact) => mediaType(exchanges, fact, 'old'),
  'response-media-type-added': (exchanges, fact) => mediaType(exchanges, fact, 'new'),
  'response-body-removed': (exchanges, fact) => body(exchanges, fact, 'old'),
  'response-body-added': (exchanges, fact) => body(exchanges, fact, 'new'),
  'required-header-removed': (exchanges, fact) => header(exchanges, fact, 'old'),
  'header-optional': (exchanges, fact) => header(exchanges, fact, 'old'),
  'header-required': (exchanges, fact) => header(exchanges, fact, 'new'),
};

/** What the answers of a server tell of a fact that only one contract promises. */
export function readFact(fact: Fact, exchanges: readonly Exchange[]): Judgement {
  const reader = readers[fact.rule];
  if (reader === undefined) return untold('There is nothing to send or to see that would tell it.');
  const of = exchanges.filter(({ draft }) => draft.operation === fact.operation);
  const shown = reader(of, fact);
  if (shown === undefined) return untold(`None of ${of.length} answers tells it.`);
  return { stance: shown.side, says: `${shown.what}.` };
}

/** Statuses of what is not there, whatever is asked of it. */
const unserved: readonly number[] = [404, 405, 501];

function served(exchanges: readonly Exchange[], having: Shown['side']): Shown | undefined {
  const one = exchanges.find(succeeded);
  if (one !== undefined) return { side: having, what: `It does it: it answered ${one.answer.status}` };
  const known = exchanges.filter(({ as }) => as === 'main');
  const refused = known.length > 0 && known.every(({ answer }) => unserved.includes(answer.status));
  return refused
    ? { side: other(having), what: `It does not do it: it answered ${known[0]?.answer.status}` }
    : undefined;
}

function status(exchanges: readonly Exchange[], fact: Fact, having: Shown['side']): Shown | undefined {
  const key = keyAfter('responses', fact);
  const one = exchanges.find(({ answer }) => isOf(key, answer.status));
  return one && { side: having, what: `It answered ${one.answer.status}` };
}

function mediaType(exchanges: readonly Exchange[], fact: Fact, having: Shown['side']): Shown | undefined {
  const type = keyAfter('content', fact);
  const one = answersOf(exchanges, fact).find(
    ({ answer }) => type !== undefined && essenceOf(answer.headers['content-type'] ?? '') === essenceOf(type),
  );
  return one && { side: having, what: `It answered with ${type}` };
}

function body(exchanges: readonly Exchange[], fact: Fact, having: Shown['side']): Shown | undefined {
  const [one] = answersOf(exchanges, fact);
  if (one === undefined) return undefined;
  const has = one.answer.body !== '';
  return { side: has ? having : other(having), what: `It answered ${one.answer.status} with ${has ? 'a' : 'no'} body` };
}

/** A header that one side promises: an answer without it is proof, and as long as all have it they keep the promise. */
function header(exchanges: readonly Exchange[], fact: Fact, promising: Shown['side']): Shown | undefined {
  const name = keyAfter('headers', fact);
  const answers = answersOf(exchanges, fact);
  if (name === undefined || answers.length === 0) return undefined;
  const lacking = answers.filter(({ answer }) => answer.headers[name.toLowerCase()] === undefined);
  const what = `${answers.length - lacking.length} of ${answers.length} answers had the header ${name}`;
  return { side: lacking.length > 0 ? other(promising) : promising, what };
}

function answersOf(exchanges: readonly Exchange[], fact: Fact): readonly Exchange[] {
  const key = keyAfter('responses', fact);
  return exchanges.filter(({ answer }) => isOf(key, answer.status));
}

function isOf(key: string | undefined, status: number): boolean {
  return key === String(status) || key === `${Math.floor(status / 100)}XX`;
}

/** The name that follows another in the pointer of a change, such as the status after `responses`. */
function keyAfter(name: string, { old, new: now }: Fact): string | undefined {
  return [now, old].flatMap((place) => {
    const tokens = tokensOf(place?.pointer ?? '');
    const key = tokens[tokens.lastIndexOf(name) + 1];
    return tokens.includes(name) && key !== undefined ? [key] : [];
  })[0];
}

function other(side: Shown['side']): Shown['side'] {
  return side === 'old' ? 'new' : 'old';
}
