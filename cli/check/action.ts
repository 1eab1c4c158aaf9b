import { randomBytes } from 'node:crypto';
import { entriesIn, readJson } from '../../client/har/document.ts';
import { Pseudonyms } from '../../client/har/pseudonyms.ts';
import { type Recording, recordingOf } from '../../client/har/recorded.ts';
import { checkRenderers } from '../../reports/check/index.ts';
import type { CheckFinding, CheckReport } from '../../reports/check/report.ts';
import { renderCheckText } from '../../reports/check/text.ts';
import { type ProfileName, profiles } from '../../spec/profiles.ts';
import { compileContract } from '../../spec/schemas/schemas.ts';
import type { CommandContext } from '../context.ts';
import { documents, writeDocuments } from '../documents.ts';
import { exitCodes } from '../exit.ts';
import { knownOf } from '../run/known-of.ts';
import { profileOf } from '../run/options.ts';
import { contractOf } from '../run/session/contracts.ts';
import { profileSaid } from '../target/server-profile.ts';
import { duration } from '../values.ts';
import { version } from '../version.ts';
import type { CheckFlags } from './flags.ts';
import { clientFaultsIn, gather } from './gather.ts';
import { notesOn } from './notes.ts';
import { isJudged } from './single.ts';

/**
 * The command `check`: judges a recording offline; gives the exit code. Throws HarError, UsageError, KnownError and
 * ContractError.
 */
export async function check(file: string, flags: CheckFlags, context: CommandContext): Promise<number> {
  const { stdout, environment } = context;
  const outputs = documents(flags.report ?? [], checkRenderers);
  const { revocationWithin, strict = false } = flags;
  const revocationMs = revocationWithin === undefined ? 0 : duration(revocationWithin, '--revocation-within');
  const known = flags.known === undefined ? [] : knownOf(flags.known).deviations;
  const recording = recordingOf(entriesIn(readJson(file), file));
  const profile = profileOf(flags.profile ?? profileShown(recording));
  const contract = await contractOf(flags.spec ?? null, profile, flags.overlay);
  const judge = { contract, validators: compileContract(contract) };
  const pseudonyms = new Pseudonyms(randomBytes(16).toString('hex'));
  for (const { exchange } of recording.exchanges) pseudonyms.note(exchange);
  const findings = gather(recording, { judge, known, revocationMs, mask: pseudonyms.mask });
  const report: CheckReport = {
    formatVersion: 1,
    tool: { name: 'tokenproof', version },
    recording: describe(file, recording),
    contract: { source: flags.spec ?? `built in: ${profiles[profile].contract}`, digest: contract.digest },
    profile,
    findings,
    clientFaults: clientFaultsIn(recording, judge),
    verdict: verdictOf(recording, findings, strict),
  };
  const color = stdout.isTTY === true && environment.NO_COLOR === undefined;
  stdout.write(renderCheckText(report, { color }));
  writeDocuments(report, outputs);
  return exitCodes[report.verdict];
}

function describe(file: string, recording: Recording): CheckReport['recording'] {
  const judged = recording.exchanges.filter(isJudged);
  const servers = [...new Set(judged.map(({ door }) => door))];
  return { file, judged: judged.length, servers, notes: notesOn(recording) };
}

function verdictOf(recording: Recording, findings: readonly CheckFinding[], strict: boolean): CheckReport['verdict'] {
  if (findings.some(({ level }) => strict || level === 'must')) return 'violates';
  return recording.exchanges.some(isJudged) ? 'conforms' : 'inconclusive';
}

/** The profile that the recorded server asks for by what it says of itself. */
function profileShown({ exchanges }: Recording): ProfileName | undefined {
  const headers = exchanges.map(({ exchange }) => exchange.answer.headers);
  const said = headers.find((fields) => fields['x-influxdb-version'] !== undefined);
  const words = [said?.['x-influxdb-build'], said?.['x-influxdb-version']].filter((word) => word !== undefined);
  return profileSaid(words.length === 0 ? null : words.join(' ')) ?? undefined;
}
