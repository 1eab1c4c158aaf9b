import type { Exchange } from '../../client/http/exchange.ts';
import { assertStatus, assertThat } from '../../engine/assertions/assert.ts';
import { type Authorization, authorizationIn } from '../../engine/assertions/authorization.ts';
import { distinction, shapeOf } from '../../engine/assertions/traits.ts';
import { together } from '../../engine/cases/together.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { administrationFor } from '../../engine/fixtures/users.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** So many tokens hold each character of base64 at their beginning and at their end, most of them several times. */
const count = 128;

/** Requests that are sent side by side. */
const abreast = 8;

/** Failures that are looked at again. */
const most = 4;

/** Tokens and ids that look odd by chance. */
export const rareTokens = [
  defineRequirement({
    id: 'authentication/every-token-works',
    level: 'must',
    sends: 'The tokens of 128 new authorizations read their own authorizations, and delete them.',
    demands: 'Each of them is accepted, whatever it and its id happen to look like.',
    cites: [sources.token],
    needs: ['memory', 'permissions'],
    inputs: repeated(0.01),
    check: async (trial) => {
      const permissions = administrationFor(trial.setting, trial.setting.plan.principals.main.userID);
      const made = await sideBySide(Array(count).fill(null), () => trial.prepare({ permissions }));
      await assertEach(made, (one) => read(trial, one), isRead);
      await assertEach(
        made,
        ({ id, token }) => trial.holder(token).remove(id),
        ({ answer }) => answer.status === 204,
      );
    },
  }),
] as const;

function read(trial: Trial, { id, token }: Authorization): Promise<Exchange> {
  return trial.holder(token).read(id);
}

function isRead(exchange: Exchange, { id }: Authorization): boolean {
  return exchange.answer.status === 200 && authorizationIn(exchange)?.id === id;
}

/** Asserts that each token can be used; those that cannot are tried again, one after the other. */
async function assertEach(
  made: readonly Authorization[],
  use: (one: Authorization) => Promise<Exchange>,
  isRight: (exchange: Exchange, one: Authorization) => boolean,
): Promise<void> {
  const sent = await sideBySide(made, async (one) => ({ one, exchange: await use(one) }));
  const wrong = sent.filter(({ one, exchange }) => !isRight(exchange, one));
  const right = sent.filter((each) => !wrong.includes(each)).map(({ one }) => one);
  for (const { one, exchange } of wrong.slice(0, most)) {
    const again = await use(one);
    if (isRight(again, one)) assertStatus(exchange, 200, 204);
  }
  const failing = wrong.map(({ one }) => one);
  assertThat(wrong.length === 0, `each of ${made.length} tokens accepted`, told(failing, right));
}

/** How many fail, and what tells them from the others. */
function told(failing: readonly Authorization[], working: readonly Authorization[]): string {
  const [first] = failing;
  const tokens = distinction(
    failing.map(({ token }) => token),
    working.map(({ token }) => token),
  );
  const ids = distinction(
    failing.map(({ id }) => id),
    working.map(({ id }) => id),
  );
  const traits = [...tokens.map((trait) => `the token ${trait}`), ...ids.map((trait) => `the id ${trait}`)];
  const shape = traits.length > 0 ? traits.join(', ') : `such as a token that ${shapeOf(first?.token ?? '')}`;
  return `${failing.length} that are not: ${shape}`;
}

/** Does the same for each of some items, several at a time. */
async function sideBySide<Item, Result>(
  items: readonly Item[],
  act: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += abreast)
    results.push(...(await together(items.slice(at, at + abreast).map(act))));
  return results;
}
