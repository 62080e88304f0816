// Loaded before a program of ours: SIGUSR2 ends its worker threads, as running out of memory would.
const workers = new Set();
process.on('worker', (worker) => workers.add(worker));
process.on('SIGUSR2', () => {
  for (const worker of workers) void worker.terminate();
});
