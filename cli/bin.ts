#!/usr/bin/env node
const [least, leastMinor] = [24, 18];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major > least || (major === least && minor >= leastMinor)) {
  const { stdout, stderr, env } = process;
  const { keepCompiled } = await import('./process/compile-cache.ts');
  keepCompiled(env);
  const { findNearModules } = await import('../engine/near-modules.ts');
  findNearModules();
  const { keepHeapSmall } = await import('./process/small-heap.ts');
  keepHeapSmall();
  const { endOnBrokenOutput } = await import('./process/broken-pipe.ts');
  endOnBrokenOutput(process);
  const { main } = await import('./main.ts');
  process.exitCode = await main(process.argv.slice(2), { stdout, stderr, environment: env });
} else {
  const sentence = `Node ${process.versions.node} is too old: tokenproof needs ${least}.${leastMinor} or newer.`;
  process.stderr.write(`tokenproof: ${sentence} Install a current Node. [NODE_TOO_OLD]\n`);
  process.exitCode = 2;
}

export {};
