/** The end of each reproduction in TypeScript: it sends what the constants above it describe. */
export const judging = String.raw`
const pending = new Map<number, Promise<Answer>>();

/** The answer to a step, which is sent with those after it that overlap it. */
function answerTo(index: number): Promise<Answer> {
  for (let next = index; next === index || steps[next]?.together === true; next += 1) {
    const step = steps[next];
    if (step === undefined || pending.has(next)) continue;
    const sent = send(step);
    sent.catch(() => {});
    pending.set(next, sent);
  }
  return pending.get(index) ?? Promise.reject(new Error('there is no such step'));
}

async function reproduce(): Promise<End> {
  let before = '';
  let began = 0;
  for (const [index, step] of steps.entries()) {
    if (step.unless !== undefined && (process.env[step.unless] ?? '') !== '') {
      variables.set(step.unless, process.env[step.unless] ?? '');
      continue;
    }
    if (index === beforehand) began = Date.now();
    const rest = began + (step.since ?? 0) - Date.now();
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
    const answer = await answerTo(index);
    const line = index + 1 + '. ' + step.as + ' ' + step.method + ' -> ' + answer.status;
    console.log(line + (answer.status === step.status ? '' : ' (in the run ' + step.status + ')'));
    if (answer.status !== step.status) return endAt(step, answer);
    keep(step, answer);
    if (index < beforehand) continue;
    const text = named(answer.all);
    const end = judged(index, answer, comparable(text, before));
    if (end !== null) return end;
    before += text + '\n';
  }
  return new End(1, 'Reproduces.');
}

/** The end where a status is another: what came last in the run may come earlier, to the same request. */
function endAt(step: Step, { status }: Answer): End {
  if (step.setup) return new End(4, 'Cannot tell: it could not be prepared.');
  const last = steps.at(-1);
  const isEarly = judgedByStatus && last !== undefined && status === last.status && shapeOf(step) === shapeOf(last);
  return isEarly ? new End(1, 'Reproduces, earlier than in the run.') : new End(0, 'Does not reproduce.');
}

/** A request by what is sent of it, whatever it is sent to and by whom. */
function shapeOf({ body, method, path, query }: Step): string {
  return [method, ...path.map((part) => (typeof part === 'string' ? part : '*')), query.length, body === null].join(' ');
}

/** The end where an answer tells it; null where it is that of the run, or none that is compared. */
function judged(index: number, answer: Answer, body: string): End | null {
  const isLast = index === steps.length - 1;
  if (judgedByStatus || (lacking.length > 0 && !isLast)) return null;
  const due = answers[index - beforehand] ?? null;
  if (isLast && lacking.length > 0) return lacking.every((name) => answer.all.includes(variables.get(name) ?? '')) ? other : null;
  if (isLast && fields.some(([name, value]) => fieldOf(name, answer) !== value)) return other;
  if (isLast && due === null) return new End(4, 'Cannot tell: the statuses are the same, and the report cuts the answer. Compare what is expected yourself.');
  if (due === null || isSame(timed(due), timed(body))) return isLast && isCutBefore ? new End(4, 'Cannot tell: what the report holds is the same, and it cuts an answer that was judged.') : null;
  console.log('In the run the answer was ' + due + ', and it is ' + body);
  return isLast ? other : new End(0, 'Does not reproduce: an answer is another.');
}

/** Of calls that overlap it is a matter of chance which times are the same. */
function timed(text: string): string {
  return tries > 1 ? text.replaceAll('<time told>', '<time>') : text;
}

const other = new End(0, 'Does not reproduce: the last answer is another.');

function fieldOf(name: string, { headers }: Answer): string | null {
  const value = headers[name] ?? null;
  if (name === 'access-control-allow-origin') return value === null ? null : 'given';
  return name === 'set-cookie' ? cookieShape(value, headers.date ?? null) : value;
}

/** Whether an answer gave a variable: what the environment gave was there before, and stays. */
function isMade(variable: string): boolean {
  return variables.has(variable) && (process.env[variable] ?? '') === '';
}

async function remove(): Promise<void> {
  for (const path of removals) {
    if (path.some((part) => typeof part !== 'string' && !isMade(part.variable))) continue;
    const headers = { authorization: ['Token ', { variable: 'TOKEN' }] };
    await send({ at: null, method: 'DELETE', path, query: [], headers, body: null });
  }
}

async function main(): Promise<End> {
  const unique = Math.random().toString(36).slice(2);
  const password = process.env.PASSWORD ?? 'Reproduction-' + unique + '-aA1!';
  const made: Record<string, string> = {
    PASSWORD: password,
    CREDENTIALS: Buffer.from((signingName ?? 'reproduction-' + unique) + ':' + password).toString('base64'),
  };
  variables.set('unique', unique);
  variables.set('PASSWORD', password);
  for (const [name, meaning] of Object.entries(inputs)) {
    const value = process.env[name] ?? made[name] ?? '';
    if (value === '') return new End(2, 'Set the variable ' + name + ': ' + meaning + '.');
    variables.set(name, value);
  }
  if (obstacle !== null) return new End(4, 'Cannot tell: ' + obstacle);
  const given = [...variables];
  for (let tried = 1; ; tried += 1) {
    const end = await attempt();
    if (end.exitCode !== 0 || tried >= tries) return tries === 1 || end.exitCode !== 0 ? end : never;
    variables.clear();
    for (const [name, value] of given) variables.set(name, value);
  }
}

const never = new End(0, 'Did not show in ' + tries + ' tries, which does not rule it out: its calls overlap.');

async function attempt(): Promise<End> {
  pending.clear();
  try {
    return await reproduce();
  } finally {
    await Promise.allSettled(pending.values());
    await remove();
  }
}
`;

/** What starts it. */
export const ending = `const end = await main().catch((error) => (error instanceof End ? error : new End(4, 'Cannot tell: ' + error)));
console.log(end.message);
process.exitCode = end.exitCode;
`;
