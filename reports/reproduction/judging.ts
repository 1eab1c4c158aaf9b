/** The end of each reproduction in TypeScript: it sends what the constants above it describe. */
export const judging = String.raw`
const pending = new Map<number, ReturnType<typeof send>>();

/** The answer to a step, which is sent with those after it that overlap it. */
function answerTo(index: number): ReturnType<typeof send> {
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
  let [before, last] = ['', ''];
  for (const [index, step] of steps.entries()) {
    if (step.unless !== undefined && (process.env[step.unless] ?? '') !== '') {
      variables.set(step.unless, process.env[step.unless] ?? '');
      continue;
    }
    const response = await answerTo(index);
    const line = index + 1 + '. ' + step.as + ' ' + step.method + ' -> ' + response.status;
    console.log(line + (response.status === step.status ? '' : ' (in the run ' + step.status + ')'));
    if (response.status !== step.status) {
      return step.setup ? new End(4, 'Cannot tell: it could not be prepared.') : new End(0, 'Does not reproduce.');
    }
    keep(step, response);
    if (index < beforehand) continue;
    before += named(last) + '\n';
    last = response.all;
  }
  if (judgedByStatus) return new End(1, 'Reproduces.');
  if (answer === null) return new End(4, 'Cannot tell: the statuses are the same, and the report cuts the answer. Compare what is expected yourself.');
  const body = comparable(named(last), before);
  if (isSame(answer, body)) return new End(1, 'Reproduces.');
  console.log('In the run the last answer was ' + answer + ', and it is ' + body);
  return new End(0, 'Does not reproduce: the last answer is another.');
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
    CREDENTIALS: Buffer.from('reproduction-' + unique + ':' + password).toString('base64'),
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
