import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entriesIn, readJson } from '../../client/har/document.ts';
import { recordingOf } from '../../client/har/recorded.ts';
import { readReport } from '../../reports/report/read.ts';
import { notesOn } from '../check/notes.ts';
import { isJudged } from '../check/single.ts';
import { environmentFlags } from '../configuration/apply.ts';
import type { CommandContext } from '../context.ts';
import { confirmCreating } from '../run/confirm.ts';
import { runOptions } from '../run/options.ts';
import { Progress } from '../run/output/progress.ts';
import { run } from '../run/session/run.ts';
import type { Traffic } from './answers.ts';
import { reportedAnswers } from './reported.ts';

/** The answers in a file: a recording, or a report of a run. Throws HarError and SavedReportError. */
export function trafficIn(file: string): Traffic {
  const document = readJson(file);
  if (document.log === undefined && document.formatVersion !== undefined)
    return reportedAnswers(readReport(file), file);
  return recorded(file, file);
}

function recorded(file: string, source: string): Traffic {
  const recording = recordingOf(entriesIn(readJson(file), file));
  const answers = recording.exchanges.filter(isJudged).flatMap(({ bodyKnown, exchange: { answer, draft } }) => {
    return draft.operation === null ? [] : [{ operation: draft.operation, answer, bodyKnown }];
  });
  return { source, answers, notes: notesOn(recording).filter((note) => !note.includes('token')), whole: true };
}

/** The answers that a run gets. Rejects where nothing can be run, as `run` does. */
export async function trafficOf(flags: Parameters<typeof runOptions>[0], context: CommandContext): Promise<Traffic> {
  const { environment, secrets, signal, stderr } = context;
  const folder = mkdtempSync(join(tmpdir(), 'tokenproof-drift-'));
  const progress = new Progress(stderr);
  try {
    const record = join(folder, 'run.har');
    const asked = { ...environmentFlags(flags, environment), record };
    const options = runOptions(asked, environment);
    await confirmCreating(options, asked, context);
    const total = options.selected.length;
    const onResult = ({ done, requests }: { readonly done: number; readonly requests: number }) =>
      progress.show(`${done}/${total} requirements, ${requests} requests`);
    const onWarning = (sentence: string) => void stderr.write(`tokenproof: ${sentence}\n`);
    const report = await run(options, { signal, secrets, onResult, onWarning });
    return recorded(record, report.run.target.url);
  } finally {
    progress.clear();
    rmSync(folder, { recursive: true, force: true });
  }
}
