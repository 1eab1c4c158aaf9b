/** What is open in a scaffolded part; the gate refuses sources that hold the word. */
const open = 'TODO';

/** Two sentences, inputs and a check to be filled in. */
export function requirementTemplate(id: string): string {
  return `  defineRequirement({
    id: '${id}',
    level: 'must',
    sends: '${open}: what is sent, in one sentence.',
    demands: '${open}: what the server must do, in one sentence.',
    cites: [sources.authorization], // ${open}: one of suites/sources.ts, or add the JSON Pointer of the place that says it there.
    needs: ['memory'],
    inputs: repeated(),
    check: async (trial) => {
      // ${open}: send what the requirement says, and look at its effect.
      await trial.main.list();
    },
  }),
`;
}

/** A fault that changes nothing yet. */
export function faultTemplate(id: string, breaks: string): string {
  return `  {
    id: '${id}',
    breaks: '${breaks}',
    says: '${open}: what the server does wrong, in one sentence.',
    // ${open}: the decisions to override, see server/reference/decisions/; what it remembers belongs in this closure.
    override: () => ({}),
  },
`;
}

/** A probe that sees nothing yet. */
export function probeTemplate(id: string): string {
  return `  '${id}': {
    // ${open}: created, listed, shown are in tests/server/client.ts; patched, read, list in probe.ts.
    observe: async (server) => (await operatorOf(server)('GET', path)).status,
    right: '${open}: what a right server shows.',
    wrong: '${open}: what the server with the fault shows.',
  },
`;
}

/** A file of requirements on a topic of a family. */
export function topicFile(name: string, id: string): string {
  return `/** ${open}: what the requirements of this file are about. */
export const ${name} = [
${requirementTemplate(id)}] as const;
`;
}

/** A file of faults. */
export function faultFile(name: string, id: string, breaks: string): string {
  return `/** ${open}: what these faults are about. */
export const ${name}: readonly Fault[] = [
${faultTemplate(id, breaks)}];
`;
}

/** A file of probes. */
export function probeFile(name: string, id: string): string {
  return `/** ${open}: what is seen of these faults. */
export const ${name}: Readonly<Record<string, Probe>> = {
${probeTemplate(id)}};
`;
}
