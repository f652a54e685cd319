import { main } from './main.js';
import { terminal } from './terminal.js';

process.exitCode = await main(process.argv.slice(2), terminal);
