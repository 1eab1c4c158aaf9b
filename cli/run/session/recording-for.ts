import { randomBytes } from 'node:crypto';
import type { RecordingPlan } from '../../../client/har/recording.ts';
import { checkWritable } from '../../files.ts';

/** How a run is recorded into a file. Throws UsageError where that cannot be written. */
export function recordingFor(file: string): RecordingPlan {
  const path = `${file}.${process.pid}.part`;
  checkWritable([file, path]);
  return { path, salt: randomBytes(16).toString('hex') };
}
