import { main } from './main.js';
import { terminal } from './terminal.js';

// Whoever reads the output may stop before its end (`doctypist inspect … | head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await main(process.argv.slice(2), terminal);
