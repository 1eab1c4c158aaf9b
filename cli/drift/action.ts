import { driftRenderers } from '../../reports/drift/index.ts';
import type { DriftReport } from '../../reports/drift/report.ts';
import { renderDriftText } from '../../reports/drift/text.ts';
import { builtInContract } from '../../spec/contracts/built-in.ts';
import { driftOf } from '../../spec/drift/compare.ts';
import type { Drift, Fact } from '../../spec/drift/fact.ts';
import { patchFor } from '../../spec/drift/patch.ts';
import { readContractDocument } from '../../spec/lint/document.ts';
import { overlayOf } from '../../spec/overlay/document.ts';
import { profiles } from '../../spec/profiles.ts';
import type { CommandContext } from '../context.ts';
import { documents, writeDocuments } from '../documents.ts';
import { exitCodes } from '../exit.ts';
import { checkWritable, replaceFile } from '../files.ts';
import { overlayText } from '../lint/overlay-text.ts';
import { profileOf } from '../run/options.ts';
import { UsageError } from '../usage-error.ts';
import { version } from '../version.ts';
import type { Traffic } from './answers.ts';
import type { DriftFlags } from './flags.ts';
import { trafficIn, trafficOf } from './traffic.ts';

/** The command `drift`: holds a server's answers and a contract beside each other; gives the exit code. */
export async function drift(file: string | undefined, written: DriftFlags, context: CommandContext): Promise<number> {
  const { failOn = 'shown', patch: patchFile, report: reports = [], ...flags } = written;
  const { stdout, environment } = context;
  if (!['shown', 'unseen', 'never'].includes(failOn))
    throw new UsageError(`There is nothing called "${failOn}" to fail on.`, 'Use one of shown, unseen, never.');
  if (file !== undefined && (flags.target ?? flags.embedded) !== undefined)
    throw new UsageError('A file and a server exclude each other.', 'Give one of them.');
  if (patchFile !== undefined) checkWritable([patchFile]);
  const outputs = documents(reports, driftRenderers);
  const contract = profiles[profileOf(flags.profile)].contract;
  const source = flags.spec ?? builtInContract(contract);
  const { digest, document } = await readContractDocument(source, flags.overlay);
  const traffic = file === undefined ? await trafficOf(flags, context) : trafficIn(file);
  const found = known(driftOf(document, traffic.answers), traffic);
  const patch = patchFor(document, found.shown);
  const report: DriftReport = {
    formatVersion: 1,
    tool: { name: 'tokenproof', version },
    contract: { source: flags.spec ?? `built in: ${contract}`, digest },
    traffic: { source: traffic.source, exchanges: found.exchanges, notes: traffic.notes },
    shown: found.shown.map(({ sample: _, ...fact }) => fact),
    unseen: found.unseen,
    patch,
  };
  const color = stdout.isTTY === true && environment.NO_COLOR === undefined;
  stdout.write(renderDriftText(report, { color }));
  writeDocuments(report, outputs);
  if (patchFile !== undefined && patch.length > 0)
    replaceFile(patchFile, overlayText(overlayOf('What a server was seen to show', patch), patchFile));
  return exitCodeOf(found, failOn);
}

/** Of what a report tells in part, nothing is said that only all answers can show. */
function known(drift: Drift, { whole }: Traffic): Drift {
  const isSure = ({ kind }: Fact) => whole || kind === 'status' || kind === 'operation';
  return { ...drift, unseen: drift.unseen.filter(isSure) };
}

function exitCodeOf({ exchanges, shown, unseen }: Drift, failOn: string): number {
  if (exchanges === 0) return exitCodes.inconclusive;
  const counts = failOn === 'never' ? 0 : shown.length + (failOn === 'unseen' ? unseen.length : 0);
  return counts > 0 ? exitCodes.violates : exitCodes.conforms;
}
