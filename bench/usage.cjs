// Loaded into every measured process: what it has used when it ends, one line a process.
const { appendFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

// Threads load it too; the figures are those of the process.
if (isMainThread)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    appendFileSync(
      process.env.BENCH_USAGE,
      `${JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 })}\n`,
    );
  });
