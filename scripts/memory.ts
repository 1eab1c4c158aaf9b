import { readFileSync } from 'node:fs';

const bytesPerKibibyte = 1024;

/**
 * The most resident memory that a process and its living descendants ever took, in bytes (proc(5): VmHWM);
 * 0 where there is no such process or no /proc.
 */
export function peakMemory(pid: number): number {
  const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(readProcess(pid, 'status'))?.[1] ?? '0';
  return Number(kibibytes) * bytesPerKibibyte + childrenOf(pid).reduce((sum, child) => sum + peakMemory(child), 0);
}

function childrenOf(pid: number): readonly number[] {
  return readProcess(pid, `task/${pid}/children`).trim().split(' ').filter(Boolean).map(Number);
}

/** A file of a process, empty where the process is gone. */
function readProcess(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
